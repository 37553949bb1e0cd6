"""Publishing: what a person gives, and the site that comes out."""

import json
import re
import shutil
from pathlib import Path

import pytest

from conftest import ROOT, inv
from gongkai.checks.links import check_links


def article(folder: Path, name: str, text: str) -> Path:
    path = folder / "articles" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def rows(site: Path, name: str = "articles") -> list[dict]:
    text = (site / "data" / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with nothing but articles/*.md, one of them wrong, published."""
    folder = tmp_path_factory.mktemp("small")
    content = folder / "content"
    article(content, "plain.md", "Title: 关于调整公交线路的通告\nDate: 2025-11-05\n\n自12月1日起调整3路。\n")
    article(
        content,
        "stock.md",
        "Title: 水质月报\nDate: 2025-10-02 09:30\nCategory: 公开/环保/水\nTags: 甲, 乙\nAuthor: 章一禾\n"
        "Slug: water-report\n\n<script>alert(1)</script>\n\n各断面达标，见[通告]({filename}plain.md)。\n",
    )
    article(content, "wrong.md", "Title: 坏\nDate: 2022-13-01\n\n正文。\n")
    article(content, "undated.md", "Title: 没有日期的一篇\n\n日期不详。\n")
    run = inv(
        "publish", "--content", content, "--output", folder / "site", "--siteurl", "https://a.example/x"
    )
    (folder / "out.txt").write_text(f"{run.returncode}\n{run.stdout}\n{run.stderr}", encoding="utf-8")
    return folder


def test_an_article_that_cannot_be_read_is_named_and_the_rest_is_published(small: Path) -> None:
    out = (small / "out.txt").read_text(encoding="utf-8")

    assert out.startswith("0\n")
    assert re.search(
        r'articles/wrong\.md:2: Date: "2022-13-01" is no date; write YYYY-MM-DD or YYYY-MM-DD HH:MM:SS', out
    )
    assert "1 of 4 files in" in out
    assert {row["title"] for row in rows(small / "site")} == {
        "关于调整公交线路的通告", "水质月报", "没有日期的一篇",
    }  # fmt: skip


def test_strict_ends_with_3(small: Path) -> None:
    run = inv("publish", "--content", small / "content", "--output", small / "strict", "--strict")

    assert run.returncode == 3
    assert (small / "strict" / "index.html").exists()


def test_addresses_and_ids(small: Path) -> None:
    site = small / "site"
    by_title = {row["title"]: row for row in rows(site)}

    assert by_title["水质月报"]["url"] == "/a/water-report/"
    assert by_title["水质月报"]["breadcrumb"] == ["首页", "公开", "环保", "水"]
    assert by_title["水质月报"]["date_published"] == "2025-10-02T09:30+08:00"
    assert by_title["关于调整公交线路的通告"]["date_published"] == "2025-11-05"
    for row in by_title.values():
        assert row["id"].isascii() and (site / row["url"].strip("/") / "index.html").exists()
    for page in (
        "officials",
        "campaigns",
        "columns",
        "sources",
        "search",
        "data",
        "about",
        "archive/2025/11",
    ):
        assert (site / page / "index.html").exists()
    assert (site / "404.html").exists()


def test_every_level_of_the_columns_has_a_page(small: Path) -> None:
    lines = (small / "content/data/registry.tsv").read_text(encoding="utf-8").splitlines()
    columns = {key: id for kind, id, key in (line.split("\t") for line in lines) if kind == "column"}

    assert set(columns) == {"公开", "公开/环保", "公开/环保/水"}
    for id in columns.values():
        assert "水质月报" in (small / "site/columns" / id / "index.html").read_text(encoding="utf-8").replace(
            "<wbr>", ""
        )


def test_plain_tags_have_pages(small: Path) -> None:
    lines = (small / "content/data/registry.tsv").read_text(encoding="utf-8").splitlines()
    tags = {key: id for kind, id, key in (line.split("\t") for line in lines) if kind == "tag"}

    assert set(tags) == {"甲", "乙"}
    for id in tags.values():
        assert (small / "site/tags" / id / "index.html").exists()


def test_scripts_in_articles_do_not_survive(small: Path) -> None:
    page = (small / "site/a/water-report/index.html").read_text(encoding="utf-8")

    assert "alert(1)" not in page


def test_links_between_articles_are_resolved(small: Path) -> None:
    page = (small / "site/a/water-report/index.html").read_text(encoding="utf-8")
    plain = next(row for row in rows(small / "site") if row["title"].startswith("关于"))

    assert f'href="../..{plain["url"]}"' in page


def test_links_and_assets_are_relative_and_lead_somewhere(small: Path) -> None:
    assert [str(problem) for problem in check_links(small / "site")] == []


def test_the_site_address_serves_only_canonical_links_feeds_and_the_like(small: Path) -> None:
    site = small / "site"
    page = (site / "a/water-report/index.html").read_text(encoding="utf-8")

    assert '<link rel="canonical" href="https://a.example/x/a/water-report/">' in page
    assert "https://a.example/x/a/water-report/" in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert (site / "feed.atom.xml").exists()
    for link in re.findall(r'(?:href|src)="(https://a\.example[^"]*)"', page):
        assert link == "https://a.example/x/a/water-report/"


def test_nothing_of_the_sample_city_leaks_into_another_site(small: Path) -> None:
    for path in (small / "site").rglob("*"):
        if path.is_file() and path.suffix in {".html", ".json", ".jsonl", ".xml"}:
            text = path.read_text(encoding="utf-8")
            assert "云溪" not in text and "yunxi" not in text, path


def test_publishing_changes_nothing_in_content_but_the_registry(small: Path) -> None:
    content = small / "content"
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}

    assert inv("publish", "--content", content, "--output", small / "site2").returncode == 0

    assert {path: path.read_bytes() for path in content.rglob("*") if path.is_file()} == before
    assert [path.relative_to(content).as_posix() for path in before if "articles" not in path.parts] == [
        "data/registry.tsv"
    ]


def test_the_same_content_gives_the_same_bytes(small: Path) -> None:
    assert (
        inv(
            "publish", "--content", small / "content", "--output", small / "again",
            "--siteurl", "https://a.example/x",
        ).returncode
        == 0
    )  # fmt: skip

    def files(site: Path) -> dict[str, bytes]:
        return {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}

    first, second = files(small / "site"), files(small / "again")
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_without_an_address_one_warning_says_what_is_left_out(small: Path) -> None:
    run = inv("publish", "--content", small / "content", "--output", small / "bare")
    out = run.stdout + run.stderr

    assert out.count("no site address") == 1
    assert not (small / "bare" / "sitemap.xml").exists()
    assert not (small / "bare" / "feed.atom.xml").exists()
    assert "canonical" not in (small / "bare/a/water-report/index.html").read_text(encoding="utf-8")


def test_pelican_alone_makes_the_whole_site(small: Path) -> None:
    import subprocess
    import sys

    run = subprocess.run(
        [sys.executable, "-m", "pelican", str(small / "content"), "-o", str(small / "alone")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stderr
    for part in ("index.html", "search/index.html", "data/articles.jsonl", "a/water-report/index.html"):
        assert (small / "alone" / part).exists()
    assert list((small / "alone/search").rglob("pagefind-entry.json"))
    assert "云溪" not in (small / "alone/index.html").read_text(encoding="utf-8")


def test_content_of_a_newer_format_stops_with_a_message(tmp_path: Path) -> None:
    article(tmp_path, "a.md", "Title: 题\nDate: 2025-01-01\n\n文。\n")
    (tmp_path / "site.toml").write_text("format = 99\n", encoding="utf-8")

    run = inv("publish", "--content", tmp_path, "--output", tmp_path / "out")

    assert run.returncode == 1
    assert "site.toml:1: format: 99 is newer than 1" in run.stdout + run.stderr
    assert "Traceback" not in run.stdout + run.stderr


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('PLUGINS = [*PLUGINS[:-1], "gongkai.serach"]\nGONGKAI_PLUGINS = list(PLUGINS)', "gongkai.serach"),
        ("GONGKAI_SEARCH_LIMTI = 3", "GONGKAI_SEARCH_LIMTI: no such setting"),
        ("DEFAULT_LANGG = 'x'", "DEFAULT_LANGG: no such setting; did you mean DEFAULT_LANG?"),
    ],
)
def test_a_misspelt_plugin_or_setting_stops_with_the_near_miss(
    small: Path, tmp_path: Path, line: str, message: str
) -> None:
    import os
    import subprocess
    import sys

    conf = tmp_path / "conf.py"
    conf.write_text(f"from pelicanconf import *\n{line}\n", encoding="utf-8")

    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "pelican",
            str(small / "content"),
            "-s",
            str(conf),
            "-o",
            str(tmp_path / "out"),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )

    assert run.returncode == 1
    assert message in run.stdout + run.stderr
    assert not (tmp_path / "out" / "index.html").exists()


def test_a_mistyped_output_folder_is_not_replaced(small: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")

    run = inv("publish", "--content", small / "content", "--output", tmp_path)

    assert run.returncode == 2
    assert "not empty and no site of ours" in run.stderr
    assert (tmp_path / "thesis.txt").read_text(encoding="utf-8") == "mine"


def test_two_articles_with_one_address_are_named(tmp_path: Path) -> None:
    article(tmp_path, "a.md", "Title: 甲\nDate: 2025-01-01\nSlug: same\n\n文。\n")
    article(tmp_path, "b.md", "Title: 乙\nDate: 2025-01-01\nSlug: same\n\n文。\n")

    run = inv("publish", "--content", tmp_path, "--output", tmp_path / "out")

    assert re.search(
        r':3: Slug: "same" is already the address of articles/[ab]\.md; write another Slug',
        run.stderr + run.stdout,
    )
    assert len(rows(tmp_path / "out")) == 1


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    article(tmp_path, "a.md", "Title: 甲\nDate: 2025-01-01\n\n文。\n")
    (tmp_path / "articles/gbk.md").write_bytes("Title: 乙\n\n乙文".encode("gb18030"))

    run = inv("publish", "--content", tmp_path, "--output", tmp_path / "out")

    assert "articles/gbk.md:1: encoding: not UTF-8; save the file as UTF-8" in run.stderr + run.stdout


def test_an_empty_folder_publishes_an_empty_site(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()

    run = inv("publish", "--content", tmp_path / "content", "--output", tmp_path / "out")

    assert run.returncode == 0, run.stderr
    assert rows(tmp_path / "out") == []


def test_inv_runs_from_any_folder_with_relative_paths(small: Path, tmp_path: Path) -> None:
    shutil.copytree(small / "content", tmp_path / "mine")

    run = inv("publish", "--content", "mine", "--output", "out", cwd=tmp_path)

    assert run.returncode == 0, run.stderr
    assert (tmp_path / "out/index.html").exists()


def test_a_draft_gets_no_page_and_stops_nothing(tmp_path: Path) -> None:
    article(tmp_path, "a.md", "Title: 甲\nDate: 2025-01-01\n\n文。\n")
    article(tmp_path, "draft.md", "Title: 稿\nDate: 2025-01-01\nStatus: draft\nSlug: draft1\n\n文。\n")
    article(tmp_path, "hidden.md", "Title: 藏\nDate: 2025-01-01\nStatus: hidden\nSlug: hidden1\n\n文。\n")
    article(tmp_path, "bogus.md", "Title: 错\nDate: 2025-01-01\nStatus: bogus\n\n文。\n")

    run = inv("publish", "--content", tmp_path, "--output", tmp_path / "out")

    assert run.returncode == 0, run.stderr
    assert [row["title"] for row in rows(tmp_path / "out")] == ["甲"]
    assert not (tmp_path / "out/a/draft1").exists()
    assert (tmp_path / "out/a/hidden1/index.html").exists()
    assert (
        'bogus.md:3: Status: "bogus" is no status; write one of published, draft, hidden, skip'
        in run.stdout + run.stderr
    )


def test_of_two_articles_with_one_address_the_first_by_path_is_published(tmp_path: Path) -> None:
    for name in "bdac":
        article(tmp_path, f"{name}.md", f"Title: {name}\nDate: 2025-01-01\nSlug: Same\n\n文。\n")

    inv("publish", "--content", tmp_path, "--output", tmp_path / "out")

    assert [row["title"] for row in rows(tmp_path / "out")] == ["a"]


def test_a_header_that_is_nearly_one_we_know_is_remarked(tmp_path: Path) -> None:
    article(tmp_path, "a.md", "Title: 甲\nDate: 2025-01-01\nSubtitel: 副题\nMood: 好\n\n文。\n")

    run = inv("publish", "--content", tmp_path, "--output", tmp_path / "out")

    assert "a.md:3: Subtitel: no such header; did you mean Subtitle?" in run.stdout + run.stderr
    assert "Mood" not in run.stdout + run.stderr


def test_unknown_rights_are_a_value(small: Path) -> None:
    assert {row["rights"] for row in rows(small / "site")} == {"unknown"}


def test_the_header_carries_the_name_of_the_site(tmp_path: Path) -> None:
    article(tmp_path, "a.md", "Title: 甲\nDate: 2025-01-01\n\n文。\n")
    (tmp_path / "site.toml").write_text('name = "甲市公开"\n', encoding="utf-8")

    inv("publish", "--content", tmp_path, "--output", tmp_path / "out")

    page = (tmp_path / "out/index.html").read_text(encoding="utf-8")
    assert ">甲市</span>" in page and "文库" not in page


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('address = "example.org"', 'site.toml:1: address: "example.org" is no address; write https://…'),
        ('contact = "foo"', 'site.toml:1: contact: "foo" is no address; write mailto:… or https://…'),
    ],
)
def test_an_address_that_is_none_stops(tmp_path: Path, line: str, message: str) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "site.toml").write_text(f"{line}\n", encoding="utf-8")

    run = inv("publish", "--content", tmp_path, "--output", tmp_path / "out")

    assert run.returncode == 1
    assert message in run.stdout + run.stderr


def test_the_pelican_command_takes_the_publishing_settings(small: Path, tmp_path: Path) -> None:
    import subprocess
    import sys

    run = subprocess.run(
        [
            Path(sys.executable).with_name("pelican"),
            small / "content",
            "-s",
            "publishconf.py",
            "-o",
            tmp_path,
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stderr
    assert (tmp_path / "search/index.html").exists()


def test_a_stopped_publish_leaves_the_old_site_and_no_traceback(small: Path, tmp_path: Path) -> None:
    import os
    import signal
    import subprocess
    import sys
    import time

    shutil.copytree(small / "site", tmp_path / "site")
    before = (tmp_path / "site/index.html").read_bytes()
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "invoke",
            "publish",
            "--content",
            small / "content",
            "--output",
            tmp_path / "site",
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        # A run in the background may have been told to ignore Ctrl-C; this one must not.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    deadline = time.monotonic() + 20
    while not list(tmp_path.glob(".site.building-*")) and time.monotonic() < deadline:
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGINT)
    out, _ = process.communicate(timeout=30)

    assert process.returncode == 130
    assert "stopped; the site is as it was" in out and "Traceback" not in out
    assert (tmp_path / "site/index.html").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
