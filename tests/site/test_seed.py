"""The founding page, from capture to data: what the portal page said is what the site says."""

import json
from pathlib import Path

import pytest

CAMPAIGNS = (
    "污染防治攻坚战",
    "蓝天保卫战",
    "碧水保卫战",
    "净土保卫战",
    "中央生态环境保护督察整改",
    "无废城市",
    "碳达峰碳中和",
    "三线一单",
    "减污降碳",
    "黑臭水体治理",
    "“散乱污”整治",
    "美丽河湖",
)


def rows(site: Path, name: str) -> list[dict]:
    lines = (site / "data" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def gold(shared: Path) -> dict:
    return json.loads((shared / "corpus/seed/gold.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def article(seed_site: Path) -> dict:
    (row,) = rows(seed_site, "articles")
    return row


def test_the_record_has_what_the_page_states(article: dict, gold: dict) -> None:
    said = gold["article"]

    assert article["title"] == said["titleNormalized"]
    assert article["headline"] == said["titleParts"]["headline"]
    assert article["alternative_headlines"] == said["titleParts"]["subheads"]
    assert article["date_published"] == said["pubDate"]
    assert article["content_source"] == said["contentSource"]
    assert article["publisher"] == said["publisher"]
    assert article["reporters"] == said["reporters"]
    assert article["correspondents"] == said["correspondents"]
    assert article["dateline"] == said["datelineText"]
    assert article["breadcrumb"] == said["breadcrumb"]
    assert article["site"]["name"] == gold["site"]["siteName"]
    assert article["attachments"] == [] and article["related"] == []
    assert [image["source"] for image in article["images"]] == [i["placeholder"] for i in said["images"]]
    assert article["provenance"]["sha256"] == gold["capture"]["sha256"]
    assert article["provenance"]["bytes"] == gold["capture"]["bytes"]


def test_the_text_is_the_five_paragraphs_and_nothing_of_the_furniture(article: dict, gold: dict) -> None:
    assert article["text"].split("\n") == [p["normalized"] for p in gold["article"]["paragraphs"]]
    for furniture in gold["mustNotAppearInBody"]:
        assert furniture not in article["text"]


def test_the_officials_are_the_thirteen(seed_site: Path, article: dict, gold: dict) -> None:
    wanted = {p["text"] for p in gold["persons"] if p["kind"].startswith("official")}

    assert {row["name"] for row in rows(seed_site, "officials")} == wanted
    assert len(wanted) == 13
    assert {row["id"] for row in rows(seed_site, "officials")} == set(article["officials"])


def test_posts_are_those_that_the_text_states(seed_site: Path) -> None:
    roles: dict[str, set[tuple[str, str]]] = {}
    for mention in rows(seed_site, "mentions"):
        for role in mention["roles"]:
            roles.setdefault(mention["name"], set()).add((role["organization"], role["post"]))

    assert roles["张晓强"] == {("市委", "书记"), ("市人大常委会", "主任")}
    assert roles["逯峰"] == {("市委", "副书记"), ("", "市长")}
    assert set(roles) <= {"张晓强", "逯峰"}


def test_every_mention_is_where_it_says(seed_site: Path, article: dict) -> None:
    paragraphs = [article["title"], *article["text"].split("\n")]

    for mention in rows(seed_site, "mentions"):
        text = paragraphs[mention["paragraph"]]
        assert text[mention["start"] : mention["end"]] == mention["name"]
        assert mention["name"] in mention["evidence"] and mention["evidence"] in text


def test_the_campaigns_are_found(seed_site: Path, article: dict) -> None:
    names = {row["name"] for row in rows(seed_site, "campaigns") if row["id"] in article["campaigns"]}

    assert [name for name in CAMPAIGNS if name not in names] == []


@pytest.mark.parametrize("kind", ["officials", "campaigns"])
def test_each_has_a_page_with_its_proof(seed_site: Path, kind: str, article: dict) -> None:
    for row in rows(seed_site, kind):
        page = (seed_site / row["url"].strip("/") / "index.html").read_text(encoding="utf-8")
        assert row["name"] in page.replace("<wbr>", "")
        if row["id"] in article[kind]:
            assert f"{article['id']}/#p" in page or f'{article["id"]}/"' in page


def test_the_article_links_its_kept_original_as_a_download(
    seed_site: Path, article: dict, gold: dict
) -> None:
    import gzip

    sha256 = gold["capture"]["sha256"]
    page = (seed_site / "a" / article["id"] / "index.html").read_text(encoding="utf-8")

    assert f'href="../../captures/{sha256}.gz"' in page and "download" in page
    assert sha256 in page
    assert len(gzip.decompress((seed_site / f"captures/{sha256}.gz").read_bytes())) == 5593
