"""Glue: officials of Pelican's articles as typed tags, and the views of their pages."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import ArticlesGenerator
from pelican.urlwrappers import Tag

from gongkai import charts, permalinks, settings
from gongkai.catalogue import Catalogue
from gongkai.errors import GongkaiError
from gongkai.officials.identity import resolve
from gongkai.officials.mentions import find
from gongkai.officials.pages import changes, official_page, officials_page
from gongkai.officials.roster import Roster, read_roster
from gongkai.officials.settings import OfficialsSettings
from gongkai.records import Mention, Official
from gongkai.settings import RUNTIME
from gongkai.texts import LOCALE, Texts, read_texts
from gongkai.typed_tag import TypedTag


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(_start)
    signals.article_generator_pretaxonomy.connect(_find)
    signals.article_generator_finalized.connect(_show)


class OfficialTag(TypedTag, Tag):  # type: ignore[misc]
    """A tag that is an official."""

    kind = "official"
    address = staticmethod(permalinks.official)


@dataclass(frozen=True, slots=True)
class _Room:
    """What the room holds during one build."""

    settings: OfficialsSettings
    roster: Roster
    texts: Texts


_rooms: dict[int, _Room] = {}


def _start(pelican: Pelican) -> None:
    values = pelican.settings
    try:
        own = settings.read(OfficialsSettings, "officials", values)
        roster = read_roster(Path(values["PATH"]) / own.roster)
    except GongkaiError as error:
        raise SystemExit(str(error)) from None
    _rooms.clear()
    _rooms[id(values[RUNTIME])] = _Room(own, roster, read_texts(Path(values["THEME"]) / LOCALE))


def _find(generator: ArticlesGenerator) -> None:
    catalogue: Catalogue = generator.settings[RUNTIME]
    room = _rooms[id(catalogue)]
    found = {}
    for article_id, entry in catalogue.entries.items():
        texts = [paragraph.text for paragraph in entry.document.paragraphs]
        mentions = find(entry.article.title, texts, room.roster, catalogue.site.jurisdiction)
        found[article_id] = [m for m in mentions if m.confidence >= room.settings.confidence]
    mentions_by_article, officials = resolve(found, catalogue, room.roster)
    catalogue.add_mentions(mentions_by_article)
    catalogue.officials.update(officials)
    tags = {id_: _tag(official, generator.settings) for id_, official in officials.items()}
    for article in generator.articles:
        named = [tags[id_] for id_ in _subjects(mentions_by_article.get(article.slug, []))]
        article.tags = _typed(getattr(article, "tags", []), named, tags)
    generator.context["post_changes"] = changes(catalogue, room.texts.gettext)


def _tag(official: Official, values: dict[str, Any]) -> OfficialTag:
    tag = OfficialTag(official.name, values)
    tag.slug = official.id
    return tag


def _subjects(mentions: list[Mention]) -> list[str]:
    return list(dict.fromkeys(mention.subject for mention in mentions))


def _typed(plain: list[Tag], named: list[OfficialTag], tags: dict[str, OfficialTag]) -> list[Tag]:
    """Return an article's tags: its officials, and a plain tag that can only be one of them instead
    of the plain tag."""
    known = Counter(tag.name for tag in tags.values())
    by_name = {tag.name: tag for tag in tags.values() if known[tag.name] == 1}
    here = {tag.name for tag in named}
    kept = [by_name.get(tag.name, tag) for tag in plain if tag.name not in here]
    return list(dict.fromkeys([*kept, *named]))


def _show(generator: ArticlesGenerator) -> None:
    catalogue: Catalogue = generator.settings[RUNTIME]
    texts = _rooms[id(catalogue)].texts.gettext
    places = catalogue.mentions("official")
    months = charts.first_and_last(e.article.date_published for e in catalogue.entries.values())
    for tag in generator.tags:
        if isinstance(tag, OfficialTag):
            official = catalogue.officials[tag.slug]
            tag.view = official_page(official, catalogue, places[tag.slug], months, texts)
    generator.context["officials_page"] = officials_page(catalogue)
