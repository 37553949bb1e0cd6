"""Later mentions: a name that is proved, written again without its post."""

import re
from collections.abc import Collection, Iterator

from gongkai.officials.lexicon import VERB_LIKE, WORD_LIKE, words
from gongkai.officials.names import CLEAR, DOTS, WORD, Name, is_han, right_edge
from gongkai.officials.posts import ends_with_post

_LEFT = re.compile(
    r"(?:由|和|与|及|同|跟|向|对|受|随|经|据|请|在|让|被|给|为|是|以|从|陪同|会见|听取|邀请|代表|祝贺|感谢|以及|包括|选举|任命|免去|"
    r"补选|接受|的|了|等|后|时|日|午|天|上|中|前|原|新|到|见|领导|同志)$"
)
"""Words that stand before a name and end there."""
_OTHER_BEFORE = re.compile(
    r"(?:村民|市民|居民|群众|记者|通讯员|学生|家长|教师|老师|教授|医生|护士|司机|员工|职工|工人|农户|户主|党员|民警|志愿者|业主|商户|"
    r"店主|老人|患者|游客|网友|读者|作者|编辑|企业家|艺术家|作家|歌手|演员|律师|院士|专家|学者|嫌疑人|被告人|原告|当事人|贫困户|脱贫户|"
    r"种植户|养殖户|大户|劳模|模范|同学|选手|运动员|经理|董事长|会长|校长|厂长|村长|支书|英雄|烈士)$"
)
"""Words that make the one behind them a private person, or press."""
_NOUNS = frozenset(
    words(
        "高峰 江河 温暖 高原 高山 白云 黄河 黄山 江山 石头 万里 高温 高兴 平安 和平 钟声 冷静 安静 "
        "安康 康乐 金山 银山"
    )
)
"""Ordinary words that are names too: they need a verb of persons behind them."""
_WINDOW = 12
"""Characters before a name that are looked at: longer than any word of the lists above."""


def later(text: str, names: Collection[str]) -> Iterator[Name]:
    """Yield the places of *text* where one of *names* stands for the person."""
    if not names:
        return
    ends: set[int] = set()
    for match in _any_of(names).finditer(text):
        key = _key(match[0])
        if fits(text, match.start(), match.end(), key, ends, names):
            ends.add(match.end())
            yield Name(match.start(), match.end(), key, CLEAR)


def namesakes(text: str, names: Collection[str]) -> set[str]:
    """Return those of *names* that *text* gives to a private person: 村民张卫."""
    found = _any_of(names).finditer(text) if names else ()
    return {
        _key(match[0])
        for match in found
        if _OTHER_BEFORE.search(text[max(0, match.start() - _WINDOW) : match.start()])
    }


def _key(written: str) -> str:
    return "".join(written.split()).translate(_ONE_DOT)


_ONE_DOT = str.maketrans(dict.fromkeys(DOTS, "·"))


def _any_of(names: Collection[str]) -> re.Pattern[str]:
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return re.compile("|".join(_spelling(name) for name in ordered))


def _spelling(name: str) -> str:
    if len(name) == 2:
        return rf"{re.escape(name[0])}[ \u3000]{{0,3}}{re.escape(name[1])}"
    return "".join(f"[{DOTS}]" if char == "·" else re.escape(char) for char in name)


def fits(text: str, start: int, end: int, key: str, ends: Collection[int], names: Collection[str]) -> bool:
    """Whether the characters at ``text[start:end]`` mean the person called *key*.

    A name of three characters or more needs one clear edge, a shorter one or one that could
    be a word needs both. *ends* are the ends of names before it: in headlines names touch.
    """
    before = text[max(0, start - _WINDOW) : start]
    if _OTHER_BEFORE.search(before):
        return False
    left = (
        start in ends
        or not before
        or not is_han(before[-1])
        or bool(_LEFT.search(before) or ends_with_post(before))
    )
    right = right_edge(text, end)
    if not right and any(text.startswith(name, end) for name in names):
        right = CLEAR
    if key in _NOUNS or key[0] in WORD_LIKE or key[0] in VERB_LIKE:
        return left and right >= WORD
    if len(key) < 3:
        return left and right >= CLEAR
    return left or right >= CLEAR
