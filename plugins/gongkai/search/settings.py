"""Settings of the search: ``GONGKAI_SEARCH_<NAME>`` in pelicanconf.py."""

from dataclasses import dataclass

from gongkai.settings import setting


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchSettings:
    """How the index is built."""

    chunk_size: int = setting(
        2000, "words and their places in a file of the index; smaller files, fewer bytes a query"
    )
