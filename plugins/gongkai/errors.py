"""Errors that speak to the person at the keyboard: where, what is wrong, what to do."""

from pathlib import Path


class GongkaiError(Exception):
    """Base of all errors that Gongkai raises on purpose. Its text is fit to be shown."""


class ContentError(GongkaiError):
    """A file in the content folder cannot be used as it is.

    The text reads ``file:line: field: what is wrong; what to write``.
    """

    def __init__(self, path: Path | str, line: int, field: str, message: str) -> None:
        self.path = str(path)
        self.line = line
        self.field = field
        self.message = message
        super().__init__(f"{path}:{line}: {field}: {message}")


class SettingsError(GongkaiError):
    """A setting is unknown, or has a value that cannot be used."""
