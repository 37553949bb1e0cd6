"""The search page in a browser, below a path: what readers and other people's scripts rely on."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from search_site import MARKUP, build

from conftest import served

STATE = "[data-search-state]"
HITS = "[data-article]"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("site")
    build(folder)
    with served(folder, "some/where") as address:
        yield address


@pytest.fixture
def page(browser: Any, root: str) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(8000)
    page.troubles = []
    page.on("pageerror", lambda error: page.troubles.append(str(error)))
    page.on("request", lambda r: None if r.url.startswith(root) else page.troubles.append(r.url))
    yield page
    assert page.troubles == []
    context.close()


def open_search(page: Any, root: str, query: str = "", more: str = "", state: str = "done") -> None:
    """Open the search page with a query and wait until it has the state."""
    page.goto(f"{root}search/?q={quote(query)}{more}")
    wait(page, state)


def wait(page: Any, state: str = "done") -> None:
    """Wait until the search has the state."""
    page.wait_for_selector(f'[data-search-state="{state}"]')


def total(page: Any) -> int:
    """Return the number of all results."""
    return int(page.get_attribute(STATE, "data-search-total"))


def ids(page: Any) -> list[str]:
    """Return the ids of the results that are shown."""
    found: list[str] = page.locator(HITS).evaluate_all("hits => hits.map((hit) => hit.dataset.article)")
    return found


def facet(page: Any, name: str) -> dict[str, str]:
    """Return the counts of a filter by the words beside them."""
    rows = page.locator(f"label:has(input[name={name}])").all_inner_texts()
    return dict(row.split("\n") for row in rows)


def test_the_query_in_the_address_is_searched(page: Any, root: str) -> None:
    open_search(page, root, "第7期")

    assert total(page) == 1
    assert ids(page) == ["n07"]
    assert page.inner_text("[data-search-part=found]") == "1篇含“第7期”"
    assert page.input_value("[name=q]") == "第7期"


def test_the_state_is_visible_before_and_after(page: Any, root: str) -> None:
    page.route("**/parts.json", lambda route: None)
    page.goto(f"{root}search/?q=x")

    assert page.locator(STATE).get_attribute("data-search-state") == "loading"
    assert page.locator(STATE).is_visible()
    assert page.inner_text("[data-search-part=found]") == "正在搜索……"


def test_typing_and_enter_searches_without_leaving_the_page(page: Any, root: str) -> None:
    open_search(page, root)
    page.evaluate("window.stayed = true")
    page.fill("[name=q]", "第7期")
    page.press("[name=q]", "Enter")
    wait(page)

    assert ids(page) == ["n07"]
    assert page.url.endswith(f"/search/?q={quote('第7期')}")
    assert page.evaluate("window.stayed")


def test_ten_results_are_shown_and_ten_more_with_each_click(page: Any, root: str) -> None:
    open_search(page, root, "办结")
    assert (total(page), len(ids(page))) == (25, 10)
    assert page.inner_text("[data-search-part=shown]") == "已显示10篇，共25篇"

    after_click = page.evaluate(
        "() => { document.querySelector('[data-search-more]').click();"
        " return document.querySelector('[data-search-state]').dataset.searchState; }"
    )
    assert after_click == "loading"
    wait(page)
    assert len(set(ids(page))) == 20
    assert page.evaluate("document.activeElement.closest('[data-article]').dataset.article") == ids(page)[10]

    assert page.inner_text("[data-search-more]") == "再看5篇"
    page.click("[data-search-more]")
    wait(page)
    assert len(set(ids(page))) == total(page) == 25
    assert page.locator("[data-search-more]").count() == 0


def test_the_title_comes_first_then_the_newest(page: Any, root: str) -> None:
    open_search(page, root, "治水")
    dates = page.locator(f"{HITS} time").all_inner_texts()
    assert dates == sorted(dates, reverse=True)

    open_search(page, root, "清溪沿线")
    in_title = page.locator(f"{HITS} .gk-hit__subhead mark").count()
    assert in_title == 10


def test_the_newest_first_on_demand(page: Any, root: str) -> None:
    open_search(page, root, "清溪沿线")
    page.click("button[value=date]")
    wait(page)

    dates = page.locator(f"{HITS} time").all_inner_texts()
    assert dates == sorted(dates, reverse=True)
    assert page.url.endswith("&sort=date")
    assert page.get_attribute("button[value=date]", "aria-pressed") == "true"


def test_filters_count_and_narrow_the_results(page: Any, root: str) -> None:
    open_search(page, root, "办结")
    assert facet(page, "year") == {"2025": "8", "2024": "8", "2023": "9"}
    assert facet(page, "column") == {"政务要闻": "13", "通知公告": "12"}

    page.check("input[name=year][value='2024']")
    wait(page)
    assert total(page) == 8
    assert facet(page, "column") == {"政务要闻": "4", "通知公告": "4"}
    assert facet(page, "year") == {"2025": "8", "2024": "8", "2023": "9"}

    page.check("input[name=column][value=k1]")
    wait(page)
    assert total(page) == len(ids(page)) == 4
    assert page.url.endswith("&year=2024&column=k1")
    assert page.inner_text("[data-search-part=filters-title]") == "筛选（已选2项）"


def test_values_of_one_filter_add_up(page: Any, root: str) -> None:
    open_search(page, root, "办结", "&year=2024&year=2025")

    assert total(page) == 16


def test_a_value_without_articles_is_shown_but_cannot_be_chosen(page: Any, root: str) -> None:
    open_search(page, root, "来信1件", "&column=k0")

    assert total(page) == 0
    assert facet(page, "year")["2024"] == "0"
    assert page.is_disabled("input[name=year][value='2024']")
    assert page.locator("[data-search-part=none]").is_visible()


def test_a_chip_takes_its_filter_away(page: Any, root: str) -> None:
    open_search(page, root, "办结", "&year=2024&official=o1")
    chips = page.locator("[data-search-part=chips] button")
    assert chips.all_inner_texts() == ["官员：沈知行", "年份：2024"]
    assert chips.first.get_attribute("aria-label") == "去掉筛选 官员：沈知行"

    chips.first.click()
    wait(page)
    assert page.url.endswith("&year=2024")
    assert total(page) == 8


def test_a_long_filter_is_opened_by_its_button(page: Any, root: str) -> None:
    open_search(page, root, "办结")
    assert len(facet(page, "official")) == 5

    page.click("text=全部7位")
    assert len(facet(page, "official")) == 7

    page.check("input[name=official][value=o1]")
    wait(page)
    assert len(facet(page, "official")) == 7


def test_the_back_button_undoes_each_step(page: Any, root: str) -> None:
    open_search(page, root, "办结")
    page.click("[data-search-more]")
    wait(page)
    page.check("input[name=year][value='2024']")
    wait(page)
    page.fill("[name=q]", "第7期")
    page.press("[name=q]", "Enter")
    wait(page)
    assert total(page) == 1

    page.go_back()
    page.wait_for_selector('[data-search-total="8"]')
    assert page.is_checked("input[name=year][value='2024']")
    assert page.input_value("[name=q]") == "办结"

    page.go_back()
    page.wait_for_selector('[data-search-total="25"]')
    assert len(ids(page)) == 20


def test_the_keyboard_stays_where_it_was_in_the_filters(page: Any, root: str) -> None:
    open_search(page, root, "办结")
    page.focus("input[name=year][value='2024']")
    page.keyboard.press("Space")
    wait(page)

    assert page.evaluate("[document.activeElement.name, document.activeElement.value]") == ["year", "2024"]
    assert total(page) == 8


def test_a_hit_leads_to_its_article_and_its_paragraph(page: Any, root: str) -> None:
    open_search(page, root, "入河排口49个")

    assert page.locator(f"{HITS} h2 a").evaluate("link => link.href") == f"{root}a/n07/"
    assert page.locator(".gk-hit__excerpt a").evaluate("link => link.href") == f"{root}a/n07/#p2"
    assert page.inner_text(".gk-hit__excerpt") == "清溪沿线整治入河排口49个。办理结果逐件公开，欢迎监督。"
    assert page.locator(f"{HITS} mark").all_inner_texts() == ["入河排口49个"]
    assert page.inner_text(".gk-hit__meta").split() == ["2024-08-17", "云溪日报", "通知公告"]


def test_what_stands_beside_the_text_is_shown_with_its_label(page: Any, root: str) -> None:
    open_search(page, root, "云府简[2024]7号")

    assert ids(page) == ["n07"]
    assert page.locator(".gk-hit__value").all_inner_texts() == ["文号：云府简〔2024〕7号"]
    assert page.locator(f"{HITS} mark").all_inner_texts() == ["云府简〔2024〕7号"]


def test_the_line_above_says_what_was_searched(page: Any, root: str) -> None:
    open_search(page, root, "来信 监督")

    assert page.inner_text("[data-search-part=found]") == "25篇同时含“来信”“监督”"
    assert total(page) == 25
    assert page.locator(f"{HITS} >> nth=0").locator("mark").all_inner_texts() == ["来信"]


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("（“”）", "nothing"),
        ('"', "nothing"),
        ("查无此词", "none"),
        ("😀", "none"),
    ],
)
def test_a_query_without_results_gets_calm_words(page: Any, root: str, query: str, notice: str) -> None:
    open_search(page, root, query)

    assert (total(page), ids(page)) == (0, [])
    shown = page.locator(".gk-search__results .gk-notice:visible")
    assert [box.get_attribute("data-search-part") for box in shown.all()] == [notice]


def test_markup_stays_text(page: Any, root: str) -> None:
    open_search(page, root, MARKUP)

    assert ids(page) == ["markup"]
    assert page.inner_text(f"{HITS} h2") == f"标记{MARKUP}"
    assert page.locator(".gk-search img").count() == 0
    assert page.title().startswith("搜索")


@pytest.mark.parametrize("text", ["市" * 10_000, "a b " * 2_500, '"' * 10_000, "清溪\ud800沿线"])
def test_odd_texts_are_no_error(page: Any, root: str, text: str) -> None:
    open_search(page, root)
    page.evaluate(
        "(text) => { const field = document.querySelector('[name=q]'); field.value = text;"
        " field.form.requestSubmit(); }",
        text,
    )
    wait(page)

    assert total(page) == (25 if "清溪" in text else 0)


def test_a_text_too_long_for_an_address_survives_a_reload(page: Any, root: str) -> None:
    open_search(page, root)
    page.fill("[name=q]", "市" * 10_000)
    page.press("[name=q]", "Enter")
    wait(page)
    page.reload()
    wait(page)

    assert page.input_value("[name=q]") == "市" * 10_000


@pytest.mark.parametrize(
    ("lost", "damage"),
    [
        ("*.pf_index", "missing"),
        ("*.pf_index", "cut"),
        ("*.pf_fragment", "missing"),
        ("*.pf_fragment", "cut"),
        ("*.pf_meta", "cut"),
        ("wasm.*", "missing"),
        ("pages.gz*", "cut"),
        ("parts.json", "missing"),
        ("labels.json", "missing"),
    ],
)
def test_a_lost_file_is_said_and_the_next_search_works(page: Any, root: str, lost: str, damage: str) -> None:
    def damaged(route: Any) -> None:
        if damage == "missing":
            route.fulfill(status=404, body="<!doctype html>no such file")
        else:
            whole = route.fetch()
            route.fulfill(response=whole, body=whole.body()[: len(whole.body()) // 2])

    page.route(f"**/{lost}", damaged)
    open_search(page, root, "第7期", state="error")
    notice = page.locator("[data-search-part=error]")
    assert notice.inner_text().startswith("搜索没能载入。请检查网络后再试一次，也可以从这些目录查找：")
    assert notice.locator("a").all_inner_texts() == ["再试一次", "按月查阅", "栏目", "官员", "行动"]
    assert ids(page) == []

    page.unroute(f"**/{lost}")
    page.press("[name=q]", "Enter")
    wait(page)
    assert ids(page) == ["n07"]
    assert not notice.is_visible()
    page.troubles.clear()  # Pagefind's own report of the lost file


def test_a_search_that_comes_late_is_dropped(page: Any, root: str) -> None:
    waiting: list[Any] = []
    open_search(page, root, "第7期")
    page.route("**/*.pf_fragment", lambda route: waiting.append(route))
    page.fill("[name=q]", "第8期")
    page.press("[name=q]", "Enter")
    page.fill("[name=q]", "查无此词")
    page.press("[name=q]", "Enter")
    wait(page)
    deadline = time.monotonic() + 5
    while not waiting and time.monotonic() < deadline:
        page.wait_for_timeout(20)
    for route in waiting:
        route.continue_()
    page.wait_for_timeout(200)

    assert waiting
    assert (total(page), ids(page)) == (0, [])
    assert page.inner_text("[data-search-part=found]") == "0篇含“查无此词”"


def test_without_scripts_the_lists_are_offered(browser: Any, root: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{root}search/?q=x")

    links = page.locator("noscript a")
    assert links.evaluate_all("links => links.map((link) => link.getAttribute('href'))") == [
        "../archive/", "../columns/", "../officials/", "../campaigns/",
    ]  # fmt: skip
    assert links.first.is_visible()
    assert not page.locator(STATE).is_visible()
    context.close()


def test_filters_are_closed_on_a_phone_and_open_on_a_desk(page: Any, root: str) -> None:
    open_search(page, root, "办结")
    assert page.locator("input[name=year]").first.is_visible()

    page.set_viewport_size({"width": 390, "height": 800})
    page.wait_for_selector(".gk-facets:not([open])")
    assert not page.locator("input[name=year]").first.is_visible()

    page.click(".gk-facets > summary")
    assert page.locator("input[name=year]").first.is_visible()


@pytest.mark.parametrize("width", [320, 768])
def test_nothing_scrolls_sideways(page: Any, root: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    open_search(page, root, "办结", "&year=2024&official=o1&official=o2")

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    ("query", "width", "scheme"),
    [("办结", 1280, "light"), ("办结", 390, "dark"), ("查无此词", 390, "light"), ("", 1280, "dark")],
)
def test_axe_finds_nothing(page: Any, root: str, query: str, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    open_search(page, root, query, "&year=2024" if query else "")

    results = Axe().run(page)

    assert results.violations_count == 0, results.generate_report()
