"""Characters and words that tell a person's name from running text, read from ``lexicon.toml``."""

import tomllib
from pathlib import Path

_TEXTS: dict[str, str] = tomllib.loads(Path(__file__).with_name("lexicon.toml").read_text(encoding="utf-8"))


def words(text: str) -> tuple[str, ...]:
    """Return the words of a list that is written as one text, in order."""
    return tuple(text.split())


def _characters(name: str) -> frozenset[str]:
    return frozenset("".join(_TEXTS[name].split()))


SURNAMES = _characters("surnames")
COMMON_SURNAMES = _characters("common_surnames")
COMPOUND = frozenset(words(_TEXTS["compound_surnames"]))
WORD_LIKE = _characters("word_like")
VERB_LIKE = _characters("verb_like")
GIVEN = _characters("given")
NEVER_GIVEN = _characters("never_given")
UNLIKELY_GIVEN = _characters("unlikely_given")
WORDS = frozenset(words(_TEXTS["ordinary_words"]))
FOLLOWERS = frozenset(words(_TEXTS["followers"]))
SINGLE_FOLLOWERS = _characters("single_followers")
WEAK_FOLLOWERS = _characters("weak_followers")
