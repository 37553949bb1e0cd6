"""Folding: the one form of a text in which the search and its readers compare.

The JavaScript twin is ``search/static/fold.js``; ``tests/cases/fold.json`` holds the cases
that both must pass.
"""

import re
import unicodedata
from pathlib import Path

LEFT_OUT = (
    # brackets, quotes, accents that stand for quotes
    "()\\[\\]{}<>\"'`´"
    "〈〉《》「」『』【】〔〕〖〗〘〙〚〛〝〞〟⟨⟩⟪⟫⦅⦆❨❩❪❫❬❭❰❱❲❳‹›«»‘’‚‛“”„‟"
    # control characters, white space, and what Unicode 14 calls Cf
    "\x00-\x20\x7f-\xa0\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u1680\u180e"
    "\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb"
    "\U000110bd\U000110cd\U00013430-\U00013438\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    # shapes of one character: variation selectors, joiners, blank letters, tags
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff"
    # halves of characters, which no text file has but a query may
    "\ud800-\udfff"
)
"""Characters that search does not see, as the inside of a class of a regular expression."""

YOUNGER = (
    "\u1c89\ua7cb\ua7cc\ua7ce\ua7d2\ua7d4\ua7da\ua7dc\ua7f1"
    "\U00010d50-\U00010d65\U00016ea0-\U00016eb8\U0001ccd6-\U0001ccf9\U0001e030-\U0001e06d"
)
"""Characters that got another form (lower case, compatibility) after Unicode 14, Python 3.11's.

Newer browsers and Pythons would fold them, 3.11 does not: so nobody does.
"""

_TABLE = (Path(__file__).parent / "search/static/simplified.js").read_text(encoding="utf-8")
_PAIRS = "".join(re.findall(r'^  "(.+)"', _TABLE, re.MULTILINE))
SIMPLIFIED = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
"""Simplified characters by their traditional ones, one for one; the browser reads the same file."""

MARKS = "\u0300-\u036f\u3099\u309a\uff9e\uff9f"
"""Marks that join the character before them: é may be one character or two."""

SAME = {
    **dict.fromkeys("‐‑‒–—―−─", "-"),  # "－" and "﹣" are "-" by NFKC
    "⸺": "--",
    "⸻": "---",
    **dict.fromkeys("〜∼", "~"),
    **dict.fromkeys("•‧∙⋅・", "·"),
    "∶": ":",
    "ς": "σ",
    **SIMPLIFIED,
}
"""Signs and characters that pages use for one another."""

_LEFT_OUT = re.compile(f"[{LEFT_OUT}]")
_YOUNGER = re.compile(f"[{YOUNGER}]")
_MARKED = re.compile(f"[^{MARKS}][{MARKS}]+")


class _Forms(dict[int, str]):
    """The folded form by code point, worked out when first asked for."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        normal = char if _YOUNGER.match(char) else unicodedata.normalize("NFKC", char)
        parts = (SAME.get(part, part) for part in map(_lower, normal))
        form = "" if _LEFT_OUT.match(char) else _LEFT_OUT.sub("", "".join(parts))
        self[code] = form
        return form


def _lower(char: str) -> str:
    return char if _YOUNGER.match(char) else char.lower()


_forms = _Forms()


def fold(text: str) -> str:
    """Return *text* in the form that search compares.

    NFKC and lower case; spaces, brackets, quotes, control characters and lone surrogates
    are left out; kinds of dash, tilde, colon and middle dot become one, traditional characters
    simplified ones. All other punctuation stays, so that a found string is a string that stands
    in the text. Each character is folded by itself (with the accents that follow it), so that a
    part of a text folds to a part of the folded text.
    """
    joined = _MARKED.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    return joined.translate(_forms)


def collation(name: str) -> bytes:
    """Return a key that sorts Chinese names by pinyin, the same on every machine.

    GB 2312 lists its 3,755 common characters by pinyin, and GB 18030 keeps those codes; rarer
    characters follow by radical. No locale of the machine is asked.
    """
    return name.encode("gb18030", "replace")
