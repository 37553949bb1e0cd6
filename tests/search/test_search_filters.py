"""The range of months, the ways to search and the keyboard in the filters, in a browser."""

# ruff: noqa: F811 - pytest's fixtures are parameters of their own name

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from test_search_page import facet, open_search, page, root, total, wait  # noqa: F401

FOUND = "[data-search-part=found]"
MODES = "[data-search-part=modes]"


def months(page: Any, root: str, query: str, wanted: int) -> None:
    """Open a search and check how many articles it finds."""
    open_search(page, root, "办结", query)
    assert total(page) == wanted


def test_source_and_publisher_count_and_narrow(page: Any, root: str) -> None:
    open_search(page, root, "办结")
    assert facet(page, "source") == {"云溪日报": "25"}
    assert facet(page, "publisher") == {"市水利局": "13", "市生态环境局": "12"}

    page.check("input[name=publisher][value=p1]")
    wait(page)
    assert total(page) == 12
    assert page.url.endswith("&publisher=p1")
    assert page.locator("[data-search-part=chips] button").all_inner_texts() == ["发布机构：市生态环境局"]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("&from=2024-02&to=2024-05", 6),
        ("&from=2024-02", 16),
        ("&to=2023-12", 9),
        ("&from=2030-01", 0),
        ("&from=nonsense&to=2024", 25),
        ("&from=2024-02&to=2024-05&year=2024&column=k0", 3),
        ("&from=2024-02&to=2024-05&year=2025", 0),
    ],
)
def test_a_range_of_months_narrows(page: Any, root: str, query: str, wanted: int) -> None:
    months(page, root, query, wanted)


def test_months_count_what_the_other_filters_leave(page: Any, root: str) -> None:
    open_search(page, root, "办结", "&column=k0")

    options = page.locator("select[name=from] option").all_inner_texts()
    assert options[:2] == ["最早", "2025-09（1篇）"]
    groups = page.locator("select[name=from] optgroup")
    assert groups.evaluate_all("groups => groups.map((group) => group.label)") == ["2025", "2024", "2023"]


def test_months_are_chosen_and_taken_away(page: Any, root: str) -> None:
    open_search(page, root, "办结")
    page.focus("select[name=from]")
    page.select_option("select[name=from]", "2024-02")
    page.wait_for_selector('[data-search-total="16"]')
    assert page.evaluate("document.activeElement.name") == "from"
    page.select_option("select[name=to]", "2024-05")
    page.wait_for_selector('[data-search-total="6"]')
    assert page.url.endswith("&from=2024-02&to=2024-05")
    assert facet(page, "year") == {"2025": "0", "2024": "6", "2023": "0"}
    chip = page.locator("[data-search-part=chips] button")
    assert chip.all_inner_texts() == ["起止月份：2024-02至2024-05"]

    page.go_back()
    page.wait_for_selector('[data-search-total="16"]')
    assert chip.all_inner_texts() == ["起止月份：2024-02起"]

    chip.click()
    page.wait_for_selector('[data-search-total="25"]')
    assert page.input_value("select[name=from]") == ""


def test_ends_in_the_wrong_order_change_places(page: Any, root: str) -> None:
    open_search(page, root, "办结", "&from=2024-05")
    page.select_option("select[name=to]", "2024-02")
    page.wait_for_selector('[data-search-total="6"]')

    assert page.url.endswith("&from=2024-02&to=2024-05")


def test_a_new_text_begins_without_filters(page: Any, root: str) -> None:
    open_search(page, root, "来信 监督", "&from=2024-02&mode=all")
    page.fill("main [name=q]", "办结")
    page.press("main [name=q]", "Enter")
    page.wait_for_selector('[data-search-total="25"]')

    assert page.url.endswith("/search/?q=%E5%8A%9E%E7%BB%93")


def test_the_way_to_search_is_shown_and_switched(page: Any, root: str) -> None:
    open_search(page, root, "清溪 治水")
    assert page.inner_text(FOUND) == "12篇含“清溪 治水”"
    buttons = page.locator(f"{MODES} button")
    assert buttons.all_inner_texts() == ["整句（12）", "所有词（12）", "多数字词"]
    assert buttons.nth(0).get_attribute("aria-pressed") == "true"

    buttons.nth(1).focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(f"{MODES} button[value=all][aria-pressed=true]")
    assert page.inner_text(FOUND) == "12篇同时含“清溪”“治水”"
    assert page.url.endswith("&mode=all")
    assert page.evaluate("document.activeElement.value") == "all"

    page.go_back()
    page.wait_for_selector(f"{MODES} button[value=phrase][aria-pressed=true]")
    assert page.inner_text(FOUND) == "12篇含“清溪 治水”"


def test_words_are_searched_where_the_phrase_stands_nowhere(page: Any, root: str) -> None:
    open_search(page, root, "治水简报 清溪")

    assert page.inner_text(FOUND) == "12篇同时含“治水简报”“清溪”"
    assert page.locator(f"{MODES} button").all_inner_texts() == ["整句（0）", "所有词（12）", "多数字词"]
    assert page.is_disabled(f"{MODES} button[value=phrase]")


def test_most_words_are_searched_where_not_all_stand_anywhere(page: Any, root: str) -> None:
    open_search(page, root, "清溪的治水问题有哪些简报")

    count = total(page)
    assert count > 0
    assert page.inner_text(FOUND) == f"{count}篇含“清溪的治水问题有哪些简报”中的多数字词"
    assert page.locator(f"{MODES} button").all_inner_texts() == ["整句（0）", f"多数字词（{count}）"]


def test_the_whole_phrase_alone(page: Any, root: str) -> None:
    open_search(page, root, "清溪 治水", "&mode=phrase")

    assert page.inner_text(FOUND) == "12篇含“清溪 治水”"
    assert total(page) == 12


@pytest.mark.parametrize("query", ["办结", '"清溪治水"', ""])
def test_one_way_needs_no_switch(page: Any, root: str, query: str) -> None:
    open_search(page, root, query, "&mode=all")

    assert page.locator(MODES).is_hidden()


def test_the_focus_goes_to_the_next_chip(page: Any, root: str) -> None:
    open_search(page, root, "办结", "&year=2024&column=k0&from=2024-02")
    page.focus("[data-search-part=chips] button >> nth=0")
    page.keyboard.press("Enter")
    wait(page)
    page.wait_for_function("document.querySelectorAll('[data-search-part=chips] button').length === 2")

    assert page.evaluate("document.activeElement.textContent") == "栏目：政务要闻"


@pytest.mark.parametrize(("width", "scheme"), [(1280, "dark"), (390, "light")])
def test_axe_finds_nothing_in_the_filters(page: Any, root: str, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    open_search(page, root, "来信 监督", "&from=2024-02")
    if width == 390:
        page.click(".gk-facets > summary")

    results = Axe().run(page)

    assert results.violations_count == 0, results.generate_report()
