"""Glue: give each Pelican article its ``related_posts``, the name other plugins use."""

from pelican import signals
from pelican.generators import ArticlesGenerator

from gongkai.catalogue import Catalogue
from gongkai.related.similarity import related
from gongkai.settings import RUNTIME


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.article_generator_finalized.connect(_relate)


def _relate(generator: ArticlesGenerator) -> None:
    catalogue: Catalogue = generator.settings[RUNTIME]
    found = related(catalogue.entries)
    by_id = {article.slug: article for article in generator.articles}
    for id, article in by_id.items():
        article.related_posts = [by_id[other] for other in found.get(id, ()) if other in by_id]
