"""Finding the body of an HTML page: the element whose lines weigh most, and in it the text.

``refine`` and ``text_lines`` serve plain texts too.
"""

import re
from collections.abc import Sequence
from itertools import accumulate

from gongkai.importer import attachments, furniture, labels
from gongkai.importer.lines import Line, text_key
from gongkai.importer.page_lines import Span
from gongkai.importer.weights import LIGHTEST, SHORT_COST, is_page, weight

Stretch = tuple[int, int]
"""First line, and the one after the last."""

OPENING = 14
"""Lines at the head of a stretch among which title, facts and controls are cut off."""
MOST_BEFORE = 0.67
"""Share of a text's weight that must stand before a closing line; with less it is a heading of the text."""
CLOSING = 8
"""Lines at its end among which facts (source, editor, date of publication) are."""
_CLOSING_FACTS = frozenset(["content_source", "date_published", "date_plain", "editors", "publisher"])
LONGEST_SIGN_OFF = 14
"""Short lines that a text may end with; more of them are a menu."""
LONGEST_SIGNATURE = 40
"""Characters of the longest line of a signature: two agencies side by side."""
_SIGNED = re.compile(
    r"^[（(]?[\d一二三四五六七八九十〇○零]{4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月(?:\s*[\d一二三四五六七八九十]{1,3}\s*日)?[）)]?$"
)


def heaviest(lines: Sequence[Line], spans: Sequence[Span]) -> Stretch | None:
    """Return the lines of the element that weighs most, the innermost of equals; None if none is a body."""
    sums = [0.0, *accumulate(weight(line) for line in lines)]
    best: Span | None = None
    top = float(LIGHTEST)
    for span in spans:
        total = sums[span.last] - sums[span.first]
        if total > top or (best and total == top and span.last - span.first < best.last - best.first):
            best, top = span, total
    return (best.first, best.last) if best else None


def anchor(lines: Sequence[Line], stretch: Stretch) -> int:
    """Return the first line of prose in a stretch: what stands around it is the article's head."""
    return next((number for number in range(*stretch) if weight(lines[number]) > LIGHTEST), stretch[0])


def refine(lines: Sequence[Line], stretch: Stretch, title: str) -> Stretch:
    """Return the stretch without the title, facts and controls that open it and the lists that follow it."""
    first = _opening(lines, stretch, title)
    return first, sign_off(lines, _closing(lines, first, stretch[1]))


def text_lines(lines: Sequence[Line], stretch: Stretch) -> list[Line]:
    """Return the lines of a refined stretch that are the article's text: no controls, no closing facts."""
    first, last = stretch
    return [lines[at] for at in range(first, last) if not _is_foreign(lines[at], closes=at >= last - CLOSING)]


def _is_foreign(line: Line, *, closes: bool) -> bool:
    """Tell whether a line inside the text belongs to the page; *closes* is true near the text's end."""
    if line.hidden or line.table is not None or line.images:
        return line.hidden
    if closes:
        return furniture.is_furniture(line) or _states_origin(line)
    return furniture.is_control(line)


def _opening(lines: Sequence[Line], stretch: Stretch, title: str) -> int:
    first, last = stretch
    start = first
    for number in range(first, min(first + OPENING, last)):
        line = lines[number]
        if weight(line) > LIGHTEST and line.key != text_key(title):
            break
        if labels.is_facts(line) or (line.table is None and furniture.is_furniture(line)):
            start = number + 1
    if start < last and title and lines[start].key == text_key(title):
        start += 1
    return start


def _closing(lines: Sequence[Line], first: int, last: int) -> int:
    """Return where the text ends: at the first closing line with most of the text before it."""
    sums = [0.0, *accumulate(max(weight(line), 0.0) for line in lines[first:last])]
    for number in range(first, last):
        if furniture.ends_text(lines[number]) and sums[number - first] >= MOST_BEFORE * sums[-1]:
            last = number
            break
    while last > first and _only_links(lines[last - 1]):
        last -= 1
    return last


def _only_links(line: Line) -> bool:
    """Tell whether a line only links elsewhere, as lists of other articles do."""
    files = any(attachments.is_attachment(link.url, link.text) for link in line.links)
    return line.table is None and line.link_share > 0.9 and not line.images and not files


def _states_origin(line: Line) -> bool:
    facts = labels.scan(line)
    return line.table is None and bool(facts) and labels.is_label_line(line) and facts[0][0] in _CLOSING_FACTS


def sign_off(lines: Sequence[Line], last: int) -> int:
    """Return where a signature that follows a text ends: agencies on short lines, then the date."""
    for number in range(last, min(last + LONGEST_SIGN_OFF, len(lines))):
        line = lines[number]
        if _SIGNED.match(line.text):
            return number + 1
        unlike = line.link_share or line.hidden or weight(line) != -SHORT_COST or is_page(line)
        if unlike or len(line.text) > LONGEST_SIGNATURE:
            break
    return last
