"""Officials found in marked-up paragraphs: precision, recall, exactness of posts.

Each paragraph is an article of its own, without a roster. The mark-up is ``{name|O|body:post;…}``
for officials, ``P`` for press, ``N`` for private persons.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from gongkai.officials.mentions import find
from gongkai.officials.roster import Roster

_MARK = re.compile(r"\{([^|}]+)\|([OPN])(?:\|([^}]*))?\}")
Roles = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Truth:
    """A paragraph without its mark-up, its officials with their posts, and everybody else."""

    text: str
    officials: Mapping[str, Roles]
    others: frozenset[str]


def read_truth(path: Path) -> list[Truth]:
    """Return the paragraphs of a marked-up file; lines that begin with # are remarks."""
    blocks = re.split(r"\n\s*\n", path.read_text(encoding="utf-8"))
    return [_truth(block) for block in blocks if block.strip() and not block.startswith("#")]


def _truth(block: str) -> Truth:
    officials: dict[str, Roles] = {}
    others: set[str] = set()
    for name, kind, roles in _MARK.findall(block):
        if kind == "O":
            officials[name] = frozenset(_role(part) for part in roles.split(";") if part.strip())
        else:
            others.add(name)
    return Truth(_MARK.sub(r"\1", block.strip()), officials, frozenset(others))


def _role(text: str) -> tuple[str, str]:
    organization, _, post = text.strip().partition(":")
    return organization, post


def measure(shared: Path) -> dict[str, float]:
    """Return the figures over ``corpus/officials/paragraphs.txt``."""
    right = found = wanted = exact = private = 0
    for truth in read_truth(shared / "corpus/officials/paragraphs.txt"):
        mentions = find("", [truth.text], Roster(), "")
        names: dict[str, set[tuple[str, str]]] = {}
        for mention in mentions:
            roles = {(role.organization, role.post) for role in mention.roles}
            names.setdefault(mention.name.replace(" ", ""), set()).update(roles)
        wanted += len(truth.officials)
        found += len(names)
        right += len(names.keys() & truth.officials.keys())
        exact += sum(names.get(name) == set(roles) for name, roles in truth.officials.items())
        private += len(names.keys() & truth.others)
    return {
        "precision": right / found if found else 0.0,
        "recall": right / wanted,
        "posts exact": exact / wanted,
        "no private person": 1.0 if private == 0 else 0.0,
    }
