"""An HTML page as lines: one walk over the tree, in reading order, without recursion."""

import re
from dataclasses import dataclass, field

from lxml import etree, html

from gongkai.importer.attachments import is_attachment
from gongkai.importer.captured import Unreadable
from gongkai.importer.lines import Img, Line, Piece, Words, words
from gongkai.importer.normalise import clean
from gongkai.importer.pictures import caption, in_figure, is_icon, picture_source
from gongkai.importer.tables import is_data_table

BLOCKS = frozenset(
    words(
        """
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure
    footer form head h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td
    tfoot th thead tr ul
    """
    )
)
SKIPPED = frozenset(
    words(
        """
    applet audio button canvas datalist embed frameset iframe input map noframes noscript object
    option script select style svg template textarea title video
    """
    )
)
DEEPEST = 2000
"""Levels of nesting up to which libxml2 keeps everything (it cuts silently at 2048)."""


LONGEST_LINK = 300
"""Characters of the longest link; an anchor around more was never closed."""

_CLOSED = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HINT = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{2,}")
_SPACES = re.compile(r"[ \t\n\r\f\v]+")


@dataclass(frozen=True, slots=True)
class Span:
    """An element that holds the lines from *first* up to, but not including, *last*."""

    element: html.HtmlElement
    first: int
    last: int
    hints: frozenset[str]


@dataclass(slots=True)
class Flat:
    """A page as lines, and where its block elements begin and end among them.

    *files* are the links to files, each with its line: some hold an icon and no words.
    """

    lines: list[Line] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    files: list[tuple[int, Words]] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A block element whose end has not come yet."""

    element: html.HtmlElement
    first: int
    hints: frozenset[str]


def parse(text: str) -> html.HtmlElement:
    """Return the tree of an HTML page. Raises Unreadable when there is no mark-up to read.

    What stands behind ``</html>`` is read too, as browsers do: portals join pages from
    parts that are whole pages. libxml2 would stop there.
    """
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, recover=True)
    try:
        return html.document_fromstring(_CLOSED.sub("", text).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("no-body", f"The page holds no readable mark-up ({error}).") from None


def flatten(root: html.HtmlElement) -> Flat:
    """Return the lines of a page. Scripts and controls are left out, hidden elements marked.

    Raises Unreadable for nesting so deep that the parser would have lost text.
    """
    return _Flattener().run(root)


class _Flattener:
    """State of one walk: the open elements, and the line being gathered."""

    def __init__(self) -> None:
        self._flat = Flat()
        self._pieces: list[Piece] = []
        self._open: list[_Open] = []
        self._links: list[str] = []
        self._level = 0
        self._pre = 0
        self._hidden = 0
        self._table: html.HtmlElement | None = None
        self._items: list[html.HtmlElement] = []
        self._cell = False

    def run(self, root: html.HtmlElement) -> Flat:
        depth = 0
        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, node in walk:
            if event == "start":
                depth += 1
                if depth > DEEPEST:
                    raise Unreadable("too-deep", f"The page nests elements more than {DEEPEST} levels deep.")
                if node.tag in SKIPPED:
                    walk.skip_subtree()
                else:
                    self._start(node)
            elif event == "end":
                depth -= 1
                if node.tag not in SKIPPED:
                    self._end(node)
            if event != "start" and node is not root:
                self._text(node.tail)
        self._flush()
        return self._flat

    def _start(self, node: html.HtmlElement) -> None:
        tag = node.tag
        if tag in BLOCKS:
            self._flush()
            around = self._open[-1].hints if self._open else frozenset()
            self._open.append(_Open(node, len(self._flat.lines), around | _hints(node)))
        if tag == "a":
            self._link(node)
        elif tag == "br":
            self._words(" ") if self._level else self._flush()
        elif tag == "img":
            self._picture(node)
        elif tag == "pre":
            self._pre += 1
        elif tag == "table" and self._table is None and is_data_table(node):
            self._table = node
        elif tag == "li":
            self._items.append(node)
        elif tag in ("td", "th", "dd"):
            self._cell = tag == "dd" or node.getprevious() is not None
        elif tag in ("tr", "dt"):
            self._cell = False
        elif len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self._level = int(tag[1])
        if _is_hidden(node):
            self._flush()
            self._hidden += 1
        self._text(node.text)

    def _end(self, node: html.HtmlElement) -> None:
        tag = node.tag
        if _is_hidden(node):
            self._flush()
            self._hidden -= 1
        if tag in BLOCKS:
            self._flush()
            opened = self._open.pop()
            self._flat.spans.append(Span(node, opened.first, len(self._flat.lines), opened.hints))
        if tag == "a":
            self._links.pop()
        elif tag == "pre":
            self._pre -= 1
        elif node is self._table:
            self._table = None
        elif tag in ("td", "th", "dd"):
            self._cell = False
        elif tag == "li":
            self._items.pop()
        elif len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self._level = 0

    def _text(self, text: str | None) -> None:
        if not text:
            return
        if self._pre:
            first, *rest = clean(text).split("\n")
            self._words(first)
            for part in rest:
                self._flush()
                self._words(part)
            return
        self._words(_SPACES.sub(" ", clean(text)))

    def _words(self, text: str) -> None:
        last = self._pieces[-1] if self._pieces else None
        if text.startswith(" ") and (last is None or (isinstance(last, Words) and last.text.endswith(" "))):
            text = text[1:]
        if not text:
            return
        url = self._links[-1] if self._links else ""
        if isinstance(last, Words) and last.url == url:
            self._pieces[-1] = Words(last.text + text, url)
        else:
            self._pieces.append(Words(text, url))

    def _link(self, node: html.HtmlElement) -> None:
        words, address = clean("".join(node.itertext())), clean(node.get("href", "")).strip()
        self._links.append("" if len(words) > LONGEST_LINK else address)
        if is_attachment(address, words):
            self._flat.files.append((len(self._flat.lines), Words(words, address)))

    def _picture(self, node: html.HtmlElement) -> None:
        source = picture_source(node)
        if source and not is_icon(node, source):
            self._pieces.append(Img(source, clean(node.get("alt", "")), caption(node)))

    def _flush(self) -> None:
        pieces, self._pieces = tuple(self._pieces), []
        if not any(isinstance(piece, Img) or piece.text.strip() for piece in pieces):
            return
        around = self._open[-1] if self._open else None
        hints = around.hints if around else frozenset[str]()
        if around is not None and around.element.tag == "figcaption" and in_figure(around.element):
            return
        item = self._items[-1] if self._items else None
        ordered = item is not None and item.getparent() is not None and item.getparent().tag == "ol"
        line = Line(
            pieces, self._level, hints, self._cell, self._table, item, ordered, hidden=self._hidden > 0
        )
        self._flat.lines.append(line)


def _is_hidden(node: html.HtmlElement) -> bool:
    return node.tag != "body" and ("hidden" in node.attrib or bool(_HIDDEN.search(node.get("style", ""))))


def _hints(node: html.HtmlElement) -> frozenset[str]:
    """Return the words of an element's class and id, in lower case."""
    named = f"{node.get('class', '')} {node.get('id', '')}"
    return frozenset(word.lower() for word in _HINT.findall(named))
