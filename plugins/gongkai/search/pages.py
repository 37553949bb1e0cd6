"""Pages for the search, made from the catalogue: what stands on an article's page, and its filters."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from markupsafe import Markup

from gongkai import cards, dates
from gongkai.catalogue import Catalogue, Entry
from gongkai.document import Image
from gongkai.records import Attachment
from gongkai.registry import column_key
from gongkai.search.records import Page

OFFICIAL, CAMPAIGN, COLUMN, YEAR = "official", "campaign", "column", "year"
SOURCE, PUBLISHER, MONTH = "source", "publisher", "month"

MONTH_LENGTH = len("2024-03")

Names = dict[str, dict[str, str]]
"""Names that readers see, by filter and value id."""


def pages(catalogue: Catalogue) -> list[Page]:
    """Return a page for each article of the catalogue."""
    return [_page(entry, catalogue) for entry in catalogue.entries.values()]


def names(catalogue: Catalogue) -> Names:
    """Return the names of filter values by id; years and months are their own names.

    A name that two columns share is shown with the column above it.
    """
    entries = catalogue.entries.values()
    paths = {_column_id(catalogue, path): path for entry in entries for path in _column_paths(entry)}
    shared = Counter(path[-1] for path in paths.values())
    return {
        OFFICIAL: {id: official.name for id, official in catalogue.officials.items()},
        CAMPAIGN: {id: campaign.name for id, campaign in catalogue.campaigns.items()},
        COLUMN: {
            id: path[-1] if shared[path[-1]] == 1 else " › ".join(path[-2:]) for id, path in paths.items()
        },
        SOURCE: _organisations(catalogue, (entry.article.content_source for entry in entries)),
        PUBLISHER: _organisations(catalogue, (entry.article.publisher for entry in entries)),
    }


def _page(entry: Entry, catalogue: Catalogue) -> Page:
    article = entry.article
    return Page(
        id=article.id,
        url=entry.url,
        title=article.title,
        paragraphs=tuple(paragraph.text for paragraph in entry.document.paragraphs),
        headline=article.headline,
        breaks=_breaks(article.headline),
        date=article.date_published,
        source=article.content_source or article.publisher,
        column=article.column,
        values=tuple(dict.fromkeys((label, value) for label, value in _values(entry, catalogue) if value)),
        filters={
            OFFICIAL: _subjects(entry, OFFICIAL, catalogue.officials),
            CAMPAIGN: _subjects(entry, CAMPAIGN, catalogue.campaigns),
            COLUMN: tuple(_column_id(catalogue, path) for path in _column_paths(entry)),
            SOURCE: _organisation_ids(catalogue, article.content_source),
            PUBLISHER: _organisation_ids(catalogue, article.publisher),
            YEAR: (article.date_published[:4],) if article.date_published else (),
            MONTH: (article.date_published[:7],) if len(article.date_published) >= MONTH_LENGTH else (),
        },
    )


def _breaks(headline: str) -> tuple[int, ...]:
    words = (Markup(word).unescape() for word in cards.headline(headline).split("<wbr>"))
    ends = tuple(accumulate(map(len, words)))
    return ends[:-1]


def _shown(image: Image) -> tuple[str, ...]:
    """Return what a page shows of a picture: its words, and its file name where it is missing."""
    name = "" if image.url else PurePosixPath(urlsplit(image.source).path).name
    return tuple(word for word in (image.alt, unquote(name)) if word)


def _file_words(item: Attachment) -> tuple[str, ...]:
    """Return what a page shows of an attachment: its title and its format."""
    suffix = PurePosixPath(urlsplit(item.path).path).suffix.removeprefix(".")
    return tuple(word for word in (item.title, suffix) if word)


def _subjects(entry: Entry, kind: str, known: object) -> tuple[str, ...]:
    """Return the ids of the officials or campaigns that an article names and that have a page."""
    found = (mention.subject for mention in entry.mentions if mention.kind == kind)
    return tuple(dict.fromkeys(id for id in found if id in known))  # type: ignore[operator]


def _column_paths(entry: Entry) -> list[tuple[str, ...]]:
    path = entry.article.breadcrumb[1:]
    return [path[:depth] for depth in range(1, len(path) + 1)]


def _column_id(catalogue: Catalogue, path: tuple[str, ...]) -> str:
    return catalogue.registry.id_for(COLUMN, column_key(path))


def _organisation_ids(catalogue: Catalogue, name: str) -> tuple[str, ...]:
    """Return the id of a source or publisher; none for an unknown one."""
    return (catalogue.registry.id_for(SOURCE, name),) if name else ()


def _organisations(catalogue: Catalogue, found: Iterable[str]) -> dict[str, str]:
    return {catalogue.registry.id_for(SOURCE, name): name for name in found if name}


def _values(entry: Entry, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yield what stands on the page beside title and text, each with the label shown there."""
    article = entry.article
    for label, date in (
        ("Published", article.date_published),
        ("Date of document", article.date_created),
        ("Effective", article.date_effective),
        ("Expires", article.date_expires),
    ):
        yield label, dates.to_header(date)
    yield "Source", article.content_source
    yield "Publisher", article.publisher
    yield "Document number", article.document_number
    yield "Index number", article.identifier
    yield "Validity", article.validity
    yield "Subject", article.subject
    yield "Portal", article.site.name
    yield "Summary", article.summary
    yield "Rights", article.rights
    yield "Rights", article.rights_statement
    yield "Columns", " › ".join(article.breadcrumb[1:])
    for label, several in (
        ("Reporters", article.reporters),
        ("Correspondents", article.correspondents),
        ("Editors", article.editors),
        ("Keywords", article.keywords),
        ("Tags", article.tags),
        ("Attachments", tuple(word for item in article.attachments for word in _file_words(item))),
        ("Related links", tuple(link.title for link in article.related)),
        ("Pictures", tuple(word for image in entry.document.images for word in _shown(image))),
        (
            "Officials",
            tuple(catalogue.officials[id].name for id in _subjects(entry, OFFICIAL, catalogue.officials)),
        ),
        (
            "Campaigns",
            tuple(catalogue.campaigns[id].name for id in _subjects(entry, CAMPAIGN, catalogue.campaigns)),
        ),
    ):
        for value in several:
            yield label, value
