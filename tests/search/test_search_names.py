"""Suggestions, cards and near misses in a browser: with keys, with the mouse, without scripts."""

# ruff: noqa: F811 - pytest's fixtures are parameters of their own name

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from test_search_page import HITS, ids, open_search, page, root, total, wait  # noqa: F401

FIELD = "main [name=q]"
OPTIONS = "main [role=option]"


def write(page: Any, text: str, field: str = FIELD) -> None:
    """Type a text into a field, as an input method does: all at once."""
    page.focus(field)
    page.wait_for_selector(f"{field}[role=combobox]")
    page.fill(field, "")
    page.keyboard.insert_text(text)


def rows(page: Any) -> list[str]:
    """Return the rows of the list once it is open."""
    page.wait_for_selector(f"{OPTIONS} >> visible=true")
    return [row.split("\n")[1] for row in page.locator(OPTIONS).all_inner_texts()]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("丁", "丁叙"),
        ("dingx", "丁叙"),
        ("dx", "丁叙"),
        ("zengdan", "曾单"),
        ("qxbs", "清溪碧水攻坚战"),
        ("zwyw", "政务要闻"),
    ],
)
def test_names_are_suggested_while_typing(page: Any, root: str, text: str, first: str) -> None:
    open_search(page, root)
    write(page, text)

    assert rows(page)[0] == first


def test_names_come_before_the_newest_titles(page: Any, root: str) -> None:
    open_search(page, root)
    write(page, "清溪")

    found = rows(page)
    assert found[:2] == ["清溪碧水攻坚战", "清溪治水简报第17期"]
    assert len(found) == 8


def test_the_file_is_loaded_with_the_first_focus(page: Any, root: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{root}other.html")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/search/" in url]

    with page.expect_response("**/suggestions.gz"):
        page.focus("header [name=q]")
    write(page, "沈", "header [name=q]")
    page.wait_for_selector("header [role=option]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{root}officials/o1/")
    assert sum("suggestions.gz" in url for url in asked) == 1
    page.troubles.clear()


def test_arrows_choose_enter_opens_escape_closes(page: Any, root: str) -> None:
    open_search(page, root)
    write(page, "清溪")
    count = len(rows(page))
    field = page.locator(FIELD)
    assert field.get_attribute("aria-expanded") == "true"
    assert page.inner_text("main form [role=status]") == "有8条建议，用上下键选择"

    page.keyboard.press("ArrowUp")
    assert field.get_attribute("aria-activedescendant") == page.locator(OPTIONS).last.get_attribute("id")
    page.keyboard.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant") is None
    for _ in range(count):
        page.keyboard.press("ArrowDown")
    assert page.locator(f"{OPTIONS}[aria-selected=true]").count() == 1
    assert page.input_value(FIELD) == "清溪"

    page.keyboard.press("Escape")
    assert field.get_attribute("aria-expanded") == "false"
    assert not page.locator(OPTIONS).first.is_visible()
    assert page.input_value(FIELD) == "清溪"

    page.keyboard.press("ArrowDown")
    rows(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{root}campaigns/c0/")
    page.troubles.clear()


def test_enter_without_a_choice_searches(page: Any, root: str) -> None:
    open_search(page, root)
    write(page, "第7期")
    rows(page)
    page.keyboard.press("Enter")
    page.wait_for_selector('[data-search-total="1"]')

    assert ids(page) == ["n07"]
    assert not page.locator(OPTIONS).first.is_visible()


def test_a_click_opens_the_row(page: Any, root: str) -> None:
    open_search(page, root)
    write(page, "丁叙")
    rows(page)
    page.click(f"{OPTIONS} >> nth=0")

    page.wait_for_url(f"{root}officials/o0/")


@pytest.mark.parametrize("query", ["丁叙", "dingxu", "ding xu", "dx"])
def test_the_page_of_an_official_comes_first(page: Any, root: str, query: str) -> None:
    open_search(page, root, query)

    card = page.locator("[data-card]")
    assert card.get_attribute("data-card") == "official"
    assert card.locator("a").evaluate("link => link.href") == f"{root}officials/o0/"
    assert card.inner_text().split() == ["丁叙", "官员", "云溪市水利局局长", "3篇"]
    assert (total(page), ids(page)) == (0, [])
    assert not page.locator("[data-search-part=none]").is_visible()


def test_a_campaign_is_found_by_another_name_of_it(page: Any, root: str) -> None:
    open_search(page, root, "碧水攻坚")

    assert page.inner_text("[data-card=campaign] h2") == "清溪碧水攻坚战"
    assert "又称碧水攻坚、清溪大会战" in page.inner_text("[data-card=campaign]")


def test_no_card_is_left_from_the_search_before(page: Any, root: str) -> None:
    open_search(page, root, "丁叙")
    page.fill(FIELD, "第7期")
    page.press(FIELD, "Enter")
    page.wait_for_selector('[data-search-total="1"]')

    assert page.locator("[data-card]").count() == 0


def test_a_near_miss_is_one_click_away(page: Any, root: str) -> None:
    open_search(page, root, "办洁公开")
    assert page.locator("[data-search-part=near]").is_hidden()

    open_search(page, root, "清溪治水检报")
    near = page.locator("[data-search-part=near]")
    assert near.inner_text() == "您是不是要找：清溪治水简报"

    near.locator("a").click()
    page.wait_for_selector('[data-search-total="12"]')
    assert page.input_value(FIELD) == "清溪治水简报"
    assert near.is_hidden()

    page.go_back()
    near.wait_for()
    assert near.inner_text() == "您是不是要找：清溪治水简报"


def test_words_that_titles_share_are_offered(page: Any, root: str) -> None:
    open_search(page, root, "入河排口")
    related = page.locator("[data-search-part=related]")
    assert related.inner_text() == "相关词语：简报、工作简报、治水"

    related.locator("a").nth(2).click()
    page.wait_for_selector('[data-search-total="12"]')
    assert page.input_value(FIELD) == "治水"


def test_a_word_is_searched_from_the_list(page: Any, root: str) -> None:
    open_search(page, root)
    write(page, "绿")
    assert rows(page)[0] == "绿地"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    page.wait_for_selector('[data-search-total="13"]')
    assert page.input_value(FIELD) == "绿地"


def test_a_lost_file_of_suggestions_does_not_stop_the_search(page: Any, root: str) -> None:
    page.route("**/suggestions.gz", lambda route: route.fulfill(status=404, body=""))
    open_search(page, root, "第7期")
    write(page, "丁")
    page.keyboard.press("Enter")
    wait(page)

    assert total(page) == 0


def test_slow_suggestions_do_not_hold_the_results(page: Any, root: str) -> None:
    waiting: list[Any] = []
    page.route("**/suggestions.gz", lambda route: waiting.append(route))
    page.goto(f"{root}search/?q=%E7%AC%AC7%E6%9C%9F")
    page.wait_for_selector(HITS)
    assert ids(page) == ["n07"]

    for route in waiting:
        route.continue_()
    wait(page)
    assert ids(page) == ["n07"]


def test_without_scripts_the_field_is_a_plain_form(browser: Any, root: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{root}other.html")
    page.fill("header [name=q]", "丁叙")
    page.press("header [name=q]", "Enter")

    assert page.url == f"{root}search/?q=%E4%B8%81%E5%8F%99"
    context.close()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_in_list_and_card(page: Any, root: str, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    open_search(page, root, "清溪碧水攻坚战")
    assert Axe().run(page).violations_count == 0

    write(page, "清溪")
    rows(page)
    page.keyboard.press("ArrowDown")
    results = Axe().run(page)

    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
