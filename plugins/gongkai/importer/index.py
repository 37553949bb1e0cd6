"""The index of what is already in the content folder: articles by capture, by address and by id."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from gongkai import article_file, permalinks

ARTICLES = "articles"
UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Known:
    """An article file: its id, the hash of its capture, the address of its page ("" when not stated)."""

    path: Path
    id: str
    sha256: str
    source_url: str


@dataclass(slots=True)
class Index:
    """Known articles. Only headers are read, so that a body that is wrong stops nothing."""

    by_capture: dict[str, Known] = field(default_factory=dict)
    by_address: dict[str, Known] = field(default_factory=dict)
    by_id: dict[str, Known] = field(default_factory=dict)

    def add(self, known: Known) -> None:
        """Add an article, or its newer state."""
        self.by_id[known.id] = known
        if known.sha256:
            self.by_capture[known.sha256] = known
        if known.source_url:
            self.by_address[known.source_url] = known

    def free_id(self, key: str) -> str:
        """Return the short id of *key*, longer when another article has it."""
        length = permalinks.ID_LENGTH
        while permalinks.short_id(key, length) in self.by_id:
            length += 2
        return permalinks.short_id(key, length)


def read_index(content: Path) -> Index:
    """Return the index of a content folder; an absent folder is an empty index."""
    index = Index()
    for known in _known(content / ARTICLES):
        index.add(known)
    return index


def _known(folder: Path) -> Iterator[Known]:
    for path in sorted(folder.rglob("*.md")):
        try:
            header, _ = article_file.split(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError):
            continue
        yield Known(path, header.one("slug"), header.one("capture_sha256"), header.one("source_url"))


def new_path(content: Path, id: str, date_published: str) -> Path:
    """Return where a new article is stored: by the day of its publication."""
    day = date_published[:10].split("-") if date_published else [UNDATED]
    return content.joinpath(ARTICLES, *day, f"{id}.md")
