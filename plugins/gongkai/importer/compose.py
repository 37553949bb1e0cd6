"""Composing: blocks become Markdown, a captured page becomes an article of the content folder."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape
from urllib.parse import quote

from gongkai import dialect
from gongkai.importer.captured import Block, Captured, Heading, Items, Paragraph, Picture, Run, Table
from gongkai.records import Article, Attachment, Provenance

Place = Callable[[str], str]
"""Turns the address of a picture or file, as written, into what the article refers to."""

STATIC = "{static}/"
"""Pelican's mark for a file of the content folder."""

_ADDRESS_MARKS = ":/?#[]@!$&'()*+,;=%~-._{}"


def markdown(blocks: Sequence[Block], picture: Place, file: Place) -> str:
    """Return the blocks as the body of an article.

    *picture* and *file* say what a picture's source and a link's target become.
    """
    return dialect.join([_block(block, picture, file) for block in blocks])


def _block(block: Block, picture: Place, file: Place) -> str:
    if isinstance(block, Paragraph):
        return "".join(_run(run, file) for run in block.runs)
    if isinstance(block, Heading):
        return dialect.heading(block.text, block.level)
    if isinstance(block, Items):
        return dialect.bullet_list(block.items, ordered=block.ordered)
    if isinstance(block, Picture):
        source = picture(block.source)
        return dialect.image(_address(source), block.alt, block.caption) if source else ""
    return _table(block)


def _run(run: Run, file: Place) -> str:
    """Return a piece of a paragraph; the spaces at its ends belong to the sentence."""
    words = dialect.escape(run.text)
    if not words:
        return " "
    left = " " if run.text[0].isspace() else ""
    right = " " if run.text[-1].isspace() else ""
    target = file(run.url) if run.url else ""
    return left + (dialect.link(run.text, _address(target)) if target else words) + right


def _address(target: str) -> str:
    return quote(target, safe=_ADDRESS_MARKS) if "://" in target or target.startswith(STATIC) else target


def _table(table: Table) -> str:
    """Return a table: in Markdown when it is a plain grid, else in HTML."""
    simple = all(
        cell.columns == cell.rows == 1 and "\n" not in cell.text for row in table.rows for cell in row
    )
    if simple and len(table.rows) > 1:
        return dialect.table([[cell.text for cell in row] for row in table.rows])
    rows = []
    for row in table.rows:
        cells = []
        for cell in row:
            name = "th" if cell.head else "td"
            spans = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
            spans += f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
            text = "<br>".join(escape(line) for line in cell.text.split("\n"))
            cells.append(f"<{name}{spans}>{text}</{name}>")
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return "<table>\n" + "\n".join(rows) + "\n</table>"


def plain_paragraphs(blocks: Sequence[Block]) -> list[str]:
    """Return the texts that a reader meets, in order: what the rendered body must give."""
    texts: list[str] = []
    for block in blocks:
        if isinstance(block, Items):
            texts += block.items
        elif isinstance(block, Table):
            for row in block.rows:
                texts.append("\t".join(cell.text.replace("\n", " ") for cell in row if cell.text))
        elif isinstance(block, Picture):
            texts.append(block.caption)
        else:
            texts.append(block.text)
    return [text for text in texts if text]


def article(captured: Captured, id: str, provenance: Provenance, picture: Place, file: Place) -> Article:
    """Return the article of a captured page under its *id*."""
    return replace(
        captured.article,
        id=id,
        body=markdown(captured.blocks, picture, file),
        attachments=tuple(
            Attachment(title=link.title, path=file(link.url).removeprefix(STATIC)) for link in captured.files
        ),
        provenance=provenance,
    )
