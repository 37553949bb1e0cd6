"""The views of pages that list articles: front page, columns, sources, tags, archive."""

from collections import Counter
from collections.abc import Iterable, Sequence

from gongkai import cards, charts, dates, permalinks
from gongkai.builder.taxonomy import Column, Source, crumbs
from gongkai.catalogue import Catalogue, Entry
from gongkai.records.article import HOME
from gongkai.views import Card, FrontPage, ListPage, NamedLink, PostChange

LATEST = 5
"""Articles on the front page: what fits one screen beside the rail."""
ARCHIVE_SHOWN = 50
"""Newest articles under the archive's months; older ones are one step away in their month."""
TOP = 3
"""Campaigns and post changes in the front page's rail."""
RECENT_MONTHS = 3
"""Months that count for the most mentioned campaigns: a quarter."""

HOME_LINK = NamedLink(name=HOME, url=permalinks.HOME)


def front_page(catalogue: Catalogue, columns: Iterable[Column], changes: Sequence[PostChange]) -> FrontPage:
    """Return the front page."""
    entries = list(catalogue.entries.values())
    months = sorted({month for e in entries if (month := dates.month(e.article.date_published))})
    return FrontPage(
        total=len(entries),
        first=months[0] if months else "",
        last=months[-1] if months else "",
        officials=len(catalogue.officials),
        campaigns=len(catalogue.mentions("campaign")),
        latest=_cards(entries[:LATEST]),
        changes=tuple(changes[:TOP]),
        top_campaigns=_top_campaigns(catalogue, months[-1] if months else ""),
        grid=charts.month_grid(entry.article.date_published for entry in entries),
        columns=tuple(
            NamedLink(name=column.name, url=column.url, count=len(column.entries))
            for column in columns
            if len(column.path) == 1
        ),
    )


def _top_campaigns(catalogue: Catalogue, last: str) -> tuple[NamedLink, ...]:
    """Return the campaigns that most articles of the archive's last quarter name."""
    if not last:
        return ()
    since = _months_before(last, RECENT_MONTHS - 1)
    counts = Counter(
        id
        for id, found in catalogue.mentions("campaign").items()
        for entry in {entry.article.id: entry for entry, _ in found}.values()
        if dates.month(entry.article.date_published) >= since
    )
    ranked = sorted(counts.items(), key=lambda item: (-item[1], catalogue.campaigns[item[0]].name))
    return tuple(
        NamedLink(name=catalogue.campaigns[id].name, url=permalinks.campaign(id), count=count)
        for id, count in ranked[:TOP]
    )


def _months_before(month: str, count: int) -> str:
    number = int(month[:4]) * 12 + int(month[5:7]) - 1 - count
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def column_page(catalogue: Catalogue, column: Column) -> ListPage:
    """Return the page of a column: the columns below it, and its articles by year."""
    return ListPage(
        title=column.name,
        url=column.url,
        breadcrumbs=(
            HOME_LINK,
            NamedLink(name="Columns", url=permalinks.COLUMNS),
            *crumbs(catalogue, (HOME, *column.path[:-1]))[1:],
        ),
        children=tuple(
            NamedLink(name=child.name, url=child.url, count=len(child.entries)) for child in column.children
        ),
        groups=by_year(column.entries),
        total=len(column.entries),
    )


def source_page(source: Source) -> ListPage:
    """Return the page of a source or publisher: what it is the source of, what it published."""
    groups = [
        ("As source", _cards(source.as_source)),
        ("As publisher", _cards(source.as_publisher)),
    ]
    both = {e.article.id for e in (*source.as_source, *source.as_publisher)}
    return ListPage(
        title=source.name,
        url=source.url,
        breadcrumbs=(HOME_LINK, NamedLink(name="Sources", url=permalinks.SOURCES)),
        children=(),
        groups=tuple((heading, group) for heading, group in groups if group),
        total=len(both),
    )


def tag_page(name: str, url: str, entries: Sequence[Entry]) -> ListPage:
    """Return the page of a plain tag."""
    return ListPage(
        title=name,
        url=url,
        breadcrumbs=(HOME_LINK, NamedLink(name="Tags", url=permalinks.TAGS)),
        children=(),
        groups=by_year(entries),
        total=len(entries),
    )


def archive_page(entries: Sequence[Entry]) -> ListPage:
    """Return the page of the whole archive: every month with its count, then the newest articles."""
    undated = [entry for entry in entries if not entry.article.date_published]
    groups = [("", _cards(entries[:ARCHIVE_SHOWN]))]
    if undated:
        groups.append(("Undated", _cards(undated)))
    return ListPage(
        title="Articles",
        url=permalinks.ARCHIVE,
        breadcrumbs=(HOME_LINK,),
        children=(),
        groups=tuple(groups),
        total=len(entries),
        grid=charts.month_grid(entry.article.date_published for entry in entries),
    )


def period_pages(entries: Sequence[Entry]) -> dict[tuple[int, ...], ListPage]:
    """Return the pages of each year and month that has articles, by (year,) or (year, month)."""
    found: dict[tuple[int, ...], list[Entry]] = {}
    for entry in entries:
        if month := dates.month(entry.article.date_published):
            year = int(month[:4])
            found.setdefault((year,), []).append(entry)
            found.setdefault((year, int(month[5:7])), []).append(entry)
    return {period: _period_page(period, group) for period, group in found.items()}


def _period_page(period: tuple[int, ...], entries: Sequence[Entry]) -> ListPage:
    archive = NamedLink(name="Articles", url=permalinks.ARCHIVE)
    year = NamedLink(name=f"{period[0]}", url=permalinks.year(period[0]))
    if len(period) == 1:
        return ListPage(
            title=f"{period[0]}",
            url=permalinks.year(period[0]),
            breadcrumbs=(HOME_LINK, archive),
            children=(),
            groups=_by_month(entries),
            total=len(entries),
            grid=charts.month_grid(entry.article.date_published for entry in entries),
        )
    return ListPage(
        title=f"{period[0]}-{period[1]:02d}",
        url=permalinks.month(period[0], period[1]),
        breadcrumbs=(HOME_LINK, archive, year),
        children=(),
        groups=(("", _cards(entries)),),
        total=len(entries),
    )


def by_year(entries: Iterable[Entry]) -> tuple[tuple[str, tuple[Card, ...]], ...]:
    """Return articles grouped by year, newest first; undated ones come last under "Undated"."""
    return _grouped(entries, 4)


def _by_month(entries: Iterable[Entry]) -> tuple[tuple[str, tuple[Card, ...]], ...]:
    return _grouped(entries, 7)


def _grouped(entries: Iterable[Entry], length: int) -> tuple[tuple[str, tuple[Card, ...]], ...]:
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.article.date_published[:length] or "Undated", []).append(entry)
    return tuple((heading, _cards(group)) for heading, group in groups.items())


def _cards(entries: Iterable[Entry]) -> tuple[Card, ...]:
    return tuple(cards.card(entry) for entry in entries)
