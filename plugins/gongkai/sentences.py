"""Sentences of Chinese text: where the sentence around a place begins and ends."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

_END = re.compile(r"[。！？!?；;…]+[”’』」》）)】]*|\t|\n")
"""Marks that end a sentence with the closing marks behind them; a tab parts the cells of a table.

A semicolon counts: official reports string whole statements together with it.
"""


_DATELINE = re.compile(r"(?:\S{1,12}讯\s*)?(?:[（(][^（()）]{0,10}(?:记者|通讯员)[^（()）]{1,80}[）)]\s*)?")
"""Opening words of a report: 本报讯, and the bracket that names reporters."""


def after_dateline(text: str) -> int:
    """Return where a report's own words begin, behind its dateline and byline; 0 without them."""
    match = _DATELINE.match(text)
    return match.end() if match else 0


@lru_cache(maxsize=256)
def _ends(text: str) -> tuple[int, ...]:
    """Return where each sentence of *text* ends. Places in one text are asked for in a row."""
    ends = [match.end() for match in _END.finditer(text)]
    return (*ends, len(text))


def span(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence that holds ``text[start:end]`` begins and ends.

    White space around the sentence is left out, and so is a dateline before it: its names are
    the press. A place that runs over several sentences gets all of them.
    """
    ends = _ends(text)
    before = bisect_right(ends, start)
    first = ends[before - 1] if before else min(after_dateline(text), start)
    last = ends[min(bisect_left(ends, end), len(ends) - 1)]
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


def around(text: str, start: int, end: int) -> str:
    """Return the sentence that holds ``text[start:end]``."""
    first, last = span(text, start, end)
    return text[first:last]
