"""Small catalogues for tests: articles from a date and paragraphs."""

from gongkai.catalogue import Catalogue, Entry
from gongkai.document import Renderer
from gongkai.officials.identity import resolve
from gongkai.officials.mentions import find
from gongkai.officials.roster import EMPTY, Roster
from gongkai.records import Article
from gongkai.registry import Registry
from gongkai.site import SiteConfig

RENDERER = Renderer()


def catalogue(*articles: tuple[str, str, str], place: str = "云溪市") -> Catalogue:
    """Return a catalogue of (id, date, text); the texts are Markdown."""
    made = Catalogue(site=SiteConfig(jurisdiction=place), registry=Registry())
    for id, date, text in sorted(articles, key=lambda article: article[1], reverse=True):
        article = Article(
            id=id, headline=f"文章{id}", date_published=date, body=text, content_source="云溪日报"
        )
        made.entries[id] = Entry(article, RENDERER.render(text))
    return made


def with_officials(made: Catalogue, roster: Roster = EMPTY) -> Catalogue:
    """Return *made* with its officials found and told apart."""
    found = {
        id: find(
            entry.article.title,
            [p.text for p in entry.document.paragraphs],
            roster,
            made.site.jurisdiction,
        )
        for id, entry in made.entries.items()
    }
    mentions, officials = resolve(found, made, roster)
    made.add_mentions(mentions)
    made.officials.update(officials)
    return made
