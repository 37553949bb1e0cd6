"""Reader of saved HTML pages."""

import re
from collections.abc import Iterable
from dataclasses import replace

from gongkai.importer import attachments, blocks, body, compose, fields, titles
from gongkai.importer.captured import Captured, FileLink, Unreadable
from gongkai.importer.lines import Line, Words, fold_spaces
from gongkai.importer.metadata import absolute, is_doubtful, read_head
from gongkai.importer.page_lines import flatten, parse
from gongkai.records import Link

NAME = "html-page"
DOUBTFUL = "source-url-doubtful"
"""Flag of a page whose own address was not believed."""

_OPENING = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s|<title[\s>]", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:div|p|table|tr|td|span|font|br|h[1-6]|a|center|ul|li|form|center)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
START = 8192
"""Characters at the head of a text in which mark-up shows itself."""
FEWEST_TAGS = 3
"""Tags that make a text a page, when no <html> does."""

RELATED = re.compile(r"^(?:关联|相关)(?:稿件|文章|链接|新闻|报道|信息|解读|政策|文件|阅读)\s*[:：]?")
SHORTEST_TITLE = 5
"""Characters that a link's words must exceed to be the title of an article."""
MOST_RELATED = 20
"""Related links that are kept: portals list up to ten, longer lists are menus."""
BELOW = 30
"""Lines below the text in which attachments and related links are looked for."""


def is_html(text: str) -> bool:
    """Tell whether a text is an HTML page."""
    head = text[:START]
    if head.lstrip().startswith("<?xml") and not re.search(r"<html[\s>]", head, re.IGNORECASE):
        return False
    return bool(_OPENING.search(head)) or len(_TAG.findall(head)) >= FEWEST_TAGS


def read(text: str, source_url: str = "") -> Captured:
    """Return what a page states. *source_url* is its address when something beside it says so.

    Raises Unreadable when the page has no title or no body, or cannot be parsed whole.
    """
    root = parse(text)
    head = read_head(root)
    flat = flatten(root)
    url = source_url or head.source_url
    base = absolute(head.base, url) or url
    stretch = body.heaviest(flat.lines, flat.spans)
    if stretch is None:
        raise Unreadable("no-body", "No article text was found on the page.")
    site = fields.read_site(flat.lines, head)
    title = titles.find_title(flat.lines, body.anchor(flat.lines, stretch), head, site.name)
    if title is None:
        raise Unreadable("no-title", "No title was found on the page but the name of its site.")
    inner = body.refine(flat.lines, stretch, title.text)
    found = blocks.build(body.text_lines(flat.lines, inner), lambda target: _target(target, base))
    paragraphs = compose.plain_paragraphs(found)
    if not paragraphs:
        raise Unreadable("no-body", "No article text was found on the page.")
    below = flat.lines[inner[0] : stretch[1] + BELOW]
    article = fields.read_article(flat.lines, inner, title, head, paragraphs)
    article = replace(article, related=_related(below, base))
    flags: tuple[str, ...] = ()
    if not source_url and is_doubtful(url, article.date_published):
        url, flags = "", (DOUBTFUL,)
    return Captured(
        article=fields.with_domain(article, url),
        blocks=found,
        files=_files(link for line, link in flat.files if inner[0] <= line < stretch[1] + BELOW),
        format=NAME,
        source_url=url,
        flags=flags,
        base=base,
    )


def _target(target: str, base: str) -> str:
    """Return where a link inside the text leads: files as written, pages by their full address."""
    return target if attachments.is_attachment(target) else absolute(target, base)


def _files(links: Iterable[Words]) -> tuple[FileLink, ...]:
    """Return the files that are linked to, each once, under the words of the first link that has any."""
    found: dict[str, str] = {}
    for link in links:
        found[link.url] = found.get(link.url) or fold_spaces(link.text)
    return tuple(FileLink(words or url.rsplit("/", 1)[-1], url) for url, words in found.items())


def _related(lines: list[Line], base: str) -> tuple[Link, ...]:
    """Return the links listed under a heading such as 关联稿件 or 相关文章."""
    start = next((number for number, line in enumerate(lines) if RELATED.match(line.text)), None)
    if start is None:
        return ()
    found: dict[str, Link] = {}
    for line in lines[start : start + 1 + MOST_RELATED]:
        if line is not lines[start] and line.link_share < 0.5:
            break
        for link in line.links:
            title = fold_spaces(link.text)
            if (
                len(title) > SHORTEST_TITLE
                and not title.startswith("更多")
                and not attachments.is_attachment(link.url, link.text)
            ):
                found.setdefault(title, Link(title=title, url=absolute(link.url, base)))
    return tuple(found.values())[:MOST_RELATED]
