"""Index: pages become a folder of static files that answer queries in the browser."""

import hashlib
import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gongkai.search import pagefind
from gongkai.search.pagefind import SearchError
from gongkai.search.records import Page
from gongkai.search.tables import character_tables, page_table
from gongkai.search.tokens import BREAK, TEXT, TITLE, VALUE, pairs

LANGUAGE = "zh-CN"
PARTS = "parts.json"
PAGES = "pages.gz"
CHARACTERS = "characters"
VERSION_DIGITS = 12
"""Hexadecimal digits of a version: enough that two builds of one site never share one."""


@dataclass(frozen=True, slots=True)
class Part:
    """Pages that share one Pagefind bundle, newest first; *name* is its folder."""

    name: str
    pages: tuple[Page, ...]


def index_parts(pages: Iterable[Page]) -> list[Part]:
    """Return the parts of the index, newest first. One part holds all until sites need more."""
    ordered = sorted(pages, key=lambda page: page.id)
    ordered.sort(key=lambda page: page.date, reverse=True)
    return [Part("all", tuple(ordered))] if ordered else []


def build_index(pages: Iterable[Page], target: Path, work: Path, chunk_size: int) -> None:
    """Write the index of *pages* to the folder *target*, in place of what was there.

    *work* is an empty folder for files that are thrown away. Same pages, same bytes. Raises
    SearchError when Pagefind fails or a file is not whole.
    """
    fresh = work / "index"
    fresh.mkdir(parents=True)
    parts = [
        {"name": part.name, "version": _build_part(part, fresh / part.name, work / part.name, chunk_size)}
        for part in index_parts(pages)
    ]
    (fresh / PARTS).write_bytes(to_json({"parts": parts}))
    if target.exists():
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(fresh, target)


def _build_part(part: Part, target: Path, work: Path, chunk_size: int) -> str:
    """Write a part to the folder *target*; return the version of its tables."""
    source, bundle = work / "site", work / "bundle"
    source.mkdir(parents=True)
    by_file = {file_name(page): page for page in part.pages}
    if len(by_file) != len(part.pages):
        raise SearchError("search: two pages have the same id and text; give one of them another id")
    for name, page in by_file.items():
        (source / name).write_text(token_file(page), encoding="ascii")
    pagefind.run(source, bundle, chunk_size)
    counted = sum(language["page_count"] for language in pagefind.entry(bundle)["languages"].values())
    if counted != len(part.pages):
        raise SearchError(f"search: Pagefind indexed {counted} of {len(part.pages)} pages; {pagefind.REMEDY}")
    fragments = _fill_fragments(bundle / "fragment", by_file)
    pagefind.check(bundle)
    pagefind.speak_up(bundle)
    pagefind.move(bundle, target)
    characters = character_tables(part.pages)
    tables = {PAGES: to_json(page_table(part.pages, fragments, characters))}
    tables |= {f"{CHARACTERS}/{block:x}.gz": to_json(table) for block, table in characters.items()}
    (target / CHARACTERS).mkdir()
    for name, content in tables.items():
        pagefind.write(target / name, content)
    return hashlib.sha256(b"".join(tables.values())).hexdigest()[:VERSION_DIGITS]


def file_name(page: Page) -> str:
    """Return the name of a page's token file.

    It changes with whatever a result shows, and Pagefind names the fragment by it: so a
    fragment in a browser's cache is never out of date.
    """
    return hashlib.sha256(to_json(_shown(page))).hexdigest()[:20] + ".html"


def token_file(page: Page) -> str:
    """Return the HTML that Pagefind indexes: nothing but words of ASCII."""
    lines = [
        BREAK,  # so that a page without a pair of characters is a page to Pagefind too
        pairs([page.title], TITLE),
        pairs(page.paragraphs, TEXT),
        pairs((value for _, value in page.values), VALUE),
    ]
    text = "\n".join(line for line in lines if line)
    return f'<html lang="{LANGUAGE}"><body data-pagefind-body>\n{text}\n</body></html>\n'


def _shown(page: Page) -> dict[str, Any]:
    """Return a fragment: what a result shows, in the shape of Pagefind's own fragments."""
    return {
        "url": page.url,
        "content": "\n".join(page.paragraphs),
        "word_count": 0,
        "filters": {},
        "anchors": [],
        "meta": {
            "id": page.id,
            "title": page.title,
            "headline": page.headline or page.title,
            "breaks": list(page.breaks),
            "date": page.date[:10],
            "source": page.source,
            "column": page.column,
        },
        "values": [list(pair) for pair in page.values],
    }


def _fill_fragments(folder: Path, by_file: dict[str, Page]) -> dict[str, str]:
    """Put readable text in place of the words; return the fragments' names by page id."""
    names = {}
    for path in sorted(folder.iterdir()):
        made = json.loads(pagefind.read(path))
        page = by_file[made["url"].removeprefix("/")]
        shown = _shown(page)
        pagefind.write(path, to_json(shown))
        names[page.id] = path.stem
    return names


def to_json(data: Any) -> bytes:
    """Return *data* as JSON, the same bytes for the same data; halves of characters become "?"."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "replace") + b"\n"
