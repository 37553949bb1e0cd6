"""The roster: people whom a curator knows to be officials, in ``content/data/officials.yml``."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from gongkai.officials.names import key_of
from gongkai.records import Role
from gongkai.yaml_file import Item, read_list

FILE_NAME = "officials.yml"
KEYS = ("name", "jurisdiction", "unit", "posts", "id")
POST_KEYS = ("organization", "post")


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the roster. Name and jurisdiction together are the key."""

    name: str
    jurisdiction: str
    unit: str = ""
    posts: tuple[Role, ...] = ()
    id: str = ""


@dataclass(frozen=True)
class Roster:
    """All people of a roster."""

    people: tuple[Person, ...] = ()

    @cached_property
    def by_name(self) -> Mapping[str, tuple[Person, ...]]:
        """People by name; those of one name serve different places."""
        found: dict[str, tuple[Person, ...]] = {}
        for person in self.people:
            found[person.name] = (*found.get(person.name, ()), person)
        return found


EMPTY = Roster()


def read_roster(path: Path) -> Roster:
    """Return the roster in the file at *path*; an absent file is an empty roster.

    Raises ContentError with file, line and remedy for broken YAML, an unknown key, a person
    without a name, a post that is none, and a person who stands twice.
    """
    people: list[Person] = []
    lines: dict[tuple[str, str], int] = {}
    ids: dict[str, int] = {}
    for item in read_list(path, KEYS, required=("name",)):
        person = Person(
            name=key_of(item.text("name")),
            jurisdiction=item.text("jurisdiction"),
            unit=item.text("unit"),
            posts=_posts(item),
            id=item.text("id"),
        )
        _check_id(item, person, ids)
        key = (person.name, person.jurisdiction)
        if key in lines:
            raise item.error(
                "name",
                f"{person.name} of {person.jurisdiction or 'no jurisdiction'} stands on line {lines[key]} "
                "already; put both records together",
            )
        lines[key] = item.line
        people.append(person)
    return Roster(tuple(people))


def _check_id(item: Item, person: Person, ids: dict[str, int]) -> None:
    if not person.id:
        return
    if not (person.id.isascii() and person.id.replace("-", "").isalnum()):
        raise item.error("id", f'"{person.id}" is no id; write ASCII letters and digits, or no id')
    if person.id in ids:
        raise item.error("id", f"{person.id} stands on line {ids[person.id]} already; ids are never shared")
    ids[person.id] = item.line


def _posts(item: Item) -> tuple[Role, ...]:
    value: Any = item.values.get("posts") or []
    if not isinstance(value, list):
        raise item.error("posts", "write a list: - {organization: 市委, post: 书记}")
    return tuple(_post(item, entry) for entry in value)


def _post(item: Item, entry: Any) -> Role:
    if not isinstance(entry, dict) or not entry.get("post") or set(entry) - set(POST_KEYS):
        raise item.error("posts", f"{entry!r} is no post; write {{organization: 市委, post: 书记}}")
    return Role(organization=str(entry.get("organization") or ""), post=str(entry["post"]))
