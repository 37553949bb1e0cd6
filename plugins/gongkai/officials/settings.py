"""Settings of the officials room: ``GONGKAI_OFFICIALS_<NAME>`` in pelicanconf.py."""

from dataclasses import dataclass

from gongkai.settings import setting


@dataclass(frozen=True, slots=True)
class OfficialsSettings:
    """Where the roster lies, and how sure a rule must be before its finds are published."""

    roster: str = setting("data/officials.yml", "the roster, below the content folder")
    confidence: float = setting(0.9, "0 to 1: what a rule is less sure of is left out")
