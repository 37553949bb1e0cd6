"""Markdown becomes clean HTML with numbered paragraphs; places in it become links."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fragment_fromstring

from gongkai.document import Document, Mark, Renderer, annotate

renderer = Renderer()


def render(source: str) -> Document:
    return renderer.render(source, lambda target: f"../../{target}" if target.startswith("images/") else None)


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>",
        '<img src="images/a.png" onerror="alert(1)">',
        "[x](javascript:alert(1))",
        '<a href="java&#10;script:alert(1)">x</a>',
        "<iframe src='https://a.example'></iframe>",
        '<div onclick="alert(1)" style="position:fixed">x</div>',
        "<svg onload=alert(1)></svg>",
        "<style>*{display:none}</style>",
        "![x](data:text/html;base64,PHNjcmlwdD4=)",
        '<a href="data:text/html,x">x</a>',
        "<form action='https://a.example'><input></form>",
        "<base href='https://a.example/'>",
        "<meta http-equiv=refresh content=0>",
    ],
)
def test_nothing_of_an_article_runs(source: str) -> None:
    html = render(source).html.lower()

    for danger in ("<script", "onerror", "onclick", "onload", "javascript:", "<iframe", "<style", "style=",
                   "data:text", "<form", "<base", "<meta", "<svg"):  # fmt: skip
        assert danger not in html.replace("&", "")


def test_paragraphs_are_numbered_in_reading_order() -> None:
    document = render("一段。\n\n## 小题\n\n- 甲\n- 乙\n\n> 引文\n\n| a | b |\n|---|---|\n| 1 | 2 |")

    assert [(p.number, p.kind, p.text) for p in document.paragraphs] == [
        (1, "p", "一段。"),
        (2, "h2", "小题"),
        (3, "li", "甲"),
        (4, "li", "乙"),
        (5, "p", "引文"),
        (6, "tr", "a\tb"),
        (7, "tr", "1\t2"),
    ]
    assert 'id="p6"' in document.html


def test_headings_start_below_the_title_without_gaps() -> None:
    assert [p.kind for p in render("# 一\n\n#### 二").paragraphs] == ["h2", "h3"]


def test_a_picture_that_is_missing_leaves_a_placeholder_without_text() -> None:
    document = render("![推进会现场](P020240306582.jpg)")

    assert "Picture not kept:" in document.html
    assert "“推进会现场”（P020240306582.jpg）" in document.html
    assert document.paragraphs == ()


def test_a_picture_of_another_host_is_not_loaded_but_linked() -> None:
    html = render("![图](https://portal.example/a.jpg)").html

    assert "<img" not in html
    assert '<a href="https://portal.example/a.jpg">' in html


def test_a_table_gets_its_title_and_right_aligned_numbers() -> None:
    html = render("表1：水质\n\n| 断面 | 氨氮 |\n|---|---|\n| 石门桥 | 0.21 |").html

    assert '<figure class="gk-table"><figcaption id="p1">表1：水质</figcaption>' in html
    assert 'aria-label="表1：水质"' in html
    assert '<td class="gk-num">0.21</td>' in html


def test_a_place_becomes_a_link_without_changing_the_text() -> None:
    document = render("副市长**钟楚宁**出席，丁叙通报。")
    marks = [
        Mark(1, 3, 6, "../../officials/a/", "gk-official"),
        Mark(1, 9, 11, "../../officials/b/", "gk-official"),
    ]

    html = annotate(document, marks)

    assert html == (
        '<p id="p1">副市长<strong><a href="../../officials/a/" class="gk-official">钟楚宁</a></strong>出席，'
        '<a href="../../officials/b/" class="gk-official">丁叙</a>通报。</p>'
    )


def test_a_place_inside_a_link_is_left_alone() -> None:
    document = render("见[钟楚宁](https://a.example/)讲话")

    assert annotate(document, [Mark(1, 1, 4, "../../x/", "gk-official")]) == document.html


@given(st.text(max_size=200), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=5))
def test_links_never_change_the_text(source: str, places: list[tuple[int, int]]) -> None:
    document = render(source)
    marks = [
        Mark(p.number, start, end, "../../x/", "c") for p in document.paragraphs for start, end in places
    ]

    def words(html: str) -> str:
        return str(fragment_fromstring(html, create_parent="div").text_content())

    assert words(annotate(document, marks)) == words(document.html)


def test_footnotes_keep_their_anchors_and_other_ids_are_ours() -> None:
    html = render('一[^1]。\n\n<ul><li id="main">甲</li></ul>\n\n[^1]: 注。').html

    assert 'id="fn:1"' in html and 'href="#fn:1"' in html and 'id="fnref:1"' in html
    assert 'id="main"' not in html
