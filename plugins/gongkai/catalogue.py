"""The catalogue: everything one build knows, handed from room to room in order.

The builder fills it with articles; officials and campaigns add mentions and records;
search, open data and the page views read it. Nothing here imports Pelican.
"""

from dataclasses import dataclass, field, replace

from gongkai import permalinks
from gongkai.document import Document
from gongkai.records import Article, Campaign, Mention, Official
from gongkai.registry import Registry
from gongkai.site import SiteConfig


@dataclass(frozen=True, slots=True)
class Entry:
    """An article with its rendered text and what was found in it."""

    article: Article
    document: Document
    mentions: tuple[Mention, ...] = ()
    captured: bool = False  # whether the kept original is in the captures folder
    path: str = ""  # the Markdown file, below the content folder

    @property
    def url(self) -> str:
        """Address of the article's page, relative to the site's root."""
        return permalinks.article(self.article.id)


@dataclass(slots=True)
class Catalogue:
    """All entries by article id, newest first once the builder has sorted them."""

    site: SiteConfig
    registry: Registry
    entries: dict[str, Entry] = field(default_factory=dict)
    officials: dict[str, Official] = field(default_factory=dict)
    campaigns: dict[str, Campaign] = field(default_factory=dict)

    def add_mentions(self, mentions: dict[str, list[Mention]]) -> None:
        """Add mentions by article id, kept in the order of the text."""
        for article_id, found in mentions.items():
            entry = self.entries[article_id]
            together = sorted((*entry.mentions, *found), key=lambda m: (m.paragraph, m.start, m.end, m.kind))
            self.entries[article_id] = replace(entry, mentions=tuple(together))

    def mentions(self, kind: str) -> dict[str, list[tuple[Entry, Mention]]]:
        """Return the resolved mentions of a kind by subject id, newest article first."""
        by_subject: dict[str, list[tuple[Entry, Mention]]] = {}
        for entry in self.entries.values():
            for mention in entry.mentions:
                if mention.kind == kind and mention.subject:
                    by_subject.setdefault(mention.subject, []).append((entry, mention))
        return by_subject
