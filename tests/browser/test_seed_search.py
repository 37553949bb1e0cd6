"""The seed is found by search: every official, every campaign, under a sub-path."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from conftest import served

OFFICIALS = "张晓强 逯峰 黄志坚 吴国华 石磊 温树斌 周小壮 庄红琴 黄镜波 范振学 许伟明 李永坚 何自强"
CAMPAIGNS = (
    "污染防治攻坚战 “升级版”污染防治攻坚战 蓝天保卫战 碧水保卫战 净土保卫战 中央生态环境保护督察整改 "
    "中央环保督察整改 无废城市 碳达峰碳中和 三线一单 减污降碳 黑臭水体治理 “散乱污” 美丽河湖 健康河湖"
)
OTHERS = "卓科荣 汕尾日报讯 2月28日 一张图 县(市、区) 微信图片 20220301154826"
WORDS = f"{OFFICIALS} {CAMPAIGNS} {OTHERS}".split()


@pytest.fixture(scope="module")
def root(seed_site: Path) -> Iterator[str]:
    with served(seed_site, "some/where") as address:
        yield address


@pytest.fixture(scope="module")
def page(browser, root: str):  # type: ignore[no-untyped-def]
    context = browser.new_context()
    page = context.new_page()
    page.outside = []
    page.on("request", lambda r: page.outside.append(r.url) if not r.url.startswith(root) else None)
    yield page
    context.close()


@pytest.mark.parametrize("word", WORDS)
def test_the_article_is_found(page, root: str, seed_site: Path, word: str) -> None:  # type: ignore[no-untyped-def]
    article = json.loads((seed_site / "data/articles.jsonl").read_text(encoding="utf-8"))["id"]

    page.goto(f"{root}search/?q={quote(word)}")
    page.wait_for_selector('[data-search-state="done"]')

    assert page.locator("[data-search-total]").get_attribute("data-search-total") == "1"
    assert page.locator("[data-article]").get_attribute("data-article") == article


def test_what_does_not_stand_there_is_not_found(page, root: str) -> None:  # type: ignore[no-untyped-def]
    page.goto(f"{root}search/?q={quote('脱贫攻坚')}")
    page.wait_for_selector('[data-search-state="done"]')

    assert page.locator("[data-search-total]").get_attribute("data-search-total") == "0"
    assert page.locator("[data-article]").count() == 0


def test_no_request_leaves_the_site(page) -> None:  # type: ignore[no-untyped-def]
    assert page.outside == []
