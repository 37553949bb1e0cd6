"""Officials and campaigns in a published site: typed tags, pages, and messages for what is wrong."""

import json
from pathlib import Path

import pytest

from conftest import inv


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("typed")
    content = folder / "content"
    write(
        content / "articles/a.md",
        "Title: 治水会召开 陆明川出席\nDate: 2025-03-01\nTags: 治水, 碧水保卫战, 陆明川\nSlug: a\n\n"
        "市长陆明川出席会议。\n\n记者周倩报道。\n",
    )
    write(content / "articles/b.md", "Title: 河湖\nDate: 2025-03-02\nSlug: b\n\n治理黑臭水体。\n")
    run = inv("publish", "--content", content, "--output", folder / "site")
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / "site"


def rows(site: Path, name: str) -> list[dict]:
    lines = (site / "data" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_an_official_has_a_page_and_mentions_that_hold_on_the_text(site: Path) -> None:
    (official,) = rows(site, "officials")
    mentions = rows(site, "mentions")

    assert official["name"] == "陆明川"
    assert (site / official["url"].strip("/") / "index.html").is_file()
    assert {(m["article"], m["paragraph"], m["name"]) for m in mentions if m.get("official")} == {
        ("a", 0, "陆明川"), ("a", 1, "陆明川"),
    }  # fmt: skip


def test_tags_that_name_a_campaign_or_an_official_are_no_plain_tags(site: Path) -> None:
    plain = [folder.name for folder in (site / "tags").iterdir() if folder.is_dir()]

    assert len(plain) == 1
    assert "治水" in (site / "tags" / plain[0] / "index.html").read_text(encoding="utf-8")


def test_campaigns_above_a_used_one_have_pages_too(site: Path) -> None:
    pages = {row["name"]: site / row["url"].strip("/") / "index.html" for row in rows(site, "campaigns")}

    assert set(pages) == {"碧水保卫战", "黑臭水体治理", "污染防治攻坚战"}
    assert all(page.is_file() for page in pages.values())
    assert 'a/a/"' in pages["碧水保卫战"].read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("officials.yml", "- nane: 石磊\n", 'officials.yml:1: nane: no such key; did you mean "name"?'),
        ("campaigns.yml", "- prefLabel: [\n", "campaigns.yml:2: YAML:"),
    ],
)
def test_a_wrong_file_stops_the_build_in_one_line(tmp_path: Path, name: str, text: str, message: str) -> None:
    write(tmp_path / "content/articles/a.md", "Title: 甲\nDate: 2025-03-01\n\n正文。\n")
    write(tmp_path / "content/data" / name, text)

    run = inv("publish", "--content", tmp_path / "content", "--output", tmp_path / "site")

    assert run.returncode != 0
    assert message in run.stdout + run.stderr
    assert "Traceback" not in run.stdout + run.stderr
