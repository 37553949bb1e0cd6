"""Roles: an organisation and a post read from running text, and chains of them.

市委副书记、市长 is a chain of two. The post is found by its word; the organisation is what
stands before it, back to a mark or to a word that leads up to it (由, 陪同, 昨日下午 …).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gongkai.officials.lexicon import COMMON_SURNAMES, GIVEN
from gongkai.officials.names import is_han
from gongkai.officials.organisations import Standing, foreign, owner, standing
from gongkai.officials.posts import ALONE, FORMER, HEADS_OWN_LEVEL, PARTY_POSTS, SHARED_LAST, Post
from gongkai.records import Role

LONGEST = 36
"""Characters that an organisation may have; the longest in use stay below 30."""

_TIME = (
    r"[0-9０-９一二三四五六七八九十]+[日时分点月年]|[上中下]午|晚上?|当[天日晚年]|[昨今明][天日年晚]|日前|近日|近期|目前|此前|"
    r"会[前上后议]|其[间中]|随后|期间|现场|同时|之后|座谈中|[座会]上|仪式上|日上午"
)
_VERB = (
    r"由|在(?!线)|(?<!数)据|按照|经(?![济信贸开营管发委协合办])|请(?!示)|会见了?|会晤|陪同|听取|随同|跟随|率领?|带领|(?<!应)对(?![外台口])|"
    r"向(?![阳东塘])|给|让(?!胡)|被|是|的|了|暨|受(?!理)|为(?!民)|及其?(?!时)|以及|包括|来自|兼任?|担任|现任|拟任|出任|曾任|历任|"
    r"(?<![主责信])任(?![丘城县泽])|感谢|祝贺|欢迎|询问|告诉|采访|代表(?!大会)|陪着?|拜访|看望|慰问|指派|委托|邀请|参加|出席|增补|会同|联合(?!会|国)|"
    r"(?<![共合胡协])同(?![安江仁心德志])(?<!大同)|到(?!位)|从(?![化江])|于(?![都田洪])|[我本该][省市县区州镇乡](?!委)|[全各](?=[省市县区州镇乡局])|新任|而|并|还有|还|即|获悉|主持|"
    r"点名|听说|表示|说|叫|找|(?<![顾慰])问(?![题责])|见|跟|将|把|以(?!色列)|成为|当选|选举|推选|致电|致信|调研(?!组|员)|检查(?!组|院|员|委)|考察(?!组|团)"
)
_LEAD = re.compile(f"(?:{_TIME}|{_VERB})")
_BEFORE_AND = re.compile(
    r"(?:经济|发展|文化|住房|资源|卫生|健康|技术|工业|农业|水利|林业|商务|体育|旅游|监察|广电|安全|应急|规划|民族|军人|科技|教育|"
    r"统计|城乡|环境|交通|城市|草原|畜牧|粮食|食品|药品|招商|投资|保障|审批|数据|信访|法制|城管|人事|编制|机关|事务|宗教|侨务|外事|"
    r"信息化|建设|财政|国土|湖泊|监督|纪检|生态|价格|人口|社会|物资|医疗|知识产权|园林|市政|退役|劳动|工商|公共|科学|农牧|扶贫|移民|审计|物价|新闻|税务|服务|政务|改革|文物|大数据|外事)$"
)
_LEVEL_AFTER_AND = re.compile(
    r"(?:中共|中央|国家|全国|省|市|县|区|州|镇|乡|街道|副|[\u3400-\u9fff]{1,4}[省市县区镇](?!场|政))"
)
_PLACE = re.compile(r"[\u3400-\u9fff]{1,10}(?:省|市|州|盟|县|区|旗|镇|乡|街道)$|(?:省|市|州|县|区|旗|镇|乡)$")
_GOVERNMENT = re.compile(r"政府$")
_LEVEL_FIRST = "省市县州盟旗镇乡党政"
_JOINTS = frozenset(["、", "兼", "兼任", "暨", "、兼", "，兼", "，兼任", "/", "、原"])
_BARE_PLACE = re.compile(r"^[我本该全各][省市县区州镇乡]$")


@dataclass(frozen=True, slots=True)
class Item:
    """A post in the text: *start* of its organisation, *end* behind the post."""

    start: int
    end: int
    organization: str
    post: str
    base: str
    standing: Standing
    former: bool

    @property
    def role(self) -> Role:
        """The record of this role."""
        return Role(organization=self.organization, post=self.post)


def item_at(text: str, found: Post, floor: int) -> Item:
    """Return the role that the post *found* ends; nothing before *floor* belongs to it."""
    left = _run_start(text, found.start, floor)
    run = text[left : found.start]
    offset = _lead(run)
    run = run[offset:]
    former = ""
    for word in FORMER:
        if run.startswith(word):
            former, run, offset = word, run[len(word) :], offset + len(word)
            break
    post, base = text[found.start : found.end], found.base
    organization = _organization(run, base, own_word=found.end - found.start == len(base))
    return Item(
        start=left + offset if organization else found.start,
        end=found.end,
        organization=organization,
        post=former + post,
        base=base,
        standing=standing(organization or _not_empty(run, base), post, base),
        former=bool(former) or post.startswith(FORMER),
    )


def _run_start(text: str, end: int, floor: int) -> int:
    at = end
    lowest = max(floor, end - LONGEST)
    while at > lowest and (is_han(text[at - 1]) or text[at - 1].isalnum()):
        at -= 1
    return at


def _lead(run: str) -> int:
    """Return where the organisation begins in *run*: behind the words that lead up to it."""
    begin = 0
    for match in _LEAD.finditer(run):
        begin = match.end()
    for at in range(len(run) - 1, begin - 1, -1):
        if (
            run[at] in "和与"
            and not run.startswith("共和国", at - 1)
            and (_LEVEL_AFTER_AND.match(run, at + 1) or not _BEFORE_AND.search(run[:at]))
        ):
            return at + 1
    return begin


def _organization(run: str, base: str, *, own_word: bool) -> str:
    """Return the organisation as the text gives it, "" when *run* is none.

    *own_word* says that nothing modifies the post: then 松口县长 is the 县长 of 松口县.
    """
    if not run or _BARE_PLACE.match(run):
        return ""
    if base in HEADS_OWN_LEVEL:
        if _PLACE.match(run) or _GOVERNMENT.search(run):
            return run
        return run + base[0] if own_word and _short_place(run, base) else ""
    if base in SHARED_LAST and not run.endswith(base[:-1]):
        head = base[:-1]
        joined = run + head
        if standing(run, base, base) != "yes" and standing(joined, base, base) == "yes":
            return joined
    return run


def _short_place(run: str, base: str) -> bool:
    """Whether *run* may be a place without its level: two or three characters that are no name."""
    name = run[0] in COMMON_SURNAMES and all(char in GIVEN for char in run[1:])
    return 2 <= len(run) <= 3 and not name and standing(run, base, base) == "yes"


def _not_empty(run: str, base: str) -> str:
    """A post such as 区长 looks at what stands before it even when that is no organisation: 小区长."""
    return run if base in HEADS_OWN_LEVEL else ""


def carried(item: Item, before: Item | None, *, same_person: bool) -> Item:
    """Return *item* with the organisation of the item before it, when it states none itself.

    In a chain of one person any fitting post takes it over; from one person to the next
    only the same post does: 组长甲、副组长乙.
    """
    if item.organization or before is None or not before.organization or item.base in ALONE:
        return item
    if not same_person and item.base != before.base:
        return item
    taken = before.organization if item.base in PARTY_POSTS else owner(before.organization)
    verdict = standing(taken, item.post, item.base)
    if verdict == "no" and before.standing != "no":
        return item
    return replace(item, organization=taken, standing=verdict)


def joined(text: str, before: Item, item: Item) -> bool:
    """Whether *item* goes on the chain that *before* is the last of: 、 or 兼 or nothing between.

    With nothing between, an organisation must begin with its level; else its first
    characters may be the name of the person before.
    """
    gap = text[before.end : item.start].strip()
    if not gap:
        return not item.organization or item.organization[0] in _LEVEL_FIRST
    return gap in _JOINTS


def roles_of(chain: Sequence[Item]) -> tuple[Role, ...]:
    """Return the roles that make or go with an official, () when none makes one.

    Membership in a committee is left out beside its leadership: 委员、常委、书记 is 书记.
    """
    if not any(item.standing == "yes" for item in chain) or any(foreign(item.organization) for item in chain):
        return ()
    over = {
        "委员": {item.organization for item in chain if item.base in ("书记", "常委")},
        "常委": {item.organization for item in chain if item.base == "书记"},
    }
    roles: list[Role] = []
    for item in chain:
        implied = item.organization in over.get(item.base, ())
        if item.standing != "no" and not implied and item.role not in roles:
            roles.append(item.role)
    return tuple(roles)
