"""Document: an article's Markdown as clean HTML with numbered paragraphs of plain text.

``render`` reads Markdown, removes whatever could run, numbers each block of text (``id="p3"``)
and gives the same blocks as plain text. ``annotate`` puts links around places in them.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import cast
from urllib.parse import urlsplit

import nh3
from lxml import etree, html
from markdown import Markdown

from gongkai.dialect import EXTENSIONS

Resolve = Callable[[str], str | None]
"""Turns the source of a picture or the target of a link, as written, into a working address.

None means that there is no such file: a picture becomes a placeholder.
"""
Texts = Callable[[str], str]
"""Turns an English message into the reader's language."""

TEXT_BLOCKS = frozenset(
    [
        "p",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "tr",
        "dt",
        "dd",
        "pre",
        "figcaption",
        "blockquote",
        "caption",
        "div",
        "td",
        "th",
    ]
)
_BREAKS_TEXT = TEXT_BLOCKS | frozenset(["ul", "ol", "table", "thead", "tbody", "tfoot", "dl", "figure", "hr"])

_TAGS = {
    "a", "abbr", "b", "blockquote", "br", "caption", "code", "col", "colgroup", "dd", "del",
    "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "i", "img", "ins", "kbd", "li", "ol", "p", "pre", "q", "s", "small", "span", "strong",
    "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
}  # fmt: skip
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title", "width", "height"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "ol": {"start"},
    "abbr": {"title"},
    "li": {"id"},
    "sup": {"id"},
}
_FOOTNOTE_ID = re.compile(r"fn(ref\d*)?:[\w-]+")
_SCHEMES = {"http", "https", "mailto", "tel"}
MISSING = "gk-figure__missing"
_NUMBER = re.compile(r"[-+−]?[\d,]+(\.\d+)?\s*[%％‰]?")
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Control characters and lone surrogates, which no HTML file may hold."""
_TABLE_TITLE = re.compile(r"(附?表)\s*[0-9一二三四五六七八九十]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of text; *number* counts from 1 and is the ``#p`` anchor; *kind* is its HTML tag."""

    number: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Image:
    """A picture in the text; *url* is "" when there is no copy of it."""

    source: str
    url: str
    alt: str
    caption: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A place to mark: paragraph number, characters, CSS class, and the address when it is a link."""

    paragraph: int
    start: int
    end: int
    url: str
    css: str


@dataclass(frozen=True, slots=True)
class Document:
    """A rendered article."""

    html: str
    paragraphs: tuple[Paragraph, ...]
    images: tuple[Image, ...]
    tables: int

    @property
    def text(self) -> str:
        """The plain text, a line a paragraph."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


class Renderer:
    """Renders many articles with one Markdown object (making one costs as much as an article)."""

    def __init__(self, texts: Texts = lambda message: message) -> None:
        """*texts* translates the few words that placeholders need."""
        self._markdown = Markdown(extensions=list(EXTENSIONS))
        self._texts = texts

    def render(self, source: str, resolve: Resolve = lambda address: address) -> Document:
        """Return the Markdown *source* as a Document.

        Scripts, handlers, styles, frames and ``javascript:`` addresses are removed (nh3,
        allow-list). Pictures from other hosts are not loaded: they become placeholders.
        """
        self._markdown.reset()
        dirty = self._markdown.convert(_NOT_XML.sub("", source))
        clean = nh3.clean(dirty, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)
        root = html.fragment_fromstring(_NOT_XML.sub("", clean), create_parent="div")
        images: list[Image] = []
        _lower_headings(root)
        self._figures(root, resolve, images)
        _links(root, resolve)
        tables = _tables(root)
        paragraphs = _number(root)
        return Document(_inner_html(root), tuple(paragraphs), tuple(images), tables)

    def _figures(self, root: html.HtmlElement, resolve: Resolve, images: list[Image]) -> None:
        for img in list(root.iter("img")):
            source = img.get("src", "")
            alt, caption = img.get("alt", "").strip(), img.get("title", "").strip()
            remote = urlsplit(source).scheme in ("http", "https") or source.startswith("//")
            url = "" if remote else resolve(source) or ""
            images.append(Image(source, url, alt, caption))
            figure = self._figure(source, url, alt, caption)
            block = img.getparent()
            alone = (
                block is not None
                and block.tag == "p"
                and len(block) == 1
                and not (block.text or "").strip()
                and not (img.tail or "").strip()
            )
            target = block if alone else img
            figure.tail = target.tail
            parent = target.getparent()
            if parent is None:
                continue
            if not alone and parent.tag == "p" and not url:
                figure.tag = "span"
                for child in figure.iter("figcaption", "div", "p"):
                    child.tag = "span"
            elif not alone and parent.tag == "p":
                img.set("src", url)
                img.attrib.pop("title", None)
                continue
            parent.replace(target, figure)

    def _figure(self, source: str, url: str, alt: str, caption: str) -> html.HtmlElement:
        figure = html.Element("figure")
        if url:
            figure.set("class", "gk-figure")
            picture = html.Element("img", src=url, alt=alt or caption, loading="lazy")
            figure.append(picture)
        else:
            figure.set("class", "gk-figure gk-figure--missing")
            box = html.Element("div")
            box.set("class", MISSING)
            box.text = self._texts("Picture not kept:") + " "
            name = source.rsplit("/", 1)[-1] or source
            words = html.Element("span")
            shown = alt or caption
            words.text = f"“{shown}”（{name}）" if shown and shown != name else name
            box.append(words)
            if urlsplit(source).scheme in ("http", "https"):
                original = html.Element("a", href=source)
                original.text = self._texts("Picture on the original site")
                box.append(original)
            figure.append(box)
        if caption:
            line = html.Element("figcaption")
            line.text = caption
            figure.append(line)
        return figure


def _keep(tag: str, attribute: str, value: str) -> str | None:
    """Keep ids of footnotes only: all others are ours to give."""
    return value if attribute != "id" or _FOOTNOTE_ID.fullmatch(value) else None


def _lower_headings(root: html.HtmlElement) -> None:
    """The page has one h1, its title: headings inside the text start at h2, without gaps."""
    present = sorted({int(node.tag[1]) for node in root.iter("h1", "h2", "h3", "h4", "h5", "h6")})
    levels = {level: min(position + 2, 6) for position, level in enumerate(present)}
    for node in root.iter("h1", "h2", "h3", "h4", "h5", "h6"):
        node.tag = f"h{levels[int(node.tag[1])]}"


def _links(root: html.HtmlElement, resolve: Resolve) -> None:
    for anchor in root.iter("a"):
        target = anchor.get("href", "")
        parts = urlsplit(target)
        if parts.scheme or target.startswith(("#", "//", "{filename}")) or not target:
            continue
        resolved = resolve(target)
        if resolved:
            anchor.set("href", resolved)
        else:
            anchor.attrib.pop("href")


def _tables(root: html.HtmlElement) -> int:
    """Wrap each table in a scroller with its title above, and mark its numbers."""
    count = 0
    for table in list(root.iter("table")):
        parent = table.getparent()
        if parent is None or any(node.tag == "table" for node in table.iterancestors()):
            continue
        count += 1
        for cell in table.iter("td"):
            if _NUMBER.fullmatch(_text(cell)):
                cell.set("class", "gk-num")
        _mark_number_heads(table)
        figure = html.Element("figure")
        figure.set("class", "gk-table")
        scroller = html.Element("div", tabindex="0", role="region")
        scroller.set("class", "gk-table__scroller")
        title = table.getprevious()
        figure.tail, table.tail = table.tail, None
        parent.replace(table, figure)
        label = f"表{count}"
        if title is not None and title.tag == "p" and _TABLE_TITLE.match(_text(title)):
            label = _text(title)
            title.tag = "figcaption"
            figure.append(title)
        scroller.set("aria-label", label)
        scroller.append(table)
        figure.append(scroller)
    return count


def _mark_number_heads(table: html.HtmlElement) -> None:
    """Mark the heads of columns that hold nothing but numbers, so that they stand over them."""
    heads = table.xpath("thead/tr[1]/*")
    rows = [row.xpath("td|th") for row in table.xpath("tbody/tr")]
    if not rows or any(len(row) != len(heads) for row in rows):
        return
    for head, *column in zip(heads, *rows, strict=True):
        if all(cell.get("class") == "gk-num" for cell in column):
            head.set("class", "gk-num")


def _number(root: html.HtmlElement) -> list[Paragraph]:
    paragraphs: list[Paragraph] = []
    for node in _blocks(root):
        text = _text(node)
        if not text:
            continue
        number = len(paragraphs) + 1
        node.set("id", f"p{number}")
        paragraphs.append(Paragraph(number, str(node.tag), text))
    return paragraphs


def _blocks(root: html.HtmlElement) -> Iterable[html.HtmlElement]:
    """Yield the innermost elements that hold text of their own, in reading order."""
    _wrap_loose_text(root)
    for node in root.iter():
        if not isinstance(node.tag, str) or node is root or node.get("class") == MISSING:
            continue
        if node.tag == "tr" or _is_innermost_block(node):
            yield node


def _is_innermost_block(node: html.HtmlElement) -> bool:
    block = node.tag in TEXT_BLOCKS - {"td", "th"}
    return block and not _inside_row(node) and not _holds_blocks(node)


def _holds_blocks(node: html.HtmlElement) -> bool:
    return any(isinstance(child.tag, str) and child.tag in _BREAKS_TEXT for child in node.iterdescendants())


def _is_placeholder(node: etree._Element) -> bool:
    return "gk-figure--missing" in (node.get("class") or "")


def _inside_row(node: html.HtmlElement) -> bool:
    return any(parent.tag == "tr" for parent in node.iterancestors())


def _wrap_loose_text(root: html.HtmlElement) -> None:
    """Put text that stands beside blocks (in a list item, a quotation) into paragraphs of its own."""
    for node in [root, *root.iter("li", "blockquote", "dd", "div", "figure", "figcaption")]:
        if _inside_row(node) or (node is not root and node.tag not in ("li", "blockquote", "dd", "div")):
            continue
        if node is not root and not any(child.tag in _BREAKS_TEXT for child in node):
            continue
        _wrap_runs(node)


def _wrap_runs(node: html.HtmlElement) -> None:
    """Gather each run of text and inline elements between the blocks of *node* into a div."""
    children = list(node)
    run: html.HtmlElement | None = None
    if (node.text or "").strip():
        run = html.Element("div")
        run.text, node.text = node.text, None
        node.insert(0, run)
    for child in children:
        if isinstance(child.tag, str) and child.tag in _BREAKS_TEXT:
            run = None
            if (child.tail or "").strip():
                run = html.Element("div")
                run.text, child.tail = child.tail, None
                child.addnext(run)
            continue
        if run is None:
            if not _text(child) and not (child.tail or "").strip():
                continue
            run = html.Element("div")
            child.addprevious(run)
        run.append(child)


def _pieces(node: html.HtmlElement) -> list[tuple[etree._Element, str, str]]:
    """Return the text pieces of a block in order: (element, "text" or "tail", the raw text)."""
    pieces: list[tuple[etree._Element, str, str]] = []

    def walk(element: etree._Element) -> None:
        if element.text:
            pieces.append((element, "text", element.text))
        for child in element:
            if isinstance(child.tag, str) and not _is_placeholder(child):
                if child.tag in ("td", "th") and child.getprevious() is not None:
                    pieces.append((child, "", "\t"))
                elif child.tag == "br" or child.tag in _BREAKS_TEXT:
                    pieces.append((child, "", " "))
                walk(child)
            if child.tail:
                pieces.append((child, "tail", child.tail))

    walk(cast(etree._Element, node))
    return pieces


def _folded(pieces: Sequence[tuple[etree._Element, str, str]]) -> tuple[str, list[tuple[int, int]]]:
    """Return the block's text with white space folded, and where each character came from.

    A tab parts the cells of a row; every other run of white space is one space.
    """
    out: list[str] = []
    origin: list[tuple[int, int]] = []
    pending: str = ""
    where = (0, 0)
    for index, (_, _, raw) in enumerate(pieces):
        for offset, char in enumerate(raw):
            if char.isspace():
                if char == "\t" and pieces[index][1] == "":
                    pending, where = "\t", (index, offset)
                elif not pending:
                    pending, where = " ", (index, offset)
                continue
            if pending and (out or pending == "\t"):
                out.append(pending)
                origin.append(where)
            pending = ""
            out.append(char)
            origin.append((index, offset))
    return "".join(out), origin


def _text(node: html.HtmlElement) -> str:
    return _folded(_pieces(node))[0].strip("\t ")


def annotate(document: Document, marks: Iterable[Mark]) -> str:
    """Return the document's HTML with a link, or a span, around each mark.

    Marks that overlap an earlier one, or that do not lie inside one piece of text (they
    cross a link or other mark-up), are left as plain text.
    """
    by_paragraph: dict[int, list[Mark]] = {}
    for mark in marks:
        by_paragraph.setdefault(mark.paragraph, []).append(mark)
    if not by_paragraph:
        return document.html
    root = html.fragment_fromstring(document.html, create_parent="div")
    nodes = {node.get("id"): node for node in root.iter() if node.get("id")}
    for number, places in by_paragraph.items():
        node = nodes.get(f"p{number}")
        if node is not None:
            _annotate_block(node, sorted(places, key=lambda m: (m.start, -m.end)))
    return _inner_html(root)


def _annotate_block(node: html.HtmlElement, marks: Sequence[Mark]) -> None:
    pieces = _pieces(node)
    text, origin = _folded(pieces)
    shift = len(text) - len(text.lstrip("\t "))
    cuts: dict[int, list[tuple[int, int, Mark]]] = {}
    last = 0
    for mark in marks:
        start, end = mark.start + shift, mark.end + shift
        if start < last or end > len(origin) or start >= end:
            continue
        (piece, first), (piece_end, final) = origin[start], origin[end - 1]
        if piece != piece_end or not pieces[piece][1] or _inside_link(pieces[piece], node):
            continue
        cuts.setdefault(piece, []).append((first, final + 1, mark))
        last = end
    for piece, places in cuts.items():
        _cut(pieces[piece], places)


def _inside_link(piece: tuple[etree._Element, str, str], block: html.HtmlElement) -> bool:
    element = piece[0] if piece[1] == "text" else piece[0].getparent()
    while element is not None and element is not block:
        if element.tag == "a":
            return True
        element = element.getparent()
    return False


def _cut(piece: tuple[etree._Element, str, str], places: Sequence[tuple[int, int, Mark]]) -> None:
    element, where, raw = piece
    anchors = []
    for number, (start, end, mark) in enumerate(places):
        anchor = html.Element("a", href=mark.url) if mark.url else html.Element("span")
        anchor.set("class", mark.css)
        anchor.text = raw[start:end]
        following = places[number + 1][0] if number + 1 < len(places) else len(raw)
        anchor.tail = raw[end:following]
        anchors.append(anchor)
    if where == "text":
        element.text = raw[: places[0][0]]
        for position, anchor in enumerate(anchors):
            element.insert(position, anchor)
        return
    element.tail = raw[: places[0][0]]
    parent = element.getparent()
    if parent is None:
        return
    position = parent.index(element) + 1
    for offset, anchor in enumerate(anchors):
        parent.insert(position + offset, anchor)


def _inner_html(root: html.HtmlElement) -> str:
    parts = [root.text or ""]
    parts += [html.tostring(child, encoding="unicode") for child in root]
    return "".join(parts).strip()
