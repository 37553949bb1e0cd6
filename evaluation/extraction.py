"""Fields and text read from saved pages: how often they are what a person typed from the page."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from gongkai.importer.captured import Captured, Unreadable
from gongkai.importer.compose import plain_paragraphs
from gongkai.importer.store import read_page
from gongkai.text import fold

SHINGLE = 5
"""Characters of a shingle: long enough that furniture shares few with the text."""
FIELDS = {
    "source": "content_source",
    "agency": "publisher",
    "docno": "document_number",
    "index": "identifier",
}


def measure(shared: Path) -> dict[str, float]:
    """Return the figures over ``corpus/pages``: HTML pages first, then their text captures."""
    folder = shared / "corpus/pages"
    gold = [json.loads(line) for line in (folder / "gold.jsonl").open(encoding="utf-8")]
    figures: dict[str, float] = {}
    for kind in ("html", "text"):
        pages = [(row, _read(folder / row[kind])) for row in gold]
        for name, value in _figures(pages).items():
            figures[f"{kind}: {name}"] = value
    return figures


def _read(path: Path) -> Captured | None:
    try:
        return read_page(path.read_bytes(), "")
    except Unreadable:
        return None


def _figures(pages: Iterable[tuple[Mapping[str, Any], Captured | None]]) -> dict[str, float]:
    """Return the share of right values; a field counts where the page states one or we gave one."""
    scores: dict[str, list[float]] = {}
    for row, page in pages:
        article = page.article if page else None
        scores.setdefault("title", []).append(bool(article) and _same(article.title, row["title"]))
        if row["date"]:
            got = article.date_published if article else ""
            scores.setdefault("date", []).append(got[:10] == row["date"][:10])
        for name, field in FIELDS.items():
            value = getattr(article, field) if article else ""
            if row[name] or value:
                scores.setdefault(name, []).append(_same(value, row[name]))
        body = "\n".join(plain_paragraphs(page.blocks)) if page else ""
        scores.setdefault("body F1", []).append(_f1(body, row["body"]))
    return {name: sum(values) / len(values) for name, values in scores.items()}


def _same(found: str, wanted: str) -> bool:
    return fold(found) == fold(wanted)


def _f1(found: str, wanted: str) -> float:
    ours, truth = _shingles(found), _shingles(wanted)
    common = len(ours & truth)
    return 2 * common / (len(ours) + len(truth)) if ours and truth else float(ours == truth)


def _shingles(text: str) -> set[str]:
    folded = re.sub(r"\s", "", fold(text))
    return {folded[at : at + SHINGLE] for at in range(len(folded) - SHINGLE + 1)}
