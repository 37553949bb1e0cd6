"""Cache: parts of the index kept from build to build, each in a folder named by what it was made of."""

import hashlib
import os
import shutil
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache as once
from pathlib import Path

from gongkai import text
from gongkai.search import pagefind

BUILDS = 3
"""Builds whose parts are kept: a site and its trial builds share one cache."""

ROOM = Path(__file__).parent


def key(content: Iterable[bytes], chunk_size: int) -> str:
    """Return the hexadecimal name of a part: a hash of its *content* and of the code that builds it."""
    total = hashlib.sha256(f"{_code()} {chunk_size} ".encode())
    for piece in content:
        total.update(piece)
    return total.hexdigest()


@once
def _code() -> str:
    """Return what else than its pages decides how a part looks."""
    total = hashlib.sha256(f"{pagefind.VERSION} {unicodedata.unidata_version}".encode())
    for path in (*sorted(ROOM.glob("*.py")), Path(text.__file__), ROOM / "static/simplified.js"):
        total.update(path.read_bytes())
    return total.hexdigest()


def digest(folder: Path) -> str:
    """Return a hash of the files of a folder."""
    total = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        total.update(path.read_bytes())
    return total.hexdigest()


def link(source: Path, target: Path) -> None:
    """Give the folder *target* the files of *source*: hard links where the disk can, which takes no time."""
    shutil.copytree(source, target, copy_function=_link_or_copy)


def _link_or_copy(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def trim(kept: Path, used: Sequence[Path]) -> None:
    """Remove the parts that no build has used for long; those in *used* stay."""
    parts = (path for path in kept.iterdir() if path.is_dir() and path not in used)
    oldest_last = sorted(parts, key=lambda path: path.stat().st_mtime, reverse=True)
    for path in oldest_last[(BUILDS - 1) * len(used) :]:
        shutil.rmtree(path)
