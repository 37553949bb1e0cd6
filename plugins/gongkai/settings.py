"""Settings: ``GONGKAI_<ROOM>_<NAME>`` in pelicanconf.py, read once into a frozen record.

A room declares a frozen dataclass with defaults; ``read`` fills it, checks types and stops
at a name that does not exist, naming the nearest one that does.
"""

from collections.abc import Mapping
from dataclasses import field, fields
from difflib import get_close_matches
from typing import Any, TypeVar

from gongkai.errors import SettingsError

PREFIX = "GONGKAI_"
ROOMS = ("builder", "campaigns", "importer", "officials", "opendata", "related", "search", "site")
RUNTIME = "GONGKAI_CATALOGUE"
"""Key under which a build keeps its catalogue in Pelican's settings; no setting of the user's."""

REPORT = "GONGKAI_REPORT"
"""Key of the file that a build writes its report to, "" for none; the tasks set it."""
INTERNAL = (RUNTIME, REPORT, "GONGKAI_CONTENT", "GONGKAI_PLUGINS")

OPEN_ENDED = ("_SAVE_AS", "_URL")
"""Ends of names that Pelican makes from a template's name, so that no list holds them all."""

NEAR = 0.9
"""Likeness (difflib ratio) above which an unknown Pelican setting is taken for a misspelling."""

Settings = TypeVar("Settings")


def setting(default: Any, meaning: str) -> Any:
    """Return a field of a settings record: its default, and one line that says what it is for.

    ``docs/reference/settings.md`` is made from these lines.
    """
    return field(default=default, metadata={"meaning": meaning})


def read(cls: type[Settings], room: str, settings: Mapping[str, Any]) -> Settings:
    """Return the settings of *room* as *cls*.

    Raises SettingsError for an unknown name or a value of another type than the default's.
    """
    prefix = f"{PREFIX}{room.upper()}_"
    known = {f"{prefix}{field.name.upper()}": field for field in fields(cls)}  # type: ignore[arg-type]
    values = {}
    for name in sorted(settings):
        if not name.startswith(prefix):
            continue
        if name not in known:
            raise SettingsError(f"pelicanconf.py: {name}: no such setting; {_hint(name, known)}")
        value, default = settings[name], known[name].default
        value = tuple(value) if isinstance(default, tuple) and isinstance(value, list) else value
        if type(value) is not type(default):
            raise SettingsError(
                f"pelicanconf.py: {name}: {value!r} does not fit; write a value like {default!r}"
            )
        values[known[name].name] = value
    return cls(**values)


def check_names(settings: Mapping[str, Any], pelican_names: Mapping[str, Any]) -> None:
    """Stop at a ``GONGKAI_`` name of no room, and at a near miss of one of Pelican's own names.

    Raises SettingsError.
    """
    starts = [f"{PREFIX}{room.upper()}_" for room in ROOMS]
    for name in sorted(settings):
        if name.startswith(PREFIX):
            if name not in INTERNAL and not name.startswith(tuple(starts)):
                near = get_close_matches(name.rsplit("_", 1)[0] + "_", starts, n=1, cutoff=0.5)
                hint = f"did you mean {near[0]}…?" if near else "see docs/reference/settings.md"
                raise SettingsError(f"pelicanconf.py: {name}: no such setting; {hint}")
        elif name.isupper() and name not in pelican_names and not name.endswith(OPEN_ENDED):
            near = get_close_matches(name, pelican_names, n=1, cutoff=NEAR)
            if near:
                raise SettingsError(f"pelicanconf.py: {name}: no such setting; did you mean {near[0]}?")


def check_plugins(requested: list[str], loaded: list[str]) -> None:
    """Stop when a plugin of the list was not loaded. Raises SettingsError."""
    missing = [name for name in requested if name not in loaded]
    if missing:
        choices = [f"gongkai.{room}" for room in ROOMS if room != "importer"]
        name = missing[0]
        raise SettingsError(
            f"pelicanconf.py: PLUGINS: {name} could not be loaded; "
            f"{_hint(name, choices) if name not in choices else 'see the error above'}"
        )


def _hint(name: str, known: Any) -> str:
    near = get_close_matches(name, known, n=1)
    return f"did you mean {near[0]}?" if near else "see docs/reference/settings.md"
