"""Find the officials that an article names, each with the sentence that proves it.

Words that prove a person come first: a post before or behind the name, a list of leaders, an
appointment. A name that was proved stands for the person wherever else the article writes it.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from gongkai import sentences
from gongkai.officials.later import later, namesakes
from gongkai.officials.lists import listed
from gongkai.officials.names import WORD, Name, is_han, right_edge
from gongkai.officials.organisations import short_committee
from gongkai.officials.people import Proof, people, private
from gongkai.officials.posts import BASES
from gongkai.officials.relations import relation_after
from gongkai.officials.roster import EMPTY, Roster
from gongkai.officials.statements import list_item, list_relation, statements
from gongkai.officials.zones import mask
from gongkai.records import Mention
from gongkai.records.mention import Relation

CONFIDENCE = {
    "post": 0.98,
    "appointment": 0.98,
    "list": 0.97,
    "life": 0.97,
    "behind": 0.95,
    "roster": 0.95,
    "later": 0.95,
}
"""How sure each rule is: estimates, to be replaced by measured shares of right answers."""

_MAY_NAME = re.compile(f"{BASES}|领导|同志")
"""What an article without roster names must hold to name an official at all."""
_DISCIPLINE = re.compile(
    r"涉嫌|(?:严重)?违纪违法|受贿|行贿|贪污|接受.{0,6}(?:审查|调查)|开除(?:党籍|公职)|双开|有期徒刑|无期徒刑|提起公诉|被告人|"
    r"犯罪嫌疑人|(?:执行|依法)逮捕|政务(?:撤职|记过|警告|处分)|党内(?:严重)?警告|党纪(?:政务)?处分|留置|移送(?:司法|检察|审查)|诫勉|"
    r"立案(?:审查|侦查)|撤销党内|被(?:判处|免职|查处)"
)
"""News of discipline and crime: no person and no post is derived from such a sentence."""


def find(
    title: str, paragraphs: Sequence[str], roster: Roster = EMPTY, jurisdiction: str = ""
) -> list[Mention]:
    """Return the mentions of officials in an article, in the order of the text.

    *title* is the whole title (paragraph 0 of a mention), *paragraphs* the texts of the
    page's numbered paragraphs, *jurisdiction* the place that the site is about ("" when it
    says none). Who the person is stays open: ``subject`` is "".
    """
    texts = [title, *paragraphs]
    whole = "\n".join(texts)
    rostered = [name for name in roster.by_name if name in whole]
    if not rostered and not _MAY_NAME.search(whole):
        return []
    masked = [mask(text) if _MAY_NAME.search(text) else text for text in texts]
    proofs = list(_all_proofs(masked, rostered))
    if not rostered and not _named(proofs):
        return []
    masked = [mask(text) for text in texts]
    refused = _refused(masked, _named(proofs).union(rostered))
    unproved = [name for name in rostered if name not in _named(proofs) | refused]
    for text, found in zip(masked, proofs, strict=True):
        found += _from_roster(text, unproved, roster)
    officials = _named(proofs) - refused
    alone = officials - _shared_names(masked, officials)
    return [
        _mention(number, texts[number], proof, jurisdiction)
        for number, (text, found) in enumerate(zip(masked, proofs, strict=True))
        for proof in _in_order(text, found, officials, alone)
    ]


def _named(proofs: Iterable[Iterable[Proof]]) -> set[str]:
    return {proof.name.key for found in proofs for proof in found if proof.official}


def _in_order(
    text: str, found: Iterable[Proof], officials: Collection[str], alone: Collection[str]
) -> list[Proof]:
    """Return the proofs of a text and, where nothing else stands, its names that need no post (*alone*)."""
    kept = _one_a_place(proof for proof in found if proof.official and proof.name.key in officials)
    taken = {at for proof in kept.values() for at in range(proof.name.start, proof.name.end)}
    again = (name for name in later(text, alone) if name.start not in taken)
    kept |= {name.start: Proof(name, (), "later") for name in again}
    return [proof for _, proof in sorted(kept.items())]


def _all_proofs(texts: Sequence[str], rostered: Sequence[str]) -> Iterator[list[Proof]]:
    """Yield what each text proves. A line 决定任命： says what the lines after it are."""
    listing: Relation = ""
    for text in texts:
        here = list(_proofs(text, rostered)) if _MAY_NAME.search(text) else []
        items = list_item(text, listing, rostered) if listing else []
        yield here + items
        listing = list_relation(text) or (listing if items else "")


def _proofs(text: str, rostered: Sequence[str]) -> Iterator[Proof]:
    yield from people(text, rostered)
    yield from listed(text, rostered)
    yield from statements(text, rostered)


def _shared_names(texts: Sequence[str], names: Collection[str]) -> set[str]:
    """Return the names that the article also gives to somebody who is no official.

    Then only a post beside the name tells the two apart.
    """
    shared: set[str] = set()
    for text in texts:
        if any(name in text for name in names):
            shared |= private(list(people(text))) | namesakes(text, names)
    return shared & set(names)


def _refused(texts: Sequence[str], names: Collection[str]) -> set[str]:
    """Return the names that stand in a sentence about discipline or crime, but for who speaks there."""
    return {
        name.key
        for text in texts
        if _DISCIPLINE.search(text)
        for name in later(text, names)
        if _DISCIPLINE.search(sentences.around(text, name.start, name.end))
        and relation_after(text, name.end) not in ("chair", "speaker")
    }


def _from_roster(text: str, names: Sequence[str], roster: Roster) -> Iterator[Proof]:
    """Yield people of the roster whom the rules missed: a post of theirs stands in the sentence,
    or the text opens with the name and a verb of persons."""
    for name in later(text, names):
        sentence = sentences.around(text, name.start, name.end)
        posts = [role.post for person in roster.by_name[name.key] for role in person.posts]
        opens = name.start == 0 or not is_han(text[name.start - 1])
        near = "领导" in sentence or any(post in sentence for post in posts)
        if near or (opens and name.end < len(text) and _verb(text, name)):
            yield Proof(name, (), "roster", listed=True)


def _verb(text: str, name: Name) -> bool:
    return is_han(text[name.end]) and right_edge(text, name.end) >= WORD


def _one_a_place(proofs: Iterator[Proof]) -> dict[int, Proof]:
    """Return one proof a place, by its start: one with roles and a relation before one without."""
    best: dict[int, Proof] = {}
    for proof in proofs:
        here = best.get(proof.name.start)
        if here is None or _weight(proof) > _weight(here):
            best[proof.name.start] = proof
    return best


def _weight(proof: Proof) -> tuple[bool, bool, float]:
    return bool(proof.roles), bool(proof.relation), CONFIDENCE[_rule(proof)]


def _rule(proof: Proof) -> str:
    return proof.rule.split(":")[0]


def _mention(number: int, text: str, proof: Proof, jurisdiction: str) -> Mention:
    name = proof.name
    return Mention(
        paragraph=number,
        start=name.start,
        end=name.end,
        name=text[name.start : name.end],
        kind="official",
        roles=tuple(
            replace(role, organization=short_committee(role.organization, jurisdiction))
            for role in proof.roles
        ),
        relation=proof.relation or relation_after(text, name.end),
        evidence=sentences.around(text, name.start, name.end),
        rule=proof.rule,
        confidence=CONFIDENCE[_rule(proof)],
    )
