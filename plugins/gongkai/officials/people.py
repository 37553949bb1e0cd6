"""People: names right behind their posts, 市委书记张三, and the further names of the same post."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from gongkai.officials.lexicon import COMMON_SURNAMES, GIVEN, SURNAMES, words
from gongkai.officials.names import CLEAR, LISTED, Name, is_han, key_of, name_at, plausible, right_edge
from gongkai.officials.posts import Post, post_at, posts
from gongkai.officials.roles import LONGEST, Item, carried, item_at, joined, roles_of
from gongkai.records import Role
from gongkai.records.mention import Relation

SHARED = frozenset(words("常委 委员 成员 代表 董事 理事 教授 研究员"))
"""Posts that several people hold at once, beside all that begin with 副."""


SPACES = " \u3000\t"
OPENS_NAME = SPACES + "：:、；;，,）)\n"
"""Marks that a name with its post behind it begins after."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A name at a place of a text, and what the words there prove of the person.

    Without roles, and not *listed*, the words prove that the person is no official.
    """

    name: Name
    roles: tuple[Role, ...]
    rule: str
    relation: Relation = ""
    listed: bool = False

    @property
    def official(self) -> bool:
        """Whether the words make the person an official."""
        return bool(self.roles) or self.listed


def people(text: str, known: Collection[str] = ()) -> Iterator[Proof]:
    """Yield each person whose post stands right before the name, or right behind it.

    *known* are names of the roster; they settle where a name ends.
    """
    chain: list[Item] = []
    before: Item | None = None  # last post, to be carried over to the next person
    waiting: Name | None = None  # a name that no post before it claims
    names_first = False  # the text is a list in which each post follows its name
    floor = 0
    for post in posts(text):
        if post.start < floor:
            continue
        if chain and _run_together(text, floor, post.start):
            chain, before, waiting, floor = [], None, None, post.end
            continue
        item = item_at(text, post, floor)
        if before and _sentence_ends(text, before.end, item.start):
            before = None
        if chain and joined(text, chain[-1], item):
            chain.append(carried(item, chain[-1], same_person=True))
        else:
            yield from _claimed(chain, waiting)
            chain = [carried(item, before, same_person=False)]
            waiting = _name_apart(text, chain[0].start, waiting)
            names_first = names_first or waiting is not None
            waiting = waiting or _name_of_office(text, post, chain[0])
        before, floor = chain[-1], post.end
        found = _named(text, floor, known)
        if found is None:
            continue
        if waiting or (names_first and text[chain[0].start - 1] in SPACES):
            yield from _claimed(chain, waiting)
            chain, waiting, floor = [], found, found.end
            continue
        names = [found, *_further(text, found, before, known)]
        roles = roles_of(chain)
        for name in names:
            yield Proof(name, roles, "post")
        chain, floor = [], names[-1].end
        labelled = any(mark in text[post.end : found.start] for mark in "：:")
        waiting = found if labelled and not roles else None
    yield from _claimed(chain, waiting)


def _run_together(text: str, start: int, end: int) -> bool:
    """Whether a name and the next organisation seem to stand between two posts without a mark, as in
    lists that lost their lines: which post belongs to which name cannot be told there."""
    between = text[start:end]
    return between[:1] in SURNAMES and between[:1] not in "市区县省" and all(map(is_han, between))


def _claimed(chain: Sequence[Item], name: Name | None) -> Iterator[Proof]:
    """Yield the person to whom the posts of *chain*, standing behind the name, belong."""
    roles = roles_of(chain)
    if name and roles:
        yield Proof(name, roles, "behind")


def _name_apart(text: str, start: int, waiting: Name | None) -> Name | None:
    """Return the name before *start*, with nothing but a space between, that no post claims:
    in 组长：张三 市民政局局长李四 市财政局局长 each post follows its name."""
    end = before_spaces(text, start)
    if end == start:
        return None
    if waiting and waiting.end == end:
        return waiting
    name = name_before(text, end)
    if name and (name.start == 0 or text[name.start - 1] in OPENS_NAME):
        return None if _post_before(text, name.start) else name
    return None


def before_spaces(text: str, end: int) -> int:
    """Return where the spaces before *end* begin."""
    while end > 0 and text[end - 1] in SPACES:
        end -= 1
    return end


def _post_before(text: str, end: int) -> bool:
    """Whether a post before *end* claims the name there: one with a space between, or, with a colon
    between, one that makes an official: 组长：张三 is only a label."""
    last = None
    for post in posts(text, max(0, end - LONGEST), end):
        last = post
    if last is None:
        return False
    gap = text[last.end : end].strip(SPACES)
    return not gap or (gap in "：:" and item_at(text, last, 0).standing == "yes")


def _name_of_office(text: str, post: Post, item: Item) -> Name | None:
    """Return the name of three characters in 由张晓强副市长任组长."""
    if item.organization or item.base not in ("省长", "市长", "县长", "区长"):
        return None
    start = post.start - 3
    name = text[max(start, 0) : post.start]
    if start < 0 or name[0] not in COMMON_SURNAMES or not all(char in GIVEN for char in name[1:]):
        return None
    opens = start == 0 or not is_han(text[start - 1]) or text[start - 1] in "由"
    return Name(start, post.start, name, LISTED) if opens else None


def name_before(text: str, end: int, known: Collection[str] = ()) -> Name | None:
    """Return the name that fills the text between a mark and *end*."""
    start = end
    while start > 0 and (is_han(text[start - 1]) or text[start - 1] == "·"):
        start -= 1
    name = text[start:end]
    return Name(start, end, key_of(name), LISTED) if plausible(name) or name in known else None


def _sentence_ends(text: str, start: int, end: int) -> bool:
    return any(mark in text[start:end] for mark in "。！？\n")


def _named(text: str, start: int, known: Collection[str]) -> Name | None:
    """Return the name behind a post; a space, a colon or a tab may stand between."""
    at = start
    while at < len(text) and text[at] in SPACES + "：:":
        at += 1
    if at - start > 3 or post_at(text, at):
        return None
    name = name_at(text, at, known)
    apart = at > start
    if name and apart and right_edge(text, name.end) < LISTED:
        return None
    return name


def _further(text: str, first: Name, item: Item, known: Collection[str]) -> list[Name]:
    """Return the names after the first of a post that several hold: 副市长甲、乙和丙."""
    if not ("副" in item.post or item.base in SHARED):
        return []
    names: list[Name] = []
    at = first.end
    while at < len(text) and (text[at] == "、" or (text[at] == "和" and names)):
        name = name_at(text, at + 1, known)
        if name is None or right_edge(text, name.end) < CLEAR:
            break
        names.append(name)
        at = name.end
    return names


def private(proofs: Sequence[Proof]) -> frozenset[str]:
    """Return the names that some words prove to be no official's."""
    return frozenset(proof.name.key for proof in proofs if not proof.official)
