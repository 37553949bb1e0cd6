"""The search on a Pelican site of another kind: the stock theme, no other room of ours."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from conftest import served
from gongkai.search.contents import paragraphs

CONF = """
SITENAME = "山行笔记"
PATH = "content"
TIMEZONE = "Asia/Shanghai"
DEFAULT_LANG = "zh"
THEME = "simple"
PLUGINS = ["gongkai.search"]
MENUITEMS = [("搜索", "/search/")]
"""

ARTICLES = {
    "1": (
        "登山前的准备",
        "2024-03-01",
        "山行",
        "装备",
        "带够水和干粮，<b>头</b>灯要有备用电池。\n\n下雨天路滑。",
    ),
    "2": (
        "青石岭一日",
        "2024-05-12",
        "山行",
        "路线",
        "从东坡上，西坡下，全程14.5公里。\n\n* 水源两处\n* 信号较弱",
    ),
    "3": ("读《山海经》", "2023-11-08", "读书", "笔记", "郭璞注本最早，郝懿行笺疏最详。"),
    "4": ("煮一壶老白茶", "2022-07-30", "茶", "笔记", "水开后小火煮5分钟，茶汤红亮。"),
    "5": ("青石岭再访", "2025-01-02", "山行", "路线", "雪后的青石岭，路滑难行，头灯用了三小时。"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five articles, a page and a draft, built by Pelican's own command."""
    folder = tmp_path_factory.mktemp("standalone")
    content = folder / "content"
    (content / "pages").mkdir(parents=True)
    for slug, (title, date, category, tag, text) in ARTICLES.items():
        (content / f"{slug}.md").write_text(
            f"Title: {title}\nDate: {date}\nCategory: {category}\nTags: {tag}\nSlug: post-{slug}\n\n{text}\n",
            encoding="utf-8",
        )
    (content / "pages/about.md").write_text(
        "Title: 关于本站\nSlug: about\n\n写山也写茶。\n", encoding="utf-8"
    )
    (content / "draft.md").write_text(
        "Title: 青石岭草稿\nDate: 2025-02-01\nStatus: draft\n\n未完。\n", encoding="utf-8"
    )
    (folder / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "pelican", "--settings", "pelicanconf.py", "--fatal", "errors"],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / "output"


@pytest.fixture(scope="module")
def page(browser: Any, site: Path) -> Iterator[Any]:
    """A tab at the site, below a path."""
    page = browser.new_page()
    page.errors = []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    with served(site, "blog") as root:
        page.root = root
        yield page
    page.close()


def ask(page: Any, query: str) -> list[str]:
    page.goto(f"{page.root}search/?q={quote(query)}")
    page.wait_for_selector('[data-search-state="done"]')
    assert page.errors == []
    return page.locator("[data-article] h2").all_inner_texts()


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("青石岭", ["青石岭再访", "青石岭一日"]),
        ("头灯", ["青石岭再访", "登山前的准备"]),
        ("路滑", ["青石岭再访", "登山前的准备"]),
        ("14.5公里", ["青石岭一日"]),
        ("信号较弱", ["青石岭一日"]),
        ("煮", ["煮一壶老白茶"]),
        ("写山也写茶", ["关于本站"]),
        ("2023-11-08", ["读《山海经》"]),
        ("没有的话", []),
    ],
)
def test_what_stands_in_an_article_or_a_page_is_found(page: Any, query: str, titles: list[str]) -> None:
    assert ask(page, query) == titles


def test_a_hit_leads_to_its_article(page: Any) -> None:
    ask(page, "郝懿行笺疏")
    page.locator("[data-article] h2 a").click()
    page.wait_for_url("**/post-3.html*")

    assert page.title() == "山行笔记 - 读《山海经》"


def test_filters_have_counts(page: Any) -> None:
    ask(page, "水")
    page.locator('[data-search-part="filters-title"]').click()

    names = page.locator(".gk-facets__name").all_inner_texts()
    counts = page.locator("fieldset .gk-count").all_inner_texts()

    assert page.locator("legend").all_inner_texts() == ["分类", "标签", "年份"]
    assert list(zip(names, counts, strict=True)) == [
        ("山行", "2"), ("茶", "1"), ("笔记", "1"), ("路线", "1"), ("装备", "1"), ("2024", "2"), ("2022", "1"),
    ]  # fmt: skip
    page.locator("fieldset").first.get_by_role("checkbox").first.check()
    page.wait_for_url("**category=*")
    page.wait_for_selector('[data-search-state="done"][data-search-total="2"]')


def test_the_theme_frames_the_search_page(site: Path) -> None:
    html = (site / "search/index.html").read_text(encoding="utf-8")

    assert "<title>搜索 - 山行笔记</title>" in html
    assert '<a href="/search/">搜索</a>' in html


def test_it_needs_little_beside_pelican_and_pagefind() -> None:
    code = (
        "import sys\n"
        "for name in ('lxml', 'nh3', 'msgspec', 'polib', 'resiliparse', 'segno', 'yaml'):\n"
        "    sys.modules[name] = None\n"
        "import gongkai.search.plugin\n"
    )

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stderr


OWN_WORDS = ("facets", "kinds", "labels")
"""Words for what the site holds, which is not what a city's site holds."""


def parts(html: str) -> set[str]:
    return set(re.findall(r'data-search-part="([\w-]+)"', html))


def shape(words: Any) -> Any:
    return {key: shape(value) for key, value in words.items()} if isinstance(words, dict) else ""


def words(html: str) -> dict[str, Any]:
    found = re.search(
        r'<script type="application/json" data-search-part="words">(.*?)</script>', html, re.DOTALL
    )
    assert found
    return {key: shape(value) for key, value in json.loads(found[1]).items() if key not in OWN_WORDS}


def test_the_plugins_page_gives_the_client_what_the_themes_gives(site: Path, sample_site: Path) -> None:
    own = (site / "search/index.html").read_text(encoding="utf-8")
    theme = (sample_site / "search/index.html").read_text(encoding="utf-8")

    assert parts(own) == parts(theme)
    assert words(own) == words(theme)


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<p>一<b>二</b>三</p><p>四</p>", ("一二三", "四")),
        ("<p>一<br>二\n  三</p>", ("一 二 三",)),
        ("<ul><li>一<ul><li>二</li></ul>三</li></ul>", ("一", "二", "三")),
        ("<table><tr><td>一</td><td>二</td></tr></table>", ("一", "二")),
        ("<p>一 &lt;二&gt; &amp; 三</p><script>四</script><style>五</style>", ("一 <二> & 三",)),
        ("文字<p>一", ("文字", "一")),
        ("", ()),
    ],
)
def test_paragraphs(html: str, texts: tuple[str, ...]) -> None:
    assert paragraphs(html) == texts


def test_categories_and_tags_are_found_by_name_and_by_pinyin(page: Any) -> None:
    ask(page, "shanxing")
    assert page.locator("[data-card] a").all_inner_texts() == ["山行"]

    page.locator("main [name=q]").fill("lux")
    page.wait_for_selector('[role="option"]')
    assert page.locator('[role="option"]').first.locator("> span").all_inner_texts() == ["标签", "路线"]
