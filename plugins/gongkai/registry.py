"""The registry of ids: which id stands for which thing, for ever.

One file, ``content/data/registry.tsv``, one sorted line an id: kind, id, key, separated by
tabs. Lines are only added, so that git merges two copies line by line.
"""

import os
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path

from gongkai import permalinks
from gongkai.errors import ContentError

FILE_NAME = "registry.tsv"
KINDS = ("article", "campaign", "column", "official", "source", "tag")


class Registry:
    """Ids by kind and key. ``id_for`` gives the known id or makes and remembers one."""

    def __init__(self, lines: Iterable[tuple[str, str, str]] = ()) -> None:
        """Start from (kind, id, key) triples."""
        self._ids: dict[tuple[str, str], str] = {}
        self._keys: dict[tuple[str, str], str] = {}
        self._changed = False
        self._lock = threading.Lock()
        for kind, id, key in lines:
            self._ids[kind, key] = id
            self._keys.setdefault((kind, id), key)

    def id_for(self, kind: str, key: str, *, wanted: str = "", seed: str = "") -> str:
        """Return the id of *key*; a new key gets *wanted*, else a short hash of *seed*, else of the key.

        A hash that another key of the same kind holds is lengthened until it is free.
        """
        with self._lock:
            known = self._ids.get((kind, key))
            if known:
                return known
            id = wanted or self._free_id(kind, seed or f"{kind}:{key}")
            self._ids[kind, key] = id
            self._keys.setdefault((kind, id), key)
            self._changed = True
            return id

    def key_of(self, kind: str, id: str) -> str:
        """Return the key that holds *id*, or "" when the id is free."""
        return self._keys.get((kind, id), "")

    def _free_id(self, kind: str, seed: str) -> str:
        length = permalinks.ID_LENGTH
        id = permalinks.short_id(seed, length)
        while (kind, id) in self._keys:
            length += 2
            id = permalinks.short_id(seed, length)
        return id

    @property
    def changed(self) -> bool:
        """Whether an id was added since the registry was read."""
        return self._changed

    def lines(self) -> list[str]:
        """Return the file's lines, sorted."""
        return sorted(f"{kind}\t{id}\t{key}" for (kind, key), id in self._ids.items())


def read_registry(path: Path) -> Registry:
    """Return the registry stored at *path*; an absent file is an empty registry.

    Raises ContentError for a line that is not kind, id and key.
    """
    if not path.exists():
        return Registry()
    triples = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        parts = line.split("\t")
        if not line.strip():
            continue
        if len(parts) != 3 or parts[0] not in KINDS or not parts[1] or not parts[2]:
            raise ContentError(
                path,
                number,
                "registry",
                "a line is kind, id and key, separated by tabs; restore it from git or delete the line",
            )
        triples.append((parts[0], parts[1], parts[2]))
    return Registry(triples)


def write_registry(registry: Registry, path: Path) -> None:
    """Store the registry at *path* when it changed; the file is replaced in one step."""
    if not registry.changed:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.write_text("".join(f"{line}\n" for line in registry.lines()), encoding="utf-8")
    temporary.replace(path)


def column_key(path: Sequence[str]) -> str:
    """Return the key of a column: its names from below 首页 down; a "/" inside a name is doubled."""
    return "/".join(name.replace("/", "//") for name in path)
