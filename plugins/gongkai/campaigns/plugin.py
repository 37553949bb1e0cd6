"""Glue: campaigns of Pelican's articles as typed tags, and the views of their pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import ArticlesGenerator
from pelican.urlwrappers import Tag

from gongkai import permalinks, settings
from gongkai.campaigns.match import Matcher, find, known_label, matcher
from gongkai.campaigns.pages import Shelf, campaign_page, campaigns_page
from gongkai.campaigns.settings import CampaignsSettings
from gongkai.campaigns.vocabulary import BASE, ancestors, read_vocabulary
from gongkai.catalogue import Catalogue, Entry
from gongkai.errors import GongkaiError
from gongkai.records import Campaign
from gongkai.settings import RUNTIME
from gongkai.texts import LOCALE, Texts, read_texts
from gongkai.typed_tag import TypedTag


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(_start)
    signals.article_generator_pretaxonomy.connect(_find)
    signals.article_generator_finalized.connect(_show)


class CampaignTag(TypedTag, Tag):  # type: ignore[misc]
    """A tag that is a campaign."""

    kind = "campaign"
    address = staticmethod(permalinks.campaign)


@dataclass(slots=True)
class _Room:
    """What the room holds during one build."""

    vocabulary: Mapping[str, Campaign]
    labels: Matcher
    texts: Texts
    tagged: dict[str, list[Entry]] = field(default_factory=dict)


_rooms: dict[int, _Room] = {}


def _start(pelican: Pelican) -> None:
    values = pelican.settings
    try:
        own = settings.read(CampaignsSettings, "campaigns", values)
        vocabulary = read_vocabulary(BASE, Path(values["PATH"]) / own.vocabulary)
    except GongkaiError as error:
        raise SystemExit(str(error)) from None
    texts = read_texts(Path(values["THEME"]) / LOCALE)
    _rooms.clear()
    _rooms[id(values[RUNTIME])] = _Room(vocabulary, matcher(vocabulary.values()), texts)


def _find(generator: ArticlesGenerator) -> None:
    catalogue: Catalogue = generator.settings[RUNTIME]
    room = _rooms[id(catalogue)]
    found = {
        article_id: find(entry.article.title, [p.text for p in entry.document.paragraphs], room.labels)
        for article_id, entry in catalogue.entries.items()
    }
    catalogue.add_mentions(found)
    for article in generator.articles:
        named = dict.fromkeys(mention.subject for mention in found.get(article.slug, ()))
        plain = []
        for tag in getattr(article, "tags", []):
            campaign = known_label(tag.name, room.labels) if not isinstance(tag, CampaignTag) else None
            if campaign is None:
                plain.append(tag)
            elif campaign.id not in named:
                room.tagged.setdefault(campaign.id, []).append(catalogue.entries[article.slug])
                named[campaign.id] = None
        for campaign_id in named:
            _use(room.vocabulary[campaign_id], catalogue, room.vocabulary)
        article.tags = [*plain, *(_tag(room.vocabulary[id_], generator.settings) for id_ in named)]


def _use(campaign: Campaign, catalogue: Catalogue, vocabulary: Mapping[str, Campaign]) -> None:
    """Publish a campaign and those above it, so that no link in its tree is dead."""
    for used in (campaign, *ancestors(campaign, vocabulary)):
        catalogue.campaigns[used.id] = used


def _tag(campaign: Campaign, values: dict[str, Any]) -> CampaignTag:
    tag = CampaignTag(campaign.name, values)
    tag.slug = campaign.id
    return tag


def _show(generator: ArticlesGenerator) -> None:
    catalogue: Catalogue = generator.settings[RUNTIME]
    room = _rooms[id(catalogue)]
    shown = {tag.slug for tag in generator.tags if isinstance(tag, CampaignTag)}
    for campaign in catalogue.campaigns.values():
        if campaign.id not in shown:
            generator.tags[_tag(campaign, generator.settings)] = []
    shelf = Shelf(catalogue, room.tagged, room.texts.gettext)
    for tag in generator.tags:
        if isinstance(tag, CampaignTag):
            tag.view = campaign_page(catalogue.campaigns[tag.slug], shelf)
    generator.context["campaigns_page"] = campaigns_page(shelf)
