"""Sentences around a place."""

from hypothesis import given
from hypothesis import strategies as st

from gongkai.sentences import around, span


def test_the_sentence_with_its_closing_quote() -> None:
    text = "会议召开。他说：“要抓好。”随后散会。"

    assert around(text, 9, 10) == "他说：“要抓好。”"
    assert around(text, 0, 2) == "会议召开。"
    assert around(text, len(text) - 2, len(text)) == "随后散会。"


def test_a_cell_of_a_table_is_a_sentence() -> None:
    assert around("县委书记\t林可为", 5, 8) == "林可为"


def test_a_place_over_two_sentences_gets_both() -> None:
    assert around("甲。乙。丙。", 0, 3) == "甲。乙。"


def test_space_around_is_left_out() -> None:
    assert around("甲。 乙。", 3, 4) == "乙。"


@given(st.text(min_size=1), st.data())
def test_the_place_lies_in_its_sentence(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first, last = span(text, start, end)

    assert 0 <= first <= start < end <= last <= len(text)


def test_a_dateline_is_no_part_of_the_first_sentence() -> None:
    text = "本报讯（记者 章一禾 通讯员 方晓棠）3月5日，副市长钟楚宁出席会议。"
    start = text.index("钟楚宁")

    assert around(text, start, start + 3) == "3月5日，副市长钟楚宁出席会议。"
