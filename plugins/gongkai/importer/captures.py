"""Captures: the original bytes of every import, compressed, under their SHA-256."""

import gzip
import hashlib
from dataclasses import dataclass
from pathlib import Path

from gongkai.importer.files import write_whole
from gongkai.site import SiteConfig


def digest(data: bytes) -> str:
    """Return the SHA-256 of *data* in hex."""
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True, slots=True)
class Captures:
    """The folder of originals. It may lie outside the content folder."""

    folder: Path

    @classmethod
    def of(cls, site: SiteConfig, content: Path) -> "Captures":
        """Return the captures of a site: ``captures`` in site.toml, below *content* or absolute."""
        return cls(content / site.captures)

    def path(self, sha256: str) -> Path:
        """Return where the capture with that hash lies."""
        return self.folder / f"{sha256}.gz"

    def has(self, sha256: str) -> bool:
        """Tell whether the capture is kept."""
        return self.path(sha256).is_file()

    def keep(self, sha256: str, data: bytes) -> None:
        """Keep *data* unless it is kept already. The same bytes always give the same file."""
        if not self.has(sha256):
            write_whole(self.path(sha256), gzip.compress(data, mtime=0))

    def read(self, sha256: str) -> bytes | None:
        """Return the bytes of a capture, None when it is lost or damaged."""
        try:
            data = gzip.decompress(self.path(sha256).read_bytes())
        except (OSError, EOFError, ValueError):
            return None
        return data if digest(data) == sha256 else None
