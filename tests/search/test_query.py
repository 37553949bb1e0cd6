"""Queries: what a reader typed, as the things to look for."""

from collections.abc import Iterator
from typing import Any

import pytest
from in_browser import client_page

PARSE = """async (text) => {
  const { parseQuery } = await import("./query.js");
  const show = ({ folded, values }) => (values ? `${folded}*` : folded);
  return parseQuery(text).alternatives.map((needles) => needles.map(show));
}"""

# A star marks what may also stand beside the text: number, source, date …
CASES = {
    "入河排口": [["入河排口*"]],
    " 入河 排口 ": [["入河排口*"], ["入河*", "排口*"]],
    "入河　入河": [["入河入河*"]],
    '"入河排口"': [["入河排口"]],
    "“入河排口”": [["入河排口"]],
    '"入河" "排口"': [["入河", "排口"]],
    '"入河排口" 2024': [["入河排口", "2024*"]],
    '"打赢“升级版”治水"': [["打赢升级版治水"]],
    "“打赢“升级版”治水”": [["打赢升级版治水"]],
    '"a" b"': [["ab"]],
    "深入“升级版”治水": [["深入升级版治水*"]],
    "“升级版”治水": [["升级版治水*"]],
    "“升级版": [["升级版"]],
    "升级版”": [["升级版*"]],
    '"市"': [["市"]],
    "市": [["市*"]],
    "，": [[",*"]],
    "": [],
    '"': [],
    "“”": [],
    "（ ）": [],
    "\ud800": [],
    "<b>": [["b*"]],
    "1 2 3 4 5 6 7 8 9 10 11 12 13": [["12345678910111213*"]],
}


@pytest.fixture(scope="module")
def client(browser: Any) -> Iterator[Any]:
    with client_page(browser) as page:
        yield page


@pytest.mark.parametrize("text", CASES)
def test_a_query_becomes_needles(client: Any, text: str) -> None:
    assert client.evaluate(PARSE, text) == CASES[text]


@pytest.mark.parametrize("text", ["市" * 10_000, '" ' * 5_000, "“" * 10_000, "a b " * 2_500])
def test_ten_thousand_characters_are_read_at_once(client: Any, text: str) -> None:
    milliseconds = client.evaluate(
        "async (text) => { const { parseQuery } = await import('./query.js');"
        " const start = performance.now(); parseQuery(text); return performance.now() - start; }",
        text,
    )

    assert milliseconds < 500
