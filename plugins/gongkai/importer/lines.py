"""Lines: a page as its reader sees it, top to bottom. Both formats are read through them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from lxml import html

_BULLET = re.compile(r"^\s*•\s*")
WIDE_GAP = re.compile(r"[\t\u00a0\u3000]{1,}|\s{2,}")
"""White space that parts two facts printed on one line."""


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text; *url* is where it links to, as written, or ""."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Img:
    """A picture inside a line: its address as written, and its alternative text."""

    source: str
    alt: str = ""
    caption: str = ""


Piece = Words | Img


@dataclass(frozen=True)
class Line:
    """One line of a page.

    *raw* is the text with its white space, *text* the same folded to single spaces.
    *level* is 1–6 in a heading; *hints* are the words of the class and id attributes
    around the line; *cell* marks a table cell that follows another in its row; *table*
    and *item* are the data table and the list item that the line stands in.
    """

    pieces: tuple[Piece, ...]
    level: int = 0
    hints: frozenset[str] = frozenset()
    cell: bool = False
    table: html.HtmlElement | None = None
    item: html.HtmlElement | str | None = None
    ordered: bool = False
    hidden: bool = False

    @cached_property
    def raw(self) -> str:
        """The text as it stands."""
        return "".join(piece.text for piece in self.pieces if isinstance(piece, Words))

    @cached_property
    def text(self) -> str:
        """The text, white space folded."""
        return fold_spaces(self.raw)

    @cached_property
    def key(self) -> str:
        """The text's letters and digits only, to compare titles by."""
        return text_key(self.text)

    @cached_property
    def link_share(self) -> float:
        """Share of the text that links somewhere, 0 to 1."""
        linked = sum(len(p.text.strip()) for p in self.pieces if isinstance(p, Words) and p.url)
        return linked / len(self.text) if self.text and linked else 0.0

    @cached_property
    def links(self) -> tuple[Words, ...]:
        """The links of the line."""
        return tuple(p for p in self.pieces if isinstance(p, Words) and p.url and p.text.strip())

    @cached_property
    def images(self) -> tuple[Img, ...]:
        """The pictures of the line."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Img))


def words(text: str) -> tuple[str, ...]:
    """Return the words of a vocabulary written as one text."""
    return tuple(text.split())


def fold_spaces(text: str) -> str:
    """Return *text* with every run of white space as one space, none at the ends."""
    return " ".join(text.split())


def text_key(text: str) -> str:
    """Return the letters and digits of *text* in lower case."""
    return "".join(char for char in text.lower() if char.isalnum())


def text_line(text: str, *, cell: bool = False) -> Line:
    """Return a line of plain text. A bullet in front makes it a list item, and is left out."""
    bullet = _BULLET.match(text)
    return Line((Words(text[bullet.end() :] if bullet else text),), cell=cell, item="•" if bullet else None)


def keys(lines: Sequence[Line]) -> set[str]:
    """Return the keys of *lines*, the empty one left out."""
    return {line.key for line in lines if line.key}
