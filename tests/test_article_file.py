"""An article and its Markdown file are the same thing, read and written."""

from pathlib import Path

import pytest
from hypothesis import given

from gongkai.article_file import parse, write
from gongkai.errors import ContentError
from gongkai.records import Article
from strategies import articles


@given(articles)
def test_what_is_written_is_read_back(article: Article) -> None:
    assert parse(write(article)) == article


def test_title_and_date_make_an_article() -> None:
    article = parse("Title: 关于调整公交线路的通告\nDate: 2025-11-05\n\n自12月1日起调整。\n")

    assert (article.headline, article.date_published, article.body) == (
        "关于调整公交线路的通告",
        "2025-11-05",
        "自12月1日起调整。",
    )


def test_stock_pelican_headers_are_understood() -> None:
    article = parse(
        "Title: 题\nDate: 2025-11-05 09:30\nCategory: a/b/c\nTags: 甲, 乙\nAuthor: 章一禾\nSlug: x1\n"
    )

    assert article.breadcrumb == ("首页", "a", "b", "c")
    assert article.tags == ("甲", "乙")
    assert article.reporters == ("章一禾",)
    assert article.id == "x1"
    assert article.date_published == "2025-11-05T09:30+08:00"


def test_a_date_that_is_none_is_named_with_line_and_remedy() -> None:
    with pytest.raises(ContentError) as error:
        parse("Title: 题\nTags: 甲\n    乙\nDate: 2022-13-01\n\n正文\n", "content/articles/803740.md")

    assert str(error.value) == (
        'content/articles/803740.md:4: Date: "2022-13-01" is no date; write YYYY-MM-DD or YYYY-MM-DD HH:MM:SS'
    )


def test_a_missing_title_is_named_with_a_remedy() -> None:
    with pytest.raises(ContentError, match=r'^x\.md:1: Title: missing; write "Title: …" in the first line$'):
        parse("Date: 2022-01-01\n\n正文\n", "x.md")


def test_stock_pelican_reads_the_file(tmp_path: Path) -> None:
    from pelican.readers import MarkdownReader
    from pelican.settings import DEFAULT_CONFIG

    article = Article(
        id="7k2m9xqa",
        headline="题目",
        alternative_headlines=("副题一", "副题二"),
        date_published="2022-03-01T15:47:30+08:00",
        breadcrumb=("首页", "环境保护", "水环境"),
        tags=("甲", "乙"),
        body="正文。",
    )
    path = tmp_path / "a.md"
    path.write_text(write(article), encoding="utf-8")

    content, metadata = MarkdownReader(DEFAULT_CONFIG.copy()).read(str(path))

    assert content == "<p>正文。</p>"
    assert metadata["title"] == "题目"
    assert metadata["slug"] == "7k2m9xqa"
    assert str(metadata["category"]) == "环境保护/水环境"
    assert [str(tag) for tag in metadata["tags"]] == ["甲", "乙"]
    assert metadata["date"].isoformat() == "2022-03-01T15:47:30"
