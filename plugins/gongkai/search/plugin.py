"""Glue: when Pelican has written the site, the search is added to it.

With our builder the pages come from its catalogue, and the theme has the search page. Without
it they are Pelican's own articles and pages, and the search page comes from here.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from gongkai import permalinks, segment
from gongkai.errors import GongkaiError
from gongkai.search import contents
from gongkai.search.bundle import write_search
from gongkai.search.records import Page
from gongkai.search.settings import SearchSettings
from gongkai.search.suggestions import Named, write_suggestions
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
        segment.use_cache(Path(self.settings["CACHE_PATH"]))
        pages = [contents.page(item) for item in found]
        _write(pages, contents.names(found), list(contents.subjects(found)), self.output_path, self.settings)
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
    from gongkai.search.subjects import subjects

    found, shown = pages(catalogue), names(catalogue)
    _write(found, shown, list(subjects(catalogue, shown, found)), pelican.output_path, pelican.settings)


def _write(
    pages: Sequence[Page],
    names: Mapping[str, Mapping[str, str]],
    named: Sequence[Named],
    output: str,
    settings: Mapping[str, Any],
) -> None:
    try:
        segment.add_words(tuple(name for one in named for name in (one.name, *one.aliases)))
        write_suggestions(named, pages, Path(output))
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
