"""Official: a person who holds or held a public post, as the articles prove it."""

from dataclasses import dataclass

from gongkai.records.facts import POPOLO, SCHEMA, fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post over time. Dates are those of the articles that prove it, never guessed.

    *first_seen* and *last_seen* are the dates of the earliest and latest article that
    states the post; *appointed* and *removed* are set only by an article that says so.
    """

    organization: str = fact(POPOLO + "organization", "机构", "organisation as written", "")
    title: str = fact(POPOLO + "label", "职务", "post as written")
    first_seen: str = fact(POPOLO + "start_date", "", "date of the first article stating it", "")
    first_article: str = fact(POPOLO + "sources", "", "id of that article", "")
    last_seen: str = fact(POPOLO + "end_date", "", "date of the last article stating it", "")
    last_article: str = fact(POPOLO + "sources", "", "id of that article", "")
    appointed: str = fact(SCHEMA + "startDate", "任命", "date of the article of appointment", "")
    appointed_article: str = fact(POPOLO + "sources", "", "id of that article", "")
    removed: str = fact(SCHEMA + "endDate", "免职", "date of the article of removal", "")
    removed_article: str = fact(POPOLO + "sources", "", "id of that article", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """A person, keyed by name and jurisdiction; never merged across jurisdictions."""

    id: str = fact(POPOLO + "id", "", "opaque ASCII id; the address is /officials/<id>/")
    name: str = fact(POPOLO + "name", "姓名", "name as written")
    jurisdiction: str = fact(POPOLO + "area", "", "place the person serves", "")
    unit: str = fact(POPOLO + "organization", "单位", "organisation that lists show it under", "")
    posts: tuple[Post, ...] = fact(POPOLO + "memberships", "职务", "posts, oldest first", ())
