"""Tokens: pairs of characters as words of ASCII."""

from collections.abc import Iterator
from typing import Any

import pytest
from in_browser import client_page

from gongkai.search.tokens import TEXT, TITLE, pairs

QUERY = """async ([phrase, kind]) => {
  const { pagefindQuery } = await import("./tokens.js");
  return pagefindQuery(phrase, kind);
}"""


@pytest.fixture(scope="module")
def client(browser: Any) -> Iterator[Any]:
    with client_page(browser) as page:
        yield page


def test_each_pair_of_neighbours_is_a_word() -> None:
    assert pairs(["清溪水"], TEXT) == "0lqd0luy 0luy0ldg"


def test_the_set_of_words_is_its_first_letter() -> None:
    assert pairs(["清溪"], TITLE) == "t0lqd0luy"


def test_a_text_is_folded_first() -> None:
    assert pairs(["“Ａ” b"], TEXT) == pairs(["ab"], TEXT) == "002p002q"


def test_a_text_without_a_pair_has_no_words() -> None:
    assert pairs(["", "（ ）", "一"], TEXT) == ""


def test_a_phrase_cannot_run_on_into_the_next_text() -> None:
    assert pairs(["ab", "bc"], TEXT) == "002p002q\nz\n002q002r"


def test_texts_that_cannot_be_mistaken_for_one_need_no_break() -> None:
    assert pairs(["ab", "cd"], TEXT) == "002p002q\n002r002s"


def test_a_character_above_the_first_plane_is_one_character() -> None:
    assert pairs(["𠮷a"], TEXT) == "2vg7002p"


def test_the_browser_asks_for_the_same_words(client: Any) -> None:
    for phrase, kind in (("清溪水", TEXT), ("清溪", TITLE), ("𠮷a", TEXT)):
        assert client.evaluate(QUERY, [phrase, kind]) == f'"{pairs([phrase], kind)}"'
