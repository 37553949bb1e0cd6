"""Suggestions: the small file of names and recent titles that the search boxes load when first used."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gongkai import permalinks, segment
from gongkai.search import pagefind
from gongkai.search.index import to_json
from gongkai.search.pinyin import reading
from gongkai.search.records import Page

FILE = "suggestions.gz"

OFFICIAL, CAMPAIGN, COLUMN = "official", "campaign", "column"

RECENT = 100
"""Titles in the file: the last days of a lively site, about 5 kB packed."""


WORDS = 200
"""Words of titles in the file: about 1 kB packed."""

FEWEST = 3
"""Titles that have a word that is suggested; one that fewer have leads to little."""

COMMON, LARGEST_SHARE = 20, 0.1
"""Titles, or share of them if that is more, from which on a word says little: 关于, 通知."""

_WORD = re.compile(r"[\u3400-\u9fff]{2,}")


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
    title [title, address, day]. Words are those that titles have in common, the commonest first.
    """
    pages = list(pages)
    ordered = sorted(named, key=lambda one: (-one.count, one.kind, one.name, one.url))
    newest = sorted(pages, key=lambda page: page.id)
    newest.sort(key=lambda page: page.date, reverse=True)
    return {
        "names": [_row(one) for one in ordered],
        "words": common_words([page.title for page in pages], {one.name for one in ordered}),
        "titles": [[page.headline or page.title, page.url, page.date[:10]] for page in newest[:RECENT]],
    }


def common_words(titles: Sequence[str], known: Collection[str]) -> list[str]:
    """Return the words that several of the *titles* have, the commonest first, *known* ones left out.

    Words are jieba's, which has learnt the site's names.
    """
    found = Counter(word for title in titles for word in set(segment.cut(title)) if _WORD.fullmatch(word))
    most = max(COMMON, len(titles) * LARGEST_SHARE)
    kept = [word for word, count in found.items() if FEWEST <= count <= most and word not in known]
    return sorted(kept, key=lambda word: (-found[word], word))[:WORDS]


def _row(one: Named) -> list[str | int]:
    person = one.kind == OFFICIAL
    aliases = (part for alias in one.aliases for part in (alias, reading(alias, person)))
    return [one.kind, one.name, reading(one.name, person), one.url, one.count, one.note, *aliases]


def write_suggestions(named: Iterable[Named], pages: Iterable[Page], output: Path) -> None:
    """Write the file, packed, below the site's folder *output*. Raises SearchError when it cannot."""
    target = output / permalinks.SEARCH / FILE
    target.parent.mkdir(parents=True, exist_ok=True)
    pagefind.write(target, to_json(suggestions(named, pages)))
