"""Weights: how much a line speaks for being the text of an article, or against it.

Prose (characters and sentence marks outside links) counts for it, links, counters and
navigation against it. The unit is a character of prose.
"""

import re

from gongkai.importer import furniture, labels
from gongkai.importer.lines import Line, words

_MARK = re.compile(r"[，。；：？！、;?!]|(?<!\d)[,:]|[,:](?!\d)|\.(?=\s|$)")

LINK_COST = 12
"""Weight that a line of nothing but links costs: a menu of ten outweighs a paragraph."""
FURNITURE_COST = 20
"""Weight that a control or notice costs, so that a body never gains by taking it in."""
HEAD_COST = 6
"""Weight that a line of facts about the article costs: it stands beside the body, not in it."""
SHORT_COST = 2
"""Weight that a line without a sentence mark costs: a heading or a signature, or else a menu."""
MARK_WORTH = 8
"""Weight of a sentence mark, in characters: prose has one in ten, menus have none."""
FEWEST_GAPS, LONGEST_WORD = 6, 6
"""Spaces in a line, and characters between them, that read as a menu when sentence marks are few."""
LONGEST_LINKED = 100
"""Characters up to which a line that mostly links counts as navigation, not as a sentence with links."""
LIGHTEST = 60
"""Least weight of a body: a sentence of thirty characters with three marks."""

_ASIDE = frozenset(
    words(
        """
    nav menu navbar footer foot bottom copyright sidebar aside comment comments related recommend relate
    rank hot share breadcrumb crumb toolbar friendlink
    """
    )
)
"""Words of class and id names that mark what stands beside an article."""
ASIDE_SHARE = 0.2
"""How much prose counts inside such an element: names are often wrong, so it counts a little."""


def weight(line: Line) -> float:
    """Return how much a line speaks for being the article's text (below zero: against)."""
    text = line.text
    if not text or line.hidden:
        return 0
    if line.table is None and furniture.is_furniture(line):
        return -FURNITURE_COST
    plain = len(text) * (1 - line.link_share)
    if line.link_share > 0.6 and len(text) < LONGEST_LINKED:
        return -LINK_COST * max(len(line.links), 1)
    if labels.is_facts(line):
        return -HEAD_COST
    if labels.is_contact(line):
        return -SHORT_COST
    marks = len(_MARK.findall(text.rstrip(":："))) * (1 - line.link_share)
    if not marks or _is_menu(text, marks):
        return 0 if line.table is not None else -SHORT_COST
    value = plain + MARK_WORTH * marks
    return value * ASIDE_SHARE if line.hints & _ASIDE else value


def _is_menu(text: str, marks: float) -> bool:
    gaps = text.count(" ")
    return gaps > max(2 * marks, FEWEST_GAPS) and gaps * LONGEST_WORD > len(text)


MENU_COST = 6
"""Weight that a heading-like line costs in a plain text, where no link tells a menu from a heading."""
END_COST = 300
"""Weight that a closing line costs in a plain text: only much more prose behind it outweighs it."""
LONGEST_HEADLINE = 60
"""Characters of the longest headline in a list of other articles."""
_SENTENCE_END = re.compile(r"[。；：;:…”）)]$")


def plain_weight(line: Line) -> float:
    """Return the weight of a line of plain text, where no links mark headlines of other articles."""
    if furniture.ends_text(line):
        return -END_COST
    value = weight(line)
    headline = len(line.text) <= LONGEST_HEADLINE and not _SENTENCE_END.search(line.text)
    if value == -SHORT_COST or (value > 0 and headline and len(_MARK.findall(line.text)) < 2):
        return -MENU_COST
    return value


def is_page(line: Line) -> bool:
    """Tell whether a line belongs to the page, not to the text: a control, a foot line, facts."""
    return furniture.is_furniture(line) or labels.is_facts(line)
