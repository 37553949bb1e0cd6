"""The founding page: every value that the issue names, out of its text capture."""

import json
from pathlib import Path
from typing import Any

import pytest

from gongkai import article_file
from gongkai.document import Renderer
from gongkai.importer.captured import Paragraph, Picture
from gongkai.importer.run import import_path
from gongkai.importer.store import read_page
from gongkai.records import Article


@pytest.fixture(scope="module")
def seed(shared: Path) -> Path:
    return next((shared / "corpus/seed").glob("*.txt"))


@pytest.fixture(scope="module")
def gold(shared: Path) -> dict[str, Any]:
    record: dict[str, Any] = json.loads((shared / "corpus/seed/gold.json").read_text(encoding="utf-8"))
    return record


@pytest.fixture(scope="module")
def article(seed: Path, tmp_path_factory: pytest.TempPathFactory) -> Article:
    content = tmp_path_factory.mktemp("content")
    report = import_path(seed, content)
    path = next(content.rglob(f"{report.imported[0].article}.md"))
    assert path.relative_to(content).parent.as_posix() == "articles/2022/03/01"
    return article_file.parse(path.read_text(encoding="utf-8"))


def test_site_and_breadcrumb(article: Article, gold: dict[str, Any]) -> None:
    assert article.site.name == gold["site"]["siteName"]
    assert list(article.breadcrumb) == gold["article"]["breadcrumb"]


def test_headline_and_three_subheads(article: Article, gold: dict[str, Any]) -> None:
    parts = gold["article"]["titleParts"]
    assert article.headline == parts["headline"]
    assert list(article.alternative_headlines) == parts["subheads"]
    assert article.title == gold["article"]["title"]


def test_time_source_and_publisher(article: Article, gold: dict[str, Any]) -> None:
    wanted = gold["article"]
    assert article.date_published == wanted["pubDate"]
    assert article.content_source == wanted["contentSource"]
    assert article.publisher == wanted["publisher"]


def test_byline_and_dateline(article: Article, gold: dict[str, Any]) -> None:
    wanted = gold["article"]
    assert article.dateline == wanted["datelineText"]
    assert list(article.reporters) == wanted["reporters"]
    assert list(article.correspondents) == wanted["correspondents"]


def test_paragraphs_stand_with_their_full_width_marks(article: Article, gold: dict[str, Any]) -> None:
    rendered = Renderer().render(article.body)

    assert [p.text for p in rendered.paragraphs] == [p["normalized"] for p in gold["article"]["paragraphs"]]
    assert [image.source for image in rendered.images] == [
        image["placeholder"] for image in gold["article"]["images"]
    ]


def test_pictures_stand_in_place(seed: Path, gold: dict[str, Any]) -> None:
    order = []
    for block in read_page(seed.read_bytes(), "").blocks:
        kind = {Paragraph: "p", Picture: "image"}[type(block)]
        order.append(f"{kind}{sum(name.startswith(kind) for name in order) + 1}")

    assert order == gold["article"]["blockOrder"]


def test_nothing_of_the_page_is_in_the_text(article: Article, gold: dict[str, Any]) -> None:
    assert article.related == () and article.attachments == ()
    assert [words for words in gold["mustNotAppearInBody"] if words in article.body] == []


def test_provenance_says_what_is_known(article: Article, gold: dict[str, Any]) -> None:
    made = article.provenance
    assert (made.sha256, made.bytes) == (gold["capture"]["sha256"], gold["capture"]["bytes"])
    assert made.format == "text-capture"
    assert made.flags == ("punctuation-restored", "images-missing", "source-url-unknown")
