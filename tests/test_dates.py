"""Dates keep the precision that the page gave."""

import pytest

from gongkai import dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2022-03-01", "2022-03-01"),
        ("2022-3-1", "2022-03-01"),
        ("2022-03-01 15:47", "2022-03-01T15:47+08:00"),
        ("2022-03-01 15:47:30", "2022-03-01T15:47:30+08:00"),
        ("2022-03-01T15:47:30+08:00", "2022-03-01T15:47:30+08:00"),
        ("2022-03-01T07:47:30Z", "2022-03-01T15:47:30+08:00"),
    ],
)
def test_precision_is_kept(text: str, iso: str) -> None:
    assert dates.to_iso(text) == iso


@pytest.mark.parametrize("text", ["2022-02-30", "2022", "March 1", "2022-03-01 25:00", "", "2022年3月1日"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no date; write YYYY-MM-DD or YYYY-MM-DD HH:MM:SS"):
        dates.to_iso(text)
