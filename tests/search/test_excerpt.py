"""Excerpts: the place that answers a query, cut cleanly, with every hit marked."""

from collections.abc import Iterator
from typing import Any

import pytest
from in_browser import client_page

EXCERPT = """async ([paragraphs, phrases]) => {
  const { excerpt } = await import("./excerpt.js");
  const { number, pieces, rest } = excerpt(paragraphs, phrases);
  return [number, pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join(""), rest];
}"""

OPENING = "清溪是云溪市的母亲河，全长一百八十六公里，流经临江区、青石区和松口县。"
LONG = (
    "会议通报了前一阶段的工作情况。截至二月底，全市六百零三个入河排口已经完成整治三百零一个，"
    "整治率为百分之四十九点九。剩下的多在老城，巷子窄、图纸缺，一处要牵动十几户人家，"
    "各县区要在汛期之前拿出逐处的办法。"
)


@pytest.fixture(scope="module")
def client(browser: Any) -> Iterator[Any]:
    with client_page(browser) as page:
        yield page


def shown(client: Any, paragraphs: list[str], *phrases: str) -> list[Any]:
    """Return the paragraph's number, the excerpt with hits in brackets, and what was not found."""
    result: list[Any] = client.evaluate(EXCERPT, [paragraphs, list(phrases)])
    return result


def test_it_begins_after_a_full_stop_and_ends_at_a_mark(client: Any) -> None:
    assert shown(client, [OPENING, LONG], "入河排口") == [
        2,
        "……截至二月底，全市六百零三个[入河排口]已经完成整治三百零一个，"
        "整治率为百分之四十九点九。剩下的多在老城，巷子窄、图纸缺……",
        [],
    ]


def test_a_short_paragraph_is_shown_whole(client: Any) -> None:
    assert shown(client, ["清溪治水三问。"], "治水") == [1, "清溪[治水]三问。", []]


def test_a_hit_keeps_the_characters_that_folding_leaves_out(client: Any) -> None:
    assert shown(client, ["打好“升级版”治水攻坚战"], "升级版治水") == [1, "打好“[升级版”治水]攻坚战", []]


def test_every_place_is_marked(client: Any) -> None:
    assert shown(client, ["水，清水，净水"], "水") == [1, "[水]，清[水]，净[水]", []]


def test_the_paragraph_with_most_of_the_words_is_chosen(client: Any) -> None:
    assert shown(client, ["只有排口", "排口与清溪", "只有清溪"], "清溪", "排口") == [2, "[排口]与[清溪]", []]


def test_overlapping_phrases_are_one_mark(client: Any) -> None:
    assert shown(client, ["清溪排口整治"], "溪排口", "排口整") == [1, "清[溪排口整]治", []]


def test_a_word_or_number_is_not_cut(client: Any) -> None:
    text = "甲" * 20 + "PM2.5" + "乙" * 21 + "排口" + "丙" * 36 + "20240306号" + "丁" * 30

    assert shown(client, [text], "排口")[1] == "……PM2.5" + "乙" * 21 + "[排口]" + "丙" * 36 + "……"


def test_a_character_of_two_halves_is_not_cut(client: Any) -> None:
    text = "𠮷" * 60 + "排口" + "𠮷" * 60

    assert "\ufffd" not in shown(client, [text], "排口")[1].encode("utf-16", "replace").decode("utf-16")


def test_a_page_that_is_found_by_its_title_opens_with_its_text(client: Any) -> None:
    assert shown(client, ["短", OPENING], "通知") == [0, OPENING, ["通知"]]


def test_a_page_without_text_has_an_empty_excerpt(client: Any) -> None:
    assert shown(client, [""], "通知") == [0, "", ["通知"]]
