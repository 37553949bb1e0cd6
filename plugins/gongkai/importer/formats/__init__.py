"""Formats: one module each. A module tells whether a text is its own, and reads it."""

from collections.abc import Callable
from dataclasses import dataclass

from gongkai.importer.captured import Captured, Unreadable
from gongkai.importer.formats import html_page, text_capture
from gongkai.importer.structured import is_structured

Recognise = Callable[[str], bool]
Read = Callable[[str, str], Captured]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name in provenance, how it is recognised, how it is read."""

    name: str
    recognise: Recognise
    read: Read


FORMATS = (
    Format(html_page.NAME, html_page.is_html, html_page.read),
    Format(text_capture.NAME, text_capture.is_text_capture, text_capture.read),
)
"""Tried in this order; a new format is one module and one line here."""


def recognise(text: str) -> Format:
    """Return the format of a decoded text. Raises Unreadable when no reader knows it."""
    for known in FORMATS:
        if known.recognise(text) and not is_structured(text):
            return known
    raise Unreadable("unsupported", "This is neither a saved page nor the text of one.")
