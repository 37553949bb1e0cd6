"""Addresses of folders get their index.html; nothing else of a page changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.offline.addresses import in_folder, rewrite

FILES = frozenset(
    {
        "index.html",
        "about/index.html",
        "a/x/index.html",
        "a/汉字 1/index.html",
        "images/1.png",
        "data/all.jsonl",
    }
)
PAGE = "a/x/index.html"


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("../../", "../../index.html"),
        ("../..", "../../index.html"),
        ("./", "./index.html"),
        ("../../about/#privacy", "../../about/index.html#privacy"),
        ("../../about/?q=%E6%BA%AA#p1", "../../about/index.html?q=%E6%BA%AA#p1"),
        ("../%E6%B1%89%E5%AD%97%201/", "../%E6%B1%89%E5%AD%97%201/index.html"),
        ("../../images/1.png", "../../images/1.png"),
        ("../../data/", "../../data/"),
        ("#p3", "#p3"),
        ("?q=a", "?q=a"),
        ("", ""),
        ("https://example.org/about/", "https://example.org/about/"),
        ("//example.org/about/", "//example.org/about/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_addresses(address: str, leads: str) -> None:
    assert in_folder(PAGE, address, FILES) == leads


def test_tags_of_all_kinds() -> None:
    html = (
        '<a class="b" href="../../about/?a=1&amp;b=2">x</a><form action=\'../../\'>'
        '<!-- <a href="../../"> --><script type="application/json">{"a": "<a href=\\"../../\\">"}</script>'
        '<a title="a > b" href="../../">y</a>'
    )

    assert rewrite(PAGE, html, FILES)[0] == (
        '<a class="b" href="../../about/index.html?a=1&amp;b=2">x</a><form action="../../index.html">'
        '<!-- <a href="../../"> --><script type="application/json">{"a": "<a href=\\"../../\\">"}</script>'
        '<a title="a > b" href="../../index.html">y</a>'
    )


def test_modules_become_scripts_that_wait_for_the_page() -> None:
    html = '<script type="module" src="../../theme/js/main.js"></script><script src="a.js"></script>'

    changed, modules = rewrite(PAGE, html, FILES)

    assert changed == '<script defer src="../../theme/js/main.js"></script><script src="a.js"></script>'
    assert modules == ["theme/js/main.js"]


@given(st.text())
def test_text_is_left_alone(text: str) -> None:
    escaped = text.replace("<", "&lt;")
    assert rewrite(PAGE, escaped, FILES) == (escaped, [])
