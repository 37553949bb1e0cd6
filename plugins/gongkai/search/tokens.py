"""Tokens: how folded text becomes words that Pagefind stores and finds, letter for letter.

Each pair of neighbouring characters is one word of ASCII letters and digits, the code points
in base 36, four digits each. So neither the indexer nor the browser can cut, stem or fold it
again, every word has one length, and a phrase is the quoted sequence of its pairs. The
JavaScript twin is ``static/tokens.js``. Queries of one character ask ``tables`` instead.
"""

from collections.abc import Iterable

from gongkai.text import fold

DIGITS = 4
"""Base-36 digits of a character: 36⁴ = 1.68 million, above the last code point, 1.11 million."""

TEXT, TITLE, VALUE = "", "t", "v"
"""First letters of the three sets of words. The digits of a code point begin with 0 to n, so
that no set is seen by a query for another one."""

BREAK = "z"
"""Stands between two texts where the second begins with the pair's half that the first ends
with: a phrase must not run on from one into the other."""

_ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"


class _Codes(dict[int, str]):
    """The digits of a character by its code point."""

    def __missing__(self, code: int) -> str:
        digits = ""
        rest = code
        for _ in range(DIGITS):
            rest, digit = divmod(rest, len(_ALPHABET))
            digits = _ALPHABET[digit] + digits
        self[code] = digits
        return digits


_codes = _Codes()


def pairs(texts: Iterable[str], kind: str) -> str:
    """Return the pairs of *texts* in order, parted by spaces, a line a text."""
    lines: list[str] = []
    last = ""
    for text in texts:
        folded = fold(text)
        code = folded.translate(_codes)
        ends = range(2 * DIGITS, len(code) + 1, DIGITS)
        if not ends:
            continue
        if folded[0] == last:
            lines.append(BREAK)
        lines.append(" ".join(kind + code[end - 2 * DIGITS : end] for end in ends))
        last = folded[-1]
    return "\n".join(lines)
