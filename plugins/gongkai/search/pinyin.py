"""Pinyin: how a name is read, syllable by syllable, without tones."""

from functools import cache
from pathlib import Path

from pypinyin import lazy_pinyin

from gongkai.text import fold

SURNAMES = Path(__file__).parent / "surnames.txt"

OR = "/"
"""Stands between the readings of one character that are both in use."""


def reading(name: str, person: bool = False) -> str:
    """Return the syllables of a folded *name*, one for each of its characters, parted by spaces.

    A character that has no reading stands for itself; ü is written v. With *person* the surname
    is read as a surname: 曾 zeng, 万俟 mo qi.
    """
    folded = fold(name)
    surname = _surname(folded) if person else ""
    known = surnames().get(surname) or _syllables(surname)
    return " ".join((*known, *_syllables(folded[len(surname) :])))


@cache
def surnames() -> dict[str, tuple[str, ...]]:
    """Return the readings of the surnames that are read unlike other words, a string a character."""
    lines = SURNAMES.read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines if line and not line.startswith("#"))
    return {name: tuple(read) if len(name) > 1 else (OR.join(read),) for name, *read in rows}


def _surname(name: str) -> str:
    return name[:2] if name[:2] in surnames() else name[:1]


def _syllables(text: str) -> list[str]:
    """Return a syllable for each character of *text*; its words tell which of several it is."""
    found = _read(text)
    whole = found if len(found) == len(text) else [_read(char)[0] for char in text]
    return [syllable.replace("ü", "v") for syllable in whole]


def _read(text: str) -> list[str]:
    # What has no reading is split into its characters; the package's types know only strings.
    return lazy_pinyin(text, errors=list)  # type: ignore[arg-type]
