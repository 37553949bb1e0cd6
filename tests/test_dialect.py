"""Captured text stays itself: Markdown changes nothing of it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gongkai import dialect
from gongkai.document import Renderer
from strategies import lines

renderer = Renderer()


@given(st.lists(lines, min_size=1, max_size=4))
def test_paragraphs_render_as_their_text(texts: list[str]) -> None:
    document = renderer.render(dialect.join([dialect.paragraph(text) for text in texts]))

    assert [paragraph.text for paragraph in document.paragraphs] == texts


@given(lines)
@example("\\#")
def test_a_heading_renders_as_its_text(text: str) -> None:
    document = renderer.render(dialect.heading(text))

    assert [(p.kind, p.text) for p in document.paragraphs] == [("h2", text)]


@given(st.lists(lines, min_size=1, max_size=4), st.booleans())
def test_a_list_renders_as_its_items(items: list[str], ordered: bool) -> None:
    document = renderer.render(dialect.bullet_list(items, ordered=ordered))

    assert [(p.kind, p.text) for p in document.paragraphs] == [("li", item) for item in items]


@given(st.lists(st.lists(lines, min_size=2, max_size=2), min_size=2, max_size=4))
def test_a_table_renders_as_its_rows(rows: list[list[str]]) -> None:
    document = renderer.render(dialect.table(rows))

    assert document.tables == 1
    assert [p.text for p in document.paragraphs] == ["\t".join(row) for row in rows]


@pytest.mark.parametrize(
    "text",
    ["1. 总则", "# 话题", "a*b*c", "<script>", "- 一", "[^1]", "| a | b |", "2022. 年", "&amp;", "==="],
)
def test_marks_of_markdown_are_only_characters(text: str) -> None:
    assert renderer.render(dialect.paragraph(text)).text == text


def test_a_picture_stands_as_a_figure_with_its_caption() -> None:
    document = renderer.render(
        dialect.image("images/a b.png", "山", '"说明"'), lambda source: f"../../{source}"
    )

    assert document.html == (
        '<figure class="gk-figure"><img src="../../images/a%20b.png" alt="山" loading="lazy">'
        '<figcaption id="p1">"说明"</figcaption></figure>'
    )
