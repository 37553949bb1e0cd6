"""Identity: which person each mention means, and what the articles prove of the person's posts.

A person is a name and a jurisdiction. Within one article a name means one person; between
articles it means one only when the jurisdiction is the same, or the roster says so.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from gongkai import dates
from gongkai.catalogue import Catalogue
from gongkai.officials.jurisdictions import bare_form, head_level, is_named, jurisdiction_of, place_of
from gongkai.officials.names import key_of
from gongkai.officials.posts import FORMER, HEADS_OWN_LEVEL
from gongkai.officials.roster import Person, Roster
from gongkai.records import Mention, Official, Post, Role

UNDATED = "9999"
"""Stands for an unknown date where posts are put in order: undated posts come last."""


@dataclass(slots=True)
class _Found:
    """A person while the articles are read."""

    name: str
    jurisdiction: str
    person: Person | None
    stated: list[tuple[str, str, Mention]] = field(default_factory=list)  # date, article, mention


def resolve(
    found: Mapping[str, Sequence[Mention]], catalogue: Catalogue, roster: Roster
) -> tuple[dict[str, list[Mention]], dict[str, Official]]:
    """Return the mentions by article with their ``subject``, and the officials by id.

    *found* holds the mentions of each article by its id. A new person gets an id from the
    registry, or the id that the roster gives.
    """
    people: dict[str, _Found] = {}
    mentions: dict[str, list[Mention]] = {}
    site = catalogue.site.jurisdiction
    for article_id, own in found.items():
        date = dates.day(catalogue.entries[article_id].article.date_published)
        for name, group in _by_name(own).items():
            person, jurisdiction = _who(name, group, roster, site)
            id = _id(name, jurisdiction, person, catalogue)
            known = people.setdefault(id, _Found(name, jurisdiction, person))
            resolved = [replace(mention, article=article_id, subject=id) for mention in group]
            known.stated += [(date, article_id, mention) for mention in resolved]
            mentions.setdefault(article_id, []).extend(resolved)
    for own in mentions.values():
        own.sort(key=lambda mention: (mention.paragraph, mention.start))
    return mentions, {
        id: _official(id, known, (site, known.jurisdiction)) for id, known in sorted(people.items())
    }


def _by_name(mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(key_of(mention.name), []).append(mention)
    return groups


def _who(name: str, group: Sequence[Mention], roster: Roster, site: str) -> tuple[Person | None, str]:
    """Return the person of the roster, if any, and the jurisdiction."""
    roles = [role for mention in group for role in mention.roles]
    heads = [head_level(mention.rule) for mention in group if mention.rule.startswith("list:")]
    if roles or not any(heads):
        jurisdiction = jurisdiction_of(roles, site)
    else:
        head = next(head for head in heads if head)
        jurisdiction = head if is_named(head) else jurisdiction_of([Role(organization=head, post="")], site)
    namesakes = roster.by_name.get(name, ())
    person = _by_post(namesakes, roles, jurisdiction, site) or _by_place(namesakes, jurisdiction, bool(roles))
    return person, person.jurisdiction if person else jurisdiction


def _by_post(
    namesakes: Sequence[Person], roles: Sequence[Role], jurisdiction: str, site: str
) -> Person | None:
    """Return the one person of the roster who holds a post that the article states."""
    fitting = [
        person
        for person in namesakes
        if any(same_post(role, post, (site,)) for role in roles for post in person.posts)
        and (len(namesakes) == 1 or person.jurisdiction == jurisdiction or not is_named(jurisdiction))
    ]
    return fitting[0] if len(fitting) == 1 else None


def _by_place(namesakes: Sequence[Person], jurisdiction: str, has_roles: bool) -> Person | None:
    """Return the person of that place; an article without posts means the only one of the name."""
    fitting = [person for person in namesakes if person.jurisdiction == jurisdiction]
    if not fitting and not has_roles and len(namesakes) == 1:
        fitting = list(namesakes)
    return fitting[0] if len(fitting) == 1 else None


def same_post(stated: Role, known: Role, places: Collection[str]) -> bool:
    """Whether *stated* names the post *known*, however fully: 县委书记 or 松口县委书记."""
    one, other = post_key(stated, places), post_key(known, places)
    return one == other or (one[1] == other[1] and one[0] in ("", bare_form(other[0])))


def post_key(role: Role, places: Collection[str]) -> tuple[str, str]:
    """Return what a post is compared by: 市水利局 and 云溪市水利局 are one where *places* hold 云溪市."""
    post = role.post
    for word in FORMER:
        post = post.removeprefix(word)
    post = post.replace("代理", "代")
    organization = role.organization.removeprefix("中共")
    for place in places:
        if place and organization.startswith(place):
            organization = place[-1] + organization[len(place) :]
    organization = organization.replace("人民政府", "政府").removesuffix("党组").removesuffix("政府")
    if post.endswith(tuple(HEADS_OWN_LEVEL)):
        place = place_of(role)
        organization = place if is_named(place) and place not in places else ""
    return organization, post


def _id(name: str, jurisdiction: str, person: Person | None, catalogue: Catalogue) -> str:
    wanted = person.id if person else ""
    known = catalogue.registry.id_for("official", f"{name}@{jurisdiction}", wanted=wanted)
    return wanted or known


def _official(id: str, found: _Found, places: Collection[str]) -> Official:
    posts = _posts(found.stated, places)
    unit = found.person.unit if found.person else ""
    latest = current(posts)[:1]
    return Official(
        id=id,
        name=found.name,
        jurisdiction=found.jurisdiction,
        unit=unit or "".join(post.organization for post in latest) or found.jurisdiction,
        posts=posts,
    )


def current(posts: Sequence[Post]) -> tuple[Post, ...]:
    """Return the posts that the latest dated article states and none ends, () without one.

    Two posts that one article states are held at once.
    """
    held = [post for post in posts if post.last_seen and not post.removed]
    latest = max(held, key=lambda post: post.last_seen, default=None)
    if latest is None:
        return ()
    return tuple(post for post in held if post.last_seen == latest.last_seen)


def _posts(stated: Sequence[tuple[str, str, Mention]], places: Collection[str]) -> tuple[Post, ...]:
    """Return the posts that dated and undated articles state, oldest first.

    A post said to be past (原市长) opens nothing and closes nothing. Articles without a date
    prove that a post was held, not when.
    """
    posts: dict[tuple[str, str], Post] = {}
    for date, article, mention in sorted(stated, key=lambda item: (item[0], item[1], item[2].paragraph)):
        for role in mention.roles:
            key = post_key(role, places)
            past = role.post.startswith(FORMER)
            post = posts.get(key) or Post(organization=role.organization, title=key[1])
            if len(role.organization) > len(post.organization):
                post = replace(post, organization=role.organization)
            posts[key] = post if past else _seen(post, date, article, mention.relation)
    return tuple(sorted(posts.values(), key=lambda post: post.first_seen or post.removed or UNDATED))


def _seen(post: Post, date: str, article: str, relation: str) -> Post:
    """Return *post* after the article of *date*; articles come in the order of their dates."""
    if not date:
        return post
    if relation == "removed":
        return replace(post, removed=date, removed_article=article)
    if relation == "appointed":
        post = replace(post, appointed=date, appointed_article=article, removed="", removed_article="")
    if not post.first_seen:
        post = replace(post, first_seen=date, first_article=article)
    return replace(post, last_seen=date, last_article=article)
