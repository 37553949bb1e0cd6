"""Glue: when Pelican has written the site, the search is added to it.

With our builder the pages come from its catalogue, and the theme has the search page. Without
it they are Pelican's own articles and pages, and the search page comes from here.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from gongkai import permalinks
from gongkai.errors import GongkaiError
from gongkai.search import contents
from gongkai.search.bundle import write_search
from gongkai.search.records import Page
from gongkai.search.settings import SearchSettings
from gongkai.settings import RUNTIME, read

HERE = Path(__file__).parent
WORDS = HERE / "words.zh_CN.json"


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(_check)
    signals.get_generators.connect(_stand_alone)
    signals.finalized.connect(_finish)


def _check(pelican: Pelican) -> None:
    """Stop at a wrong setting before anything is built."""
    try:
        read(SearchSettings, "search", pelican.settings)
    except GongkaiError as error:
        raise SystemExit(str(error)) from None


def _stand_alone(pelican: Pelican) -> type[Generator] | None:
    """Add the search page where our builder has made no catalogue."""
    if RUNTIME in pelican.settings:
        return None
    folders = pelican.settings["THEME_TEMPLATES_OVERRIDES"]
    pelican.settings["THEME_TEMPLATES_OVERRIDES"] = [*folders, str(HERE / "templates")]
    return SearchGenerator


class SearchGenerator(Generator):  # type: ignore[misc]
    """Writes the search of any Pelican site, and its page."""

    def generate_output(self, writer: Any) -> None:
        """Write the search of all published articles and pages."""
        found = [item for item in self.context["generated_content"].values() if item.status == "published"]
        _write(map(contents.page, found), contents.names(found), self.output_path, self.settings)
        writer.write_file(
            permalinks.save_as(permalinks.SEARCH),
            self.get_template("gongkai_search"),
            self.context,
            self.settings["RELATIVE_URLS"],
            url=permalinks.SEARCH,
            words=json.loads(WORDS.read_text(encoding="utf-8")),
        )


def _finish(pelican: Pelican) -> None:
    catalogue = pelican.settings.get(RUNTIME)
    if catalogue is None:
        return
    from gongkai.search.pages import names, pages  # what these need, a site without our builder has not

    _write(pages(catalogue), names(catalogue), pelican.output_path, pelican.settings)


def _write(
    pages: Iterable[Page],
    names: Mapping[str, Mapping[str, str]],
    output: str,
    settings: Mapping[str, Any],
) -> None:
    try:
        write_search(
            pages,
            names,
            Path(output),
            Path(settings["CACHE_PATH"]),
            read(SearchSettings, "search", settings),
        )
    except GongkaiError as error:
        raise SystemExit(str(error)) from None
    except OSError as error:
        raise SystemExit(
            f"search: {error}; see that the disk has room and the folder can be written"
        ) from None
