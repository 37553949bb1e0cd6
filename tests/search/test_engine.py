"""The index in the browser: exactly the pages that hold what was asked for."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from in_browser import Engine, engine
from own_pages import OWN_PAGES

from gongkai.search import parts
from gongkai.search.records import Page

BULK = ("govcn_news_textcaptures", "hebei_gov_policies", "laws_md", "szpl_planning_land_rules")
PAGES_A_SET = 50
LONGEST_BODY = 12_000  # characters: keeps the index of 200 documents to a few seconds


@pytest.fixture(scope="module", params=[parts.PART_PAGES, 3], ids=["one part", "several parts"])
def own(browser: Any, tmp_path_factory: pytest.TempPathFactory, request: Any) -> Iterator[Engine]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "PART_PAGES", request.param)
        with engine(browser, tmp_path_factory.mktemp("own"), OWN_PAGES) as opened:
            yield opened


@pytest.fixture(scope="module")
def bulk(browser: Any, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    pages = [page for name in BULK for page in bulk_pages(shared, name)]
    with engine(browser, tmp_path_factory.mktemp("bulk"), pages) as opened:
        yield opened


def bulk_pages(shared: Path, name: str) -> list[Page]:
    """Return the first pages of a set of real documents."""
    pages: list[Page] = []
    with gzip.open(shared / f"corpus/bulk/{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            row = json.loads(line)
            body = row.get("body") or row.get("content") or ""
            if len(body) > LONGEST_BODY:
                continue
            blocks = re.split(r"\n+|　　", body)
            page = Page(
                id=f"{name}-{number}",
                url=f"a/{name}-{number}/",
                title=" ".join((row["title"] or "无题").split()),
                paragraphs=tuple(" ".join(block.split()) for block in blocks if block.strip()),
                date=(row["date"] or "")[:10],
            )
            pages.append(page)
            if len(pages) == PAGES_A_SET:
                break
    return pages


def test_any_part_of_a_title_or_paragraph_finds_exactly_its_pages(own: Engine) -> None:
    for piece in own.pieces(count=150, longest=8, seed=1):
        assert set(own.ids(f'"{piece}"')) == own.holders(piece), piece


def test_any_part_of_real_documents_finds_exactly_its_documents(bulk: Engine) -> None:
    for piece in bulk.pieces(count=150, longest=8, seed=2):
        assert set(bulk.ids(f'"{piece}"')) == bulk.holders(piece), piece


def test_a_long_part_finds_exactly_its_documents(bulk: Engine) -> None:
    for piece in bulk.pieces(count=20, longest=200, seed=3):
        assert set(bulk.ids(f'"{piece}"')) == bulk.holders(piece), piece


def test_one_character_finds_exactly_its_pages(own: Engine) -> None:
    for character in "一的市，。/😀𠮷龘":
        assert set(own.ids(f'"{character}"')) == own.holders(character), character


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("pm2.5", "page1"),
        ("5G", "page1"),
        ("云府发[2024]12号", "page1"),
        ("2月28日", "page0"),
        ("“两篇文章”", "page0"),
        ("ＣＡＦÉ", "page5"),
        ("file", "page5"),
        ("2023-2025", "page4"),
        ("4860", None),
        ("4,860", "page4"),
    ],
)
def test_forms_of_writing(own: Engine, query: str, page: str | None) -> None:
    assert own.ids(query) == ([page] if page else [])


def test_a_phrase_does_not_cross_paragraphs(own: Engine) -> None:
    assert own.ids('"一二"') == []
    assert own.ids('"路、11路K2路"') == []
    assert own.ids('"升级版治水攻坚战打好"') == ["page0"]


def test_what_stands_beside_the_text_is_found_without_quotes_only(own: Engine) -> None:
    assert own.ids("云府发〔2024〕4号") == ["page4"]
    assert own.ids('"云府发〔2024〕4号"') == []
    assert len(own.ids("云溪日报")) == len(own.pages)


def test_the_newest_comes_first_after_those_with_it_in_the_title(own: Engine) -> None:
    assert own.ids("学位") == ["page4"]
    assert own.ids("清溪") == ["page1", "page0", "page4"]
    assert own.ids("市") == ["page2", "page0", "page4"]


def test_a_document_comes_before_those_that_cite_its_number(own: Engine) -> None:
    assert own.ids("云府发〔2024〕3号") == ["page3", "page6"]


def test_pages_with_all_the_words_come_after_those_with_the_phrase(own: Engine) -> None:
    assert own.ids("陆文舟 排口") == ["page0"]
    assert own.ids("丁叙 松口县") == ["page2"]
    assert own.ids("学位 丁叙") == []


def test_a_phrase_that_stands_somewhere_is_what_is_searched(own: Engine) -> None:
    found = own.search("清溪")
    assert (found["mode"], found["counts"]) == ("phrase", {"phrase": 3})

    found = own.search("清溪流域")
    assert (found["mode"], found["counts"], found["ids"]) == (
        "phrase",
        {"phrase": 1, "most": None},
        ["page1"],
    )


def test_words_that_stand_together_nowhere_are_searched_one_by_one(own: Engine) -> None:
    found = own.search("陆文舟 排口")

    assert (found["mode"], found["counts"]) == ("all", {"phrase": 0, "all": 1, "most": None})
    assert found["ids"] == ["page0"]


def test_a_question_finds_the_page_that_is_most_about_it(own: Engine) -> None:
    found = own.search("谁任命了水利局的局长？")

    assert (found["mode"], found["ids"]) == ("most", ["page2"])


def test_the_reader_can_ask_for_another_way(own: Engine) -> None:
    narrow = own.search("陆文舟 排口", "phrase")
    assert (narrow["mode"], narrow["ids"]) == ("phrase", [])

    wide = own.search("清溪碧水攻坚战", "most")
    assert (wide["mode"], wide["counts"]) == ("most", {"phrase": 1, "most": 2})
    assert wide["ids"] == ["page4", "page0"]


def test_a_way_that_a_text_does_not_have_is_not_taken(own: Engine) -> None:
    assert own.search('"清溪流域"', "most")["mode"] == "all"
    assert own.search("清溪", "all")["mode"] == "phrase"
    assert own.search("“”", "most") == {"mode": "", "counts": {}, "ids": [], "updates": []}


def test_what_is_shown_early_stays_where_it_is(browser: Any, tmp_path: Path) -> None:
    pages = [
        Page(
            id=f"n{n:02}",
            url="",
            title="清溪简报" if n < 5 else "简报",
            paragraphs=("清溪",),
            date=f"20{n:02}",
        )
        for n in range(40)
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "PART_PAGES", 16)
        with engine(browser, tmp_path, pages) as opened:
            found = opened.search("清溪")

    early = found["updates"][0]
    assert len(found["updates"]) > 1
    assert 10 <= early["counts"]["phrase"] < found["counts"]["phrase"] == 40
    assert early["ids"][:10] == found["ids"][:10]
    assert found["ids"][10:15] == ["n04", "n03", "n02", "n01", "n00"]
    assert sorted(found["ids"]) == sorted(page.id for page in pages)
