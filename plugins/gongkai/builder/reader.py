"""Read one content file into an entry of the catalogue: record, id, rendered text, rights."""

import re
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path

from gongkai import article_file
from gongkai.article_file import Header
from gongkai.builder.assets import Assets
from gongkai.catalogue import Entry
from gongkai.document import Renderer
from gongkai.errors import ContentError
from gongkai.records import Article
from gongkai.registry import Registry
from gongkai.rights import Rule, rights_for

PUBLISHED = ("published", "hidden")
NEAR = 0.8
"""Likeness (difflib ratio) above which an unknown header is taken for a misspelling."""
_ASCII_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


@dataclass(slots=True)
class ArticleReader:
    """Reads articles of one content folder; gives each its id and sees that no two share one."""

    content: Path
    captures: Path
    registry: Registry
    renderer: Renderer
    rules: tuple[Rule, ...] = ()
    taken: dict[str, str] = field(default_factory=dict)  # id -> file
    notices: list[str] = field(default_factory=list)  # what looks like a slip, but can be read
    assets_used: set[str] = field(default_factory=set)  # below the content folder

    def read(self, path: Path) -> tuple[Entry | None, str]:
        """Return the entry of the file at *path* and its status; a draft has no entry.

        Raises ContentError, naming file, line and remedy.
        """
        text = read_utf8(path)
        header, _ = article_file.split(text)
        status = _status(header, path)
        self.notices += _unknown(header, path)
        if status not in PUBLISHED:
            return None, status
        article = article_file.parse(text, path)
        where = path.relative_to(self.content).as_posix()
        article = replace(article, id=self._id(article, where, path, header))
        if not article.rights:
            rights, statement = rights_for(self.rules, article)
            statement = article.rights_statement or statement
            article = replace(article, rights=rights, rights_statement=statement)
        assets = Assets(self.content, path.parent)
        document = self.renderer.render(article.body, assets.resolve)
        for attachment in article.attachments:
            assets.find(attachment.path)
        self.assets_used |= assets.used
        sha256 = article.provenance.sha256
        captured = bool(sha256) and (self.captures / f"{sha256}.gz").is_file()
        return Entry(article, document, captured=captured, path=where), status

    def _id(self, article: Article, where: str, path: Path, header: Header) -> str:
        made = article.provenance
        if _ASCII_ID.fullmatch(article.id):
            id = self.registry.id_for("article", f"slug:{article.id}", wanted=article.id)
        else:
            key = f"path:{where}"
            if made.source_url:
                key = f"url:{made.source_url}"
            elif made.sha256:
                key = f"sha256:{made.sha256}"
            id = self.registry.id_for("article", key, seed=key)
        other = self.taken.setdefault(id.casefold(), where)
        if other != where:
            raise ContentError(
                path,
                header.lines.get("slug", header.lines.get("source_url", 1)),
                "Slug",
                f'"{id}" is already the address of {other}; write another Slug',
            )
        return id


def _status(header: Header, path: Path) -> str:
    status = header.one("status").lower() or "published"
    if status not in article_file.STATUSES:
        known = ", ".join(article_file.STATUSES)
        message = f'"{status}" is no status; write one of {known}'
        raise ContentError(path, header.lines["status"], "Status", message)
    return status


def _unknown(header: Header, path: Path) -> list[str]:
    """Return a remark for each header that nobody reads but that is nearly one we know."""
    remarks = []
    for name, line in header.lines.items():
        near = get_close_matches(name, article_file.NAMES, n=1, cutoff=NEAR)
        if name not in article_file.NAMES and near:
            remark = f"no such header; did you mean {near[0].capitalize()}?"
            remarks.append(str(ContentError(path, line, name.capitalize(), remark)))
    return remarks


def read_utf8(path: Path) -> str:
    """Return the text of *path*. Raises ContentError naming the line that is not UTF-8."""
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ContentError(path, line, "encoding", "not UTF-8; save the file as UTF-8") from None
