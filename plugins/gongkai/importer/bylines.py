"""Bylines: reporters, correspondents, editors and the dateline, as the text prints them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gongkai.importer.lines import words
from gongkai.importer.normalise import HAN

_NAME = re.compile(rf"[{HAN}]{{2,4}}|[{HAN}]{{1,8}}(?:·[{HAN}]{{1,8}})+")
_ROLE = re.compile(
    r"(?P<reporter>(?:[\u4e00-\u9fff]{0,6})记者|特派员)|(?P<correspondent>(?:特约|本报)?通讯员|特约撰稿人?)"
)
_BYLINE = re.compile(r"[（(](?P<inner>[^（）()]{0,10}(?:记者|通讯员)[^（）()]{1,80})[）)]")
_DATELINE = re.compile(
    rf"^(?P<line>(?:[{HAN}]{{2,10}}?(?:报|社|网|台|刊|客户端)|本报|本网|本台|本刊)[{HAN}]{{0,6}}?"
    r"(?:(?:\d{1,2}月)?\d{1,2}日(?:快?讯|电)|快?讯))(?=[\s（(:：，,]|\d|$)"
)
"""A medium, perhaps place and day, then 讯; 电 (by wire) only after a day: 供电 and 家电 end alike."""
_NOT_NAMES = frozenset(
    words(
        """
    整合 综合 报道 摄影 摄 文 图 文图 编辑 制图 视频 见习 实习 首席 整理 采写 供图 通讯 本报 本网 等
    发自 北京 获悉 了解 采访
    """
    )
)
_GAP = re.compile(r"[\s、，,;；/&＆和|｜]+")

HEAD_OF_TEXT = 2
"""Paragraphs at the head of a text in which a byline and a dateline stand."""
LAST_OF_TEXT = 2
"""Paragraphs at its end in which a byline may stand instead."""


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote it, as the text says."""

    reporters: tuple[str, ...] = ()
    correspondents: tuple[str, ...] = ()
    dateline: str = ""


def read_byline(paragraphs: Sequence[str]) -> Byline:
    """Return the byline and dateline printed in the first or last paragraphs of a text."""
    head = paragraphs[:HEAD_OF_TEXT]
    dateline = next((match["line"] for text in head if (match := _DATELINE.match(text))), "")
    for text in (*head, *paragraphs[HEAD_OF_TEXT:][-LAST_OF_TEXT:]):
        match = _BYLINE.search(text)
        if match:
            reporters, correspondents = _people(match["inner"])
            return Byline(reporters, correspondents, dateline)
    return Byline(dateline=dateline)


def _people(inner: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found: dict[str, list[str]] = {"reporter": [], "correspondent": []}
    roles = list(_ROLE.finditer(inner))
    for number, role in enumerate(roles):
        end = roles[number + 1].start() if number + 1 < len(roles) else len(inner)
        found[role.lastgroup or "reporter"] += names(inner[role.end() : end])
    return tuple(found["reporter"]), tuple(found["correspondent"])


def names(text: str) -> list[str]:
    """Return the personal names in a list of them; words that are none are left out.

    Single characters side by side are one name: two-character names are often printed “李 明”.
    """
    words = [word for word in _GAP.split(text.strip("：: ")) if word]
    joined: list[str] = []
    for number, word in enumerate(words):
        if len(word) == 1 and number and len(words[number - 1]) == 1 and joined and len(joined[-1]) == 1:
            joined[-1] += word
        else:
            joined.append(word)
    return [word for word in joined if _NAME.fullmatch(word) and word not in _NOT_NAMES]
