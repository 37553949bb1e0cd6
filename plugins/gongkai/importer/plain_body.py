"""Finding the body of a plain text: a stretch of lines, by its opening or by its weight."""

import re
from collections.abc import Sequence

from gongkai.importer import furniture, labels
from gongkai.importer.body import LONGEST_SIGN_OFF, Stretch
from gongkai.importer.lines import Line
from gongkai.importer.normalise import find_date
from gongkai.importer.weights import END_COST, LIGHTEST, is_page, plain_weight, weight

_CLOCK = re.compile(r"\d\s*[:：时]\s*\d\d")
SHORTEST_TITLE = 8
"""Characters of the shortest line that may be the title above the facts of publication."""
TITLE_ABOVE = 3
"""Lines above those facts among which the title stands."""


def densest(lines: Sequence[Line]) -> Stretch | None:
    """Return the stretch of lines of a plain text that is its article; None if none is a body.

    Below the first title with the facts of its publication, when prose stands there: an
    article of three sentences would weigh less than a long list of teasers. Else the
    stretch that weighs most.
    """
    opening = next((number for number in range(len(lines)) if opens_article(lines, number)), None)
    if opening is not None:
        last = _heaviest_head(lines, opening + 1)
        if last:
            return opening + 1, last
    best: Stretch | None = None
    top, total, start = float(LIGHTEST), 0.0, 0
    for number, line in enumerate(lines):
        if total <= 0:
            total, start = 0.0, number
        total += plain_weight(line)
        if total > top:
            best, top = (start, number + 1), total
    return best


def _heaviest_head(lines: Sequence[Line], first: int) -> int:
    """Return where the lines from *first* weigh most together, 0 when they never weigh as much as a body."""
    top, total, last = float(LIGHTEST), 0.0, 0
    for number in range(first, len(lines)):
        total += plain_weight(lines[number])
        if total > top:
            top, last = total, number + 1
        if total < -END_COST:
            break
    return last


def opens_article(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a line prints date and source (or time of day) below a line that may be a title."""
    line = lines[number]
    if not labels.is_facts(line) or find_date(line.text) is None:
        return False
    origins = {field for field, _ in labels.scan(line)}
    if not (origins & {"content_source", "date_published"} or _CLOCK.search(line.text)):
        return False
    above = [other for other in lines[max(0, number - TITLE_ABOVE) : number] if weight(other) < LIGHTEST]
    return any(len(other.text) >= SHORTEST_TITLE and not is_page(other) for other in above)


def widen(lines: Sequence[Line], stretch: Stretch, title: int) -> Stretch:
    """Return the stretch of a plain text from below its head to the end of its sign-off.

    Upwards to the title or to the last line of facts or controls. Downwards over short
    lines (a signature, a date, names of enclosures) to the first line of the page; many
    short lines before such a line are its menu. Without one, all the rest is text.
    """
    first, last = stretch
    while first - 1 > title and not is_page(lines[first - 1]):
        first -= 1
    short = 0
    end = last
    while end < len(lines) and not furniture.ends_text(lines[end]) and not is_page(lines[end]):
        short = short + 1 if weight(lines[end]) <= 0 else 0
        end += 1
    return first, end if short <= LONGEST_SIGN_OFF or end == len(lines) else last
