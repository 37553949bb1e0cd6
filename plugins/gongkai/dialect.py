"""The Markdown that articles are stored in: how captured text becomes Markdown and stays itself.

The dialect is Python-Markdown with tables, footnotes, fenced code and sane lists, raw HTML
allowed and cleaned on output. Everything here writes; ``document`` reads.
"""

import re
from collections.abc import Sequence

EXTENSIONS = (
    "markdown.extensions.tables",
    "markdown.extensions.footnotes",
    "markdown.extensions.fenced_code",
    "markdown.extensions.sane_lists",
)

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>|~!&]")
_BLOCK_START = re.compile(r"^(\s*)(#{1,6}|[+-]|:|=+|~+|(\d+)([.)]))")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "~": "&#126;"}


def escape(text: str) -> str:
    """Return captured *text* as one line of Markdown that renders as exactly that text.

    White space is folded to single spaces. Marks that Markdown gives a meaning are escaped,
    those that only mean something at the start of a line only there.
    """
    line = _inline(text)
    match = _BLOCK_START.match(line)
    if not match:
        return line
    if match[3]:
        return f"{match[3]}\\{line[match.end(3) :]}" if match[4] == "." else line
    mark = match[2][0]
    escaped = f"\\{mark}" if mark in "#+-" else f"&#{ord(mark)};"
    return escaped + line[1:]


def _inline(text: str) -> str:
    """Escape what has a meaning anywhere in a line; enough where no block can start."""
    line = " ".join(text.split())
    return _SPECIAL.sub(lambda match: _ENTITIES.get(match[0], "\\" + match[0]), line)


def paragraph(text: str) -> str:
    """Return a paragraph; line breaks inside it are kept as hard breaks."""
    return "  \n".join(escape(line) for line in text.split("\n") if line.strip())


def heading(text: str, level: int = 2) -> str:
    """Return a heading of *level* 2 to 6; level 1 is the page's own title."""
    line = _inline(text)
    closed = line[:-1] + "\\#" if line.endswith("#") else line
    return f"{'#' * min(max(level, 2), 6)} {closed}"


def image(source: str, alt: str = "", caption: str = "") -> str:
    """Return a picture that stands alone as a figure; *source* is a path or an address."""
    title = f' "{_inline(caption).replace(chr(34), "&quot;")}"' if caption.strip() else ""
    return f"![{_inline(alt)}](<{_target(source)}>{title})"


def link(words: str, target: str) -> str:
    """Return an inline link."""
    return f"[{_inline(words)}](<{_target(target)}>)"


def bullet_list(items: Sequence[str], *, ordered: bool = False) -> str:
    """Return a list; *items* are plain texts."""
    marks = (f"{number}. " for number in range(1, len(items) + 1)) if ordered else ("- ",) * len(items)
    return "\n".join(f"{mark}{escape(item)}" for mark, item in zip(marks, items, strict=True))


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table whose first row is its head; shorter rows are filled up with empty cells."""
    width = max(len(row) for row in rows)
    lines = []
    for number, row in enumerate(rows):
        cells = [_inline(cell) for cell in row] + [""] * (width - len(row))
        lines.append("| " + " | ".join(cells) + " |")
        if number == 0:
            lines.append("|" + " --- |" * width)
    return "\n".join(lines)


def join(blocks: Sequence[str]) -> str:
    """Return blocks of Markdown as one text, an empty line between them."""
    return "\n\n".join(block for block in blocks if block.strip())


def _target(address: str) -> str:
    return re.sub(r"[\s<>]", lambda match: f"%{ord(match[0]):02X}", address)
