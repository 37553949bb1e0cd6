"""Folding: the one form of a text in which the search and its readers compare.

The JavaScript twin is ``search/static/fold.js``; ``tests/cases/fold.json`` holds the cases
that both must pass.
"""

import unicodedata

_TRANSPARENT = set("()[]{}<>〔〕【】〖〗〈〉《》「」『』“”‘’\"'`＂＇´")
_SAME = str.maketrans(
    {"–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "〜": "~", "・": "·", "•": "·", "‧": "·"}
)


def fold(text: str) -> str:
    """Return *text* in the form that search compares.

    NFKC and lower case; spaces, brackets, quotes, control characters and lone surrogates
    are left out; kinds of dash, tilde and middle dot become one. All other punctuation
    stays, so that a found string is a string that stands in the text.
    """
    normal = unicodedata.normalize("NFKC", text).lower().translate(_SAME)
    return "".join(
        char
        for char in normal
        if char not in _TRANSPARENT and not char.isspace() and unicodedata.category(char)[0] != "C"
    )
