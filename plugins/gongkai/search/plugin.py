"""Glue: when Pelican has written the site, the search is added to it."""

from pathlib import Path

from pelican import Pelican, signals

from gongkai import segment
from gongkai.errors import GongkaiError
from gongkai.search.bundle import write_search
from gongkai.search.pages import names, pages
from gongkai.search.settings import SearchSettings
from gongkai.search.subjects import subjects
from gongkai.search.suggestions import write_suggestions
from gongkai.settings import RUNTIME, read


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(_check)
    signals.finalized.connect(_write)


def _check(pelican: Pelican) -> None:
    """Stop at a wrong setting before anything is built."""
    try:
        read(SearchSettings, "search", pelican.settings)
    except GongkaiError as error:
        raise SystemExit(str(error)) from None


def _write(pelican: Pelican) -> None:
    values = pelican.settings
    catalogue = values[RUNTIME]
    output = Path(pelican.output_path)
    try:
        found, shown = pages(catalogue), names(catalogue)
        known = list(subjects(catalogue, shown, found))
        segment.add_words(tuple(name for one in known for name in (one.name, *one.aliases)))
        write_suggestions(known, found, output)
        write_search(
            found,
            shown,
            output,
            Path(values["CACHE_PATH"]),
            read(SearchSettings, "search", values),
        )
    except GongkaiError as error:
        raise SystemExit(str(error)) from None
    except OSError as error:
        raise SystemExit(
            f"search: {error}; see that the disk has room and the folder can be written"
        ) from None
