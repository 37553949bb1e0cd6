"""Rights come from rules; without one they are unknown."""

from pathlib import Path

import pytest

from gongkai.errors import ContentError
from gongkai.records import Article
from gongkai.rights import read_rules, rights_for


def rules(folder: Path, text: str):  # type: ignore[no-untyped-def]
    path = folder / "rights.yml"
    path.write_text(text, encoding="utf-8")
    return read_rules(path)


def test_the_first_rule_that_fits_counts(tmp_path: Path) -> None:
    found = rules(
        tmp_path,
        "- source: 甲报\n  rights: 保留\n  statement: 归甲报\n- publisher: 甲市*局\n  rights: 公开\n",
    )

    assert rights_for(
        found, Article(id="", headline="题", content_source="甲报", publisher="甲市水利局")
    ) == ("保留", "归甲报")
    assert rights_for(found, Article(id="", headline="题", publisher="甲市水利局")) == ("公开", "")


def test_without_a_rule_rights_are_unknown(tmp_path: Path) -> None:
    found = rules(tmp_path, "- source: 甲报\n  rights: 保留\n")

    assert rights_for(found, Article(id="", headline="题", content_source="乙报")) == ("", "")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- rights: 公开\n", '1: rights: fits every article; write "source: …" or "publisher: …" too'),
        ("- source: 甲\n  right: 公开\n", '2: right: no such key; did you mean "rights"?'),
        ("- source: 甲\n", '1: rights: missing; write "rights: …"'),
    ],
)
def test_a_wrong_rule_is_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ContentError) as error:
        rules(tmp_path, text)

    assert str(error.value) == f"{tmp_path / 'rights.yml'}:{message}"
