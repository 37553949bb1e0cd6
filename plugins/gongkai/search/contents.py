"""Pages for the search of a site without our builder, from Pelican's own articles and pages."""

from collections import Counter
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import Any

from markupsafe import Markup

from gongkai.search.records import Page
from gongkai.search.suggestions import Named

CATEGORY, TAG, YEAR = "category", "tag", "year"

DATE_LENGTH = 10
"""Characters of the date in an ISO 8601 time."""

INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
"""Elements that a sentence runs through; every other one begins and ends a paragraph."""

SPACING = "br"
"""The element that breaks a line inside a paragraph."""

UNSEEN = frozenset(("script", "style", "template", "noscript"))
"""Elements whose text readers do not see."""

Names = dict[str, dict[str, str]]


def page(content: Any) -> Page:
    """Return the page for a published article or page of Pelican's."""
    category, tags = _category(content), list(getattr(content, "tags", ()))
    date = content.date.isoformat()[:DATE_LENGTH] if hasattr(content, "date") else ""
    authors = [author.name for author in getattr(content, "authors", ())]
    return Page(
        id=content.url,
        url=content.url,
        title=Markup(content.title).striptags(),
        paragraphs=paragraphs(content.content),
        date=date,
        source=authors[0] if authors else "",
        column=category[0].name if category else "",
        values=tuple(
            (label, value)
            for label, values in (
                ("Published", [date] if date else []),
                ("Authors", authors),
                ("Category", [one.name for one in category]),
                ("Tags", [tag.name for tag in tags]),
            )
            for value in values
        ),
        filters={
            CATEGORY: tuple(one.slug for one in category),
            TAG: tuple(tag.slug for tag in tags),
            YEAR: (date[:4],) if date else (),
        },
    )


def names(contents: Iterable[Any]) -> Names:
    """Return the names of all categories and tags by id; years are their own names."""
    found: Names = {CATEGORY: {}, TAG: {}}
    for content in contents:
        found[CATEGORY].update((one.slug, one.name) for one in _category(content))
        found[TAG].update((tag.slug, tag.name) for tag in getattr(content, "tags", ()))
    return found


def subjects(contents: Iterable[Any]) -> Iterator[Named]:
    """Yield the categories and tags, as readers look for them by name."""
    found = [
        (kind, one)
        for content in contents
        for kind, ones in ((CATEGORY, _category(content)), (TAG, getattr(content, "tags", ())))
        for one in ones
    ]
    counts = Counter((kind, one.slug) for kind, one in found)
    for (kind, _), one in {(kind, one.slug): one for kind, one in found}.items():
        yield Named(kind=kind, name=one.name, url=one.url, count=counts[kind, one.slug])


def _category(content: Any) -> list[Any]:
    category = getattr(content, "category", None)
    return [category] if category else []


def paragraphs(html: str) -> tuple[str, ...]:
    """Return the text of *html* by paragraphs, as readers see it; empty ones are left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(reader.paragraphs())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self._texts: list[list[str]] = [[]]
        self._unseen = 0

    def handle_starttag(self, tag: str, attributes: object) -> None:
        self._unseen += tag in UNSEEN
        if tag == SPACING:
            self._texts[-1].append(" ")
        elif tag not in INLINE:
            self._texts.append([])

    def handle_endtag(self, tag: str) -> None:
        self._unseen = max(0, self._unseen - (tag in UNSEEN))
        if tag not in INLINE and tag != SPACING:
            self._texts.append([])

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._texts[-1].append(data)

    def paragraphs(self) -> Iterator[str]:
        for pieces in self._texts:
            text = " ".join("".join(pieces).split())
            if text:
                yield text
