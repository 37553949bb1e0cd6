"""Labels in texts: longest first, quotes allowed, other words left alone."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.campaigns.match import find, matcher
from gongkai.campaigns.vocabulary import BASE, read_vocabulary
from gongkai.records import Campaign

VOCABULARY = read_vocabulary(BASE)
LABELS = matcher(VOCABULARY.values())


def named(text: str) -> list[tuple[str, str]]:
    """Return (as written, prefLabel) of what a paragraph names."""
    return [(m.name, VOCABULARY[m.subject].name) for m in find("", [text], LABELS)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("打好打赢“升级版”污染防治攻坚战。", [("“升级版”污染防治攻坚战", "污染防治攻坚战")]),
        ("“散乱污”企业综合整治", [("“散乱污”企业综合整治", "“散乱污”整治")]),
        ("散乱污企业整治", [("散乱污企业整治", "“散乱污”整治")]),
        ("创建“无废城市”。", [("无废城市", "无废城市")]),
        ("推进中央环保督察整改", [("中央环保督察整改", "中央生态环境保护督察整改")]),
        ("实现“双碳”目标", [("双碳", "碳达峰碳中和")]),
        ("碳达峰、碳中和", [("碳达峰、碳中和", "碳达峰碳中和")]),
        ("美丽河湖、健康河湖建设", [("美丽河湖", "美丽河湖"), ("健康河湖", "美丽河湖")]),
        ("落实河长制、湖长制", [("河长制", "河长制"), ("湖长制", "湖长制")]),
        ("河湖长制", [("河湖长制", "河长制")]),
        ("城市黑臭水体治理攻坚战", [("城市黑臭水体治理攻坚战", "黑臭水体治理")]),
        ("百千万工程", [("百千万工程", "百县千镇万村高质量发展工程")]),
        ("学习“千万工程”经验", [("千万工程", "千村示范、万村整治工程")]),
    ],
)
def test_labels_are_found(text: str, found: list[tuple[str, str]]) -> None:
    assert named(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "双碳酸饮料",
        "总河长度为80公里",
        "创文明家庭",
        "投资3千万工程开工",
        "县乡村振兴局局长",
        "首创文化园",
        "双减速带",
        "",
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    assert named(text) == []


def test_a_mention_says_where_and_why() -> None:
    (mention,) = find("净土保卫战推进会召开", ["今天天气晴。"], LABELS)

    assert (mention.paragraph, mention.start, mention.end, mention.kind) == (0, 0, 5, "campaign")
    assert mention.evidence == "净土保卫战推进会召开"


def test_seed_names_the_campaigns_that_it_must(shared: Path) -> None:
    gold = json.loads((shared / "corpus/seed/gold.json").read_text(encoding="utf-8"))["article"]
    mentions = find(gold["title"], [p["normalized"] for p in gold["paragraphs"]], LABELS)

    assert {VOCABULARY[m.subject].name for m in mentions} >= {
        "污染防治攻坚战", "蓝天保卫战", "碧水保卫战", "净土保卫战", "中央生态环境保护督察整改", "无废城市",
        "碳达峰碳中和", "三线一单", "减污降碳", "黑臭水体治理", "“散乱污”整治", "美丽河湖",
    }  # fmt: skip
    assert {"“升级版”污染防治攻坚战", "中央环保督察整改", "健康河湖"} <= {m.name for m in mentions}


PIECES = st.sampled_from(
    ["双碳", "酸", "“", "”", "'", "散乱污", "企业整治", "污染防治攻坚战", "升级版", "。", "千万工程", "3"]
)


@given(st.lists(PIECES, max_size=20).map("".join) | st.text(max_size=60))
def test_every_place_holds_the_name_on_any_text(text: str) -> None:
    mentions = find(text, [text], LABELS)

    for mention in mentions:
        assert text[mention.start : mention.end] == mention.name
    for number in (0, 1):
        own = [m for m in mentions if m.paragraph == number]
        assert all(one.end <= other.start for one, other in pairwise(own))


def test_an_empty_vocabulary_finds_nothing() -> None:
    assert find("双碳", ["双碳"], matcher([])) == []
    assert find("双碳", [], matcher([Campaign(id="a", name="“”")])) == []
