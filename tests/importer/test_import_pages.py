"""The saved pages of the corpus: every stated value is read as it is."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from gongkai.document import Renderer
from gongkai.importer import compose
from gongkai.importer.captured import Captured
from gongkai.importer.normalise import document_number
from gongkai.importer.run import import_path
from gongkai.importer.store import read_page
from gongkai.text import fold

Pairs = list[tuple[dict[str, Any], Captured]]


def gold(shared: Path) -> list[dict[str, Any]]:
    lines = (shared / "corpus/pages/gold.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="module", params=["html", "text"])
def pairs(request: pytest.FixtureRequest, shared: Path) -> Pairs:
    folder = shared / "corpus/pages"
    return [(row, read_page((folder / row[request.param]).read_bytes(), "")) for row in gold(shared)]


def wrong(pairs: Pairs, name: str, found: Iterable[str]) -> list[tuple[str, str]]:
    """Return page and value where a stated value was not read as it is."""
    return [
        (row["html"], value)
        for (row, _), value in zip(pairs, found, strict=True)
        if row[name] and fold(value) != fold(row[name])
    ]


def test_titles(pairs: Pairs) -> None:
    assert wrong(pairs, "title", (page.article.title for _, page in pairs)) == []


def test_days_of_publication(pairs: Pairs) -> None:
    days = [(row["date"][:10], page.article.date_published[:10]) for row, page in pairs if row["date"]]
    assert [pair for pair in days if pair[0] != pair[1]] == []


def test_source_publisher_and_index_number(pairs: Pairs) -> None:
    assert wrong(pairs, "source", (page.article.content_source for _, page in pairs)) == []
    assert wrong(pairs, "agency", (page.article.publisher for _, page in pairs)) == []
    assert wrong(pairs, "index", (page.article.identifier for _, page in pairs)) == []


def test_document_numbers(pairs: Pairs) -> None:
    stated = [
        (document_number(row["docno"]), page.article.document_number) for row, page in pairs if row["docno"]
    ]
    assert [pair for pair in stated if pair[0] != pair[1]] == []


def shingles(text: str) -> set[str]:
    joined = re.sub(r"\s", "", fold(text))
    return {joined[at : at + 5] for at in range(max(len(joined) - 4, 1))}


def test_bodies(pairs: Pairs) -> None:
    scores = []
    for row, page in pairs:
        ours, truth = shingles("\n".join(compose.plain_paragraphs(page.blocks))), shingles(row["body"])
        scores.append(2 * len(ours & truth) / (len(ours) + len(truth)))

    assert sum(scores) / len(scores) > 0.98


def test_rendering_gives_the_paragraphs_that_were_read(pairs: Pairs) -> None:
    renderer = Renderer()
    for row, page in pairs:
        body = compose.markdown(page.blocks, lambda source: source, lambda target: target)
        got = [paragraph.text for paragraph in renderer.render(body).paragraphs]
        assert got == compose.plain_paragraphs(page.blocks), row["html"]


def test_every_file_of_the_folder_is_accounted_for(shared: Path, tmp_path: Path) -> None:
    report = import_path(shared / "corpus/pages", tmp_path / "content")

    assert len(report.imported) == 102
    assert [(item.input, item.reason) for item in report.quarantined] == [("gold.jsonl", "unsupported")]
