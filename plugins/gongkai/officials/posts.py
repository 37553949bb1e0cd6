"""Posts: the words that name a post, and where they stand in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gongkai.officials.lexicon import words

PUBLIC_BASES = words(
    "省长 市长 州长 盟长 县长 区长 旗长 镇长 乡长 总书记 书记 主任 主席 部长 局长 厅长 委员长 秘书长 组长 "
    "检察长 院长 庭长 处长 科长 股长 司长 署长 关长 支队长 大队长 总队长 中队长 所长 政治委员 政委 教导员 "
    "总指挥 指挥长 会长 理事长 新闻发言人 发言人 省长助理 市长助理 县长助理 区长助理 镇长助理 总理 国务委员 "
    "常委 委员 成员 专员 巡视员 调研员 总工程师 总规划师 总经济师 总会计师 总统计师 "
    "总审计师 总农艺师 督学 主任科员 司令员"
)
"""Posts that the right organisation makes public."""
PRIVATE_BASES = frozenset(
    words(
        "科员 办事员 第一书记 董事长 总经理 副总经理 经理 总裁 董事 监事长 校长 园长 台长 社长 馆长 行长 "
        "厂长 店长 村长 队长 站长 团长 班长 主编 总编辑 总编 教授 院士 主任医师 主任护师 主任记者 研究员 "
        "工程师 教练 老师 代表 主席团成员 理事 会员 首席专家 班主任 护士长 列车长 机长 船长 酋长 总统 "
        "首相 大臣 议长 大使 议员 总督 知事"
    )
)
"""Posts that make no official of our kind in any organisation."""

HEADS_OWN_LEVEL = frozenset(
    words("省长 市长 州长 盟长 县长 区长 旗长 镇长 乡长 省长助理 市长助理 县长助理 区长助理 镇长助理")
)
"""Posts that say their office themselves: a mayor needs no organisation beside the word."""
ALONE = HEADS_OWN_LEVEL | {"国务委员"}
"""Posts that take over no organisation from the post before them."""
PARTY_POSTS = frozenset(words("总书记 书记 常委 委员 成员"))
"""Posts inside a party body; every other post beside them is one in the body's owner."""
SHARED_LAST = frozenset(
    words("局长 厅长 部长 庭长 处长 科长 股长 司长 署长 支队长 大队长 总队长 中队长 所长 组长")
)
"""Posts whose first part also ends the organisation: 市水利局长 is the 局长 of 市水利局."""

FORMER = ("时任", "原", "前")
"""Words before a post, or before its organisation, that say it is past."""
_MODIFIERS = (
    *FORMER, "第一副", "常务副", "执行副", "副", "助理", "代理", "代", "名誉", "一级", "二级", "三级", "四级",
)  # fmt: skip
_MOST_MODIFIERS = 2
"""Modifiers that one post has at most: 原常务副市长."""

_OTHER_WORD = (
    r"(?!会议|大会|办公会|联席|令第|热线|信箱|接待日|团|助理|级)"
    # 常委会, 委员会: an organisation, unless 会 begins a verb
    r"(?<!委(?=会[^见同]))(?<!委员(?=会))"
    # places that begin with 长: 上海市长宁区
    r"(?<![省市县区镇部局]长(?=沙|春|宁区|乐[邨市区]|安[街区路镇]|江[口大流以中下上水]|三角|治市|白山|葛市|垣|丰县|"
    r"岛|泰县|武县|清区|阳县|海县|岭县|汀))"
)
_BASE = re.compile(
    "(?P<base>" + "|".join(sorted((*PUBLIC_BASES, *PRIVATE_BASES), key=len, reverse=True)) + ")" + _OTHER_WORD
)
BASES = "|".join(sorted(PUBLIC_BASES, key=len, reverse=True))
"""The public posts as a pattern, to see whether a text can name an official at all."""


@dataclass(frozen=True, slots=True)
class Post:
    """A post at ``text[start:end]``; *base* is the post without what modifies it."""

    start: int
    end: int
    base: str


def posts(text: str, start: int = 0, end: int | None = None) -> Iterator[Post]:
    """Yield the posts between *start* and *end*, in order. A longer word that begins with one is none."""
    floor = start
    for match in _BASE.finditer(text, start, len(text) if end is None else end):
        yield Post(_with_modifiers(text, match.start(), floor), match.end(), match["base"])
        floor = match.end()


def _with_modifiers(text: str, start: int, floor: int) -> int:
    for _ in range(_MOST_MODIFIERS):
        for word in _MODIFIERS:
            if start - len(word) >= floor and text.startswith(word, start - len(word)):
                start -= len(word)
                break
        else:
            return start
    return start


def post_at(text: str, start: int) -> bool:
    """Whether a post begins at *start*."""
    for _ in range(_MOST_MODIFIERS + 1):
        if _BASE.match(text, start):
            return True
        word = next((word for word in _MODIFIERS if text.startswith(word, start)), "")
        if not word:
            return False
        start += len(word)
    return False


def ends_with_post(text: str) -> bool:
    """Whether *text* ends with a post."""
    return text.endswith(PUBLIC_BASES)
