"""Structured data: texts that are records, not pages, whatever mark-up stands inside them."""

import json

FEWEST_ROWS, MOST_ROWS, FEWEST_COMMAS = 4, 20, 2
"""Rows looked at, and commas in each of them alike, that make a text a table of values."""


def is_structured(text: str) -> bool:
    """Tell JSON, JSON by lines and comma-separated values from pages and prose."""
    return _is_json(text) or _is_table(text)


def _is_json(text: str) -> bool:
    start = text.lstrip()
    return start[:1] in ("{", "[") and any(_parses(part) for part in (start, start.split("\n", 1)[0]))


def _parses(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _is_table(text: str) -> bool:
    rows = [row for row in text.split("\n", MOST_ROWS)[:MOST_ROWS] if row.strip()]
    commas = {row.count(",") for row in rows}
    return len(rows) >= FEWEST_ROWS and len(commas) == 1 and commas.pop() >= FEWEST_COMMAS
