"""Blocks become Markdown that renders as exactly the text that was read."""

from hypothesis import given
from hypothesis import strategies as st

from gongkai.document import Renderer
from gongkai.importer import compose
from gongkai.importer.captured import Block, Cell, Heading, Items, Paragraph, Picture, Run, Table

characters = st.characters(exclude_categories=("C", "Z")) | st.sampled_from(" #*_|<&1.-+~=`[]\\:>{}!;,/()\"'")
line = st.text(characters, min_size=1, max_size=30).map(lambda text: " ".join(text.split())).filter(bool)
spaced = st.tuples(line, st.sampled_from(["", " "])).map("".join)
urls = st.sampled_from(
    ["", "http://a.example/x?y=1&z=(2)", "http://a.example/_甲_*b*`c`|d\\e", "https://b.example/[1]"]
)


def joined(runs: list[Run]) -> Paragraph:
    last = runs[-1]
    return Paragraph((*runs[:-1], Run(last.text.rstrip(), last.url)))


paragraph = st.lists(st.builds(Run, spaced, urls), min_size=1, max_size=4).map(joined)
cell = st.builds(
    Cell,
    st.lists(line, max_size=2).map("\n".join),
    st.integers(1, 3),
    st.integers(1, 2),
    st.booleans(),
)
table = st.lists(st.lists(cell, min_size=2, max_size=3).map(tuple), min_size=2, max_size=3).map(
    lambda rows: Table(tuple(rows))
)
blocks = st.lists(
    paragraph
    | st.builds(Heading, line, st.integers(1, 6))
    | st.builds(Items, st.lists(line, min_size=1, max_size=3).map(tuple), st.booleans())
    | st.builds(Picture, st.sampled_from(["甲 乙.png", "http://a.example/b.jpg"]), line, st.just("") | line)
    | table,
    max_size=5,
)

RENDERER = Renderer()


@given(blocks)
def test_rendering_gives_the_texts_of_the_blocks(blocks: list[Block]) -> None:
    body = compose.markdown(blocks, lambda source: source, lambda target: target)

    got = [item.text for item in RENDERER.render(body).paragraphs]

    assert got == [" ".join(text.split(" ")) for text in compose.plain_paragraphs(blocks)]


def test_a_plain_table_is_markdown_and_a_merged_one_html() -> None:
    plain = Table(((Cell("街道"), Cell("点位")), (Cell("城|东"), Cell("24"))))
    merged = Table(((Cell("城东 & 城西", columns=2),), (Cell("甲\n乙"), Cell("<b>"))))

    assert compose.markdown([plain], str, str) == "| 街道 | 点位 |\n| --- | --- |\n| 城&#124;东 | 24 |"
    assert compose.markdown([merged], str, str) == (
        '<table>\n<tr><td colspan="2">城东 &amp; 城西</td></tr>\n'
        "<tr><td>甲<br>乙</td><td>&lt;b&gt;</td></tr>\n</table>"
    )


def test_a_link_keeps_its_target_and_a_dead_one_its_words() -> None:
    sentence = Paragraph((Run("见"), Run("通知", "http://a.example/1"), Run("和"), Run("附件", "2.pdf")))

    body = compose.markdown([sentence], str, lambda target: target if "://" in target else "")

    assert body == "见[通知](<http://a.example/1>)和附件"
