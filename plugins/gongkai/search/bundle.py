"""The search as a folder of the finished site: the client, the index, and the names it shows."""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from gongkai import permalinks
from gongkai.search.index import build_index, to_json
from gongkai.search.records import Page
from gongkai.search.settings import SearchSettings

CLIENT = Path(__file__).parent / "static"


def write_search(
    pages: Iterable[Page],
    names: Mapping[str, Mapping[str, str]],
    output: Path,
    cache: Path,
    settings: SearchSettings,
) -> None:
    """Write everything that ``/search/`` loads below the site's folder *output*.

    *names* are the names of filter values by filter and id; *cache* is a folder for
    parts of the index that the next build may use again. Raises SearchError when the index cannot be built.
    """
    folder = output / permalinks.SEARCH
    client = folder / "client"
    if client.exists():
        shutil.rmtree(client)
    shutil.copytree(CLIENT, client)
    (folder / "labels.json").write_bytes(to_json(names))
    build_index(pages, folder / "index", cache / "search", settings.chunk_size)
