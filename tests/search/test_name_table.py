"""Names: which of them a text means, in characters, pinyin or initials, and what it may have meant."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import served
from gongkai.search.bundle import CLIENT
from gongkai.search.records import Page
from gongkai.search.suggestions import CAMPAIGN, COLUMN, OFFICIAL, Named, write_suggestions

OFFICIALS = ("曾祥瑞", "单文清", "尉迟恒", "万俟青", "吕知行", "盖青", "丁叙", "张晓强", "张小梅", "区大同")
NAMED = [
    *(Named(kind=OFFICIAL, name=name, url=f"officials/{name}/", count=3) for name in OFFICIALS),
    Named(kind=CAMPAIGN, name="清溪碧水攻坚战", url="c/", count=9, aliases=("清溪大会战",)),
    Named(kind=COLUMN, name="重点领域", url="k/", count=2),
]
TITLES = [Page(id="a", url="a/a/", title="全市部署入河排口整治工作", paragraphs=(), date="2024-01-01")]

ASK = """async ([module, ask, text]) => {
  const { loadNames } = await import("/client/names.js");
  const known = await loadNames(new URL("/", location));
  const { identify, findNames, foldName } = await import("/client/names.js");
  const { nearMisses } = await import("/client/near.js");
  if (ask === "identify") return identify(text, known.names).map(({ name }) => name.name);
  if (ask === "find") return findNames(foldName(text), known.names).map(({ name }) => name.name);
  return nearMisses(text, known);
}"""


@pytest.fixture(scope="module")
def names_page(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder: Path = tmp_path_factory.mktemp("names")
    write_suggestions(NAMED, TITLES, folder)
    (folder / "client").symlink_to(CLIENT)
    with served(folder) as root:
        page = browser.new_page()
        page.goto(f"{root}client/fold.js")
        yield page
        page.close()


def ask(page: Any, what: str, text: str) -> list[str]:
    """Return the names that the client gives for a text."""
    found: list[str] = page.evaluate(ASK, ["", what, text])
    return found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("张晓强", "张晓强"),
        ("zhangxiaoqiang", "张晓强"),
        ("zhang xiaoqiang", "张晓强"),
        ("Zhang Xiao-Qiang".replace("-", "'"), "张晓强"),
        ("zhāng xiǎo qiáng", "张晓强"),
        ("zxq", "张晓强"),
        ("张xq", "张晓强"),
        ("zengxiangrui", "曾祥瑞"),
        ("shanwenqing", "单文清"),
        ("yuchiheng", "尉迟恒"),
        ("moqiqing", "万俟青"),
        ("oudatong", "区大同"),
        ("geqing", "盖青"),
        ("gaiqing", "盖青"),
        ("lvzhixing", "吕知行"),
        ("lüzhixing", "吕知行"),
        ("lyuzhixing", "吕知行"),
        ("清溪大会战", "清溪碧水攻坚战"),
        ("qingxibishuigongjianzhan", "清溪碧水攻坚战"),
        ("qxbsgjz", "清溪碧水攻坚战"),
        ("清溪碧水攻坚战是什么", "清溪碧水攻坚战"),
        ("丁叙 排口", "丁叙"),
        ("zhongdianlingyu", "重点领域"),
    ],
)
def test_a_text_that_is_a_name_is_known(names_page: Any, text: str, name: str) -> None:
    assert ask(names_page, "identify", text) == [name]


@pytest.mark.parametrize(
    "text", ["cengxiangrui", "danwenqing", "weichiheng", "wanqiqing", "quda tong", "z", "", "排口"]
)
def test_a_text_that_is_no_name_is_none(names_page: Any, text: str) -> None:
    assert ask(names_page, "identify", text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("zhang", ["张晓强", "张小梅"]),
        ("zhangx", ["张晓强", "张小梅"]),
        ("z", ["张晓强", "张小梅", "重点领域", "曾祥瑞"]),
        ("gongjian", ["清溪碧水攻坚战"]),
        ("晓强", ["张晓强"]),
        ("lingyu", ["重点领域"]),
    ],
)
def test_the_beginning_of_a_name_finds_it(names_page: Any, text: str, found: list[str]) -> None:
    assert sorted(ask(names_page, "find", text)) == sorted(found)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("张晓墙", "张晓强"),
        ("zhangxiaoqian", "张晓强"),
        ("zhangxaioqiang", "张晓强"),
        ("清溪碧水攻艰战", "清溪碧水攻坚战"),
        ("入河排囗整治", "入河排口整治"),
    ],
)
def test_a_near_miss_is_offered(names_page: Any, text: str, meant: str) -> None:
    assert ask(names_page, "near", text)[0] == meant


@pytest.mark.parametrize("text", ["查无此词", "x", "", "市" * 10_000, "😀😀😀", "a b c d"])
def test_nothing_is_made_up(names_page: Any, text: str) -> None:
    assert ask(names_page, "near", text) == []
