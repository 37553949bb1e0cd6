"""From a folder, the search finds what it finds online, in the same order, and asks nobody."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit
from urllib.request import url2pathname

import pytest
from firefox import Firefox, firefox
from folder_site import unpacked

from conftest import need, served

BY_HAND = (
    "清溪", "溪", "云府发〔2023〕4号", "2月28日", "2023-03", "“清溪”", '"沈知行"', "沈知行 清溪",
    "PM2.5", "%", "没有这回事的事", "", "（）", "😀", "清溪碧水攻坚战进展如何",
)  # fmt: skip
PIECES = 27
"""Pieces of the site's own titles and texts, beside the queries by hand."""

ASK = """async (query) => {
  const state = () => document.querySelector("[data-search-state]").dataset;
  const settled = async () => {
    const end = Date.now() + 10000;
    while (state().searchState === "loading" && Date.now() < end) await new Promise((f) => setTimeout(f, 10));
  };
  if (query !== null) {
    const form = document.querySelector("main form");
    form.querySelector("[name=q]").value = query;
    form.requestSubmit();
  }
  await settled();
  for (let more; (more = document.querySelector("[data-search-more]")); await settled()) more.click();
  const ids = [...document.querySelectorAll("[data-article]")].map((hit) => hit.dataset.article);
  const { searchState, searchTotal } = state();
  return [searchState, searchTotal, ids];
}"""
"""Search for a text as a reader would, or for what the address holds; returns state, total, all ids."""

LEADS = """() => [...document.querySelectorAll("main a")].map((a) => a.href)"""


def queries(site: Path) -> list[str]:
    rows = (site / "data/articles.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [json.loads(row) for row in rows]
    chance = random.Random(4)
    pieces = []
    for _ in range(PIECES):
        article = chance.choice(articles)
        text = chance.choice([article["title"], article["text"]])
        start = chance.randrange(max(1, len(text) - 12))
        pieces.append(text[start : start + chance.randint(2, 12)].replace("\n", " "))
    return [*BY_HAND, *pieces]


def ask_all(tab: Any, address: str, site: Path) -> dict[str, Any]:
    tab.goto(address)
    return {query: tab.evaluate(ASK, query) for query in queries(site)}


@pytest.fixture(scope="module")
def folder(sample_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, unpacked."""
    return unpacked(sample_site, tmp_path_factory.mktemp("folder"))


@pytest.fixture(scope="module")
def online(browser: Any, sample_site: Path) -> dict[str, Any]:
    """State, total and ids for each query, as served."""
    page = browser.new_page()
    with served(sample_site, "some/where") as root:
        found = ask_all(page, f"{root}search/", sample_site)
    page.close()
    return found


@pytest.fixture(scope="module")
def page(browser: Any) -> Iterator[Any]:
    """A tab of Chromium that remembers the addresses it asked for and the errors it met."""
    page = browser.new_page()
    page.asked, page.errors = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    yield page
    page.close()


@pytest.fixture(scope="module")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """Firefox, headless."""
    need(firefox(), "Firefox is not installed")
    instance = Firefox(tmp_path_factory.mktemp("profile"))
    yield instance
    instance.close()


def test_the_queries_find_something(online: dict[str, Any]) -> None:
    assert len(online) >= 40
    assert all(state == "done" for state, _, _ in online.values())
    assert sum(bool(ids) for _, _, ids in online.values()) >= 35


def test_chromium_finds_the_same(page: Any, folder: Path, sample_site: Path, online: dict[str, Any]) -> None:
    address = (folder / "search/index.html").as_uri()

    found = ask_all(page, address, sample_site)

    assert found == online
    assert page.errors == []
    assert [url for url in page.asked if not url.startswith(folder.as_uri())] == []


def test_firefox_finds_the_same(
    fox: Firefox, folder: Path, sample_site: Path, online: dict[str, Any]
) -> None:
    address = (folder / "search/index.html").as_uri()

    found = ask_all(fox, address, sample_site)

    assert found == online
    loaded = fox.evaluate("() => performance.getEntries().map((entry) => entry.name)")
    assert [name for name in loaded if name.startswith(("http:", "https:", "ws:", "wss:"))] == []


def test_firefox_goes_back_and_opens_a_search_from_its_address(fox: Firefox, folder: Path) -> None:
    fox.goto(f"{(folder / 'search/index.html').as_uri()}?q={quote('清溪')}")
    first = fox.evaluate(ASK)
    second = fox.evaluate(ASK, "云府发〔2023〕4号")

    fox.evaluate(
        "() => new Promise((f) => { addEventListener('popstate', f, { once: true }); history.back(); })"
    )

    assert first[0] == second[0] == "done"
    assert first != second
    assert fox.evaluate(ASK) == first


def test_firefox_remembers_the_readers_choices(fox: Firefox, folder: Path) -> None:
    first, second, *_ = sorted(folder.glob("a/*/index.html"))
    fox.goto(first.as_uri())
    fox.evaluate("""() => document.querySelector('[data-module="care-mode"]').click()""")

    fox.goto(second.as_uri())

    assert fox.evaluate(
        "() => [document.documentElement.className, { ...document.documentElement.dataset }]"
    ) == [
        "gk-js",
        {"care": "", "textSize": "largest"},
    ]


def test_every_link_that_the_search_makes_leads_to_a_file(page: Any, folder: Path) -> None:
    page.goto(f"{(folder / 'search/index.html').as_uri()}?q={quote('清溪')}")
    page.evaluate(ASK, None)

    leads = page.evaluate(LEADS)

    assert len(leads) > 20
    for address in leads:
        file = Path(url2pathname(urlsplit(address).path))
        assert file.is_file(), address
        assert file.is_relative_to(folder)


def test_a_search_is_a_step_back_in_the_browser(page: Any, folder: Path) -> None:
    page.goto((folder / "index.html").as_uri())
    page.locator("form [name=q]").first.fill("清溪")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/index.html?q=*")
    first = page.evaluate(ASK, None)
    page.locator("main [name=q]").fill("云府发〔2023〕4号")
    page.keyboard.press("Enter")
    page.wait_for_function("location.search.includes('2023')")
    second = page.evaluate(ASK, None)

    page.go_back()
    page.wait_for_function("!location.search.includes('2023')")

    assert first != second
    assert page.evaluate(ASK, None)[:2] == first[:2]


@pytest.mark.parametrize("damage", [b"", b'gongkaiFile("H4sI', b'gongkaiFile("AAAA");'])
def test_a_damaged_file_is_reported_and_the_lists_still_lead_on(
    browser: Any, sample_site: Path, tmp_path: Path, damage: bytes
) -> None:
    folder = unpacked(sample_site, tmp_path)
    [table] = folder.glob("search/index/*/pages.gz.js")
    table.write_bytes(damage)
    page = browser.new_page()

    page.goto(f"{(folder / 'search/index.html').as_uri()}?q={quote('清溪')}")
    page.wait_for_selector('[data-search-state="error"]')

    assert (
        "检索" in page.get_by_role("alert").inner_text() or "搜索" in page.get_by_role("alert").inner_text()
    )
    page.close()


def test_suggestions_come_from_the_folder_and_lead_to_a_file(page: Any, folder: Path) -> None:
    start = (folder / "about/index.html").as_uri()
    page.goto(start)
    field = page.locator("[data-suggest] [name=q]").first
    field.focus()
    field.press_sequentially("清溪")
    page.wait_for_selector('[role="option"]')

    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_function(f"location.href !== {json.dumps(start)}")

    assert page.url.endswith("/index.html")
    assert Path(url2pathname(urlsplit(page.url).path)).is_file()
