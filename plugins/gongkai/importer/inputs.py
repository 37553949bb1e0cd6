"""Inputs: which files of a folder are to be imported, and what lies beside them."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from gongkai.importer.assets import COMPANIONS
from gongkai.importer.captured import Unreadable
from gongkai.importer.decode import decode
from gongkai.importer.lines import words
from gongkai.importer.metadata import page_address

ASSETS = frozenset(
    words(
        """
    .css .js .mjs .map .svg .ico .woff .woff2 .ttf .otf .eot .png .jpg .jpeg .gif .webp .bmp .avif .mp3
    .mp4 .webm .swf
    """
    )
)
"""Files that a page is built from; beside a page they are no inputs of their own."""

_URL = re.compile(r"^\s*URL\s*=\s*(\S+)", re.IGNORECASE | re.MULTILINE)
LARGEST_SHORTCUT = 10_000
"""Bytes of the largest .url file; real ones have a few lines."""


def find(path: Path) -> list[tuple[Path, str]]:
    """Return the files to import with their names as the person knows them, sorted by name.

    A file is itself. Of a folder: every file below it but hidden ones, the folders that
    browsers save beside a page, and the ``.url`` files of pages.
    """
    if path.is_file():
        return [(path, path.name)]
    found = [(file, file.relative_to(path).as_posix()) for file in _walk(path)]
    return sorted(found, key=lambda item: item[1])


def _walk(folder: Path) -> Iterator[Path]:
    for current, folders, files in os.walk(folder):
        here = Path(current)
        stems = {Path(name).stem for name in files}
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and not _is_companion(name, stems)
        )
        for name in sorted(files):
            path = here / name
            if not name.startswith(".") and path.is_file() and not _is_shortcut(path, files):
                yield path


def _is_companion(name: str, stems: set[str]) -> bool:
    """Tell whether a folder holds the saved parts of a page that lies beside it."""
    return any(name.endswith(ending) and name.removesuffix(ending) in stems for ending in COMPANIONS)


def _is_shortcut(path: Path, beside: list[str]) -> bool:
    """Tell whether a .url file belongs to a page of the same name."""
    if path.suffix.lower() != ".url":
        return False
    return path.stem in beside or any(Path(name).stem == path.stem and name != path.name for name in beside)


def address_beside(page: Path) -> str:
    """Return the address in the ``.url`` file beside a page, "" when there is none."""
    for path in (page.with_suffix(".url"), page.with_name(f"{page.name}.url")):
        try:
            if path != page and path.is_file() and path.stat().st_size < LARGEST_SHORTCUT:
                match = _URL.search(decode(path.read_bytes()).text)
                if match:
                    return page_address(match[1])
        except (OSError, Unreadable):
            continue
    return ""


def is_asset(path: Path, pages: set[Path]) -> bool:
    """Tell whether a file is part of a page: of an asset's type, with a page in its folder or above it.

    *pages* are the folders that hold pages.
    """
    return path.suffix.lower() in ASSETS and any(parent in pages for parent in path.parents)
