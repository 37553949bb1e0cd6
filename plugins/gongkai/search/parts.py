"""Parts: pages shared out over several indexes, so that each is built quickly and in little memory.

Pagefind takes about .12 GB for a megabyte of text, whatever the number of articles, so a part
has a limit of text and of pages. Which part a page is in must not depend on how many others
came before it: one more page would shift all boundaries and every part would be built anew.
So the axis of time is halved, and halved again, until each piece is small enough; neighbours
that are small together share a part, counted from the oldest. A page added or changed changes
the part it lies in; only where that part reaches the limit are its neighbours touched too.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from zlib import crc32

from gongkai.search.records import Page

PART_BYTES = 7_000_000
"""UTF-8 bytes of text in a part: indexed in .8 GB and 4 s, so that one change costs no more."""

PART_PAGES = 2_500
"""Pages in a part: a browser loads a part's table of pages whole, some 20 bytes for each."""

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_MONTH, _YEAR = 31, 31 * 12  # days on an axis that need not be a calendar, only in its order
_HASH_BITS = 32  # part pages of one day
_AXIS_BITS = 22 + _HASH_BITS  # 22 bits hold the days up to the year 9999


def split(pages: Iterable[Page]) -> list[tuple[Page, ...]]:
    """Return the pages in parts, the newest part and in it the newest page first.

    Undated pages count as the oldest. Same pages, same parts, in whatever order they come.
    """
    placed = sorted(((_place(page), page.id, page) for page in pages), key=lambda item: item[:2])
    pieces = _halve([(place, _Size(1, text_bytes(page)), page) for place, _, page in placed], _AXIS_BITS - 1)
    parts: list[list[Page]] = []
    last = _Size(0, 0)
    for piece in pieces:
        size = _Size(len(piece), sum(item[1].text for item in piece))
        if parts and (last + size).fits():
            parts[-1] += [item[2] for item in piece]
            last += size
        else:
            parts.append([item[2] for item in piece])
            last = size
    return [newest_first(part) for part in reversed(parts)]


def newest_first(pages: Iterable[Page]) -> tuple[Page, ...]:
    """Return the pages by date, the newest first, and those of one moment by id."""
    return tuple(sorted(sorted(pages, key=lambda page: page.id), key=lambda page: page.date, reverse=True))


def text_bytes(page: Page) -> int:
    """Return the UTF-8 bytes of what is indexed of a page."""
    texts = (page.title, *page.paragraphs, *(value for _, value in page.values))
    return sum(len(text.encode("utf-8", "replace")) for text in texts)


class _Size:
    """How many pages, and how many bytes of text."""

    __slots__ = ("pages", "text")

    def __init__(self, pages: int, text: int) -> None:
        self.pages = pages
        self.text = text

    def __add__(self, other: "_Size") -> "_Size":
        return _Size(self.pages + other.pages, self.text + other.text)

    def fits(self) -> bool:
        return self.pages <= PART_PAGES and self.text <= PART_BYTES


_Placed = tuple[int, _Size, Page]


def _place(page: Page) -> int:
    """Return the place of a page on the axis: its day, then a hash of its id."""
    found = _DATE.match(page.date)
    year, month, day = (int(digits or 1) for digits in found.groups()) if found else (0, 1, 1)
    days = year * _YEAR + (month - 1) * _MONTH + day - 1
    return days << _HASH_BITS | crc32(page.id.encode("utf-8", "replace"))


def _halve(items: Sequence[_Placed], bit: int) -> Iterator[Sequence[_Placed]]:
    """Yield pieces that fit, from old to new, cut where the axis is halved."""
    if not items:
        return
    size = _Size(len(items), sum(item[1].text for item in items))
    if size.fits() or bit < 0:
        yield items
        return
    middle = next((at for at, item in enumerate(items) if item[0] >> bit & 1), len(items))
    for start, end in pairwise((0, middle, len(items))):
        yield from _halve(items[start:end], bit - 1)
