"""The report of an import: what became of every input."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Done:
    """An input that is an article: its path as given, the article's id, the capture's SHA-256."""

    input: str
    article: str
    sha256: str


@dataclass(frozen=True, slots=True)
class SetAside:
    """An input that is none: *reason* for programs, *message* for people."""

    input: str
    reason: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """Every input stands in exactly one of the four lists, in the order of their paths."""

    imported: tuple[Done, ...] = ()
    updated: tuple[Done, ...] = ()
    unchanged: tuple[Done, ...] = ()
    quarantined: tuple[SetAside, ...] = ()

    def as_json(self) -> dict[str, list[dict[str, Any]]]:
        """Return the report as plain values, ready for ``json.dump``."""
        return {
            "imported": [asdict(item) for item in self.imported],
            "updated": [asdict(item) for item in self.updated],
            "unchanged": [asdict(item) for item in self.unchanged],
            "quarantined": [asdict(item) for item in self.quarantined],
        }
