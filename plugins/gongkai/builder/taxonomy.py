"""Columns, sources, publishers and plain tags: which articles they hold, and their addresses."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from gongkai import permalinks
from gongkai.catalogue import Catalogue, Entry
from gongkai.registry import Registry, column_key
from gongkai.text import collation
from gongkai.views import ColumnNode, NamedLink, SourcesPage


@dataclass(slots=True)
class Column:
    """A column: *path* is its names from below 首页; *entries* include those of columns below."""

    path: tuple[str, ...]
    id: str
    entries: list[Entry] = field(default_factory=list)
    children: list["Column"] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The column's own name."""
        return self.path[-1]

    @property
    def url(self) -> str:
        """Address of the column's page."""
        return permalinks.column(self.id)


def column_id(registry: Registry, path: tuple[str, ...]) -> str:
    """Return the id of the column at *path*."""
    return registry.id_for("column", column_key(path))


def columns(catalogue: Catalogue) -> dict[tuple[str, ...], Column]:
    """Return every level of every breadcrumb by its path, in the order to show them.

    First-level columns come in the order that site.toml gives, then by name.
    """
    found: dict[tuple[str, ...], Column] = {}
    for entry in catalogue.entries.values():
        names = entry.article.breadcrumb[1:]
        for depth in range(1, len(names) + 1):
            path = names[:depth]
            if path not in found:
                found[path] = Column(path, column_id(catalogue.registry, path))
            found[path].entries.append(entry)
    wanted = {name: position for position, name in enumerate(catalogue.site.columns)}

    def place(path: tuple[str, ...]) -> tuple[int, list[bytes]]:
        return wanted.get(path[0], len(wanted)), [collation(name) for name in path]

    ordered = {path: found[path] for path in sorted(found, key=place)}
    for path, column in ordered.items():
        if len(path) > 1:
            ordered[path[:-1]].children.append(column)
    return ordered


def column_tree(found: dict[tuple[str, ...], Column]) -> tuple[ColumnNode, ...]:
    """Return the columns as the tree of /columns/."""
    return tuple(_node(column) for path, column in found.items() if len(path) == 1)


def _node(column: Column) -> ColumnNode:
    return ColumnNode(
        name=column.name,
        url=column.url,
        count=len(column.entries),
        children=tuple(_node(child) for child in column.children),
    )


def crumbs(catalogue: Catalogue, breadcrumb: Iterable[str]) -> tuple[NamedLink, ...]:
    """Return the links of a breadcrumb; its first level is the front page."""
    home, *names = breadcrumb
    links = [NamedLink(name=home, url=permalinks.HOME)]
    for depth, name in enumerate(names, 1):
        id = column_id(catalogue.registry, tuple(names[:depth]))
        links.append(NamedLink(name=name, url=permalinks.column(id)))
    return tuple(links)


@dataclass(slots=True)
class Source:
    """An organisation that texts come from or that publishes them."""

    name: str
    id: str
    as_source: list[Entry] = field(default_factory=list)
    as_publisher: list[Entry] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Address of the organisation's page."""
        return permalinks.source(self.id)


def source_url(registry: Registry, name: str) -> str:
    """Return the address of the page of a source or publisher, "" for an unknown one."""
    return permalinks.source(registry.id_for("source", name)) if name else ""


def sources(catalogue: Catalogue) -> list[Source]:
    """Return all sources and publishers by name."""
    found: dict[str, Source] = {}

    def get(name: str) -> Source:
        if name not in found:
            found[name] = Source(name, catalogue.registry.id_for("source", name))
        return found[name]

    for entry in catalogue.entries.values():
        article = entry.article
        if article.content_source:
            get(article.content_source).as_source.append(entry)
        if article.publisher:
            get(article.publisher).as_publisher.append(entry)
    return sorted(found.values(), key=lambda source: collation(source.name))


def sources_page(found: Iterable[Source]) -> SourcesPage:
    """Return the lists of /sources/."""
    kept = list(found)
    return SourcesPage(
        sources=tuple(NamedLink(name=s.name, url=s.url, count=len(s.as_source)) for s in kept if s.as_source),
        publishers=tuple(
            NamedLink(name=s.name, url=s.url, count=len(s.as_publisher)) for s in kept if s.as_publisher
        ),
    )
