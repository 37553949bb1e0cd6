"""The vocabulary: what ships, what a site adds, and the messages for what is wrong."""

from pathlib import Path

import pytest

from gongkai import permalinks
from gongkai.campaigns.vocabulary import BASE, ancestors, read_vocabulary
from gongkai.errors import ContentError


def write(folder: Path, text: str, name: str = "campaigns.yml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_base_vocabulary_is_whole() -> None:
    campaigns = read_vocabulary(BASE).values()

    assert len(campaigns) >= 50
    for campaign in campaigns:
        assert campaign.id == permalinks.short_id(f"campaign:{campaign.name}")
        assert campaign.definition.endswith("。") and campaign.source and campaign.level, campaign.name


def test_the_tree_of_pollution_control() -> None:
    campaigns = read_vocabulary(BASE)
    by_name = {campaign.name: campaign for campaign in campaigns.values()}

    assert [c.name for c in ancestors(by_name["黑臭水体治理"], campaigns)] == ["碧水保卫战", "污染防治攻坚战"]
    below = {c.name for c in campaigns.values() if c.broader == by_name["污染防治攻坚战"].id}
    assert {"蓝天保卫战", "碧水保卫战", "净土保卫战"} <= below


def test_a_site_adds_and_overrides(tmp_path: Path) -> None:
    own = write(
        tmp_path,
        "- prefLabel: 清溪碧水攻坚战\n  altLabel: 清溪攻坚战\n  broader: 污染防治攻坚战\n  level: city\n"
        "- prefLabel: 无废城市\n  definition: 本市的说法。\n",
    )

    campaigns = read_vocabulary(BASE, own)

    by_name = {campaign.name: campaign for campaign in campaigns.values()}
    assert len(campaigns) == len(read_vocabulary(BASE)) + 1
    assert by_name["清溪碧水攻坚战"].broader == by_name["污染防治攻坚战"].id
    assert by_name["清溪碧水攻坚战"].alt_labels == ("清溪攻坚战",)
    assert by_name["无废城市"].definition == "本市的说法。"


def test_broader_may_be_an_id(tmp_path: Path) -> None:
    path = write(tmp_path, "- {id: a1, prefLabel: 甲行动}\n- {id: b2, prefLabel: 乙行动, broader: a1}\n")

    assert read_vocabulary(path)["b2"].broader == "a1"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- prefLable: 甲行动\n", ':1: prefLable: no such key; did you mean "prefLabel"?'),
        ("- altLabel: [甲]\n", ':1: prefLabel: missing; write "prefLabel: …"'),
        (
            "- prefLabel: 甲行动\n  broader: 乙行动\n",
            ":2: broader: “乙行动” is no campaign; write the prefLabel or the id of one, or delete the line",
        ),
        (
            "- prefLabel: 甲行动\n  broader: 乙行动\n- prefLabel: 乙行动\n  broader: 甲行动\n",
            ":2: broader: 甲行动 → 乙行动 → 甲行动 is a loop; delete broader in one of them",
        ),
        (
            "- prefLabel: 甲行动\n  altLabel: [甲]\n- prefLabel: 乙行动\n  altLabel: [甲]\n",
            ":3: prefLabel: “甲” stands on line 1 already; a label means one campaign",
        ),
        (
            "- prefLabel: 甲行动\n  level: 市级\n",
            ':2: level: "市级" is no level; write national, provincial, city, county',
        ),
        (
            "- prefLabel: 甲行动\n  validFrom: 2023年\n",
            ':2: validFrom: "2023年" is no date; write YYYY, YYYY-MM or YYYY-MM-DD',
        ),
        (
            "- prefLabel: 甲行动\n  prefLabel: 乙行动\n",
            ":2: prefLabel: stands twice in one record; delete one",
        ),
        ("- prefLabel: [甲, 乙]\n", ":1: prefLabel: write one text here, not a list"),
        ("- 甲行动\n", ':1: YAML: write "- id: …" for each record'),
        (
            "- prefLabel: 甲行动\n   level: city\n",
            ":2: YAML: mapping values are not allowed here; mend the line",
        ),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = write(tmp_path, text)

    with pytest.raises(ContentError) as error:
        read_vocabulary(path)

    assert str(error.value) == f"{path}{message}"


def test_a_loop_that_a_record_only_leads_into_is_named_once(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "- {prefLabel: 丙, broader: 甲}\n- {prefLabel: 甲, broader: 乙}\n- {prefLabel: 乙, broader: 甲}\n",
    )

    with pytest.raises(ContentError, match=r":2: broader: 甲 → 乙 → 甲 is a loop"):
        read_vocabulary(path)
