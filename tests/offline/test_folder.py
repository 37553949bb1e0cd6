"""The ZIP: whole, the same bytes each time, and every link inside it leads to a file."""

import json
import re
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from folder_site import packed, unpacked
from lxml import html

from conftest import inv
from gongkai.checks.links import check_links
from gongkai.offline.formats.zip_site import write_zip


@pytest.fixture(scope="module")
def folder(sample_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample site, unpacked."""
    return unpacked(sample_site, tmp_path_factory.mktemp("folder"))


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_the_zip_is_whole(sample_site: Path, folder: Path) -> None:
    there = names(folder)

    missing = {name for name in names(sample_site) if name not in there and f"{name}.js" not in there}

    assert missing == {"404.html"}


def test_pages_and_data_keep_their_content(sample_site: Path, folder: Path) -> None:
    for name in ("data/articles.jsonl", "theme/images/icon.svg"):
        assert (folder / name).read_bytes() == (sample_site / name).read_bytes()
    for page in (*sample_site.glob("a/*/index.html"), sample_site / "search/index.html"):
        read = folder / page.relative_to(sample_site)
        assert html.fromstring(read.read_bytes()).text_content() == (
            html.fromstring(page.read_bytes()).text_content()
        )


def test_the_same_site_gives_the_same_bytes(sample_site: Path, tmp_path: Path) -> None:
    (tmp_path / "1").mkdir()
    (tmp_path / "2").mkdir()

    first = packed(sample_site, tmp_path / "1").read_bytes()
    second = packed(sample_site, tmp_path / "2").read_bytes()

    assert first == second


def test_no_link_is_broken(folder: Path) -> None:
    assert check_links(folder) == []


def test_every_link_names_a_file_not_a_folder(folder: Path) -> None:
    checked = 0
    for page in folder.rglob("*.html"):
        for element in html.fromstring(page.read_bytes()).iter():
            for attribute in ("href", "src", "action"):
                parts = urlsplit(element.get(attribute, ""))
                if parts.scheme or parts.netloc or not parts.path:
                    continue
                assert (page.parent / unquote(parts.path)).resolve().is_file(), (page, parts)
                checked += 1
    assert checked > 1000


def test_nothing_is_loaded_from_elsewhere_and_nothing_as_a_module(folder: Path) -> None:
    for page in folder.rglob("*.html"):
        root = html.fromstring(page.read_bytes())
        loaded = root.xpath("//script/@src | //img/@src | //link[@rel='stylesheet' or @rel='icon']/@href")
        assert [address for address in loaded if urlsplit(address).scheme] == []
        assert root.xpath("//script[@type='module']") == []


def test_the_theme_works_from_a_folder(browser: Any, folder: Path) -> None:
    page = browser.new_page()
    first, second, *_ = sorted(folder.glob("a/*/index.html"))

    page.goto(first.as_uri())
    page.locator('[data-module="care-mode"]').first.click()
    page.wait_for_function("localStorage.getItem('gongkai.care')")
    page.wait_for_timeout(500)  # from files, Chromium hands a stored value to the next page a moment later
    page.goto(second.as_uri())

    root = page.locator("html")
    assert root.evaluate("root => root.classList.contains('gk-js')")
    assert root.evaluate("root => 'care' in root.dataset")
    assert root.get_attribute("data-text-size") == "largest"
    page.locator('[data-module="text-size"] button').first.click(timeout=5000)
    assert root.get_attribute("data-text-size") == "standard"
    page.close()


def test_a_full_disk_is_told_and_the_former_zip_stays(tmp_path: Path) -> None:
    target = tmp_path / "no such folder" / "site.zip"

    with pytest.raises(Exception, match=r"site\.zip: No such file or directory; see that the disk has room"):
        write_zip([("index.html", b"")], target)


def test_a_failure_leaves_the_former_zip(tmp_path: Path) -> None:
    target = tmp_path / "site.zip"
    write_zip([("index.html", b"old")], target)

    def broken():  # type: ignore[no-untyped-def]
        yield "index.html", b"new"
        raise ValueError

    with pytest.raises(ValueError):
        write_zip(broken(), target)

    assert zipfile.ZipFile(target).read("index.html") == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_the_task_publishes_first_and_writes_the_zip_beside_the_site(tmp_path: Path) -> None:
    article = tmp_path / "content/articles/1.md"
    article.parent.mkdir(parents=True)
    article.write_text("Title: 关于调整公交线路的通告\nDate: 2025-11-05\n\n调整3路。\n", encoding="utf-8")

    run = inv("offline", "--content", tmp_path / "content", "--output", tmp_path / "site")

    assert run.returncode == 0, run.stdout + run.stderr
    assert re.search(r"site\.zip \(\d+\.\d MB\): unpack it and open index\.html\n$", run.stdout)
    files = zipfile.ZipFile(tmp_path / "site.zip").namelist()
    assert {"index.html", "search/index.html", "search/labels.json.js"} <= set(files)
    assert not any(name.endswith(".zip") for name in files)
    assert json.loads((tmp_path / "site/search/index/parts.json").read_text())["parts"]
