"""Glue: make the data sets when all pages are known, write them when Pelican is done."""

from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import ArticlesGenerator

from gongkai import permalinks
from gongkai.catalogue import Catalogue
from gongkai.opendata.datasets import DataSetRows, datasets
from gongkai.opendata.formats import jsonl
from gongkai.opendata.sitemap import sitemap
from gongkai.settings import RUNTIME
from gongkai.sizes import human_size
from gongkai.views import DataPage, DataSet, Download

FORMATS = (jsonl,)


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.all_generators_finalized.connect(_prepare)
    signals.finalized.connect(_write)


_files: dict[str, bytes] = {}


def _prepare(generators: list[Any]) -> None:
    articles = next(g for g in generators if isinstance(g, ArticlesGenerator))
    catalogue: Catalogue = articles.settings[RUNTIME]
    _files.clear()
    sets = tuple(_prepared(data) for data in datasets(catalogue))
    articles.context["data_page"] = DataPage(sets=sets)
    if articles.settings["SITEURL"]:
        _files["sitemap.xml"] = sitemap(catalogue, articles.settings["SITEURL"]).encode("utf-8")


def _prepared(data: DataSetRows) -> DataSet:
    downloads = []
    for format in FORMATS:
        url = f"{permalinks.DATA}{data.id}.{format.SUFFIX}"
        _files[url] = format.encode(data.rows)
        downloads.append(Download(format=format.LABEL, url=url, size=human_size(len(_files[url]))))
    return DataSet(id=data.id, rows=len(data.rows), downloads=tuple(downloads), fields=data.fields)


def _write(pelican: Pelican) -> None:
    for name, data in _files.items():
        path = Path(pelican.output_path) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    _files.clear()
