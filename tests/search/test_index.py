"""The index as files: the same for the same pages, whole, and made of words of ASCII."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from own_pages import OWN_PAGES

from gongkai.search import pagefind
from gongkai.search.index import build_index, file_name, token_file
from gongkai.search.pagefind import SearchError
from gongkai.search.parts import split
from gongkai.search.records import Page
from gongkai.search.settings import SearchSettings
from gongkai.search.tables import character_tables, page_table, steps

CHUNK_SIZE = SearchSettings().chunk_size


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index")
    build_index(OWN_PAGES, folder / "site/search/index", folder / "work", CHUNK_SIZE)
    return folder / "site/search/index"


def files(folder: Path) -> dict[str, bytes]:
    """Return all files of a folder by name."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def part_of(index: Path) -> Path:
    """Return the folder of the only part of an index."""
    [part] = json.loads((index / "parts.json").read_bytes())["parts"]
    return index / str(part["name"])


def unpacked(path: Path) -> object:
    """Return the JSON in a packed file."""
    return json.loads(pagefind.read(path))


def test_the_same_pages_give_the_same_bytes(index: Path, tmp_path: Path) -> None:
    build = (
        "from pathlib import Path; from own_pages import OWN_PAGES;"
        "from gongkai.search.index import build_index;"
        f"build_index(reversed(OWN_PAGES), Path('again'), Path('work'), {CHUNK_SIZE})"
    )
    paths = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    environment = os.environ | {"PYTHONHASHSEED": "7", "PYTHONPATH": paths}
    subprocess.run([sys.executable, "-c", build], cwd=tmp_path, env=environment, check=True)

    assert files(tmp_path / "again") == files(index)


def test_a_new_index_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    for number, pages in enumerate((OWN_PAGES, OWN_PAGES[:2])):
        build_index(pages, tmp_path / "index", tmp_path / f"work{number}", CHUNK_SIZE)

    assert len(list((part_of(tmp_path / "index") / "fragment").iterdir())) == 2


def test_only_what_the_search_page_loads_is_kept(index: Path) -> None:
    names = {name.split("/")[0] for name in files(part_of(index))}

    assert {name for name in names if not name.endswith(".pf_meta")} == {
        "characters", "fragment", "index", "pagefind-entry.json", "pages.gz",
    }  # fmt: skip
    [code] = index.glob("code-*")
    assert set(files(code)) == {"pagefind.js", "wasm.unknown.pagefind"}


def test_a_fragment_holds_readable_text(index: Path) -> None:
    table = unpacked(part_of(index) / "pages.gz")
    newest = unpacked(part_of(index) / f"fragment/{table['fragments'][0]}.pf_fragment")  # type: ignore[index]

    assert newest == {
        "anchors": [],
        "content": "",
        "filters": {},
        "meta": {
            "breaks": [],
            "column": "",
            "date": "2024-08-05",
            "headline": "空白页",
            "id": "page7",
            "source": "云溪日报",
            "title": "空白页",
        },
        "url": "a/page7/",
        "values": [["Source", "云溪日报"], ["Document number", "云府发〔2024〕7号"]],
        "word_count": 0,
    }


def test_an_index_of_no_pages_has_no_parts(tmp_path: Path) -> None:
    build_index([], tmp_path / "index", tmp_path / "work", CHUNK_SIZE)

    assert files(tmp_path / "index") == {"parts.json": b'{"parts":[]}\n'}


def test_a_page_of_one_character_is_indexed(tmp_path: Path) -> None:
    build_index(
        [Page(id="a", url="a/a/", title="一", paragraphs=())], tmp_path / "i", tmp_path / "w", CHUNK_SIZE
    )

    assert len(list((part_of(tmp_path / "i") / "fragment").iterdir())) == 1


def test_pages_stand_newest_first_and_undated_ones_last() -> None:
    pages = [
        Page(id=id, url="", title="题", paragraphs=(), date=date)
        for id, date in (("b", ""), ("c", "2024-01-01"), ("a", "2024-01-01T08:00+08:00"), ("d", "2025-01-01"))
    ]

    [part] = split(pages)

    assert [page.id for page in part] == ["d", "a", "c", "b"]


def test_pagefind_reads_nothing_but_words_of_ascii() -> None:
    page = Page(id="a", url="a/a/", title="清溪", paragraphs=("ab", "c"), values=(("Source", "水"),))

    assert token_file(page) == (
        '<html lang="zh-CN"><body data-pagefind-body>\nz\nt0lqd0luy\n002p002q\n</body></html>\n'
    )


def test_a_change_of_what_a_result_shows_changes_the_name_of_its_file() -> None:
    page = OWN_PAGES[0]

    assert file_name(page) == file_name(replace(page))
    assert file_name(page) != file_name(replace(page, source="另一家"))
    assert file_name(page) != file_name(replace(page, paragraphs=(page.paragraphs[0] + "”",)))


def test_two_equal_pages_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(SearchError) as caught:
        build_index([OWN_PAGES[0], OWN_PAGES[0]], tmp_path / "index", tmp_path / "work", CHUNK_SIZE)

    assert str(caught.value) == "search: two pages have the same id and text; give one of them another id"


def test_a_failing_pagefind_is_named_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    (tmp_path / "python").write_text("#!/bin/sh\necho 'No module named pagefind_bin' >&2\nexit 1\n")
    (tmp_path / "python").chmod(0o755)

    with pytest.raises(SearchError) as caught:
        build_index(OWN_PAGES, tmp_path / "index", tmp_path / "work", CHUNK_SIZE)

    assert str(caught.value) == (
        "search: Pagefind failed: No module named pagefind_bin; "
        "install the pinned packages again (make publish does) and delete the cache folder"
    )


def test_another_version_of_pagefind_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "pagefind-entry.json").write_text('{"version": "2.0.0", "languages": {}}')

    with pytest.raises(SearchError) as caught:
        pagefind.entry(tmp_path)

    assert str(caught.value) == (
        "search: Pagefind 2.0.0 is installed, 1.5.2 is needed; "
        "install the pinned packages again (make publish does) and delete the cache folder"
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "search: x.pf_index is no file of Pagefind's; build again"),
        (
            b"\x1f\x8b\x08\x00",
            "search: x.pf_index is damaged: Compressed file ended before the end-of-stream marker "
            "was reached; build again",
        ),
    ],
)
def test_a_file_that_is_not_whole_is_an_error(tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "index").mkdir()
    (tmp_path / "index/x.pf_index").write_bytes(content)

    with pytest.raises(SearchError) as caught:
        pagefind.check(tmp_path)

    assert str(caught.value) == message


def test_a_script_of_another_pagefind_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "pagefind.js").write_text("export const search = () => [];")

    with pytest.raises(SearchError) as caught:
        pagefind.adapt(tmp_path)

    assert str(caught.value).startswith("search: pagefind.js is not that of Pagefind 1.5.2; ")


def test_lists_of_pages_are_written_as_steps() -> None:
    assert steps([0, 1, 5, 5000]) == [0, 1, 4, 4995]
    assert steps([]) == []


def test_the_table_of_pages_lists_who_has_which_value() -> None:
    pages = [
        Page(id="a", url="", title="", paragraphs=(), filters={"year": ("2025",), "column": ("x", "y")}),
        Page(id="b", url="", title="", paragraphs=(), filters={"year": ("2024",), "column": ("x", "x")}),
    ]

    assert page_table(pages, {"a": "fa", "b": "fb"}, [2, 0]) == {
        "characters": [0, 2],
        "filters": {"column": {"x": [0, 1], "y": [0]}, "year": {"2024": [1], "2025": [0]}},
        "fragments": ["fa", "fb"],
        "lengths": [1, 1],
    }


def test_the_tables_of_characters_list_who_has_which_character() -> None:
    pages = [
        Page(id="a", url="", title="Ａ", paragraphs=("ab", "清"), values=(("", "b"),)),
        Page(id="b", url="", title="a", paragraphs=(), values=()),
    ]

    assert character_tables(pages) == {
        0: {"t": {"a": [0, 1]}, "": {"a": [0], "b": [0]}, "v": {"b": [0]}},
        0x6E: {"t": {}, "": {"清": [0]}, "v": {}},
    }
