"""The file of suggestions: names with their reading, and the newest titles."""

import json
from pathlib import Path

from test_pages import ARTICLE, catalogue

from gongkai.records import Campaign, Official, Post
from gongkai.search import pagefind
from gongkai.search.pages import names, pages
from gongkai.search.records import Page
from gongkai.search.subjects import latest_post, subjects
from gongkai.search.suggestions import (
    CAMPAIGN,
    COLUMN,
    OFFICIAL,
    RECENT,
    Named,
    common_words,
    suggestions,
    write_suggestions,
)


def test_a_name_comes_with_its_reading_and_its_aliases() -> None:
    named = [
        Named(kind=OFFICIAL, name="曾祥", url="officials/a/", count=2, note="市长"),
        Named(kind=CAMPAIGN, name="清溪碧水攻坚战", url="campaigns/b/", count=5, aliases=("碧水攻坚",)),
    ]

    assert suggestions(named, [])["names"] == [
        [
            "campaign", "清溪碧水攻坚战", "qing xi bi shui gong jian zhan", "campaigns/b/", 5, "",
            "碧水攻坚", "bi shui gong jian",
        ],
        ["official", "曾祥", "zeng xiang", "officials/a/", 2, "市长"],
    ]  # fmt: skip


def test_titles_are_the_newest() -> None:
    made = [
        Page(id=f"{n:04}", url=f"a/{n}/", title=f"第{n}期 副题", paragraphs=(), date=f"{2000 + n}-01-02")
        for n in range(RECENT + 5)
    ]

    titles = suggestions([], made)["titles"]

    assert len(titles) == RECENT
    assert titles[0] == [f"第{RECENT + 4}期 副题", f"a/{RECENT + 4}/", f"{2004 + RECENT}-01-02"]


def test_the_catalogue_gives_officials_campaigns_and_columns() -> None:
    made = catalogue(ARTICLE)
    made.campaigns = {"qx": Campaign(id="qx", name="清溪碧水攻坚战", alt_labels=("碧水攻坚",))}
    shown, found = names(made), pages(made)

    got = {(one.kind, one.name): (one.count, one.aliases) for one in subjects(made, shown, found)}

    assert got == {
        (OFFICIAL, "丁叙"): (1, ()),
        (CAMPAIGN, "清溪碧水攻坚战"): (1, ("碧水攻坚",)),
        (COLUMN, "政务公开"): (1, ()),
        (COLUMN, "水环境"): (1, ()),
    }


def test_the_latest_post_is_the_one_stated_last() -> None:
    posts = (
        Post(organization="市水利局", title="局长", first_seen="2020-01-01", last_seen="2021-05-01"),
        Post(organization="松口县", title="县长", first_seen="2021-06-01", last_seen="2024-05-01"),
    )

    assert latest_post(Official(id="a", name="丁叙", posts=posts)) == "松口县县长"
    assert latest_post(Official(id="a", name="丁叙")) == ""


def test_words_are_those_that_some_titles_share() -> None:
    titles = [f"第{n}期" for n in range(40)]
    titles += ["绿地甲", "绿地乙", "绿地丙", "教育"] + ["关于部署"] * 30

    assert common_words(titles, known=()) == ["绿地"]
    assert common_words(titles, known={"绿地"}) == []


def test_same_names_same_bytes(tmp_path: Path) -> None:
    named = [Named(kind=COLUMN, name=name, url=f"columns/{name}/", count=1) for name in "甲乙丙"]
    write_suggestions(named, [], tmp_path / "one")
    write_suggestions(named[::-1], [], tmp_path / "two")

    one, two = (tmp_path / name / "search/suggestions.gz" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()
    assert len(json.loads(pagefind.read(one))["names"]) == 3
