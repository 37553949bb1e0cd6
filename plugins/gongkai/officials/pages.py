"""The pages of officials: one each, the index by unit, and the latest changes of posts."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from gongkai import cards, charts, dates, permalinks
from gongkai.catalogue import Catalogue, Entry
from gongkai.officials.identity import current
from gongkai.officials.jurisdictions import is_named, place_of
from gongkai.officials.posts import HEADS_OWN_LEVEL
from gongkai.records import Mention, Official, Post, Role
from gongkai.records.article import HOME
from gongkai.views import (
    NamedLink,
    OfficialPage,
    OfficialRow,
    OfficialsPage,
    PostChange,
    PostView,
    Quote,
    Unit,
)

Texts = Callable[[str], str]
Places = Sequence[tuple[Entry, Mention]]


def official_page(
    official: Official, catalogue: Catalogue, places: Places, months: tuple[str, str], texts: Texts
) -> OfficialPage:
    """Return the page of *official*; *places* are the mentions, newest article first.

    *months* are the archive's first and last; *texts* turns English messages into the
    reader's language.
    """
    published = _published(places)
    now = current(official.posts)
    earlier = _earlier(official, now)
    return OfficialPage(
        official=official,
        url=permalinks.official(official.id),
        breadcrumbs=(
            NamedLink(name=HOME, url=permalinks.HOME),
            NamedLink(name="Officials", url=permalinks.OFFICIALS),
        ),
        current=_names(official, now),
        current_date=now[0].last_seen if now else "",
        current_url=permalinks.article(now[0].last_article) if now else "",
        earlier=post_name(official, earlier) if earlier else "",
        articles=len(published),
        first=min(filter(None, published.values()), default=""),
        last=max(published.values(), default=""),
        chart=charts.month_chart(
            published.values(),
            first=months[0],
            last=months[1],
            title=texts("Posts and articles by month: %(name)s") % {"name": official.name},
            description=texts(
                "Bars: articles a month that name %(name)s. Lines: posts as the articles state them."
            )
            % {"name": official.name},
            periods=[_period(official, post) for post in official.posts],
        ),
        posts=tuple(_post_view(official, post, number) for number, post in enumerate(official.posts, 1)),
        quotes=tuple(_quotes(places, catalogue)),
        campaigns=_campaigns(places, catalogue),
    )


def officials_page(catalogue: Catalogue) -> OfficialsPage:
    """Return the index: units by name, in each the officials by name, never by rank."""
    by_id = catalogue.mentions("official")
    first, last = charts.first_and_last(e.article.date_published for e in catalogue.entries.values())
    ordered = sorted(catalogue.officials.values(), key=lambda o: (o.unit, o.name, o.id))
    units = [
        Unit(name=name, officials=tuple(_row(o, by_id.get(o.id, []), first, last) for o in group))
        for name, group in groupby(ordered, key=lambda official: official.unit)
    ]
    span = charts.first_and_last(date for places in by_id.values() for date in _published(places).values())
    return OfficialsPage(units=tuple(units), total=len(ordered), span=" – ".join(filter(None, span)))


def changes(catalogue: Catalogue, texts: Texts = lambda message: message) -> tuple[PostChange, ...]:
    """Return all appointments and removals that dated articles state, newest first."""
    found = []
    for official in catalogue.officials.values():
        for post in official.posts:
            for date, article, words in (
                (post.appointed, post.appointed_article, "appointed %(post)s"),
                (post.removed, post.removed_article, "no longer %(post)s"),
            ):
                if date:
                    found.append(
                        PostChange(
                            name=official.name,
                            url=permalinks.official(official.id),
                            text=texts(words) % {"post": post_name(official, post)},
                            date=date,
                            article_url=permalinks.article(article),
                        )
                    )
    found.sort(key=lambda change: (change.name, change.text))
    return tuple(sorted(found, key=lambda change: change.date, reverse=True))


def post_name(official: Official, post: Post) -> str:
    """Return a post as lists show it: 市委书记, and 云溪市副市长 for one without an organisation."""
    if not post.title.endswith(tuple(HEADS_OWN_LEVEL)):
        return post.organization + post.title
    place = place_of(Role(organization=post.organization, post=post.title))
    if not is_named(place):
        place = official.jurisdiction if official.jurisdiction.endswith(place or "?") else ""
    return (place if is_named(place) else "") + post.title


def _published(places: Places) -> dict[str, str]:
    """Return the day of each article, by its id."""
    return {entry.article.id: dates.day(entry.article.date_published) for entry, _ in places}


def _quotes(places: Places, catalogue: Catalogue) -> list[Quote]:
    """Return one quote an article: a mention with its post before one without, the text before the title."""
    best: dict[str, tuple[Entry, Mention]] = {}
    for entry, mention in places:
        held = best.get(entry.article.id)
        if held is None or _worth(mention) > _worth(held[1]):
            best[entry.article.id] = (entry, mention)
    return [cards.quote(entry, mention, catalogue) for entry, mention in best.values()]


def _worth(mention: Mention) -> tuple[bool, bool, int]:
    return mention.paragraph > 0, bool(mention.roles), -mention.paragraph


def _campaigns(places: Places, catalogue: Catalogue) -> tuple[NamedLink, ...]:
    """Return the campaigns of the paragraphs that name the official, most articles first."""
    articles: dict[str, set[str]] = {}
    for entry, mention in places:
        for other in entry.mentions:
            if other.kind == "campaign" and other.subject and other.paragraph == mention.paragraph > 0:
                articles.setdefault(other.subject, set()).add(entry.article.id)
    most = max(map(len, articles.values()), default=1)
    ranked = sorted(articles.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(
        NamedLink(
            name=catalogue.campaigns[id].name,
            url=permalinks.campaign(id),
            count=len(found),
            share=len(found) / most,
        )
        for id, found in ranked
        if id in catalogue.campaigns
    )


def _names(official: Official, posts: Iterable[Post]) -> str:
    """Return several posts as one phrase: 市委书记、市人大常委会主任."""
    return "、".join(post_name(official, post) for post in posts)


def _earlier(official: Official, now: Sequence[Post]) -> Post | None:
    """Return the latest post that ended, or was last seen, before the posts held *now* began."""
    if not now:
        return None
    began = min(post.first_seen for post in now)
    past = [
        post
        for post in official.posts
        if post not in now and post.last_seen and (post.removed or post.last_seen < began)
    ]
    return max(past, key=lambda post: post.removed or post.last_seen, default=None)


def _period(official: Official, post: Post) -> charts.Period:
    return charts.Period(
        label=post_name(official, post),
        start=post.appointed or post.first_seen or post.removed,
        end=post.removed,
        seen=post.last_seen,
    )


def _post_view(official: Official, post: Post, number: int) -> PostView:
    first, first_article = (
        (post.appointed, post.appointed_article) if post.appointed else (post.first_seen, post.first_article)
    )
    last, last_article = (
        (post.removed, post.removed_article) if post.removed else (post.last_seen, post.last_article)
    )
    return PostView(
        number=number,
        title=post_name(official, post),
        first=first,
        first_url=permalinks.article(first_article) if first else "",
        appointed=bool(post.appointed),
        last=last,
        last_url=permalinks.article(last_article) if last else "",
        removed=bool(post.removed),
    )


def _row(official: Official, places: Places, first: str, last: str) -> OfficialRow:
    published = _published(places)
    known = sorted(date for date in published.values() if date)
    now = current(official.posts)
    latest = now or sorted(official.posts, key=lambda post: post.last_seen or post.removed)[-1:]
    return OfficialRow(
        name=official.name,
        url=permalinks.official(official.id),
        post=_names(official, latest),
        articles=len(published),
        first=dates.month(known[0]) if known else "",
        last=dates.month(known[-1]) if known else "",
        bars=charts.sparkline(published.values(), first=first, last=last),
        surname=official.name[:1],
        former=not now and any(post.removed for post in official.posts),
    )
