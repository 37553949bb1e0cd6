"""Bytes to text: byte-order mark, then the declared character set, then a detector."""

import codecs
import re
from dataclasses import dataclass

from resiliparse.parse.encoding import detect_encoding

from gongkai.importer.captured import Unreadable

HEAD = 4096
"""Bytes in which a page declares its character set (HTML asks for 1024; portals are untidy)."""

MOST_LOST = 0.02
"""Share of unreadable characters up to which a text counts as read; above it is no text."""

MOST_CONTROLS = 0.05
"""Share of control bytes above which a file is binary; real texts have a stray one or none."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
_WIDER = {
    "utf-8": "utf-8", "utf8": "utf-8",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030", "gb18030": "gb18030",
    "big5": "big5hkscs", "big5-hkscs": "big5hkscs", "x-x-big5": "big5hkscs",
}  # fmt: skip
"""Character sets of Chinese pages, and the wider one that each name stands for.

Single-byte sets are left out: they read any bytes without complaint, and no Chinese.
"""

_SIGNATURES = (
    b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"RIFF", b"Rar!", b"7z\xbc\xaf",
    b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"\x7fELF", b"MZ", b"SQLite format 3", b"BZh", b"\xfd7zXZ",
    b"\x00\x00\x01\x00", b"wOFF", b"wOF2", b"ID3", b"OggS", b"%!PS",
)  # fmt: skip
"""First bytes of common binary files."""

_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the character set it was read with; *lost* counts unreadable characters."""

    text: str
    encoding: str
    lost: int


def decode(data: bytes) -> Decoded:
    """Return the text of *data*, without NULs and byte-order mark, line ends as ``\\n``.

    gb2312 and gbk are read as gb18030, which contains both. A text that is valid UTF-8
    is UTF-8 whatever it declares: other multi-byte texts are not valid UTF-8 by chance.
    Raises Unreadable for an empty or binary file and for bytes that are no text.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise Unreadable("empty", "The file is empty.")
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _checked(_read(data[len(mark) :], name))
    if is_binary(data):
        raise Unreadable("binary", "The file is binary: a picture, an archive or an office document.")
    best: Decoded | None = None
    for name in _names(data):
        read = _read(data, name)
        if not read.lost:
            return read
        if best is None or read.lost < best.lost:
            best = read
    return _checked(best or _read(data, "utf-8"))


def is_binary(data: bytes) -> bool:
    """Tell whether *data* is no text in any character set that keeps ASCII."""
    if any(data.startswith(signature) for signature in _SIGNATURES) and not data[:200].isascii():
        return True
    if data.startswith((b"%PDF", b"PK\x03\x04", b"Rar!")):
        return True
    sample = data[: 16 * HEAD]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > MOST_CONTROLS * len(sample)


def _names(data: bytes) -> list[str]:
    """Character sets to try, the likeliest first."""
    declared = _DECLARED.search(data[:HEAD])
    named = declared[1].decode("ascii").lower() if declared else ""
    names = ["utf-8", named, (detect_encoding(data) or "").lower(), "gb18030"]
    return list(dict.fromkeys(_WIDER[name] for name in names if name in _WIDER))


def _read(data: bytes, name: str) -> Decoded:
    text = data.decode(name, errors="replace")
    lost = text.count("\ufffd") - data.count("\ufffd".encode())
    clean = text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(clean.removeprefix("\ufeff"), name, max(lost, 0))


def _checked(read: Decoded) -> Decoded:
    if read.lost > MOST_LOST * len(read.text):
        raise Unreadable(
            "undecodable", f"{read.lost} of {len(read.text)} characters cannot be read in any character set."
        )
    return read
