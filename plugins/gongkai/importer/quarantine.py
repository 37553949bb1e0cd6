"""Quarantine: inputs that could not become articles, kept with the reason beside them."""

import json
from dataclasses import dataclass
from pathlib import Path

from gongkai.importer.files import copy_whole, safe_name, write_whole

FOLDER = "quarantine"
HASH_LENGTH = 16
"""Hex digits of the hash in a quarantined file's name: enough to tell files of one name apart."""


@dataclass(frozen=True, slots=True)
class Quarantine:
    """The folder ``quarantine/`` of a content folder. Pelican does not read it."""

    folder: Path

    @classmethod
    def of(cls, content: Path) -> "Quarantine":
        """Return the quarantine of a content folder."""
        return cls(content / FOLDER)

    def add(self, source: Path, name: str, sha256: str, reason: str, message: str) -> None:
        """Copy the file *source* here and write a note with *name* (as the person knows it) and reason.

        A folder, or a file that cannot be read, leaves the note alone (*sha256* is "").
        """
        base = self._base(name, sha256)
        if sha256 and not (self.folder / base).exists():
            copy_whole(source, self.folder / base)
        note = {"input": name, "reason": reason, "message": message, "sha256": sha256}
        text = json.dumps(note, ensure_ascii=False, indent=2) + "\n"
        path = self.folder / f"{base}.json"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            write_whole(path, text.encode())

    def release(self, name: str, sha256: str) -> None:
        """Take an input out of quarantine, once it became an article."""
        base = self._base(name, sha256)
        for path in (self.folder / base, self.folder / f"{base}.json"):
            path.unlink(missing_ok=True)

    @staticmethod
    def _base(name: str, sha256: str) -> str:
        return f"{sha256[:HASH_LENGTH]}-{safe_name(name)}" if sha256 else safe_name(name)
