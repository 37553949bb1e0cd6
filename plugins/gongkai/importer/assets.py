"""Assets: saved copies of an article's pictures and attachments, and where they go."""

import base64
import binascii
import filecmp
import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from gongkai.importer import attachments
from gongkai.importer.compose import STATIC
from gongkai.importer.files import copy_whole, safe_name, write_whole
from gongkai.importer.metadata import absolute

LARGEST = 100 * 2**20
"""Bytes of the largest file that is kept: GitHub refuses larger ones."""

COMPANIONS = ("_files", ".files", "_archivos", "-Dateien", "_fichiers")
"""Endings of the folders in which browsers save a page's pictures."""

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"BM", "bmp"),
)
_DATA = re.compile(r"data:image/[\w.+-]+;base64,", re.IGNORECASE)


def raster_type(data: bytes) -> str:
    """Return the type of a raster picture by its first bytes, "" for anything else (SVG, HTML …)."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return next((name for signature, name in _SIGNATURES if data.startswith(signature)), "")


@dataclass(slots=True)
class Assets:
    """Resolves one article's pictures and files, and remembers what has to be copied.

    *page* is the saved page (None when only copies made earlier count), *root* the folder
    that nothing is read outside of, *base* the address that links start from.
    """

    content: Path
    id: str
    base: str = ""
    page: Path | None = None
    root: Path | None = None
    used: set[Path] = field(default_factory=set)
    missing: bool = False
    _names: dict[tuple[str, str], str] = field(default_factory=dict)
    _copies: dict[Path, Path | bytes] = field(default_factory=dict)

    def picture(self, source: str) -> str:
        """Return what the article refers to for a picture: a copy, its address, or its bare name."""
        if _DATA.match(source):
            return self._embedded(source)
        copy = self._copy("images", source)
        if copy:
            return copy
        self.missing = True
        return absolute(source, self.base) or (safe_name(source) if not _has_scheme(source) else "")

    def file(self, address: str) -> str:
        """Return where a link leads: to a copy of the file, else to its address; "" when there is none."""
        copy = self._copy("attachments", address) if attachments.is_attachment(address) else ""
        return copy or absolute(address, self.base)

    def write(self) -> None:
        """Copy the files into the content folder. A copy with the same bytes is not touched."""
        for path, source in self._copies.items():
            if isinstance(source, bytes):
                if not path.exists() or path.read_bytes() != source:
                    write_whole(path, source)
            elif not path.exists() or not filecmp.cmp(source, path, shallow=False):
                copy_whole(source, path)

    def _copy(self, kind: str, source: str) -> str:
        """Return the reference to the copy of a picture or attachment, "" when none was saved."""
        name = self._name(kind, source)
        path = self._saved(source)
        if path:
            type = raster_type(_head(path)) if kind == "images" else attachments.file_type(name)
            if type and (kind == "images" or type in attachments.TYPES):
                self.used.add(path)
                return self._place(kind, name, type, path)
        kept = next(
            (name for name in _spellings(name) if (self.content / kind / self.id / name).is_file()), ""
        )
        return f"{STATIC}{kind}/{self.id}/{kept}" if kept else ""

    def _place(self, kind: str, name: str, type: str, source: Path | bytes) -> str:
        known = attachments.PICTURES if kind == "images" else attachments.TYPES
        full = name if attachments.file_type(name) in known else f"{name}.{type}"
        self._copies[self.content / kind / self.id / full] = source
        return f"{STATIC}{kind}/{self.id}/{full}"

    def _name(self, kind: str, source: str) -> str:
        """Return a safe name for a source, a different one for each source of an article."""
        key = (kind, source)
        if key not in self._names:
            taken = {name.casefold() for (other, _), name in self._names.items() if other == kind}
            name = safe_name(source)
            number = 2
            while name.casefold() in taken:
                stem, dot, suffix = safe_name(source).rpartition(".")
                name = f"{stem}-{number}{dot}{suffix}" if stem else f"{suffix}-{number}"
                number += 1
            self._names[key] = name
        return self._names[key]

    def _saved(self, source: str) -> Path | None:
        """Return a saved copy beside the page: at its relative address, or in the page's own folder."""
        if self.page is None or self.root is None:
            return None
        try:
            parts = urlsplit(source)
            relative = unquote(parts.path)
        except ValueError:
            return None
        folder = self.page.parent
        tries = [folder / f"{self.page.stem}{ending}" / Path(relative).name for ending in COMPANIONS]
        if not parts.scheme and not parts.netloc and relative:
            tries.insert(0, folder / relative.lstrip("/"))
        return next((path for path in tries if _is_inside(path, self.root)), None)

    def _embedded(self, source: str) -> str:
        """Return the reference to a picture that stands in the page itself, "" for no raster picture."""
        try:
            data = base64.b64decode(source[source.index(",") + 1 :].encode("ascii", "ignore"), validate=False)
        except (binascii.Error, ValueError):
            data = b""
        type = raster_type(data)
        if not type or len(data) > LARGEST:
            self.missing = True
            return ""
        key = ("images", source)
        name = self._names.setdefault(key, f"embedded-{len(self._names) + 1}.{type}")
        return self._place("images", name, type, data)


def _is_inside(path: Path, root: Path) -> bool:
    """Tell whether *path*, links followed, is a file inside *root* that is not too large to keep."""
    try:
        real = path.resolve()
        return real.is_relative_to(root.resolve()) and real.is_file() and real.stat().st_size <= LARGEST
    except (OSError, ValueError):
        return False


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(16)
    except OSError:
        return b""


def _spellings(name: str) -> list[str]:
    """Return the names under which a copy of *name* may lie: with the type found in its bytes."""
    return [name, *(f"{name}.{type}" for type in attachments.PICTURES)]


def _has_scheme(source: str) -> bool:
    return bool(re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:", source))
