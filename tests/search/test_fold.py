"""Folding: one form of a text, the same in Python and in the browser."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from in_browser import client_page

from gongkai.text import fold

CASES = json.loads((Path(__file__).parent.parent / "cases" / "fold.json").read_text(encoding="utf-8"))
LAST_CODE_POINT = 0x10FFFF

FOLD_ALL = """async (last) => {
  const { fold } = await import("./fold.js");
  const forms = [];
  for (let code = 0; code <= last; code += 1) forms.push(fold(String.fromCodePoint(code)));
  return forms.join("\\n"); // a line break folds to nothing
}"""
FOLD_WITH_ORIGIN = """async (text) => {
  const { fold, foldWithOrigin } = await import("./fold.js");
  const { folded, starts, ends } = foldWithOrigin(text);
  return [fold(text), folded, starts.map((start, at) => text.slice(start, ends[at]))];
}"""


@pytest.fixture(scope="module")
def client(browser: Any) -> Iterator[Any]:
    with client_page(browser) as page:
        yield page


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_python_folds_every_case(case: dict[str, str]) -> None:
    assert fold(case["text"]) == case["folded"]


def test_the_browser_folds_every_case(client: Any) -> None:
    folded = client.evaluate(
        "async (texts) => { const { fold } = await import('./fold.js'); return texts.map(fold); }",
        [case["text"] for case in CASES],
    )

    assert folded == [case["folded"] for case in CASES]


def test_every_character_folds_the_same_in_python_and_in_the_browser(client: Any) -> None:
    forms = client.evaluate(FOLD_ALL, LAST_CODE_POINT).split("\n")

    assert [hex(code) for code, form in enumerate(forms) if form != fold(chr(code))] == []


def test_folding_remembers_where_each_character_came_from(client: Any) -> None:
    folded, same, origins = client.evaluate(FOLD_WITH_ORIGIN, "“㎡”cafe\u0301 𠮷")

    assert folded == same == "m2café𠮷"
    assert origins == ["㎡", "㎡", "c", "a", "f", "e\u0301", "𠮷", "𠮷"]


@given(st.text(), st.text())
def test_a_part_of_a_text_folds_to_a_part_of_the_folded_text(first: str, second: str) -> None:
    letter = "字"  # no accent joins across it

    assert fold(first + letter + second) == fold(first) + letter + fold(second)
