"""ZIP: unpack it, open ``index.html``."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

from gongkai.errors import GongkaiError

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""Time of every file: the first that a ZIP can name. Same site, same bytes, on any day."""

UNIX = 3
"""ZIP's number for the system that wrote a file; it says how to read the permissions."""

READABLE = 0o644 << 16
"""Permissions of every file, where ZIP keeps those of Unix."""


def write_zip(files: Iterable[tuple[str, bytes]], target: Path) -> None:
    """Write (name, content) of *files* to the ZIP *target*; a former one stays until it is whole.

    Raises GongkaiError when the file cannot be written.
    """
    aside = target.with_name(f".{target.name}.writing")
    try:
        with zipfile.ZipFile(aside, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files:
                archive.writestr(_entry(name), content)
        aside.replace(target)
    except OSError as error:
        raise GongkaiError(
            f"{target}: {error.strerror}; see that the disk has room and the folder can be written"
        ) from None
    finally:
        aside.unlink(missing_ok=True)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = UNIX
    entry.external_attr = READABLE
    return entry
