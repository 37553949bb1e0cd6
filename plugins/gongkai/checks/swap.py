"""Put a finished site in place of the old one in one step."""

import os
import shutil
from pathlib import Path

from gongkai.errors import GongkaiError

MARKER = "data/articles.jsonl"
"""A file that every finished site has: a folder without it is not ours to replace."""


def staging_name(target: Path) -> Path:
    """Return the folder beside *target* that this process builds in."""
    return target.with_name(f".{target.name}.building-{os.getpid()}")


def staging(target: Path) -> Path:
    """Make the empty folder that this process builds in, and return it.

    Raises GongkaiError when *target* holds something that is no site, so that a mistyped
    --output never costs anyone a folder.
    """
    if target.exists() and not target.is_dir():
        raise GongkaiError(f"{target}: a file; give --output a folder")
    if target.is_dir() and any(target.iterdir()) and not (target / MARKER).exists():
        raise GongkaiError(
            f"{target}: not empty and no site of ours ({MARKER} is missing); "
            "give --output an empty or new folder"
        )
    for left in target.parent.glob(f".{target.name}.building-*"):
        if not _alive(left.name.rsplit("-", 1)[-1]):
            shutil.rmtree(left, ignore_errors=True)
    aside = staging_name(target)
    aside.mkdir(parents=True)
    return aside


def _alive(process: str) -> bool:
    """Whether the build with this process number still runs; one that was killed leaves its folder."""
    try:
        os.kill(int(process), 0)
    except (ValueError, ProcessLookupError):
        return False
    except OSError:
        return True
    return True


def swap_in(aside: Path, target: Path) -> None:
    """Put the site in *aside* at *target*; the former one is removed once the new one stands."""
    old = target.with_name(f".{target.name}.old-{os.getpid()}")
    shutil.rmtree(old, ignore_errors=True)
    try:
        if target.exists():
            target.rename(old)
        aside.rename(target)
    finally:
        if old.exists() and not target.exists():
            old.rename(target)
    shutil.rmtree(old, ignore_errors=True)
