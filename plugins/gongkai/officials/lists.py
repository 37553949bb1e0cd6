"""Lists of names under a head: 市领导甲、乙、丙, and 甲、乙等市领导."""

import re
from collections.abc import Collection, Iterator

from gongkai.officials.names import CLEAR, Name, is_han, key_of, name_at, plausible, right_edge
from gongkai.officials.people import Proof

_WHO = (
    r"(?P<level>省|自治区|市|州|盟|县|区|旗|镇|乡|街道)(?:委|政府|人大常委会|人大|政协|级)?"
    r"(?:[四五][套大]班子|党政)?(?:班子)?(?:老|主要)?领导(?:班子)?(?:成员|同志)?"
)
HEAD = re.compile(rf"(?:[\u3400-\u9fff]{{2,4}}(?=[市县区镇]))?{_WHO}(?:还?有|：|:|\s|、)?(?=[\u3400-\u9fff])")
TAIL = re.compile(
    rf"等(?:[\u3400-\u9fff]{{2,4}}(?=[市县区镇]))?(?:\d+名|[一二两三四五六七八九十]+[位名])?{_WHO}"
)
_SEPARATORS = "、 \u3000，,"


def listed(text: str, known: Collection[str] = ()) -> Iterator[Proof]:
    """Yield the people of each list in *text*; the rule names the head: ``list:市领导``."""
    if "领导" not in text:
        return
    for head in HEAD.finditer(text):
        rule = f"list:{head[0].strip(' 　、：:有还')}"
        for name in _names_after(text, head.end(), known):
            yield Proof(name, (), rule, "listed", listed=True)
    for tail in TAIL.finditer(text):
        rule = f"list:{tail[0].removeprefix('等')}"
        for name in _names_before(text, tail.start(), known):
            yield Proof(name, (), rule, "listed", listed=True)


def _names_after(text: str, start: int, known: Collection[str]) -> Iterator[Name]:
    at = start
    first = True
    while (name := name_at(text, at, known)) is not None:
        if right_edge(text, name.end) < CLEAR:
            return
        yield name
        after = name.end
        if (text[after : after + 1] == "和" and not first) or (
            text[after : after + 1] and text[after] in _SEPARATORS
        ):
            at = after + 1
        else:
            return
        first = False


def _names_before(text: str, end: int, known: Collection[str]) -> Iterator[Name]:
    """Yield the names of a list that ends at *end*, from the last to the first."""
    at = end
    while True:
        start = at
        while start > 0 and (is_han(text[start - 1]) or text[start - 1] in "·"):
            start -= 1
        name = text[start:at]
        if not plausible(name) and name not in known:
            return
        yield Name(start, at, key_of(name), CLEAR)
        if start == 0 or text[start - 1] not in "、 \u3000":
            return
        at = start - 1
