"""Charts: months across, heights in pixels, nothing from the clock."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.charts import (
    MONTHS_WIDTH,
    PLOT_HEIGHT,
    Period,
    first_and_last,
    month_chart,
    month_grid,
    sparkline,
)
from gongkai.views import MonthChart


def chart(*published: str, periods: tuple[Period, ...] = ()) -> MonthChart:
    first, last = first_and_last(published)
    return month_chart(published, first=first, last=last, title="t", description="d", periods=periods)


def test_the_grid_has_twelve_months_a_year_newest_first() -> None:
    grid = month_grid(["2025-11-18", "2025-11-02", "2025-10-01T09:30+08:00", "2024-01-05", ""])

    assert [(row.year, row.count, row.url) for row in grid] == [
        (2025, 3, "archive/2025/"),
        (2024, 1, "archive/2024/"),
    ]
    november = grid[0].months[10]
    assert (november.month, november.count, november.url, november.share) == (11, 2, "archive/2025/11/", 1.0)
    assert (grid[0].months[0].count, grid[0].months[0].url) == (0, "")
    assert grid[0].months[9].share == 0.5


def test_an_archive_without_dates_has_no_grid_and_an_empty_chart() -> None:
    assert month_grid(["", ""]) == ()
    empty = chart("")
    assert (empty.maximum, empty.bars, empty.ticks, empty.spans) == (0, (), (), ())


def test_bars_fill_95_per_cent_and_72_per_cent_of_their_month() -> None:
    shown = month_chart(
        ["2024-01-05", "2024-02-01", "2024-02-09", "2024-04-30"],
        first="2024-01", last="2024-04", title="", description="",
    )  # fmt: skip

    step = MONTHS_WIDTH / 4
    assert [bar.label for bar in shown.bars] == ["2024-01", "2024-02", "2024-04"]
    assert shown.bars[0].x == pytest.approx(step * 0.14, abs=0.001)
    assert all(bar.width == pytest.approx(step * 0.72, abs=0.001) for bar in shown.bars)
    assert [bar.height for bar in shown.bars] == [75, PLOT_HEIGHT, 75]
    assert [bar.top for bar in shown.bars] == [False, True, False]
    assert [bar.running for bar in shown.bars] == [False, False, True]
    assert shown.maximum == 2


def test_a_year_line_stands_at_each_january_and_at_the_start() -> None:
    shown = month_chart([], first="2023-11", last="2025-02", title="", description="")

    assert [tick.label for tick in shown.ticks] == ["2023", "2024", "2025"]
    assert [tick.x for tick in shown.ticks] == [0.0, pytest.approx(11.875), pytest.approx(83.125)]


def test_a_period_without_an_end_is_open() -> None:
    shown = chart(
        "2024-01-01", "2024-12-31",
        periods=(
            Period(label="局长", start="2024-01-01", end="2024-05-24"),
            Period(label="副市长", start="2024-05-24", seen="2024-10-01"),
        ),
    )  # fmt: skip

    ended, open_ = shown.spans
    assert (ended.number, ended.open_end, ended.x1) == (1, False, 0.0)
    assert (open_.number, open_.open_end) == (2, True)
    assert ended.x2 == open_.x1 < open_.x2 < MONTHS_WIDTH


def test_posts_held_at_once_lie_in_two_lanes() -> None:
    shown = chart(
        "2024-01-01", "2024-12-31",
        periods=(Period(label="书记", start="2024-01-01"), Period(label="主任", start="2024-02-01")),
    )  # fmt: skip

    assert [span.lane for span in shown.spans] == [0, 1]


def test_a_sparkline_scales_to_its_own_highest_month() -> None:
    bars = sparkline(["2024-01-01", "2024-03-01", "2024-03-02"], first="2024-01", last="2024-12")

    assert [(bar.label, bar.height) for bar in bars] == [("2024-01", 12), ("2024-03", 24)]


DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)).map(date.isoformat)


@given(st.lists(DAYS, min_size=1, max_size=40))
def test_all_lies_inside_the_chart(published: list[str]) -> None:
    shown = chart(*published, periods=(Period(label="x", start=min(published), end=max(published)),))

    assert sum(bar.count for bar in shown.bars) == len(published) == sum(row.count for row in shown.table)
    assert all(bar.x >= 0 and bar.x + bar.width <= MONTHS_WIDTH + 0.01 for bar in shown.bars)
    assert all(0 < bar.height <= PLOT_HEIGHT for bar in shown.bars)
    assert all(0 <= span.x1 <= span.x2 <= MONTHS_WIDTH for span in shown.spans)
    assert sum(bar.top for bar in shown.bars) == 1
