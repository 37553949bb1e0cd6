"""Files: names that are safe anywhere, and writes that are whole or not at all."""

import os
import re
import shutil
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote

LONGEST_NAME = 120
"""Bytes of the longest safe file name, well below the 255 of common file systems."""

_UNSAFE = re.compile(r"[^\w.\-]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def safe_name(text: str) -> str:
    """Return the file name at the end of a path or address, fit for every file system.

    Letters of any script, digits, ``. _ -`` stay. No name starts with a dot, holds a
    separator or is a device of Windows, so it can never lead out of a folder.
    """
    last = re.split(r"[/\\]", unquote(text.split("?")[0].split("#")[0]).rstrip("/\\"))[-1]
    name = _UNSAFE.sub("-", unicodedata.normalize("NFC", last)).strip(".-")
    stem, dot, suffix = name.rpartition(".")
    ending = dot + suffix if stem and len(suffix) <= 5 else ""
    stem = stem if ending else name
    while len((stem + ending).encode()) > LONGEST_NAME:
        stem = stem[:-1]
    safe = (stem + ending) or "file"
    return f"_{safe}" if _RESERVED.match(safe) else safe


def write_whole(path: Path, data: bytes) -> None:
    """Write *data* to *path* in one step; a run that is killed leaves the old file or the new one."""
    with _replacing(path) as temporary:
        temporary.write_bytes(data)


def copy_whole(source: Path, path: Path) -> None:
    """Copy the file *source* to *path* in one step."""
    with _replacing(path) as temporary:
        shutil.copyfile(source, temporary)


@contextmanager
def _replacing(path: Path) -> Iterator[Path]:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name[:100]}.{os.getpid()}")
    try:
        yield temporary
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
