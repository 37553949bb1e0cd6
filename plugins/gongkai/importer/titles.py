"""Titles: which words of a page are its article's title. Never the name of the site.

Candidates are lines near the head of the text, names of documents printed over several
lines, labelled titles, and the title tag's parts. Each gets points from whoever confirms
it: its mark-up, the facts printed below it, the title tag, meta tags, its own words. The
points were set by hand on saved pages of some thirty portals; only their order matters.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gongkai.importer import breadcrumbs, furniture, labels
from gongkai.importer.lines import Line, text_key, words
from gongkai.importer.metadata import Head
from gongkai.importer.normalise import DOCUMENT_TYPES, find_date, is_document_number
from gongkai.importer.title_names import is_agency, is_medium, is_site_name, ways_to_cut

ABOVE = 60
"""Lines above the first prose in which a title is looked for: fact tables and share bars lie between."""
INSIDE = 8
"""Lines from the first prose on in which it is looked for."""
SHORTEST, LONGEST = 4, 150
"""Characters of a title: 公告 alone names nothing; the longest names of documents run to 120."""
TELLING = 9
"""Characters of a text long enough that it does not stand on a page by chance."""

HEADING = {1: 5.0, 2: 4.0, 3: 3.5, 4: 3.0, 5: 3.0, 6: 2.0}
"""Points of a heading, by level: portals use any level for the title, h1 most."""
NAMED_TITLE = 3
"""Points of a line whose class or id calls it a title."""
FACTS_BELOW = (4.0, 3.0, 2.0, 1.0)
"""Points of a line with the facts of publication right below it, one line further, …"""
UNDER_BREADCRUMB, UNDER_DATE = 2, -3
"""Points of a line right below the breadcrumb; below the date of publication stands the text."""
CLOSE, PER_LINE, IN_TEXT = 2, -0.05, -1.5
"""Points of a line at most three above the text, of each line of distance, and of a line inside the text."""
LABELLED = 7
"""Points of a title that a label (标题：, 名称：) states."""
JOINED = 4
"""Points of a document's name that stands over several lines."""
TAG_STANDS, TAG_WHOLE, TAG_PART, META = 8.5, 2, 0.5, 5
"""Points of a part of the title tag that stands on the page, of the whole tag, of another part; of a meta."""
BEGINS_TAG, IN_TAG = 6, 5
"""Points of a line that the title tag begins with (less for short ones), or has inside."""
SAME_META, LIKE_META = 7, 4
"""Points of a line that ArticleTitle states, or states in part (some are cut at a quotation mark)."""
SAME_SHARED, LIKE_SHARED = 4, 3
"""The same for og:title, which is the site's as often as the article's."""
DOCUMENT, USUAL_LENGTH, TOO_SHORT = 1.5, 0.5, -1
"""Points of words that end like a document's name, of 10–70 characters, of less than 8."""
IS_MEDIUM, IS_OWNER = -3, -5
"""Points of the name of a medium, and of a site or an agency."""

_MARKED = re.compile(r"^[■◆●□▪★☆►\s]+")
_TITLE_HINTS = frozenset(words("title headline biaoti bt tit tt subject articletitle arttitle"))
_ORIGINAL = re.compile(r"[（(]?原(?:标题|题|题为)")
_ENDING = re.compile(rf"(?:{'|'.join(DOCUMENT_TYPES)})(?:[（(《].*)?$")
_UNFINISHED = re.compile(r"[。；;，,、:：]$")
_WORD = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class Found:
    """A title, and the line it stands on (-1 when only the head states it)."""

    text: str
    line: int = -1


def find_title(lines: Sequence[Line], anchor: int, head: Head, site: str = "") -> Found | None:
    """Return the article's title, or None when the page states none but the site's name.

    *anchor* is the first line of prose, *site* the name of the portal.
    """
    best: Found | None = None
    top = 0.0
    for found, points in _candidates(lines, anchor, head):
        key = text_key(found.text)
        if not SHORTEST <= len(found.text) <= LONGEST or key == text_key(site):
            continue
        points += _shape(found.text) + (_confirmed(key, head) if found.line >= 0 else 0)
        if points > top:
            best, top = found, points
    return None if best and is_site_name(best.text) else best


def _candidates(lines: Sequence[Line], anchor: int, head: Head) -> Iterator[tuple[Found, float]]:
    first, last = max(0, anchor - ABOVE), min(len(lines), anchor + INSIDE)
    region = lines[first:last]
    for number, line in enumerate(region, first):
        if is_candidate(line):
            yield Found(_MARKED.sub("", line.text), number), _place(lines, number, anchor)
    for number, field, value in labels.facts(region):
        if field == "title" and value:
            standing = [at for at, line in enumerate(region, first) if line.key == text_key(value)]
            yield Found(value, standing[-1] if standing else first + number), LABELLED
    for number, name in document_names(lines, max(first, anchor - INSIDE), last):
        yield Found(name, number), JOINED
    page = "".join(line.key for line in region)
    for text in ways_to_cut(head.title):
        stands = len(text) >= TELLING and text_key(text) in page
        yield Found(text), TAG_STANDS if stands else TAG_WHOLE if text == head.title else TAG_PART
    for name in ("articletitle", "og:title"):
        if head.first(name):
            yield Found(head.first(name)), META


def is_candidate(line: Line) -> bool:
    """Tell whether a line could be a title by its form."""
    text = line.text
    if not SHORTEST <= len(text) <= LONGEST or _UNFINISHED.search(text) or not _WORD.search(text):
        return False
    if _ORIGINAL.match(text) or line.link_share > 0.6 or is_document_number(text):
        return False
    if furniture.is_furniture(line) or breadcrumbs.is_breadcrumb(line):
        return False
    place = find_date(text)
    if place and place[0] == 0:
        return False
    return not (labels.is_label_line(line) or labels.is_facts(line))


def _place(lines: Sequence[Line], number: int, anchor: int) -> float:
    """Return the points of a line's mark-up and place."""
    line = lines[number]
    points = HEADING.get(line.level, 0.0)
    points += NAMED_TITLE if line.hints & _TITLE_HINTS else 0
    below = lines[number + 1 : number + 1 + len(FACTS_BELOW)]
    facts = next((step for step, other in enumerate(below) if labels.is_facts(other)), None)
    points += FACTS_BELOW[facts] if facts is not None else 0
    points += _under(lines[number - 1], facts is not None) if number else 0
    distance = anchor - number
    points += CLOSE if 0 < distance <= 3 else IN_TEXT if distance < 0 else 0
    return points + PER_LINE * abs(distance)


def _under(above: Line, facts_below: bool) -> float:
    """Return the points of the line above: a breadcrumb speaks for a title, a date against it."""
    if breadcrumbs.is_breadcrumb(above):
        return UNDER_BREADCRUMB
    if labels.is_facts(above):
        return UNDER_DATE if find_date(above.text) and not facts_below else 0
    return UNDER_BREADCRUMB if furniture.is_furniture(above) and facts_below else 0


def _confirmed(key: str, head: Head) -> float:
    """Return the points that the page's head gives to a line."""
    points = 0.0
    tag = text_key(head.title)
    if tag.startswith(key):
        points += BEGINS_TAG * min(1.0, 0.4 + len(key) / 20)
    elif key in tag:
        points += IN_TAG if len(key) >= TELLING else 1
    points += _likeness(key, text_key(head.first("articletitle")), SAME_META, LIKE_META)
    return points + _likeness(key, text_key(head.first("og:title")), SAME_SHARED, LIKE_SHARED)


def _likeness(key: str, stated: str, same: float, like: float) -> float:
    if key == stated:
        return same
    telling = min(len(key), len(stated)) >= TELLING
    return like if telling and (key.startswith(stated) or stated.startswith(key)) else 0


def _shape(text: str) -> float:
    """Return the points of the words themselves."""
    points = DOCUMENT if _ENDING.search(text) else 0.0
    points += USUAL_LENGTH if 10 <= len(text) <= 70 else TOO_SHORT if len(text) < 8 else 0
    points += IS_MEDIUM if is_medium(text) else 0
    return points + (IS_OWNER if is_site_name(text) or is_agency(text) else 0)


LONGEST_ROW, MOST_ROWS = 45, 5
"""Characters of a line of a document's centred name, and lines of it."""
_BREAKS_NAME = re.compile(r"[。；：:，,]|\d日$")


def document_names(lines: Sequence[Line], first: int, last: int) -> Iterator[tuple[int, str]]:
    """Yield the names of documents printed over two or more lines, with the number of the last line."""
    for start in range(first, last):
        joined = ""
        for number in range(start, min(start + MOST_ROWS, len(lines))):
            if not _is_row_of_name(lines[number]):
                break
            joined += lines[number].text
            if number > start and "关于" in joined and _ENDING.search(joined):
                yield number, joined
                break


def _is_row_of_name(line: Line) -> bool:
    text = line.text
    if not text or len(text) > LONGEST_ROW or _BREAKS_NAME.search(text) or is_document_number(text):
        return False
    return not (labels.is_label_line(line) or breadcrumbs.is_breadcrumb(line))
