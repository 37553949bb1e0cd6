"""Settings of the officials room: ``GONGKAI_OFFICIALS_<NAME>`` in pelicanconf.py."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OfficialsSettings:
    """Where the roster lies, and how sure a rule must be before its finds are published."""

    roster: str = "data/officials.yml"  # below the content folder
    confidence: float = 0.9  # 0 to 1: what is less sure is left out
