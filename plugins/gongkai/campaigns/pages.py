"""The pages of campaigns: one each, and the index as trees."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from gongkai import cards, charts, dates, permalinks
from gongkai.campaigns.vocabulary import ancestors
from gongkai.catalogue import Catalogue, Entry
from gongkai.records import Campaign, Mention
from gongkai.records.article import HOME
from gongkai.views import CampaignPage, CampaignsPage, NamedLink, Quote, TreeNode

Texts = Callable[[str], str]
Places = Sequence[tuple[Entry, Mention]]


class Shelf:
    """All that the pages of campaigns have in common."""

    def __init__(self, catalogue: Catalogue, tagged: Mapping[str, Sequence[Entry]], texts: Texts) -> None:
        """*tagged* are the articles that a curator tagged, by the campaign's id; *texts* turns
        English messages into the reader's language."""
        self.catalogue = catalogue
        self.texts = texts
        self.places = catalogue.mentions("campaign")
        self.months = charts.first_and_last(e.article.date_published for e in catalogue.entries.values())
        self.entries = {
            id: _entries(self.places.get(id, ()), tagged.get(id, ())) for id in catalogue.campaigns
        }

    def count(self, campaign: Campaign) -> int:
        """Return how many articles name a campaign or are tagged with it."""
        return len(self.entries[campaign.id])

    def ordered(self, campaigns: Iterable[Campaign]) -> list[Campaign]:
        """Return campaigns by the number of their articles, then by name."""
        return sorted(campaigns, key=lambda campaign: (-self.count(campaign), campaign.name))


def campaign_page(campaign: Campaign, shelf: Shelf) -> CampaignPage:
    """Return the page of *campaign*."""
    places, entries = shelf.places.get(campaign.id, ()), shelf.entries[campaign.id]
    published = [dates.day(entry.article.date_published) for entry in entries]
    first = min(filter(None, published), default="")
    last = max(published, default="")
    return CampaignPage(
        name=campaign.name,
        url=permalinks.campaign(campaign.id),
        breadcrumbs=_breadcrumbs(campaign, shelf.catalogue),
        definition=campaign.definition,
        alt_labels=campaign.alt_labels,
        level=campaign.level,
        articles=len(entries),
        first=first,
        last=last,
        chart=charts.month_chart(
            published,
            first=shelf.months[0],
            last=shelf.months[1],
            title=shelf.texts("Mentions by month: %(name)s") % {"name": campaign.name},
            description=shelf.texts(
                "Bars: articles a month that name %(name)s. Line: from the first to the latest."
            )
            % {"name": campaign.name},
            periods=[charts.Period(label=campaign.name, start=first, end=last)],
        ),
        tree=_tree_of(campaign, shelf),
        quotes=tuple(_quotes(entries, places, shelf.catalogue)),
        users=_users(places, shelf.catalogue),
        sources=_sources(entries, shelf.catalogue),
        basis=campaign.source,
    )


def campaigns_page(shelf: Shelf) -> CampaignsPage:
    """Return the index: all campaigns that are used, each below the one it is part of."""
    campaigns = shelf.catalogue.campaigns
    roots = [campaign for campaign in campaigns.values() if campaign.broader not in campaigns]
    return CampaignsPage(
        tree=tuple(_node(root, shelf, "") for root in shelf.ordered(roots)),
        total=len(campaigns),
    )


def _entries(places: Places, tagged: Iterable[Entry]) -> list[Entry]:
    """Return the articles that name or are tagged with a campaign, newest first."""
    found = {entry.article.id: entry for entry, _ in places}
    found |= {entry.article.id: entry for entry in tagged if entry.article.id not in found}
    return sorted(found.values(), key=lambda entry: entry.article.date_published, reverse=True)


def _breadcrumbs(campaign: Campaign, catalogue: Catalogue) -> tuple[NamedLink, ...]:
    above = reversed(ancestors(campaign, catalogue.campaigns))
    return (
        NamedLink(name=HOME, url=permalinks.HOME),
        NamedLink(name="Campaigns", url=permalinks.CAMPAIGNS),
        *(NamedLink(name=c.name, url=permalinks.campaign(c.id)) for c in above),
    )


def _tree_of(campaign: Campaign, shelf: Shelf) -> tuple[TreeNode, ...]:
    """Return the whole tree that *campaign* is in, () when it stands alone."""
    root = [campaign, *ancestors(campaign, shelf.catalogue.campaigns)][-1]
    node = _node(root, shelf, campaign.id)
    return (node,) if node.children else ()


def _node(campaign: Campaign, shelf: Shelf, current: str) -> TreeNode:
    below = [c for c in shelf.catalogue.campaigns.values() if c.broader == campaign.id]
    return TreeNode(
        name=campaign.name,
        url=permalinks.campaign(campaign.id),
        level=campaign.level,
        count=shelf.count(campaign),
        current=campaign.id == current,
        children=tuple(_node(child, shelf, current) for child in shelf.ordered(below)),
    )


def _quotes(entries: Sequence[Entry], places: Places, catalogue: Catalogue) -> list[Quote]:
    """Return one quote an article: the first in the text, in the title only when there is no other."""
    best: dict[str, Mention] = {}
    for entry, mention in places:
        held = best.get(entry.article.id)
        if held is None or (held.paragraph == 0 < mention.paragraph):
            best[entry.article.id] = mention
    return [
        cards.quote(entry, best[entry.article.id], catalogue) if entry.article.id in best else _summary(entry)
        for entry in entries
    ]


def _summary(entry: Entry) -> Quote:
    """Return an article that a curator tagged, with its opening words: its text names no campaign."""
    card = cards.card(entry)
    return Quote(
        id=card.id,
        url=card.url,
        headline=card.headline,
        date=card.date,
        source=card.source,
        role="",
        relation="",
        text=card.summary,
        paragraph=0,
        paragraph_url=card.url,
    )


def _users(places: Places, catalogue: Catalogue) -> tuple[NamedLink, ...]:
    """Return the officials whom the same paragraphs name, most articles first."""
    articles: dict[str, set[str]] = {}
    posts: dict[str, str] = {}
    for entry, mention in places:
        for other in entry.mentions:
            if other.kind != "official" or other.paragraph != mention.paragraph or not mention.paragraph:
                continue
            if other.subject in catalogue.officials:
                articles.setdefault(other.subject, set()).add(entry.article.id)
                posts.setdefault(other.subject, _post_in(entry, other.subject))
    most = max(map(len, articles.values()), default=1)
    ranked = sorted(
        articles.items(), key=lambda item: (-len(item[1]), catalogue.officials[item[0]].name, item[0])
    )
    return tuple(
        NamedLink(
            name=catalogue.officials[id].name,
            url=permalinks.official(id),
            count=len(found),
            detail=posts[id],
            share=len(found) / most,
        )
        for id, found in ranked
    )


def _post_in(entry: Entry, official: str) -> str:
    """Return the posts that an article states of an official."""
    stated = (m.roles for m in entry.mentions if m.subject == official and m.roles)
    return cards.role_text(next(stated, ()))


def _sources(entries: Iterable[Entry], catalogue: Catalogue) -> tuple[NamedLink, ...]:
    counts = Counter(
        name for entry in entries if (name := entry.article.content_source or entry.article.publisher)
    )
    return tuple(
        NamedLink(name=name, url=permalinks.source(catalogue.registry.id_for("source", name)), count=count)
        for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )
