"""Fields: the facts that a page states about its article, gathered from labels, lines and head."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from gongkai.importer import bylines, labels, title_names, titles
from gongkai.importer.body import Stretch
from gongkai.importer.breadcrumbs import read_breadcrumb
from gongkai.importer.lines import Line, fold_spaces
from gongkai.importer.metadata import Head
from gongkai.importer.normalise import (
    document_number,
    find_date,
    is_document_number,
    read_date,
    split_title,
)
from gongkai.records import Article, Site
from gongkai.records.article import HOME

ABOVE, BELOW = 60, 20
"""Lines above and below the body in which facts are looked for."""
EDGE = 6
"""Short lines at the body's own head and end that may still state facts."""

_LEAVING = re.compile(r"即将离开[“\"「]?(?P<name>[^”\"」，,]{3,30})[”\"」]?")
_MEDIA = re.compile(
    r"(?:报|网|社|新闻|消息|电视台|电台|网络版|客户端|杂志|周刊|频道|网站|在线|公众号|微信|发布|办公室|局|厅|委|政府|中心)$"
)
_OTHER_DATES = frozenset(["date_issued", "date_created", "date_effective", "date_expires"])
_META_DATES = (
    "pubdate",
    "article:published_time",
    "og:published_time",
    "publishdate",
    "pubtime",
    "publish_time",
)
_DAY_ONLY = ("firstpublishedtime", "createdate", "date", "dc.date", "datepublished")
"""Meta names whose time of day is unreliable: some sites write the month where minutes belong."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts by field, the one nearest to the text first."""

    values: dict[str, list[tuple[int, str]]]

    def first(self, field: str) -> str:
        """Return the best value of *field*, "" when none is stated."""
        return next((value for _, value in self.values.get(field, []) if value), "")


def read_article(
    lines: Sequence[Line], body: Stretch, title: titles.Found, head: Head, paragraphs: Sequence[str]
) -> Article:
    """Return the article that a page states, without id, body and attachments."""
    facts = gather(lines, body)
    headline, subheads = split_title(title.text)
    above = lines[max(0, body[0] - ABOVE) : body[0] + 2]
    byline = bylines.read_byline(paragraphs)
    breadcrumb = read_breadcrumb(above, headline)
    if breadcrumb == (HOME,) and head.first("columnname"):
        breadcrumb = (HOME, head.first("columnname"))
    published, issued = _published(lines, body, title, head, facts)
    return Article(
        id="",
        headline=headline,
        alternative_headlines=subheads,
        date_published=published,
        date_created=read_date(facts.first("date_created"), day_only=True) or issued,
        date_effective=read_date(facts.first("date_effective"), day_only=True),
        date_expires=read_date(facts.first("date_expires"), day_only=True),
        validity=facts.first("validity"),
        content_source=facts.first("content_source")
        or _stated_source(head)
        or _source_beside_date(lines, body, title),
        publisher=facts.first("publisher"),
        reporters=byline.reporters or tuple(bylines.names(facts.first("reporters"))),
        correspondents=byline.correspondents or tuple(bylines.names(facts.first("correspondents"))),
        editors=tuple(bylines.names(facts.first("editors"))),
        dateline=byline.dateline,
        site=read_site(lines, head),
        breadcrumb=breadcrumb,
        identifier=facts.first("identifier"),
        document_number=_number(lines, body, title, facts),
        subject=facts.first("subject"),
        keywords=tuple(word for word in re.split(r"[\s,，;；、]+", facts.first("keywords")) if word),
        summary=facts.first("summary") if facts.first("summary") != headline else "",
    )


def gather(lines: Sequence[Line], body: Stretch) -> Facts:
    """Return the labelled facts around the body: above it, at its edges, then below it."""
    first, last = body
    regions = [
        (max(0, first - ABOVE), min(first + EDGE, last)),
        (max(first, last - EDGE), min(len(lines), last + BELOW)),
    ]
    values: dict[str, list[tuple[int, str]]] = {}
    for start, end in regions:
        found: dict[str, list[tuple[int, str]]] = {}
        for number, field, value in labels.facts(lines[start:end]):
            found.setdefault(field, []).append((start + number, value))
        for field, stated in found.items():
            values.setdefault(field, []).extend(
                sorted(stated, key=lambda fact: (fact[0] >= first, abs(fact[0] - first)))
            )
    return Facts(values)


def _published(
    lines: Sequence[Line], body: Stretch, title: titles.Found, head: Head, facts: Facts
) -> tuple[str, str]:
    """Return the date of publication, and the date of issue when it is another.

    What the page prints comes first: as 发布日期, as a plain date by the title, then the
    head's meta tags, and the 发文日期 when nothing else is stated.
    """
    issued = read_date(facts.first("date_issued"))
    stated = [read_date(value) for _, value in facts.values.get("date_published", [])]
    plain = [read_date(value) for _, value in facts.values.get("date_plain", [])]
    printed = next((date for date in (*stated, _date_beside_title(lines, body, title), *plain) if date), "")
    declared = next((date for name in _META_DATES if (date := read_date(head.first(name)))), "")
    if printed:
        exact = declared if declared.startswith(printed.removesuffix("+08:00")) else ""
        return exact or printed, issued[:10]
    unsure = next((date for name in _DAY_ONLY if (date := read_date(head.first(name), day_only=True))), "")
    if declared or unsure:
        return declared or unsure, issued[:10]
    return issued, ""


def _date_beside_title(lines: Sequence[Line], body: Stretch, title: titles.Found) -> str:
    """Return the unlabelled date printed between title and text, or just above the title."""
    numbers = [*range(title.line + 1, body[0] + 1), *range(title.line - 1, title.line - 5, -1)]
    if title.line < 0:
        numbers = list(range(body[0], max(body[0] - 8, 0), -1))
    for number in numbers:
        if 0 <= number < len(lines) and _is_dated(lines[number]):
            return read_date(lines[number].raw)
    return ""


def _is_dated(line: Line) -> bool:
    place = find_date(line.raw)
    if place is None or len(line.text) > 80 or line.link_share > 0.5 or line.text.endswith("。"):
        return False
    return not any(field in _OTHER_DATES for field, _ in labels.scan(line))


def _source_beside_date(lines: Sequence[Line], body: Stretch, title: titles.Found) -> str:
    """Return the source printed without a label right after the date, when it reads like a medium."""
    for number in range(max(title.line, 0), min(body[0] + 1, len(lines))):
        place = find_date(lines[number].text)
        if place and _is_dated(lines[number]):
            rest = lines[number].text[place[1] :].split()
            if len(rest) == 1 and _MEDIA.search(rest[0]) and len(rest[0]) < 20:
                return rest[0]
    return ""


def _stated_source(head: Head) -> str:
    stated = head.first("contentsource", "source")
    return re.split(r"\s", re.sub(r"^来源\s*[:：]\s*", "", stated))[0] if stated else ""


def _number(lines: Sequence[Line], body: Stretch, title: titles.Found, facts: Facts) -> str:
    """Return the document's number: labelled, in the title, or alone on a line at the text's head."""
    labelled = facts.first("document_number")
    if labelled:
        return document_number(labelled) or labelled
    above = min(title.line, body[0]) if title.line >= 0 else body[0]
    near = lines[max(above - 3, 0) : body[0] + 8]
    alone = next((line.text for line in near if is_document_number(line.text)), "")
    return document_number(alone) or document_number(re.sub(r".*《.*》", "", title.text))


def with_domain(article: Article, source_url: str) -> Article:
    """Return *article* with the site's domain taken from the page's address, when the page states none."""
    if article.site.domain or not source_url:
        return article
    return replace(article, site=replace(article.site, domain=urlsplit(source_url).hostname or ""))


def read_site(lines: Sequence[Line], head: Head) -> Site:
    """Return the portal: from meta tags, the leaving notice, the title tag or the page's first line."""
    names = [head.first("sitename"), head.first("og:site_name")]
    names += [
        match["name"] for line in lines if len(line.text) < 80 and (match := _LEAVING.search(line.text))
    ]
    parts = title_names.segments(head.title)[::-1]
    names += [part for part in parts if title_names.is_site_name(part)]
    names += [part for part in parts[:1] if title_names.is_agency(part)]
    names += [
        line.text for line in lines[:1] if title_names.is_site_name(line.text) and titles.is_candidate(line)
    ]
    domain = head.first("sitedomain").split(",")[0].strip()
    return Site(
        name=fold_spaces(next((name for name in names if name), "")),
        domain=domain,
        id_code=head.first("siteidcode"),
    )
