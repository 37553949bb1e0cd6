"""The import as a whole: what is written, what a second run does, what becomes of changes."""

import gzip
import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from saved_pages import PROSE, TITLE, capture, page

from gongkai import article_file, permalinks
from gongkai.errors import ContentError, GongkaiError
from gongkai.importer.run import import_path
from gongkai.records import Article

URL = "http://www.yunxi.example/a/20230506.html"
ADDRESS = f'<link rel="canonical" href="{URL}">'
NOW = datetime(2024, 1, 2, 3, 4, 5, 678, tzinfo=UTC)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    folder = tmp_path / "saved"
    folder.mkdir()
    return folder


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return tmp_path / "content"


def write(folder: Path, name: str, text: str) -> bytes:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return text.encode()


def tree(folder: Path) -> dict[str, tuple[bytes, int]]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in files
    }


def article(content: Path, id: str) -> Article:
    path = next((content / "articles").rglob(f"{id}.md"))
    return article_file.parse(path.read_text(encoding="utf-8"), path)


def test_an_article_is_filed_by_day_under_an_id_from_its_address(saved: Path, content: Path) -> None:
    data = write(saved, "a.html", page(head=ADDRESS))

    report = import_path(saved / "a.html", content, now=NOW)

    id = permalinks.short_id(f"url:{URL}")
    sha256 = hashlib.sha256(data).hexdigest()
    assert report.as_json() == {
        "imported": [{"input": "a.html", "article": id, "sha256": sha256}],
        "updated": [],
        "unchanged": [],
        "quarantined": [],
    }
    assert (content / f"articles/2023/05/06/{id}.md").is_file()
    made = article(content, id).provenance
    assert (made.source_url, made.sha256, made.bytes) == (URL, sha256, len(data))
    assert (made.captured, made.format, made.flags) == ("2024-01-02T11:04:05+08:00", "html-page", ())
    assert gzip.decompress((content / f"captures/{sha256}.gz").read_bytes()) == data


def test_without_an_address_the_capture_gives_the_id(saved: Path, content: Path) -> None:
    data = write(saved, "a.txt", capture())

    report = import_path(saved / "a.txt", content)

    assert report.imported[0].article == permalinks.short_id(f"sha256:{hashlib.sha256(data).hexdigest()}")


def test_a_shortcut_beside_the_page_gives_its_address(saved: Path, content: Path) -> None:
    write(saved, "a.txt", capture())
    write(saved, "a.url", f"[InternetShortcut]\r\nURL={URL}\r\n")

    report = import_path(saved, content)

    found = article(content, report.imported[0].article)
    assert found.provenance.source_url == URL
    assert found.site.domain == "www.yunxi.example"
    assert found.id == permalinks.short_id(f"url:{URL}")


def test_undated_pages_have_a_folder_of_their_own(saved: Path, content: Path) -> None:
    write(saved, "a.html", page(facts=""))

    id = import_path(saved, content).imported[0].article

    assert (content / f"articles/undated/{id}.md").is_file()


def test_a_second_run_changes_nothing(saved: Path, content: Path) -> None:
    write(saved, "a.html", page(head=ADDRESS))
    write(saved, "b/c.txt", capture(title="另一篇文章的标题在这里"))
    write(saved, "d.html", "")
    first = import_path(saved, content, now=NOW)
    before = tree(content)

    second = import_path(saved, content)

    assert [item.input for item in first.imported] == ["a.html", "b/c.txt"]
    assert second.unchanged == first.imported and second.imported == ()
    assert second.quarantined == first.quarantined
    assert tree(content) == before


def test_a_lost_capture_is_kept_again(saved: Path, content: Path) -> None:
    write(saved, "a.html", page())
    import_path(saved, content)
    kept = next((content / "captures").iterdir())
    kept.unlink()

    import_path(saved, content)

    assert kept.is_file()


def test_a_changed_page_updates_its_article_and_keeps_the_former_capture(saved: Path, content: Path) -> None:
    write(saved, "a.html", page(head=ADDRESS))
    id = import_path(saved, content).imported[0].article
    write(saved, "a.html", page(head=ADDRESS, prose=(*PROSE, "新增的一段，写在最后。")))

    report = import_path(saved, content)

    assert [item.article for item in report.updated] == [id]
    assert "新增的一段" in article(content, id).body
    assert len(list((content / "captures").iterdir())) == 2
    assert len(list((content / "articles").rglob("*.md"))) == 1


def test_two_states_of_a_page_in_one_folder_settle(saved: Path, content: Path) -> None:
    write(saved, "a.html", page(head=ADDRESS))
    write(saved, "b.html", page(head=ADDRESS, prose=(*PROSE, "新增的一段，写在最后。")))
    import_path(saved, content)
    before = tree(content)

    again = import_path(saved, content)

    assert [item.input for item in again.unchanged] == ["a.html", "b.html"]
    assert tree(content) == before


def test_an_article_that_a_person_edited_is_never_overwritten(saved: Path, content: Path) -> None:
    write(saved, "a.html", page(head=ADDRESS))
    id = import_path(saved, content).imported[0].article
    path = next((content / "articles").rglob("*.md"))
    edited = path.read_text(encoding="utf-8").replace("云溪日报", "云溪晚报")
    path.write_text(edited, encoding="utf-8")
    write(saved, "a.html", page(head=ADDRESS, prose=(*PROSE, "新增的一段，写在最后。")))

    report = import_path(saved, content)

    assert path.read_text(encoding="utf-8") == edited
    assert [(item.input, item.reason, item.message) for item in report.quarantined] == [
        (
            "a.html",
            "conflict",
            f"The page changed, and a person edited its article {id}.md: the article was left as it is."
            " Merge the change by hand.",
        )
    ]


def test_an_edited_article_of_an_unchanged_page_stays(saved: Path, content: Path) -> None:
    write(saved, "a.html", page(head=ADDRESS))
    import_path(saved, content)
    path = next((content / "articles").rglob("*.md"))
    path.write_text(path.read_text(encoding="utf-8") + "\n一个人补充的话。\n", encoding="utf-8")
    before = tree(content)

    assert len(import_path(saved, content).unchanged) == 1
    assert tree(content) == before


def test_pages_that_share_one_address_by_mistake_stay_two_articles(saved: Path, content: Path) -> None:
    write(saved, "a.html", page(head=ADDRESS))
    other = tuple(f"区里的事，{paragraph}" for paragraph in PROSE)
    write(saved, "b.html", page(head=ADDRESS, title="区里另一篇不同的文章", tag="云溪", prose=other))

    report = import_path(saved, content)

    assert len({item.article for item in report.imported}) == 2
    assert article(content, report.imported[1].article).provenance.flags == (
        "source-url-doubtful",
        "source-url-unknown",
    )


def test_rights_come_from_the_rules_and_stay(saved: Path, content: Path) -> None:
    write(content, "data/rights.yml", "- source: 云溪日报\n  rights: 版权所有\n  statement: 转载须经许可\n")
    write(saved, "a.html", page(head=ADDRESS))
    id = import_path(saved, content).imported[0].article
    assert (article(content, id).rights, article(content, id).rights_statement) == (
        "版权所有",
        "转载须经许可",
    )
    write(content, "data/rights.yml", "- source: 云溪日报\n  rights: CC BY 4.0\n")
    write(saved, "a.html", page(head=ADDRESS, prose=PROSE[:2]))

    assert len(import_path(saved, content).updated) == 1
    assert article(content, id).rights == "版权所有"


def test_broken_rules_are_named_with_their_line(saved: Path, content: Path) -> None:
    write(content, "data/rights.yml", "- source: 云溪日报\n  rights: [\n")
    write(saved, "a.html", page())

    with pytest.raises(ContentError) as error:
        import_path(saved, content)

    assert str(error.value).startswith(f"{content}/data/rights.yml:3: YAML: ")


def test_captures_may_lie_outside_the_content_folder(saved: Path, content: Path, tmp_path: Path) -> None:
    write(content, "site.toml", f'captures = "{tmp_path / "originals"}"\n')
    write(saved, "a.html", page())

    import_path(saved, content)

    assert len(list((tmp_path / "originals").iterdir())) == 1
    assert not (content / "captures").exists()


def test_nothing_to_import(tmp_path: Path) -> None:
    with pytest.raises(GongkaiError) as error:
        import_path(tmp_path / "none", tmp_path / "content")

    assert str(error.value) == (
        f"{tmp_path}/none: no such file or folder; give a saved page or a folder of them"
    )


def test_articles_written_by_hand_are_left_alone(saved: Path, content: Path) -> None:
    hand = "Title: 手写的文章\nDate: 2022-13-01\n\n正文。\n"
    write(content, "articles/hand.md", hand)
    write(saved, "a.html", page())

    assert len(import_path(saved, content).imported) == 1
    assert (content / "articles/hand.md").read_text(encoding="utf-8") == hand


def test_the_title_is_whole_in_the_article(saved: Path, content: Path) -> None:
    long = "全市推进会召开 努力建设“美丽云溪” 周文定何劲松出席"
    write(saved, "a.html", page(title=long, tag=long))

    found = article(content, import_path(saved, content).imported[0].article)

    assert (found.headline, found.title) == ("全市推进会召开", long)
    assert TITLE not in found.title
