"""Put a finished site in place of the old one in one step."""

import shutil
from pathlib import Path

from gongkai.errors import GongkaiError

MARKER = "data/articles.jsonl"
"""A file that every finished site has: a folder without it is not ours to replace."""


def staging(target: Path) -> Path:
    """Return an empty folder beside *target* to build in.

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
    aside = target.with_name(f".{target.name}.building")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    return aside


def swap_in(aside: Path, target: Path) -> None:
    """Put the site in *aside* at *target*; the former one is removed once the new one stands."""
    old = target.with_name(f".{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    aside.rename(target)
    shutil.rmtree(old, ignore_errors=True)
