"""Suggestions: the small file of names and recent titles that the search boxes load when first used."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gongkai import permalinks
from gongkai.search import pagefind
from gongkai.search.index import to_json
from gongkai.search.pinyin import reading
from gongkai.search.records import Page

FILE = "suggestions.gz"

OFFICIAL, CAMPAIGN, COLUMN = "official", "campaign", "column"

RECENT = 100
"""Titles in the file: the last days of a lively site, about 5 kB packed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A page that readers look for by name. *kind* is OFFICIAL, CAMPAIGN or COLUMN."""

    kind: str
    name: str
    url: str  # relative to the site's root
    count: int  # articles
    aliases: tuple[str, ...] = ()
    note: str = ""  # what tells namesakes apart: an official's latest post, a column's path


def suggestions(named: Iterable[Named], pages: Iterable[Page]) -> dict[str, Any]:
    """Return the content of the file: names, those with most articles first, and the newest titles.

    A name is [kind, name, pinyin, address, articles, note, alias, pinyin of the alias, …], a
    title [title, address, day].
    """
    ordered = sorted(named, key=lambda one: (-one.count, one.kind, one.name, one.url))
    newest = sorted(pages, key=lambda page: page.id)
    newest.sort(key=lambda page: page.date, reverse=True)
    return {
        "names": [_row(one) for one in ordered],
        "titles": [[page.headline or page.title, page.url, page.date[:10]] for page in newest[:RECENT]],
    }


def _row(one: Named) -> list[str | int]:
    person = one.kind == OFFICIAL
    aliases = (part for alias in one.aliases for part in (alias, reading(alias, person)))
    return [one.kind, one.name, reading(one.name, person), one.url, one.count, one.note, *aliases]


def write_suggestions(named: Iterable[Named], pages: Iterable[Page], output: Path) -> None:
    """Write the file, packed, below the site's folder *output*. Raises SearchError when it cannot."""
    target = output / permalinks.SEARCH / FILE
    target.parent.mkdir(parents=True, exist_ok=True)
    pagefind.write(target, to_json(suggestions(named, pages)))
