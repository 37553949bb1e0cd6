"""Whatever the bytes: a reader gives a page or says why not, and its text survives rendering."""

from hypothesis import given, settings
from hypothesis import strategies as st
from saved_pages import PROSE, capture, page

from gongkai import article_file
from gongkai.document import Renderer
from gongkai.importer import compose
from gongkai.importer.captured import Unreadable
from gongkai.importer.formats import html_page, text_capture
from gongkai.importer.lines import words
from gongkai.importer.store import read_page
from gongkai.records import Provenance

RENDERER = Renderer()
TAGS = words("a b br div font h1 h2 img li ol p pre script span strong style table tbody td th tr ul center")
ATTRIBUTES = (
    "",
    ' href="javascript:x"',
    ' href="/a.pdf"',
    ' src="a.png"',
    ' class="content title"',
    " colspan=9",
    ' style="display:none"',
    ' href="http://a.example/_x_"',
    ' src="data:image/png;base64,AAAA"',
)
WORDS = (
    *PROSE,
    "来源：云溪日报",
    "2023-05-06 09:12",
    "附件：1.评分标准",
    "# *a* _b_ `c` [d](e) <f> | g",
    "1. 2. 3.",
    "&lt;script&gt;",
    "&#xD800;",
    "&nbsp;　",
    "\x00\x02",
    "\ud800",
    "关联稿件：",
    "当前位置：首页 > 要闻",
    "图.png",
)

pieces = st.one_of(
    st.sampled_from(WORDS),
    st.builds("<{}{}>".format, st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES)),
    st.builds("</{}>".format, st.sampled_from(TAGS)),
    st.text(max_size=20),
)
markup = st.lists(pieces, max_size=40).map("".join)
lines = st.lists(st.sampled_from(WORDS) | st.text(max_size=40), max_size=30).map("\n".join)


def check(read, *arguments: object) -> None:  # type: ignore[no-untyped-def]
    """Read; what is read must make a whole article that renders as it was read."""
    try:
        captured = read(*arguments)
    except Unreadable as problem:
        assert problem.reason and problem.message
        return
    article = compose.article(captured, "id1", Provenance(), lambda source: "a.png", lambda target: target)
    assert article_file.parse(article_file.write(article)) == article
    got = [paragraph.text for paragraph in RENDERER.render(article.body).paragraphs]
    assert got == compose.plain_paragraphs(captured.blocks)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=2000))
def test_any_bytes(data: bytes) -> None:
    check(read_page, data, "")


@settings(max_examples=100, deadline=None)
@given(markup)
def test_any_markup(text: str) -> None:
    check(html_page.read, text)


@settings(max_examples=100, deadline=None)
@given(markup, markup)
def test_any_markup_inside_a_page(body: str, below: str) -> None:
    check(html_page.read, page(body=body, below=below))


@settings(max_examples=100, deadline=None)
@given(lines)
def test_any_lines(text: str) -> None:
    check(text_capture.read, text)


@settings(max_examples=100, deadline=None)
@given(lines)
def test_any_lines_inside_a_capture(text: str) -> None:
    check(text_capture.read, capture(prose=(*PROSE, text)))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_page(data: st.DataObject) -> None:
    whole = bytearray(page(body="<table><tr><td>甲</td><td>乙</td></tr></table>").encode())
    for _ in range(data.draw(st.integers(1, 20))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=10))
    check(read_page, bytes(whole), "")
