"""Read marked-up truth: which names of an article are officials, with the posts stated."""

import re
from dataclasses import dataclass
from pathlib import Path

from gongkai.officials.names import key_of

_MARK = re.compile(r"\{([^{}|]+)\|([OPN])\|?([^{}]*)\}")


@dataclass(frozen=True)
class Case:
    """An article without its mark-up, and its officials: name to the posts, organisation:post."""

    about: str
    title: str
    paragraphs: tuple[str, ...]
    officials: dict[str, set[str]]


def read_cases(path: Path) -> list[Case]:
    """Return the blocks of a file; ``# `` begins a remark on a block, ``= `` its title."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    return [case for block in blocks if (case := _case(block.split("\n"))).paragraphs]


def _case(lines: list[str]) -> Case:
    about, title = "", ""
    paragraphs: list[str] = []
    officials: dict[str, set[str]] = {}
    for line in lines:
        if line.startswith("# "):
            about = line[2:]
            continue
        if not line.strip():
            continue
        for name, kind, roles in _MARK.findall(line):
            if kind == "O":
                officials.setdefault(key_of(name), set()).update(filter(None, roles.split(";")))
        text = _MARK.sub(lambda mark: mark[1], line)
        if text.startswith("= "):
            title = text[2:]
        else:
            paragraphs.append(text)
    return Case(about, title, tuple(paragraphs), officials)
