"""From lines to blocks: paragraphs, headings, lists, pictures and tables of the body."""

from collections.abc import Callable, Sequence
from itertools import groupby

from lxml import html

from gongkai.importer.captured import Block, Cell, Heading, Items, Paragraph, Picture, Run, Table
from gongkai.importer.lines import Img, Line, Words, fold_spaces
from gongkai.importer.page_lines import flatten
from gongkai.importer.tables import rows

Address = Callable[[str], str]
"""Turns an address as written into an absolute one, "" when it leads nowhere."""

WIDEST = 100
"""Columns or rows that one cell may claim to span; larger numbers are errors or attacks."""
MOST_CELLS = 20_000
"""Cells of the largest table that is kept as a table."""


def build(lines: Sequence[Line], address: Address) -> tuple[Block, ...]:
    """Return the blocks of the body's *lines*. Links keep their target where *address* knows it."""
    blocks: list[Block] = []
    for _, group in groupby(lines, key=lambda line: (id(line.table), line.item is not None, line.ordered)):
        members = list(group)
        first = members[0]
        if first.table is not None:
            blocks += _table(first.table)
        elif _is_list(members):
            blocks += _items(members)
        else:
            for line in members:
                blocks += _flow(line, address)
    return tuple(blocks)


def _is_list(members: Sequence[Line]) -> bool:
    """A list is two or more items of one line each, without pictures and files."""
    items = [
        id(line.item) if not isinstance(line.item, str) else number for number, line in enumerate(members)
    ]
    return (
        members[0].item is not None
        and len(members) > 1
        and len(set(items)) == len(items)
        and not any(line.images or line.level or line.links for line in members)
    )


def _items(members: Sequence[Line]) -> list[Block]:
    texts = tuple(line.text for line in members if line.text)
    return [Items(texts, members[0].ordered)] if texts else []


def _flow(line: Line, address: Address) -> list[Block]:
    """Return the paragraph or heading of a line, parted where pictures stand in it."""
    if line.level and not line.images:
        return [Heading(line.text, line.level)] if line.text else []
    blocks: list[Block] = []
    runs: list[Run] = []
    for piece in line.pieces:
        if isinstance(piece, Img):
            blocks += _paragraph(runs)
            runs = []
            blocks.append(Picture(piece.source, fold_spaces(piece.alt), fold_spaces(piece.caption)))
        else:
            runs.append(_run(piece, address))
    return blocks + _paragraph(runs)


def _run(words: Words, address: Address) -> Run:
    return Run(words.text, address(words.url) if words.url else "")


def _paragraph(runs: Sequence[Run]) -> list[Block]:
    """Return one paragraph of *runs*, white space folded across them; nothing when it is empty."""
    folded: list[Run] = []
    for run in runs:
        before = folded[-1].text if folded else " "
        text = fold_spaces(run.text)
        if not text:
            text = " " if run.text else ""
        else:
            text = (" " if run.text[0].isspace() else "") + text + (" " if run.text[-1].isspace() else "")
        if before.endswith(" "):
            text = text.lstrip()
        if not text:
            continue
        if folded and folded[-1].url == run.url:
            folded[-1] = Run(folded[-1].text + text, run.url)
        else:
            folded.append(Run(text, run.url))
    while folded and not folded[-1].text.rstrip():
        folded.pop()
    if not folded:
        return []
    folded[-1] = Run(folded[-1].text.rstrip(), folded[-1].url)
    return [Paragraph(tuple(folded))]


def _table(element: html.HtmlElement) -> list[Block]:
    """Return a data table, and its pictures after it."""
    grid = [tuple(_cell(cell) for cell in row) for row in rows(element)]
    kept = tuple(row for row in grid if any(cell.text for cell in row))
    pictures = [
        Picture(image.source, fold_spaces(image.alt), fold_spaces(image.caption))
        for line in flatten(element).lines
        for image in line.images
    ]
    if not kept or sum(len(row) for row in kept) > MOST_CELLS:
        texts = [Paragraph((Run(cell.text.replace("\n", " ")),)) for row in kept for cell in row if cell.text]
        return [*texts, *pictures]
    return [Table(kept), *pictures]


def _cell(element: html.HtmlElement) -> Cell:
    lines = [line.text for line in flatten(element).lines if line.text and not line.hidden]
    return Cell("\n".join(lines), _span(element, "colspan"), _span(element, "rowspan"), element.tag == "th")


def _span(element: html.HtmlElement, name: str) -> int:
    value = element.get(name, "1").strip()
    return min(max(int(value), 1), WIDEST) if value.isascii() and value.isdecimal() else 1
