"""The site as a folder: its files, changed where a browser needs it to read them from ``file://``."""

from collections.abc import Iterator
from pathlib import Path

from gongkai import permalinks
from gongkai.offline import addresses, modules, twins

LEFT_OUT = ("404.html",)
"""Pages that only a server shows."""

CLIENT = f"{permalinks.SEARCH}client/"
LOADER = f"{CLIENT}load.js"
"""The module by which the search reads files; ours takes its place."""

OWN_LOADER = Path(__file__).parent / "static" / "load.js"
PAGEFIND = "pagefind.js"

File = tuple[str, bytes]
"""A file's name below the site's root, and its content."""


def folder_files(site: Path) -> Iterator[File]:
    """Yield the files of the finished site in the folder *site*, as they read from a folder.

    Same site, same files in the same order. Raises GongkaiError for a script that cannot be
    made to work there.
    """
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    known = frozenset(names)
    entries = modules.entries({name: _module(site, name) for name in names if _is_client(name)})
    for name in names:
        if name.endswith(".html") and name not in LEFT_OUT:
            html, found = addresses.rewrite(name, (site / name).read_text(encoding="utf-8"), known)
            entries.update(found)
            yield name, html.encode("utf-8")
    for name in names:
        if name in entries:
            yield name, modules.bundle(name, lambda other: _module(site, other)).encode("utf-8")
        elif _is_read(name):
            yield name + twins.ENDING, _twin(site / name)
        elif not name.endswith(".html"):
            yield name, (site / name).read_bytes()


def _is_client(name: str) -> bool:
    return name.startswith(CLIENT) and name.endswith(".js")


def _is_read(name: str) -> bool:
    """Whether the search reads a file: all that lies below ``search/`` but the page and the client."""
    return name.startswith(permalinks.SEARCH) and not name.startswith(CLIENT) and not name.endswith(".html")


def _twin(path: Path) -> bytes:
    if path.name == PAGEFIND:
        return twins.pagefind_twin(path.read_text(encoding="utf-8"))
    return twins.twin(path.read_bytes())


def _module(site: Path, name: str) -> str:
    path = OWN_LOADER if name == LOADER else site / name
    return path.read_text(encoding="utf-8")
