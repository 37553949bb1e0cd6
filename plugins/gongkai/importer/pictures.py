"""Pictures of an HTML page: which belong to the article, where they come from, what stands below them."""

import re
from urllib.parse import urlsplit

from lxml import html

from gongkai.importer.normalise import clean

SMALLEST_PICTURE = 32
"""Pixels of the smallest side that is a picture of the article; smaller ones are icons and spacers."""
_ICON = re.compile(
    r"(?:^|[-_./])(?:icon|ico|arrow|dot|line|bg|btn|button|logo|qr|qrcode|ewm|erweima|share|print|close|spacer|blank"
    r"|pixel|transparent|weibo|weixin|wechat|loading|placeholder|banner)s?\d*(?:[-_.]|$)",
    re.IGNORECASE,
)
_LAZY = ("data-original", "data-src", "data-lazy-src", "data-url", "_src", "original")
_FILE_ICON = re.compile(
    r"(?:^|[/_-])(?:icon_)?(?:pdf|docx?|xlsx?|pptx?|zip|rar|txt|file|attach\w*)\.(?:gif|png)$", re.IGNORECASE
)


def picture_source(node: html.HtmlElement) -> str:
    """Return a picture's address as written, a lazily loaded one included."""
    source = node.get("src", "").strip()
    if source and not _ICON.search(source.rsplit("/", 1)[-1]) and not source.startswith("data:image/gif"):
        return clean(source)
    lazy = next((node.get(name, "").strip() for name in _LAZY if node.get(name)), "")
    return clean(lazy or source)


def is_icon(node: html.HtmlElement, source: str) -> bool:
    """Tell whether a picture is an icon, a spacer or a control, by its size or its file name."""
    for name in ("width", "height"):
        size = re.match(r"\s*(\d+)\s*(?:px)?\s*$", node.get(name, ""))
        if size and int(size[1]) < SMALLEST_PICTURE:
            return True
    try:
        path = urlsplit(source).path
    except ValueError:
        return True
    return bool(_ICON.search(path.rsplit("/", 1)[-1]) or _FILE_ICON.search(path))


def _figure(node: html.HtmlElement) -> html.HtmlElement | None:
    return next((parent for parent in node.iterancestors("figure")), None)


def caption(node: html.HtmlElement) -> str:
    """Return the caption of the figure that a picture stands in, "" when there is none."""
    figure = _figure(node)
    words = figure.find(".//figcaption") if figure is not None else None
    return clean(words.text_content()).strip() if words is not None else ""


def in_figure(caption: html.HtmlElement) -> bool:
    """Tell whether a caption belongs to a picture: then it is no line of its own."""
    figure = _figure(caption)
    return figure is not None and figure.find(".//img") is not None
