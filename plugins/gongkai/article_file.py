"""Article <-> Markdown file: Pelican's header names where Pelican has one, ours for the rest.

``parse(write(a)) == a`` for every article. Stock Pelican reads the files too.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from gongkai import dates
from gongkai.errors import ContentError
from gongkai.records import Article, Attachment, Link, Provenance, Site
from gongkai.records.article import HOME

_META = re.compile(r"[ ]{0,3}(?P<key>[A-Za-z0-9_-]+):\s*(?P<value>.*)")
_MORE = re.compile(r"[ ]{4,}(?P<value>.*)")

STATUSES = ("published", "draft", "hidden", "skip")
NAMES = frozenset(
    "title subtitle date modified category tags slug summary source publisher authors author "
    "correspondents editors dateline identifier document_number subject keywords date_created "
    "date_effective date_expires validity attachments related rights rights_statement site_name "
    "site_domain site_id_code source_url capture_sha256 capture_bytes captured capture_format "
    "importer flags status template lang save_as url translation".split()
)
"""Header names that we or Pelican read, in lower case."""


@dataclass(slots=True)
class Header:
    """Header values by lower-case name, each with its line number."""

    values: dict[str, list[str]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    def one(self, name: str) -> str:
        """Return the value of *name*, "" when absent."""
        return " ".join(self.values.get(name, [])).strip()

    def many(self, name: str) -> tuple[str, ...]:
        """Return the lines of *name*."""
        return tuple(value for value in self.values.get(name, []) if value)


def split(text: str) -> tuple[Header, str]:
    """Return the header and the body of a content file, by Python-Markdown's Meta rules."""
    header = Header()
    lines = text.removeprefix("\ufeff").split("\n")
    key, end = "", len(lines)
    first = 1 if re.match(r"-{3}(\s.*)?$", lines[0]) else 0
    for position in range(first, len(lines)):
        line = lines[position].rstrip("\r")
        if not line.strip() or re.match(r"(-{3}|\.{3})(\s.*)?$", line):
            end = position + 1
            break
        match, more = _META.fullmatch(line), _MORE.fullmatch(line)
        if match:
            key = match["key"].lower()
            header.values.setdefault(key, []).append(match["value"].strip())
            header.lines.setdefault(key, position + 1)
        elif more and key:
            header.values[key].append(more["value"].strip())
        else:
            end = position
            break
    return header, "\n".join(lines[end:]).strip("\r\n")


def parse(text: str, path: Path | str = "") -> Article:
    """Return the article that a content file's *text* holds. *path* is named in errors.

    The id is the ``Slug:`` and may be "": the builder then gives one. Raises ContentError
    with file, line and remedy for a missing title or a date that is none.
    """
    header, body = split(text)
    if not header.one("title"):
        raise ContentError(path, 1, "Title", 'missing; write "Title: …" in the first line')
    return Article(
        id=header.one("slug"),
        headline=header.one("title"),
        alternative_headlines=header.many("subtitle"),
        date_published=_date(header, "date", path),
        date_modified=_date(header, "modified", path),
        date_created=_date(header, "date_created", path),
        date_effective=_date(header, "date_effective", path),
        date_expires=_date(header, "date_expires", path),
        validity=header.one("validity"),
        content_source=header.one("source"),
        publisher=header.one("publisher"),
        reporters=_names(header, "authors") or _names(header, "author"),
        correspondents=_names(header, "correspondents"),
        editors=_names(header, "editors"),
        dateline=header.one("dateline"),
        site=Site(
            name=header.one("site_name"),
            domain=header.one("site_domain"),
            id_code=header.one("site_id_code"),
        ),
        breadcrumb=_breadcrumb(header),
        identifier=header.one("identifier"),
        document_number=header.one("document_number"),
        subject=header.one("subject"),
        keywords=header.many("keywords"),
        tags=_tags(header),
        summary=header.one("summary"),
        body=body,
        attachments=tuple(
            Attachment(title=title, path=path) for title, path in _pairs(header, "attachments")
        ),
        related=tuple(Link(title=title, url=url) for title, url in _pairs(header, "related")),
        rights=header.one("rights"),
        rights_statement=header.one("rights_statement"),
        provenance=Provenance(
            source_url=header.one("source_url"),
            sha256=header.one("capture_sha256"),
            bytes=_number(header, "capture_bytes", path),
            captured=header.one("captured"),
            format=header.one("capture_format"),
            importer=header.one("importer"),
            flags=header.many("flags"),
        ),
    )


def write(article: Article) -> str:
    """Return the content file of *article*. Unknown values are left out."""
    site, made = article.site, article.provenance
    rows: list[tuple[str, tuple[str, ...]]] = [
        ("Title", (article.headline,)),
        ("Subtitle", article.alternative_headlines),
        ("Date", (dates.to_header(article.date_published),)),
        ("Modified", (dates.to_header(article.date_modified),)),
        ("Category", ("/".join(_escape(level, "/") for level in article.breadcrumb[1:]),)),
        ("Tags", (", ".join(_escape(tag, ",") for tag in article.tags),)),
        ("Slug", (article.id,)),
        ("Summary", (article.summary,)),
        ("Source", (article.content_source,)),
        ("Publisher", (article.publisher,)),
        ("Authors", ("; ".join(_escape(name, ";,") for name in article.reporters),)),
        ("Correspondents", ("; ".join(_escape(name, ";,") for name in article.correspondents),)),
        ("Editors", ("; ".join(_escape(name, ";,") for name in article.editors),)),
        ("Dateline", (article.dateline,)),
        ("Identifier", (article.identifier,)),
        ("Document_number", (article.document_number,)),
        ("Subject", (article.subject,)),
        ("Keywords", article.keywords),
        ("Date_created", (dates.to_header(article.date_created),)),
        ("Date_effective", (dates.to_header(article.date_effective),)),
        ("Date_expires", (dates.to_header(article.date_expires),)),
        ("Validity", (article.validity,)),
        ("Attachments", tuple(_pair(item.title, item.path) for item in article.attachments)),
        ("Related", tuple(_pair(item.title, item.url) for item in article.related)),
        ("Rights", (article.rights,)),
        ("Rights_statement", (article.rights_statement,)),
        ("Site_name", (site.name,)),
        ("Site_domain", (site.domain,)),
        ("Site_id_code", (site.id_code,)),
        ("Source_url", (made.source_url,)),
        ("Capture_sha256", (made.sha256,)),
        ("Capture_bytes", (str(made.bytes) if made.bytes else "",)),
        ("Captured", (made.captured,)),
        ("Capture_format", (made.format,)),
        ("Importer", (made.importer,)),
        ("Flags", made.flags),
    ]
    lines = []
    for name, values in rows:
        kept = [value for value in values if value]
        if kept:
            lines.append(f"{name}: {kept[0]}")
            lines += [f"    {value}" for value in kept[1:]]
    return "\n".join(lines) + "\n\n" + article.body + "\n"


def _date(header: Header, name: str, path: Path | str) -> str:
    value = header.one(name)
    if not value:
        return ""
    try:
        return dates.to_iso(value)
    except ValueError as error:
        raise ContentError(path, header.lines[name], name.capitalize(), str(error)) from None


def _number(header: Header, name: str, path: Path | str) -> int:
    value = header.one(name)
    if value and not value.isdecimal():
        raise ContentError(path, header.lines[name], name.capitalize(), f'"{value}" is no number')
    return int(value or 0)


def _names(header: Header, name: str) -> tuple[str, ...]:
    """Read names parted by ";" or, as Pelican allows, by ","."""
    value = "; ".join(header.many(name))
    mark = "," if ";" not in value and re.search(r"(?<!\\),", value) else ";"
    return _split(value, mark)


def _tags(header: Header) -> tuple[str, ...]:
    return _split(", ".join(header.many("tags")), ",")


def _breadcrumb(header: Header) -> tuple[str, ...]:
    levels = _split(header.one("category"), "/")
    return (HOME, *(levels[1:] if levels[:1] == (HOME,) else levels))


def _pairs(header: Header, name: str) -> list[tuple[str, str]]:
    pairs = []
    for line in header.many(name):
        parts = _split(line, "|", keep_empty=True)
        pairs.append((parts[0], parts[1] if len(parts) > 1 else ""))
    return pairs


def _pair(title: str, target: str) -> str:
    return f"{_escape(title, '|')} | {_escape(target, '|')}" if target else _escape(title, "|")


def _escape(text: str, marks: str) -> str:
    return re.sub(f"[\\\\{marks}]", lambda match: "\\" + match[0], text)


_ESCAPABLE = frozenset("\\/,;|")


def _split(text: str, mark: str, *, keep_empty: bool = False) -> tuple[str, ...]:
    """Split *text* at *mark*; a mark after a backslash belongs to the text."""
    parts = [""]
    escaped = False
    for char in text:
        if escaped:
            parts[-1] += char if char in _ESCAPABLE else "\\" + char
            escaped = False
        elif char == "\\":
            escaped = True
        elif char == mark:
            parts.append("")
        else:
            parts[-1] += char
    if escaped:
        parts[-1] += "\\"
    stripped = tuple(part.strip() for part in parts)
    return stripped if keep_empty else tuple(part for part in stripped if part)
