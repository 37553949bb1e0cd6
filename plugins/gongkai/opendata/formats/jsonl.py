"""JSON Lines: one record a line, UTF-8."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

SUFFIX = "jsonl"
LABEL = "JSONL"


def encode(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Return *rows* as JSON Lines (jsonlines.org): UTF-8, a line feed after each record."""
    return "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows).encode(
        "utf-8"
    )
