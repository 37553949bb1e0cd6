"""The breadcrumb: the way from 首页 down to the article's column, as the page prints it."""

import re
from collections.abc import Sequence

from gongkai.importer.lines import Line, fold_spaces
from gongkai.records.article import HOME

_PLACE = re.compile(
    r"^.{0,3}?(?:您|你)?(?:现在|当前|目前)?(?:所在)?(?:的)?(?:当前)?(?:浏览)?(?:所在)?的?(?:位置|栏目)(?:是)?\s*[:：>＞]?"
    r"|^\s*(?:您|你)(?:现在|当前|目前)(?:在)?\s*[:：]"
)
_PARTS = re.compile(r"\s*(?:-+\s*[>＞]|=[>＞]|[>＞›»→]+|/(?=\s)|(?<=\s)/|\\|\s[-—–]\s|::)\s*")
_STEP = re.compile(r"[>＞›»→]\s*\S{1,20}$")
_HOME = re.compile(r"^(?!返回|设为|回到).{0,12}(?:首\s*页|主页)$|^home$", re.IGNORECASE)
_LAST = frozenset(
    [
        "正文",
        "内容",
        "详细内容",
        "详细信息",
        "详情",
        "内容浏览",
        "文章",
        "浏览",
        "查看",
        "文章正文",
        "内容页",
        "信息",
        "文章内容",
    ]
)
"""Last steps that name no column but the page itself."""

LONGEST_LEVEL = 30
"""Characters of the longest name of a column; longer steps are titles."""
MOST_LEVELS = 8
"""Levels of the deepest column tree; lines with more parts are menus."""
REACH = MOST_LEVELS
"""Lines below the label that may continue a breadcrumb printed one level a line."""


def read_breadcrumb(lines: Sequence[Line], title: str = "") -> tuple[str, ...]:
    """Return every level from 首页 (always first) to the column; (首页,) when the page prints none."""
    labelled = [number for number, line in enumerate(lines) if _PLACE.match(line.text)]
    for number in (*labelled, *range(len(lines))):
        parts = _steps(lines, number)
        if len(parts) > 1 or (parts and number in labelled):
            levels = _levels(parts, title)
            if levels:
                return (HOME, *levels)
    return (HOME,)


def is_breadcrumb(line: Line) -> bool:
    """Tell whether a line is a breadcrumb or the label of one."""
    text = line.text
    if len(text) > LONGEST_LEVEL * MOST_LEVELS:
        return False
    if _STEP.match(text):
        return True
    label = _PLACE.match(text)
    rest = text[label.end() :] if label else text
    parts = _PARTS.split(rest)
    return bool(label and (len(parts) > 1 or not rest.strip())) or (
        len(parts) > 1 and bool(_HOME.match(parts[0].strip()))
    )


def _steps(lines: Sequence[Line], number: int) -> list[str]:
    """Return the steps of the breadcrumb that starts at a line, its later lines joined."""
    if not is_breadcrumb(lines[number]) and not _HOME.match(lines[number].text):
        return []
    text = _PLACE.sub("", lines[number].raw.strip(), count=1)
    for line in lines[number + 1 : number + 1 + REACH]:
        goes_on = _STEP.match(line.text)
        starts = not text.strip() and (_PARTS.search(line.text) or _HOME.match(line.text))
        if not (goes_on or starts):
            break
        text += " " + line.raw
    return [fold_spaces(part) for part in _PARTS.split(text) if part.strip()]


def _levels(parts: Sequence[str], title: str) -> list[str]:
    levels = [part.strip("：: ·") for part in parts]
    if levels and _HOME.match(levels[0]):
        levels = levels[1:]
    while levels and (levels[-1] in _LAST or levels[-1] == title or len(levels[-1]) > LONGEST_LEVEL):
        levels.pop()
    if len(levels) > MOST_LEVELS or any(not level or len(level) > LONGEST_LEVEL for level in levels):
        return []
    return levels
