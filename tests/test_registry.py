"""Ids are given once, kept for ever, and merge line by line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai import permalinks
from gongkai.errors import ContentError
from gongkai.registry import Registry, read_registry, write_registry


def test_the_same_key_keeps_its_id(tmp_path: Path) -> None:
    registry = Registry()
    first = registry.id_for("source", "云溪日报")
    write_registry(registry, tmp_path / "registry.tsv")

    assert read_registry(tmp_path / "registry.tsv").id_for("source", "云溪日报") == first


def test_a_known_id_holds_even_when_another_would_be_made_today(tmp_path: Path) -> None:
    path = tmp_path / "registry.tsv"
    path.write_text("source\told1\t云溪日报\n", encoding="utf-8")

    assert read_registry(path).id_for("source", "云溪日报") == "old1"


def test_a_clash_is_lengthened() -> None:
    taken = permalinks.short_id("tag:事实")
    registry = Registry([("tag", taken, "实施")])

    id = registry.id_for("tag", "事实")

    assert id != taken and id.startswith(taken) and len(id) == len(taken) + 2


@given(st.sets(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1), max_size=30))
def test_ids_are_ascii_and_differ(keys: set[str]) -> None:
    registry = Registry()
    ids = [registry.id_for("tag", key) for key in keys]

    assert len(set(ids)) == len(ids)
    assert all(id.isascii() and id.isalnum() and id == id.lower() for id in ids)


def test_lines_are_sorted(tmp_path: Path) -> None:
    registry = Registry([("tag", "b", "乙"), ("article", "z", "path:z.md"), ("tag", "a", "甲")])
    registry.id_for("column", "丙")
    write_registry(registry, tmp_path / "data" / "registry.tsv")

    lines = (tmp_path / "data" / "registry.tsv").read_text(encoding="utf-8").splitlines()

    assert lines == sorted(lines) and len(lines) == 4


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "registry.tsv"
    path.write_text("tag\ta\t甲\ntag a\n", encoding="utf-8")

    with pytest.raises(ContentError) as error:
        read_registry(path)

    assert str(error.value) == (
        f"{path}:2: registry: a line is kind, id and key, separated by tabs; "
        "restore it from git or delete the line"
    )


def test_addresses_have_their_form() -> None:
    assert permalinks.article("x1") == "a/x1/"
    assert permalinks.paragraph("x1", 3) == "a/x1/#p3"
    assert permalinks.month(2022, 3) == "archive/2022/03/"
    assert permalinks.save_as("archive/2022/03/") == "archive/2022/03/index.html"
    assert permalinks.save_as("") == "index.html"
    assert permalinks.root_from("a/x1/") == "../../"
