"""Files that articles use: where a picture or attachment named in a text lies, and its address."""

from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote, urlsplit

TO_ROOT = "../../"
"""Articles stand two folders below the site's root (a/<id>/), so this way always leads there."""

_PELICAN_PREFIXES = ("{static}", "{attach}", "{filename}", "|static|", "|attach|")


class Assets:
    """Finds files for one article: first beside the article, then below the content folder."""

    def __init__(self, content: Path, folder: Path) -> None:
        """*content* is the content folder, *folder* the one that the article's file lies in."""
        self._content = content.resolve()
        self._folder = folder.resolve()
        self.used: set[str] = set()

    def find(self, source: str) -> Path | None:
        """Return the file that *source* names, or None. Files outside the content folder do not count."""
        name = unquote(_without_prefix(source)).split("#")[0].split("?")[0]
        if not name or urlsplit(source).scheme in ("http", "https", "mailto", "tel"):
            return None
        rooted = name.startswith("/") or name != unquote(source)
        bases = [self._content] if rooted else [self._folder, self._content]
        for base in bases:
            candidate = (base / PurePosixPath(name.lstrip("/"))).resolve()
            if candidate.is_relative_to(self._content) and candidate.is_file():
                self.used.add(candidate.relative_to(self._content).as_posix())
                return candidate
        return None

    def resolve(self, source: str) -> str | None:
        """Return the address of *source* as seen from an article's page, or None when there is no file."""
        file = self.find(source)
        return TO_ROOT + self.address(file) if file else None

    def address(self, file: Path) -> str:
        """Return the address of *file*, relative to the site's root."""
        return quote(file.resolve().relative_to(self._content).as_posix())


def _without_prefix(source: str) -> str:
    for prefix in _PELICAN_PREFIXES:
        if source.startswith(prefix):
            return source.removeprefix(prefix)
    return source
