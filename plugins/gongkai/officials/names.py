"""Names: where a person's name begins and ends in running text.

Chinese sets no mark around a name, so a name is proved by both of its edges: a surname on
the left, and on the right a word that opens what the person does. 逯峰出席 is 逯峰, because
出席 is such a word and 席会议 is none.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from gongkai import segment
from gongkai.officials.lexicon import (
    COMMON_SURNAMES,
    COMPOUND,
    FOLLOWERS,
    GIVEN,
    NEVER_GIVEN,
    SINGLE_FOLLOWERS,
    SURNAMES,
    UNLIKELY_GIVEN,
    VERB_LIKE,
    WEAK_FOLLOWERS,
    WORD_LIKE,
    WORDS,
)
from gongkai.officials.posts import posts

DOTS = "·•‧・"
_HAN = r"\u3400-\u9fff\U00020000-\U0003ffff"
_DOTTED = re.compile(rf"[{_HAN}]{{1,8}}(?:[{DOTS}][{_HAN}]{{1,9}})+")
_AFTER_AND = re.compile(
    r"中共|中央|国家|全国|省|市|县|区|州|盟|旗|镇|乡|街道|自治|副|其他|其它|有关|部分|各|相关|机关|部门|企业|群众|"
    r"干部|来自|来宾|嘉宾|所属|班子|工作人|专家|代表|客商|原|[\u3400-\u9fff]{1,4}[省市县区镇乡局委办厅]"
)
"""What stands behind 和 when it joins two people or units, and is not the end of a name."""

_GLUED = ("国家", "中央", "国务院")
"""Organisations that follow a name without a mark where decrees are signed by several."""
_ORGANISATION_OPENS = "省市县区州镇乡国中"
"""Characters that begin an organisation: behind a weak edge two names may be run together."""

_WORDS_TOO = WORD_LIKE | VERB_LIKE
_DICTIONARY_WINDOW = 6
"""Characters behind a name that are cut into words: enough for the first word to be the right one."""

_RUN = 24
"""Characters that an organisation and a post run together are looked for in."""

BOUNDARY, WORD, LISTED, CHARACTER, WEAK = 3.0, 3.0, 2.5, 2.0, 1.2
"""How clear a right edge is: a mark or the end; a word of the list; 等 and 和 before more
people; one character that opens a word; one that may as well end the name."""

CLEAR = 2.0
"""Right edge from which a name that could be an ordinary word is believed."""
LEAST = 0.9
"""Score below which characters are no name; set so that no case of the frozen truth is lost."""
LIKELY, UNLIKELY, NEVER = 0.4, -0.7, -3.0
"""What a character of the given name adds to the score."""
THREE = 0.4
"""What a given name of two characters adds: four of five people have one."""
KNOWN = 2.0
"""What it adds that the name stands in the roster or was proved in the same article."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name at ``text[start:end]``; *key* is the name without the spaces that split it."""

    start: int
    end: int
    key: str
    score: float


def is_han(char: str) -> bool:
    """Whether *char* is a Chinese character."""
    return "\u3400" <= char <= "\u9fff" or char >= "\U00020000"


def key_of(text: str) -> str:
    """Return a written name in its one form: without spaces, with one kind of middle dot."""
    joined = "".join(text.split())
    return re.sub(f"[{DOTS}]", "·", joined)


def right_edge(text: str, end: int) -> float:
    """Return how clearly a name ends at *end*: 0 when nothing says so."""
    if end >= len(text) or not (is_han(text[end]) or text[end] in DOTS):
        return BOUNDARY
    char = text[end]
    if text[end : end + 2] in FOLLOWERS or text[end : end + 3] in FOLLOWERS:
        return WORD
    if char == "等":
        return LISTED
    if char in "和及暨同与" and (_AFTER_AND.match(text, end + 1) or _begins_name(text, end + 1)):
        return LISTED
    if char in SINGLE_FOLLOWERS or text.startswith(_GLUED, end):
        return CHARACTER
    return WEAK if char in WEAK_FOLLOWERS else 0.0


def _begins_name(text: str, start: int) -> bool:
    return text[start : start + 1] in COMMON_SURNAMES and text[start : start + 2] not in WORDS


def plausible(name: str) -> bool:
    """Whether *name* alone, with both edges given, reads as a name of two to four characters."""
    return 2 <= len(name) <= 4 and any(
        _given_score(given) > UNLIKELY * 2 for _, given in _readings(name) if given
    )


def name_at(text: str, start: int, known: Collection[str] = ()) -> Name | None:
    """Return the name that begins at *start*, or None.

    *known* are names already proved: they win over another reading of the same characters.
    """
    best: Name | None = None
    for name in _candidates(text, start, known):
        if best is None or name.score > best.score:
            best = name
    if best and best.score >= LEAST:
        return _shorter(text, best, known) or best
    return _by_dictionary(text, start)


def _shorter(text: str, name: Name, known: Collection[str]) -> Name | None:
    """Return the name without its last character when that rather opens the next word: 邢亮 before 约谈."""
    last = name.end - 1
    if name.end - name.start != 3 or name.key in known or right_edge(text, name.end) >= LISTED:
        return None
    if text[last] in GIVEN or not segment.is_word(text[last : name.end + 1]):
        return None
    return Name(name.start, last, name.key[:2], WEAK) if plausible(name.key[:2]) else None


def _by_dictionary(text: str, start: int) -> Name | None:
    """Return the name of two or three likely characters behind which any word of the dictionary begins.

    It helps where the word behind the name is in no list of ours: 高建军反馈了情况.
    """
    if text[start : start + 1] not in SURNAMES or text[start] in _WORDS_TOO:
        return None
    for length in (3, 2):
        end = start + length
        name = text[start:end]
        likely = all(char in GIVEN and char not in UNLIKELY_GIVEN for char in name[1:])
        if len(name) == length and likely and not segment.is_word(name) and _word_begins(text, end):
            return Name(start, end, name, WEAK)
    return None


def _word_begins(text: str, start: int) -> bool:
    words = segment.cut(text[start : start + _DICTIONARY_WINDOW])
    return bool(words) and len(words[0]) > 1 and is_han(words[0][0]) and not _post_follows(text, start)


def _post_follows(text: str, start: int) -> bool:
    """Whether a post ends the words behind a name: then they are the next person's, run together."""
    end = start
    while end < len(text) and end - start < _RUN and is_han(text[end]):
        end += 1
    return any(True for _ in posts(text, start, end))


def _candidates(text: str, start: int, known: Collection[str]) -> Iterator[Name]:
    if start >= len(text) or not is_han(text[start]):
        return
    dotted = _DOTTED.match(text, start)
    if dotted and not any(dotted[0][at : at + 2] in FOLLOWERS for at in range(2, dotted[0].find("·"))):
        yield from _dotted(text, dotted.start(), dotted.end())
        return
    yield from _spaced(text, start)
    if text[start : start + 2] in WORDS:
        return
    for length in (4, 3, 2):
        end = start + length
        name = text[start:end]
        if len(name) < length or not all(map(is_han, name)):
            continue
        score = _score(text, name, end, name in known)
        if score is not None:
            yield Name(start, end, name, score)


def _score(text: str, name: str, end: int, is_known: bool) -> float | None:
    """Return the score of a candidate, None when it cannot be a name."""
    edge = right_edge(text, end)
    readings = [(surname, given) for surname, given in _readings(name) if given]
    if is_known:
        return edge + KNOWN + LIKELY * len(name)
    if not readings or not edge:
        return None
    if edge == WEAK and len(name) == 2 and text[end + 1 : end + 2] in _ORGANISATION_OPENS:
        return None
    if name[:2] not in COMPOUND and not _surely_a_name(name, edge):
        return None
    return edge + max(_given_score(given) for _, given in readings)


def _surely_a_name(name: str, edge: float) -> bool:
    """Whether *name* may be believed although its first character is a word of its own."""
    if name[0] in VERB_LIKE:
        begins_later = len(name) == 3 and name[1] in COMMON_SURNAMES
        return edge >= CLEAR and all(char in GIVEN for char in name[1:]) and not begins_later
    if name[0] in WORD_LIKE:
        return edge >= CLEAR and name[-1] in GIVEN
    return True


def _readings(name: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to read *name* as surname and given name."""
    if name[:2] in COMPOUND and len(name) > 2:
        yield name[:2], name[2:]
    if name[0] in SURNAMES and len(name) < 4:
        yield name[0], name[1:]


def _given_score(given: str) -> float:
    total = THREE if len(given) == 2 else 0.0
    for char in given:
        if char in NEVER_GIVEN:
            total += NEVER
        elif char in UNLIKELY_GIVEN:
            total += UNLIKELY
        elif char in GIVEN:
            total += LIKELY
    return total


def _spaced(text: str, start: int) -> Iterator[Name]:
    """Yield a name of two characters that is set to three places: 石　磊."""
    at = start + 1
    while at < len(text) and text[at] in " \u3000" and at - start <= 3:
        at += 1
    if not (start + 1 < at < len(text)) or text[start] not in SURNAMES or not is_han(text[at]):
        return
    end = at + 1
    if text[at] not in NEVER_GIVEN and right_edge(text, end) >= LISTED:
        yield Name(start, end, text[start] + text[at], BOUNDARY + _given_score(text[at]))


def _dotted(text: str, start: int, limit: int) -> Iterator[Name]:
    """Yield the readings of a name with a middle dot; its last part ends where a word begins."""
    last_dot = max(text.rfind(dot, start, limit) for dot in DOTS)
    for end in range(limit, last_dot + 1, -1):
        edge = right_edge(text, end)
        if edge >= CLEAR and not any(char in NEVER_GIVEN for char in text[start:end]):
            yield Name(start, end, key_of(text[start:end]), edge + LIKELY)
