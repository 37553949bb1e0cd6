"""The store: one captured page into the content folder, without losing what stands there."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from gongkai import __version__, article_file, dialect
from gongkai.dates import CHINA
from gongkai.errors import ContentError
from gongkai.importer import compose
from gongkai.importer.assets import Assets
from gongkai.importer.captured import Captured, Unreadable
from gongkai.importer.captures import Captures
from gongkai.importer.decode import decode
from gongkai.importer.files import write_whole
from gongkai.importer.formats import html_page, recognise
from gongkai.importer.index import Index, Known, new_path
from gongkai.records import Article, Provenance
from gongkai.rights import Rule, rights_for

IMAGES_MISSING = "images-missing"
ADDRESS_UNKNOWN = "source-url-unknown"
CHARACTERS_LOST = "characters-lost"

Outcome = Literal["imported", "updated", "unchanged"]


@dataclass(frozen=True, slots=True)
class Origin:
    """The bytes that an article is made of: their file, the folder they may draw on, hash and size."""

    page: Path | None
    root: Path | None
    sha256: str
    size: int


@dataclass(slots=True)
class Store:
    """A content folder while an import runs."""

    content: Path
    captures: Captures
    rules: tuple[Rule, ...]
    index: Index
    now: datetime

    def known(self, sha256: str, data: bytes) -> Known | None:
        """Return the article that these bytes are, None when they are new. A lost capture is kept again."""
        found = self.index.by_capture.get(sha256)
        if found:
            self.captures.keep(sha256, data)
        return found

    def put(self, captured: Captured, origin: Origin, data: bytes) -> tuple[Outcome, str, set[Path]]:
        """Store a page. Return what became of it, the article's id, and the files it took.

        A page whose address is known replaces its former state, unless a person edited that
        article: then Unreadable is raised. The article is written before its capture, so
        that a run that is killed in between finds the bytes new or imported, never lost.
        """
        former = self.index.by_address.get(captured.source_url) if captured.source_url else None
        if former and self.captures.has(origin.sha256):
            return "unchanged", former.id, set()
        standing = _read(former) if former else None
        if standing and _is_other_page(standing, captured):
            captured = replace(captured, source_url="", flags=(*captured.flags, html_page.DOUBTFUL))
            former = None
        key = f"url:{captured.source_url}" if captured.source_url else f"sha256:{origin.sha256}"
        id = former.id if former else self.index.free_id(key)
        time = self.now.astimezone(CHINA).isoformat(timespec="seconds")
        article, assets = self._compose(captured, id, origin, time, __version__)
        if former:
            article = self._replacement(former, standing, article)
        path = former.path if former else new_path(self.content, id, article.date_published)
        assets.write()
        write_whole(path, article_file.write(article).encode("utf-8"))
        self.captures.keep(origin.sha256, data)
        self.index.add(Known(path, id, origin.sha256, captured.source_url))
        return ("updated" if former else "imported"), id, assets.used

    def _compose(
        self, captured: Captured, id: str, origin: Origin, time: str, importer: str
    ) -> tuple[Article, Assets]:
        assets = Assets(self.content, id, captured.base, origin.page, origin.root)
        made = Provenance(
            source_url=captured.source_url,
            sha256=origin.sha256,
            bytes=origin.size,
            captured=time,
            format=captured.format,
            importer=importer,
        )
        article = compose.article(captured, id, made, assets.picture, assets.file)
        flags = [*captured.flags]
        flags += [IMAGES_MISSING] if assets.missing else []
        flags += [] if captured.source_url else [ADDRESS_UNKNOWN]
        rights, statement = rights_for(self.rules, article)
        provenance = replace(made, flags=tuple(flags))
        return replace(article, rights=rights, rights_statement=statement, provenance=provenance), assets

    def _replacement(self, former: Known, standing: Article | None, article: Article) -> Article:
        """Return *article* ready to replace its former state; rights once written stay.

        Raises Unreadable when the file is not as the importer wrote it.
        """
        again = self._again(standing) if standing else None
        if (
            standing is None
            or again is None
            or article_file.write(again) != former.path.read_text(encoding="utf-8")
        ):
            raise Unreadable(
                "conflict",
                f"The page changed, and a person edited its article {former.path.name}: the article was left"
                " as it is. Merge the change by hand.",
            )
        return replace(article, rights=standing.rights, rights_statement=standing.rights_statement)

    def _again(self, standing: Article) -> Article | None:
        """Return what the importer makes of an article's own capture; None when that is lost."""
        made = standing.provenance
        data = self.captures.read(made.sha256)
        if data is None:
            return None
        try:
            captured = read_page(data, made.source_url)
        except Unreadable:
            return None
        origin = Origin(None, None, made.sha256, len(data))
        article, _ = self._compose(captured, standing.id, origin, made.captured, made.importer)
        return replace(article, rights=standing.rights, rights_statement=standing.rights_statement)


def read_page(data: bytes, source_url: str) -> Captured:
    """Return what the bytes of a page state. Raises Unreadable."""
    read = decode(data)
    captured = recognise(read.text).read(read.text, source_url)
    flags = (*captured.flags, CHARACTERS_LOST) if read.lost else captured.flags
    return replace(captured, flags=flags)


def _read(known: Known) -> Article | None:
    try:
        return article_file.parse(known.path.read_text(encoding="utf-8"), known.path)
    except (ContentError, OSError, UnicodeDecodeError):
        return None


LEAST_SHARED = 0.1
"""Share of paragraphs in common below which two texts under one address, with two titles, are two pages."""


def _is_other_page(standing: Article, captured: Captured) -> bool:
    """Tell whether an address that both state belongs to one of the two only."""
    if standing.title == captured.article.title:
        return False
    old = set(standing.body.split("\n\n"))
    new = {dialect.paragraph(text) for text in compose.plain_paragraphs(captured.blocks)}
    return len(old & new) < LEAST_SHARED * min(len(old), len(new))
