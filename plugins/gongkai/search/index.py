"""Index: pages become a folder of static files that answer queries in the browser."""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from gongkai.search import cache, pagefind
from gongkai.search.pagefind import SearchError
from gongkai.search.parts import split
from gongkai.search.records import Page
from gongkai.search.tables import character_tables, page_table
from gongkai.search.tokens import BREAK, TEXT, TITLE, VALUE, pairs

LANGUAGE = "zh-CN"
PARTS = "parts.json"
PAGES = "pages.gz"
CHARACTERS = "characters"
CODE = "code"
VERSION_DIGITS = 16
"""Hexadecimal digits of a version: enough that two builds of one site never share one."""


def build_index(pages: Iterable[Page], target: Path, kept: Path, chunk_size: int) -> None:
    """Write the index of *pages* to the folder *target*, in place of what was there.

    *kept* is a folder that stays from build to build: a part whose pages did not change is
    taken from there. Parts are built one after the other, so memory does not grow with the
    site. Same pages, same bytes. Raises SearchError when Pagefind fails or a file is not whole.
    """
    parts = split(pages)
    kept.mkdir(parents=True, exist_ok=True)
    built = [_built(part, kept, chunk_size) for part in parts]
    cache.trim(kept, built)
    with tempfile.TemporaryDirectory(prefix="index-", dir=kept) as work:
        fresh = Path(work) / "index"
        fresh.mkdir()
        for folder in built:
            cache.link(folder / "part", fresh / folder.name)
        listed: dict[str, Any] = {
            "parts": [
                {"name": folder.name, "pages": len(part)} for folder, part in zip(built, parts, strict=True)
            ]
        }
        if built:
            listed[CODE] = f"{CODE}-{cache.digest(built[0] / CODE)[:VERSION_DIGITS]}"
            cache.link(built[0] / CODE, fresh / listed[CODE])
        (fresh / PARTS).write_bytes(to_json(listed))
        if target.exists():
            shutil.rmtree(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(fresh, target)


def _built(part: Sequence[Page], kept: Path, chunk_size: int) -> Path:
    """Return the folder in *kept* that holds the part, built there unless it was before."""
    content = (to_json([_shown(page), dict(page.filters), len(page.paragraphs)]) for page in part)
    name = cache.key(content, chunk_size)[:VERSION_DIGITS]
    folder = kept / name
    if not folder.exists():
        with tempfile.TemporaryDirectory(prefix="part-", dir=kept) as work:
            fresh = Path(work) / "built"
            _build_part(part, fresh, Path(work), chunk_size)
            fresh.rename(folder)
    folder.touch()
    return folder


def _build_part(part: Sequence[Page], target: Path, work: Path, chunk_size: int) -> None:
    """Write a part to the folder *target*, and beside it the code that all parts share."""
    source, bundle = work / "site", work / "bundle"
    source.mkdir(parents=True)
    by_file = {file_name(page): page for page in part}
    if len(by_file) != len(part):
        raise SearchError("search: two pages have the same id and text; give one of them another id")
    for name, page in by_file.items():
        (source / name).write_text(token_file(page), encoding="ascii")
    pagefind.run(source, bundle, chunk_size)
    counted = sum(language["page_count"] for language in pagefind.entry(bundle)["languages"].values())
    if counted != len(part):
        raise SearchError(f"search: Pagefind indexed {counted} of {len(part)} pages; {pagefind.REMEDY}")
    fragments = _fill_fragments(bundle / "fragment", by_file)
    pagefind.check(bundle)
    pagefind.adapt(bundle)
    pagefind.move(bundle, target / CODE, pagefind.CODE)
    pagefind.move(bundle, target / "part", pagefind.KEPT)
    characters = character_tables(part)
    tables = {PAGES: page_table(part, fragments, characters)}
    tables |= {f"{CHARACTERS}/{block:x}.gz": table for block, table in characters.items()}
    (target / "part" / CHARACTERS).mkdir()
    for name, table in tables.items():
        pagefind.write(target / "part" / name, to_json(table))


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
