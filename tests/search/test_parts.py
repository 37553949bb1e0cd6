"""Parts: limits that hold for any number of pages, and boundaries that stay when pages change."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.search import parts
from gongkai.search.parts import split, text_bytes
from gongkai.search.records import Page


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "PART_BYTES", 3_000)
    monkeypatch.setattr(parts, "PART_PAGES", 20)


def page(number: int, date: str, length: int = 30) -> Page:
    """Return a page of *length* characters of text."""
    return Page(id=f"p{number}", url="", title="题", paragraphs=("字" * length,), date=date)


YEARS = [page(number, f"{2000 + number // 12}-{number % 12 + 1:02}-03") for number in range(240)]


def new_parts(pages: list[Page]) -> int:
    """Return how many parts of *pages* are none of the parts of YEARS."""
    known = split(YEARS)
    return sum(part not in known for part in split(pages))


def test_no_part_is_larger_than_the_limits() -> None:
    made = split(YEARS)

    assert len(made) > 240 // 20
    assert all(len(part) <= 20 and sum(map(text_bytes, part)) <= 3_000 for part in made)
    assert sorted(p.id for part in made for p in part) == sorted(p.id for p in YEARS)


def test_the_newest_part_comes_first_and_in_it_the_newest_page() -> None:
    dates = [p.date for part in split([*YEARS, page(999, "")]) for p in part]

    assert dates == sorted(dates, reverse=True)


def test_one_page_changed_changes_one_part() -> None:
    changed = list(YEARS)
    changed[77] = replace(changed[77], paragraphs=("另一段",))

    assert new_parts(changed) == 1


def test_a_new_page_changes_one_part() -> None:
    newest = [*YEARS, page(500, "2020-01-05")]

    assert new_parts(newest) == 1


def test_many_pages_of_one_day_are_shared_out_by_their_ids() -> None:
    made = split([page(number, "2024-05-06") for number in range(100)])

    assert all(len(part) <= 20 for part in made)
    assert sum(map(len, made)) == 100


def test_a_page_larger_than_a_part_is_a_part() -> None:
    made = split([page(1, "2024-05-06", 2_000), page(2, "2024-05-06"), page(3, "2024-05-07")])

    assert (made[0][0].id, [len(part) for part in made if any(p.id == "p1" for p in part)]) == ("p3", [1])


@given(
    st.lists(
        st.sampled_from(["", "2024", "2024-05", "2024-05-06", "1949-10-01T08:00+08:00", "一"]), max_size=60
    )
)
def test_the_order_in_which_pages_come_does_not_matter(dates: list[str]) -> None:
    pages = [page(number, date) for number, date in enumerate(dates)]

    assert split(pages) == split(reversed(pages))
