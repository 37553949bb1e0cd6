"""Dates as portals print them, kept with the precision they were given in."""

import re
from datetime import UTC, datetime, timedelta, timezone

CHINA = timezone(timedelta(hours=8), "+08:00")
"""All Chinese portals print China Standard Time, which has had no summer time since 1991."""

_HEADER = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"
    r"(?:[ T](?P<H>\d{1,2}):(?P<M>\d{2})(?::(?P<S>\d{2}))?(?:\.\d+)?)?"
    r"\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?"
)
DATE_FORMS = "write YYYY-MM-DD or YYYY-MM-DD HH:MM:SS"


def to_iso(text: str) -> str:
    """Return *text* as ISO 8601 with the precision that it has.

    Takes ``2022-03-01``, ``2022-03-01 15:47``, ``2022-03-01T15:47:30`` with or without an
    offset; without one, China's is meant. A day comes back as ``2022-03-01``, a time with
    ``+08:00``. Raises ValueError when the text is no such date or the day does not exist.
    """
    match = _HEADER.fullmatch(text.strip())
    if not match:
        raise ValueError(f'"{text}" is no date; {DATE_FORMS}')
    year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    hour, minute, second = (int(match[part] or 0) for part in "HMS")
    try:
        moment = datetime(year, month, day, hour, minute, second, tzinfo=_zone(match["zone"]))
    except ValueError:
        raise ValueError(f'"{text}" is no date; {DATE_FORMS}') from None
    if match["H"] is None:
        return moment.date().isoformat()
    precision = "seconds" if match["S"] is not None else "minutes"
    return moment.astimezone(CHINA).isoformat(timespec=precision)


def _zone(text: str | None) -> timezone:
    if not text:
        return CHINA
    if text == "Z":
        return UTC
    sign = -1 if text[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(text[1:3]), minutes=int(text[-2:])))


def to_header(iso: str) -> str:
    """Return an ISO date as it stands in a content file: ``2022-03-01 15:47:30``."""
    return iso.removesuffix("+08:00").replace("T", " ")


def to_datetime(iso: str) -> datetime:
    """Return an ISO date as an aware datetime in China's time; a day starts at midnight."""
    moment = datetime.fromisoformat(iso)
    return moment if moment.tzinfo else moment.replace(tzinfo=CHINA)


def day(iso: str) -> str:
    """Return the day of an ISO date, ``2022-03-01``, or "" for an unknown date."""
    return iso[:10]


def month(iso: str) -> str:
    """Return the month of an ISO date, ``2022-03``, or "" for an unknown date."""
    return iso[:7]
