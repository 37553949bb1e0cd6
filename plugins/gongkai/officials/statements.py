"""Statements about one person: appointments and removals, lives, and a post behind the name."""

import re
from collections.abc import Collection, Iterator

from gongkai.officials.names import CLEAR, Name, is_han, key_of, name_at, plausible
from gongkai.officials.people import OPENS_NAME, Proof, before_spaces, name_before
from gongkai.officials.posts import posts
from gongkai.officials.roles import Item, carried, item_at, joined, roles_of
from gongkai.records import Role
from gongkai.records.mention import Relation

_APPOINT = re.compile(r"(?:任命|补选|选举|推选)[：:]?(?=[\u3400-\u9fff])")
_REMOVE = re.compile(r"(?:免去|撤销|接受|同意)[：:]?(?=[\u3400-\u9fff])")
_TAKES = re.compile(
    r"(?:[\s\u3000]*同志)?[\s\u3000]*(?P<verb>不再担任|不再兼任|当选为?|现任|担任|出任|兼任|任命为|任|辞去)"
    r"(?!命|务|何|职|教|期|免|组)"
)
_TAKEN: dict[str, Relation] = {"不再担任": "removed", "不再兼任": "removed", "辞去": "removed", "现任": ""}
_NOT_NOW = ("曾", "历", "拟", "将", "曾经", "先后", "原")
"""Words before 任 and 担任 that tell of the past or of a plan: nothing is taken up."""
_LIST_HEAD = re.compile(r"(?P<verb>任命|免去|免职|撤销)[^。；：:]{0,12}[：:]\s*$")
_AS = re.compile(r"(?:同志)?(?:为|任)")
_OF = re.compile(r"(?:同志)?(?:辞去|的)?")
_AS_ENDS, _OF_ENDS = ("为", "任"), ("的", "辞去")
_LEVELS = tuple("省市县区州盟旗镇乡")
_HIS = re.compile(r"免去其")
_BIO = re.compile(r"[，,\s][\s]*[男女][，,；。\s]")
_NOW = re.compile(r"(?:现任|现为|任)(?P<posts>[^。；;]{2,80})")
_BRACKET = re.compile(r"[（(](?P<posts>[^（）()]{2,40})[）)]")


def statements(text: str, known: Collection[str] = ()) -> Iterator[Proof]:
    """Yield the people of whom *text* states a post behind the name."""
    yield from _appointed(text, known)
    yield from _removed(text, known)
    yield from _takes(text, known)
    yield from _life(text, known)
    yield from _bracketed(text, known)


def list_relation(text: str) -> Relation:
    """Return what the paragraphs after *text* list, when it heads a list: 决定任命： or 决定免去：."""
    head = _LIST_HEAD.search(text)
    if not head:
        return ""
    return "appointed" if head["verb"] == "任命" else "removed"


def list_item(text: str, relation: Relation, known: Collection[str] = ()) -> list[Proof]:
    """Return the people of one line of such a list: 张三为市民政局局长; or 李四的市民政局局长职务。"""
    appoints = relation == "appointed"
    names = _names(text, 0, known, _AS_ENDS if appoints else _OF_ENDS)
    link = (_AS if appoints else _OF).match(text, names[-1].end) if names else None
    if not link or not link[0]:
        return []
    roles = posts_in(text, link.end(), _phrase_end(text, link.end()))
    return list(_each(names, roles, relation))


def posts_in(text: str, start: int, end: int) -> tuple[Role, ...]:
    """Return the roles that a phrase such as 市委委员、常委、书记职务 names."""
    chain: list[Item] = []
    floor = start
    for post in posts(text, start, end):
        item = item_at(text, post, floor)
        if chain and not joined(text, chain[-1], item):
            break
        chain.append(carried(item, chain[-1] if chain else None, same_person=True))
        floor = post.end
    return roles_of(chain)


def _phrase_end(text: str, start: int) -> int:
    """Return where the phrase of posts that begins at *start* ends: at the next mark but 、."""
    at = start
    while at < len(text) and (is_han(text[at]) or text[at].isalnum() or text[at] in "、（）()“”"):
        at += 1
    return at


def _names(text: str, start: int, known: Collection[str], ends: tuple[str, ...]) -> list[Name]:
    """Return the names of a list at *start*; one of *ends* or a mark of the list follows each."""
    names: list[Name] = []
    at = start
    while (name := _name(text, at, known, ends)) is not None:
        names.append(name)
        at = name.end
        if text[at : at + 1] and text[at] in "、 \u3000":
            at += 1
        else:
            break
    return names


def _name(text: str, start: int, known: Collection[str], ends: tuple[str, ...]) -> Name | None:
    for length in (4, 3, 2):
        end = start + length
        name = text[start:end]
        if (plausible(name) or name in known) and text.startswith(("、", "同志", *ends), end):
            return Name(start, end, key_of(name), CLEAR)
    return name_at(text, start, known)


def _appointed(text: str, known: Collection[str]) -> Iterator[Proof]:
    """Yield the people of 任命甲为…，乙为…; one verb may govern several."""
    for match in _APPOINT.finditer(text):
        at = match.end()
        while found := _names(text, at, known, _AS_ENDS):
            link = _AS.match(text, found[-1].end)
            if not link:
                break
            end = _phrase_end(text, link.end())
            yield from _each(found, posts_in(text, link.end(), end), "appointed")
            at = end + 1


def _removed(text: str, known: Collection[str]) -> Iterator[Proof]:
    """Yield the people of 免去甲的…职务，乙的…职务; 的 may be left out before 市 or 县."""
    for match in _REMOVE.finditer(text):
        at = match.end()
        while found := _names(text, at, known, _OF_ENDS) or _names(text, at, known, _LEVELS):
            link = _OF.match(text, found[-1].end)
            start = link.end() if link else found[-1].end
            if start == found[-1].end and text[start : start + 1] not in _LEVELS:
                break
            end = _phrase_end(text, start)
            yield from _each(found, posts_in(text, start, end), "removed")
            at = end + 1


def _each(names: list[Name], roles: tuple[Role, ...], relation: Relation) -> Iterator[Proof]:
    for name in names:
        yield Proof(name, roles, "appointment", relation if roles else "")


def _takes(text: str, known: Collection[str]) -> Iterator[Proof]:
    """Yield X同志任…, X不再担任…, X当选为…; the name has a mark before it."""
    for match in _TAKES.finditer(text):
        name = None if text.endswith(_NOT_NOW, 0, match.start()) else name_before(text, match.start(), known)
        if name is None:
            continue
        end = _phrase_end(text, match.end())
        roles = posts_in(text, match.end(), end)
        yield from _each([name], roles, _TAKEN.get(match["verb"], "appointed"))
        his = _HIS.search(text, end, end + 8)
        if his:
            roles = posts_in(text, his.end(), _phrase_end(text, his.end()))
            yield from _each([name] if roles else [], roles, "removed")


def _life(text: str, known: Collection[str]) -> Iterator[Proof]:
    """Yield the person whose life *text* tells: 张三，男，汉族，…，现任县委书记。"""
    match = _BIO.search(text, 0, 12)
    name = name_before(text, match.start(), known) if match else None
    now = _NOW.search(text) if name and name.start == 0 else None
    if name and now:
        roles = posts_in(text, now.start("posts"), now.end("posts"))
        yield Proof(name, roles, "life")


def _bracketed(text: str, known: Collection[str]) -> Iterator[Proof]:
    """Yield names with their posts in brackets behind them: 张三（市民政局局长）."""
    for match in _BRACKET.finditer(text):
        name = name_before(text, before_spaces(text, match.start()), known)
        if name and (name.start == 0 or text[name.start - 1] in OPENS_NAME):
            start, end = match.span("posts")
            last = [post.end for post in posts(text, start, end)]
            if last and last[-1] == end:
                yield Proof(name, posts_in(text, start, end), "behind")
