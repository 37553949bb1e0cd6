"""The cache: an unchanged part is not built again."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from own_pages import OWN_PAGES

from gongkai.search import cache, pagefind, parts
from gongkai.search.index import build_index

CHUNK_SIZE = 4000


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that gains the number of pages whenever Pagefind runs."""
    made: list[int] = []
    run = pagefind.run

    def counted(source: Path, bundle: Path, chunk_size: int) -> None:
        made.append(len(list(source.iterdir())))
        run(source, bundle, chunk_size)

    monkeypatch.setattr(pagefind, "run", counted)
    monkeypatch.setattr(parts, "PART_PAGES", 3)
    return made


def test_only_the_part_with_a_changed_page_is_built_again(tmp_path: Path, runs: list[int]) -> None:
    build_index(OWN_PAGES, tmp_path / "index", tmp_path / "kept", CHUNK_SIZE)
    assert sum(runs) == len(OWN_PAGES)
    assert len(runs) > 2
    runs.clear()

    changed = [replace(OWN_PAGES[0], source="另一家"), *OWN_PAGES[1:]]
    build_index(changed, tmp_path / "index", tmp_path / "kept", CHUNK_SIZE)

    assert len(runs) == 1


def test_an_index_from_the_cache_is_the_same(tmp_path: Path, runs: list[int]) -> None:
    found = []
    for name in ("first", "second"):
        build_index(OWN_PAGES, tmp_path / name, tmp_path / "kept", CHUNK_SIZE)
        found.append({p.relative_to(tmp_path / name): p.read_bytes() for p in (tmp_path / name).rglob("*.*")})

    assert found[0] == found[1]
    assert sum(runs) == len(OWN_PAGES)


def test_another_chunk_size_is_another_part() -> None:
    assert cache.key([b"a"], 4000) != cache.key([b"a"], 2000)
    assert cache.key([b"a"], 4000) == cache.key([b"a"], 4000)


def test_parts_that_no_build_uses_are_removed_the_oldest_first(tmp_path: Path) -> None:
    for age, name in enumerate("abcde"):
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (1_000 - age, 1_000 - age))

    cache.trim(tmp_path, [tmp_path / "e"])

    assert {path.name for path in tmp_path.iterdir()} == {"a", "b", "e"}
