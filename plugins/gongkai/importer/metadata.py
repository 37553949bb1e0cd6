"""What an HTML page says of itself in its head: meta tags, the title tag, its own address."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urljoin, urlsplit

from lxml import etree, html

from gongkai.importer.lines import fold_spaces
from gongkai.importer.normalise import clean

LONGEST = 500
"""Characters of a title tag or meta tag that are read; what is longer is no title."""

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,40}>")
"""Mark-up inside a meta tag: some editors store a title with its line breaks."""
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)\s*(\S+)")


@dataclass(frozen=True, slots=True)
class Head:
    """*metas* by lower-case name, the first value that is not empty; *title* is the title tag's text."""

    title: str = ""
    metas: Mapping[str, str] = field(default_factory=dict)
    source_url: str = ""
    base: str = ""

    def first(self, *names: str) -> str:
        """Return the first value among the meta tags *names*, "" when none is given."""
        return next((self.metas[name] for name in names if name in self.metas), "")


def read_head(root: html.HtmlElement) -> Head:
    """Return the head of a page. Names are read in any case, as 国办发〔2017〕47号 pages write them."""
    metas: dict[str, str] = {}
    for node in root.iter("meta"):
        name = node.get("name") or node.get("property") or node.get("itemprop") or ""
        value = fold_spaces(_TAG.sub(" ", clean(node.get("content", "")[:LONGEST])))
        if name and value:
            metas.setdefault(name.strip().lower(), value)
    titles = (fold_spaces(clean(node.text_content()[:LONGEST])) for node in root.iter("title"))
    title = next((text for text in titles if text), "")
    base = root.find(".//base")
    return Head(
        title=title,
        metas=metas,
        source_url=_source_url(root, metas),
        base=clean(base.get("href", "")).strip() if base is not None else "",
    )


def _source_url(root: html.HtmlElement, metas: Mapping[str, str]) -> str:
    """Return the page's own address as a browser noted it, or as the page states it, or "".

    An address without a path names the site: many portals put it on every page.
    """
    claims = [
        match[1]
        for node in root.getroottree().getroot().iter(etree.Comment)
        if (match := _SAVED_FROM.search(node.text or ""))
    ]
    before = root.getprevious()
    while before is not None:
        match = _SAVED_FROM.search(before.text or "") if before.tag is etree.Comment else None
        claims += [match[1]] if match else []
        before = before.getprevious()
    for node in root.iter("link"):
        if "canonical" in node.get("rel", "").lower().split():
            claims.append(node.get("href", ""))
    claims += [metas[name] for name in ("og:url", "url") if name in metas]
    return next((claim for claim in map(page_address, claims) if claim), "")


def page_address(text: str) -> str:
    """Return *text* when it is the full address of one page, else ""."""
    address = clean(text).strip()
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not host or re.search(r"\s", address):
        return ""
    is_home = not parts.query and re.fullmatch(r"/?(?:(?:index|default|home)\.\w+)?", parts.path)
    return "" if is_home else address


MOST_APART = 31
"""Days between the day in a page's address and its publication; pages are filed when they are published."""
_DAY = re.compile(r"/t?((?:19|20)\d\d)[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?!\d)")


def is_doubtful(address: str, date_published: str) -> bool:
    """Tell whether an address that a page states for itself names quite another day than its publication.

    Templates were made from saved pages, and carry the address of the page they were made from.
    """
    match = _DAY.search(address)
    if not match or not date_published:
        return False
    try:
        filed = date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return False
    return abs((filed - date.fromisoformat(date_published[:10])).days) > MOST_APART


def absolute(address: str, base: str) -> str:
    """Return *address* as an absolute http(s) address, resolved against *base*; "" when it is none."""
    try:
        joined = urljoin(base, clean(address).strip()) if base else clean(address).strip()
        parts = urlsplit(joined)
        return joined if parts.scheme in ("http", "https") and parts.hostname else ""
    except ValueError:
        return ""
