"""The pages in a browser: what the scripts add, what holds without them, and two outside judges."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from render import build, pages

from conftest import ROOT, need, served

ADDRESSES = [page.url for page in pages()]
TAP = 44
"""Pixels that a target is high at least; links inside sentences and running text are smaller."""
VNU = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("theme")
    build(target)
    return target


@pytest.fixture(scope="module")
def root(folder: Path) -> Iterator[str]:
    with served(folder, "any/path") as address:
        yield address


@pytest.fixture
def page(browser, root: str):  # type: ignore[no-untyped-def]
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.troubles = []
    page.on("pageerror", lambda error: page.troubles.append(str(error)))
    page.on(
        "console", lambda message: page.troubles.append(message.text) if message.type == "error" else None
    )
    page.on(
        "request", lambda r: page.troubles.append(r.url) if not r.url.startswith((root, "data:")) else None
    )
    yield page
    assert page.troubles == []
    context.close()


def size(page) -> str:  # type: ignore[no-untyped-def]
    return page.evaluate("getComputedStyle(document.documentElement).fontSize")


def test_the_text_size_is_remembered(page, root: str) -> None:  # type: ignore[no-untyped-def]
    page.goto(f"{root}a/sample22/")
    page.get_by_role("button", name="特大", exact=True).click()
    assert size(page) == "22px"

    page.goto(f"{root}archive/")
    assert size(page) == "22px"

    page.goto(f"{root}a/sample22/")
    assert page.get_by_role("button", name="特大", exact=True).get_attribute("aria-pressed") == "true"
    assert page.get_by_role("button", name="标准", exact=True).get_attribute("aria-pressed") == "false"


def test_care_mode_is_remembered_and_gives_the_old_size_back(page, root: str) -> None:  # type: ignore[no-untyped-def]
    page.goto(f"{root}a/sample22/")
    page.get_by_role("button", name="大", exact=True).click()
    page.get_by_role("button", name="关怀版").click()
    assert size(page) == "22px"

    page.goto(root)
    care = page.get_by_role("button", name="关怀版")
    assert (size(page), care.get_attribute("aria-pressed")) == ("22px", "true")

    care.click()
    assert page.evaluate("'care' in document.documentElement.dataset") is False
    assert size(page) == "18.88px"


def test_the_dialog_shows_the_address_and_gives_the_focus_back(page, root: str) -> None:  # type: ignore[no-untyped-def]
    page.goto(f"{root}patterns/")
    link = page.get_by_role("link", name="站外链接", exact=True)
    link.click()
    dialog = page.get_by_role("dialog", name="将离开青禾公开")

    assert dialog.locator(".gk-leaving-dialog__address").inner_text() == (
        "https://elsewhere.example/zwgk/post_58213.html"
    )
    go = dialog.get_by_role("link", name="打开网址")
    assert go.get_attribute("href") == "https://elsewhere.example/zwgk/post_58213.html"
    assert go.evaluate("link => link === document.activeElement")

    page.keyboard.press("Tab")
    assert dialog.get_by_role("button", name="留在本页").evaluate("b => b === document.activeElement")

    page.keyboard.press("Escape")
    assert not dialog.is_visible()
    assert link.evaluate("link => link === document.activeElement")


def test_staying_closes_the_dialog(page, root: str) -> None:  # type: ignore[no-untyped-def]
    page.goto(f"{root}patterns/")
    page.get_by_role("link", name="站外链接", exact=True).click()
    page.get_by_role("button", name="留在本页").click()

    assert page.url == f"{root}patterns/"
    assert page.locator("dialog[open]").count() == 0


def test_the_portal_is_outside_even_below_the_sites_own_domain(page, root: str) -> None:  # type: ignore[no-untyped-def]
    page.goto(f"{root}a/sample22/")
    assert asks(page, "查看原文")


def test_a_host_of_the_allow_list_opens_at_once(page, root: str) -> None:  # type: ignore[no-untyped-def]
    page.goto(f"{root}patterns/")
    assert not asks(page, "免提示的站外链接")


def test_no_box_lies_over_the_page_in_care_mode(page, root: str) -> None:  # type: ignore[no-untyped-def]
    page.goto(f"{root}patterns/")
    assert asks(page, "站外链接")
    page.get_by_role("button", name="留在本页").click()
    page.get_by_role("button", name="关怀版").click()
    assert not asks(page, "站外链接")


def asks(page, name: str) -> bool:  # type: ignore[no-untyped-def]
    """Click a link, whose opening is stopped here, and tell whether the dialog asked first."""
    page.evaluate(
        """() => addEventListener("click", (event) => {
            window.asked = event.defaultPrevented;
            event.preventDefault();
        }, {once: true})"""
    )
    page.get_by_role("link", name=name, exact=True).click()
    return bool(page.evaluate("window.asked"))


def test_copying_says_so_for_three_seconds(browser, root: str) -> None:  # type: ignore[no-untyped-def]
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{root}a/sample22/")

    page.get_by_role("button", name="复制链接").click()
    page.wait_for_function("document.querySelector('.gk-share [role=status]').textContent === '已复制'")
    assert page.evaluate("navigator.clipboard.readText()") == "https://qinghe.example/a/sample22/"
    page.wait_for_function(
        "document.querySelector('.gk-share [role=status]').textContent === ''", timeout=5000
    )

    page.get_by_role("button", name="复制引文").click()
    page.wait_for_function("document.querySelector('.gk-citation [role=status]').textContent === '已复制'")
    assert page.evaluate("navigator.clipboard.readText()").startswith("青禾日报. 全市河岸绿带建设行动调度会")
    context.close()


def test_copying_works_where_the_browser_has_no_clipboard_object(page, root: str) -> None:  # type: ignore[no-untyped-def]
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(f"{root}a/sample22/")
    page.evaluate("document.addEventListener('copy', () => { window.taken = document.activeElement.value; })")
    page.get_by_role("button", name="复制链接").click()
    page.wait_for_function("window.taken === 'https://qinghe.example/a/sample22/'")


def test_a_long_list_shows_twenty_at_a_time(page, root: str) -> None:  # type: ignore[no-untyped-def]
    page.goto(f"{root}officials/hejianch/")
    shown = page.locator("#quotes > li:visible")
    more = page.get_by_role("button", name="再看20篇")
    assert shown.count() == 20

    more.click()
    assert shown.count() == 40
    assert page.get_by_text("已显示40篇，共45篇").is_visible()
    more.click()
    assert shown.count() == 45
    assert not more.is_visible()


def test_officials_are_filtered_and_ordered(page, root: str) -> None:  # type: ignore[no-untyped-def]
    page.goto(f"{root}officials/")
    names = page.locator(".gk-official-list__row:visible .gk-official")
    before = names.all_inner_texts()

    page.get_by_role("searchbox", name="按姓名或职务筛选").fill("书记")
    assert names.all_inner_texts() == ["顾行远", "林斋"]
    assert page.get_by_role("status").get_by_text("2位").is_visible()

    page.get_by_role("searchbox", name="按姓名或职务筛选").fill("")
    page.get_by_role("button", name="按姓氏").click()
    assert names.all_inner_texts() == ["顾行远", "何见川", "林斋", "陆闻", "欧阳平野", "秦牧", "苏映"]

    page.get_by_role("button", name="按单位").click()
    assert names.all_inner_texts() == before


def test_a_wide_table_says_that_it_moves(page, root: str) -> None:  # type: ignore[no-untyped-def]
    page.goto(f"{root}a/sample22/")
    hint = page.get_by_text("可左右滑动")
    assert not hint.is_visible()

    page.set_viewport_size({"width": 390, "height": 844})
    hint.wait_for(state="visible")


def test_a_quote_leads_to_the_marked_paragraph(page, root: str) -> None:  # type: ignore[no-untyped-def]
    page.goto(f"{root}officials/hejianch/")
    page.get_by_role("link", name="看原文第2段").first.click()
    ground = page.locator("#p2").evaluate("node => getComputedStyle(node).backgroundColor")
    assert ground == "rgb(251, 234, 176)"


def test_without_javascript_everything_is_there_and_no_dead_control(browser, root: str) -> None:  # type: ignore[no-untyped-def]
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{root}officials/hejianch/")
    assert page.locator("#quotes > li:visible").count() == 45
    page.goto(f"{root}a/sample22/")
    for name in ("关怀版", "特大", "复制链接", "复制引文"):
        assert page.get_by_role("button", name=name, exact=True).count() == 0, name
    assert page.locator("h1").is_visible() and page.get_by_role("link", name="查看原文").is_visible()
    context.close()


def test_paper_keeps_what_proves_the_text(page, root: str) -> None:  # type: ignore[no-untyped-def]
    page.goto(f"{root}a/sample22/")
    page.emulate_media(media="print")

    for kept in (
        "h1",
        ".gk-article-meta",
        ".gk-notice",
        ".gk-byline",
        ".gk-attachment-list",
        ".gk-citation__text",
    ):
        assert page.locator(kept).first.is_visible(), kept
    for dropped in (".gk-site-header__nav", ".gk-query", ".gk-tools", ".gk-related", ".gk-site-footer"):
        assert not page.locator(dropped).first.is_visible(), dropped
    assert page.locator(".gk-qr__code").bounding_box()["width"] == pytest.approx(24 / 25.4 * 96, abs=1)


@pytest.mark.parametrize("care", [False, True], ids=["normal", "care"])
@pytest.mark.parametrize("width", [320, 640, 1280])
def test_no_page_scrolls_sideways(browser, root: str, width: int, care: bool) -> None:  # type: ignore[no-untyped-def]
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    if care:
        page.add_init_script("localStorage.setItem('gongkai.care', '1')")
    wide = []
    for address in ADDRESSES:
        page.goto(root + address)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(address)
    context.close()
    assert wide == []


@pytest.mark.parametrize("width", [390, 1280])
def test_controls_and_rows_are_large_enough_to_touch(browser, root: str, width: int) -> None:  # type: ignore[no-untyped-def]
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    small = []
    for address in ADDRESSES:
        page.goto(root + address)
        small += page.evaluate(
            """least => [...document.querySelectorAll("a, button, input, summary")]
                .filter((node) => node.checkVisibility() && !node.closest("p:not(.gk-links), .gk-text"))
                .map((node) => [node, getComputedStyle(node, "::after").position === "absolute"])
                .map(([node, row]) => [node.textContent.trim(), row ? node.closest("li") : node])
                .map(([words, box]) => [words, Math.round(box.getBoundingClientRect().height)])
                .filter(([, height]) => height < least)""",
            TAP,
        )
    context.close()
    assert small == []


def test_the_keyboard_starts_at_the_skip_link(page, root: str) -> None:  # type: ignore[no-untyped-def]
    page.goto(f"{root}a/sample22/")
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.textContent")
    assert focused == "跳到正文"
    box = page.locator(".gk-skip").bounding_box()
    assert box["y"] >= 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address or "front")
def test_axe_finds_nothing(browser, root: str, address: str, scheme: str) -> None:  # type: ignore[no-untyped-def]
    from axe_playwright_python.sync_playwright import Axe

    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(root + address)
    found = Axe().run(page).response["violations"]
    context.close()
    assert [(rule["id"], [node["html"][:120] for node in rule["nodes"]]) for rule in found] == []


def test_the_nu_checker_finds_nothing(folder: Path) -> None:
    need(shutil.which("java"), "Java is not installed")
    need(VNU.exists(), "vnu-jar is not installed (npm install)")
    files = sorted(map(str, folder.rglob("*.html")))
    run = subprocess.run(
        ["java", "-jar", str(VNU), "--format", "json", "--exit-zero-always", *files],
        capture_output=True,
        text=True,
        check=True,
    )
    messages = json.loads(run.stderr)["messages"]
    assert [f"{m['url']}:{m.get('lastLine')}: {m['message']}" for m in messages if m["type"] == "error"] == []
    assert len(files) == len(pages())
