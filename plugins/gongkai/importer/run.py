"""The import: a file or a folder of captures becomes articles; every input is accounted for."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from gongkai.dates import CHINA
from gongkai.errors import GongkaiError
from gongkai.importer import inputs
from gongkai.importer.captured import Unreadable
from gongkai.importer.captures import Captures, digest
from gongkai.importer.decode import decode
from gongkai.importer.formats import html_page
from gongkai.importer.index import read_index
from gongkai.importer.quarantine import Quarantine
from gongkai.importer.report import Done, Report, SetAside
from gongkai.importer.store import Origin, Store, read_page
from gongkai.rights import FILE_NAME, read_rules
from gongkai.site import read_site

LARGEST = 32 * 2**20
"""Bytes of the largest page that is read. Real ones have some hundred kilobytes; trees take ten times it."""


def import_path(path: Path, content: Path, *, now: datetime | None = None) -> Report:
    """Import the file or folder *path* into the content folder, and return the report.

    Folders that are missing in *content* are made. *now* is the time to note (the clock's
    by default). Raises GongkaiError when there is nothing at *path*, ContentError for a
    site.toml or rights.yml that cannot be read.
    """
    if not path.exists():
        raise GongkaiError(f"{path}: no such file or folder; give a saved page or a folder of them")
    content.mkdir(parents=True, exist_ok=True)
    store = Store(
        content=content,
        captures=Captures.of(read_site(content), content),
        rules=read_rules(content / "data" / FILE_NAME),
        index=read_index(content),
        now=now or datetime.now(CHINA),
    )
    return _Run(path, store, Quarantine.of(content)).run()


@dataclass(slots=True)
class _Run:
    """One import while it runs."""

    path: Path
    store: Store
    quarantine: Quarantine
    done: dict[str, list[Done]] = field(
        default_factory=lambda: {"imported": [], "updated": [], "unchanged": []}
    )
    aside: list[SetAside] = field(default_factory=list)
    used: set[Path] = field(default_factory=set)
    folders: set[Path] = field(default_factory=set)
    read: int = 0

    def run(self) -> Report:
        """Import HTML pages first: files beside them may be their pictures and attachments."""
        files = inputs.find(self.path)
        pages = [(file, name) for file, name in files if _is_page(file)]
        self.folders = {file.parent for file, _ in pages}
        for file, name in pages:
            self._input(file, name)
        for file, name in files:
            if (file, name) in pages or file in self.used:
                continue
            if self.path.is_dir() and inputs.is_asset(file, self.folders):
                continue
            self._input(file, name)
        if self.path.is_dir() and not self.read:
            self._set_aside(
                self.path, self.path.resolve().name, "", "no-pages", "The folder holds no saved page."
            )
        return self._report()

    def _input(self, file: Path, name: str) -> None:
        try:
            if file.stat().st_size > LARGEST:
                raise Unreadable("too-large", f"The file is larger than {LARGEST // 2**20} MB.")
            data = file.read_bytes()
        except OSError as error:
            self._set_aside(file, name, "", "unreadable", f"The file cannot be read: {error.strerror}.")
            return
        except Unreadable as problem:
            with file.open("rb") as stream:
                sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
            self._set_aside(file, name, sha256, problem.reason, problem.message)
            return
        sha256 = digest(data)
        try:
            self._page(file, name, data, sha256)
        except Unreadable as problem:
            self.read += problem.reason not in ("binary", "unsupported")
            self._set_aside(file, name, sha256, problem.reason, problem.message)
        except OSError:
            raise  # the content folder cannot be written: nothing can go on
        except Exception as error:  # a fault of a reader must not stop the other inputs
            self.read += 1
            message = f"The importer failed on it ({error!r}); please report it."
            self._set_aside(file, name, sha256, "failed", message)

    def _page(self, file: Path, name: str, data: bytes, sha256: str) -> None:
        known = self.store.known(sha256, data)
        if known:
            self._finish("unchanged", name, known.id, sha256)
            return
        captured = read_page(data, inputs.address_beside(file))
        root = self.path if self.path.is_dir() else file.parent
        outcome, id, used = self.store.put(captured, Origin(file, root, sha256, len(data)), data)
        self.used |= used
        self._finish(outcome, name, id, sha256)

    def _finish(self, outcome: str, name: str, id: str, sha256: str) -> None:
        self.read += 1
        self.done[outcome].append(Done(name, id, sha256))
        self.quarantine.release(name, sha256)

    def _set_aside(self, file: Path, name: str, sha256: str, reason: str, message: str) -> None:
        self.aside.append(SetAside(name, reason, message))
        self.quarantine.add(file, name, sha256, reason, message)

    def _report(self) -> Report:
        return Report(
            imported=tuple(sorted(self.done["imported"], key=_by_input)),
            updated=tuple(sorted(self.done["updated"], key=_by_input)),
            unchanged=tuple(sorted(self.done["unchanged"], key=_by_input)),
            quarantined=tuple(sorted(self.aside, key=_by_input)),
        )


def _by_input(item: Done | SetAside) -> str:
    return item.input


def _is_page(file: Path) -> bool:
    """Tell by its first bytes whether a file is an HTML page."""
    try:
        with file.open("rb") as stream:
            head = stream.read(html_page.START)
        return html_page.is_html(decode(head).text)
    except (OSError, Unreadable):
        return False
