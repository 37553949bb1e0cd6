"""Tables beside Pagefind's index: which page is which, who has which filter value or character.

Pages are counted from 0, newest first. A list of pages is written as the steps from one to
the next, which are small numbers and pack well.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from gongkai.search.records import Page
from gongkai.search.tokens import TEXT, TITLE, VALUE
from gongkai.text import fold

BLOCK = 256
"""Code points in a table of characters: a query of one character loads one table, a few kB."""

LENGTH_STEP = 32
"""Characters in a step of a page's length: ranking needs no finer one, and small numbers pack well."""

Steps = list[int]


def page_table(pages: Sequence[Page], fragments: Mapping[str, str], blocks: Iterable[int]) -> dict[str, Any]:
    """Return the fragments of *pages* in order, their lengths, and the pages of each filter value.

    *fragments* holds the fragments' names by page id; *blocks* are those of code points that
    have a table of characters.
    """
    filters: dict[str, dict[str, list[int]]] = {}
    for number, page in enumerate(pages):
        for name, ids in page.filters.items():
            for id in dict.fromkeys(ids):
                filters.setdefault(name, {}).setdefault(id, []).append(number)
    return {
        "fragments": [fragments[page.id] for page in pages],
        "lengths": [_length(page) for page in pages],
        "characters": sorted(blocks),
        "filters": {
            name: {id: steps(numbers) for id, numbers in values.items()} for name, values in filters.items()
        },
    }


def character_tables(pages: Sequence[Page]) -> dict[int, dict[str, dict[str, Steps]]]:
    """Return, by block of code points and set of words, the pages that hold each character.

    Pagefind finds words by their beginning only inside one or two files of its index, and a
    word for each character of a page would cost four times as much (8 % of the text, not 2).
    """
    found: dict[int, dict[str, dict[str, list[int]]]] = {}
    for number, page in enumerate(pages):
        values = (value for _, value in page.values)
        for kind, texts in ((TITLE, [page.title]), (TEXT, page.paragraphs), (VALUE, values)):
            for character in _characters(texts):
                block = found.setdefault(ord(character) // BLOCK, {TITLE: {}, TEXT: {}, VALUE: {}})
                block[kind].setdefault(character, []).append(number)
    return {
        block: {
            kind: {character: steps(numbers) for character, numbers in table.items()}
            for kind, table in kinds.items()
        }
        for block, kinds in sorted(found.items())
    }


def _length(page: Page) -> int:
    """Return the length of a page's title and text, in steps of LENGTH_STEP characters."""
    return (len(page.title) + sum(map(len, page.paragraphs))) // LENGTH_STEP + 1


def _characters(texts: Iterable[str]) -> set[str]:
    return set().union(*(fold(text) for text in texts))


def steps(numbers: Sequence[int]) -> Steps:
    """Return ascending *numbers* as the steps from one to the next; the first is counted from 0."""
    return [second - first for first, second in pairwise([0, *numbers])]
