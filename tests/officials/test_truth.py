"""Who is an official: the frozen truth, the shared paragraphs, the founding page."""

import json
from pathlib import Path

import pytest
from truth import Case, read_cases

from gongkai.officials.mentions import find
from gongkai.officials.names import key_of

CASES = read_cases(Path(__file__).with_name("cases.txt"))


def found(title: str, paragraphs: tuple[str, ...]) -> dict[str, set[str]]:
    """Return name to posts of what the rules find."""
    people: dict[str, set[str]] = {}
    for mention in find(title, paragraphs):
        posts = {f"{role.organization}:{role.post}" for role in mention.roles}
        people.setdefault(key_of(mention.name), set()).update(posts)
    return people


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.about or case.paragraphs[0][:16])
def test_case(case: Case) -> None:
    assert found(case.title, case.paragraphs) == case.officials


def test_shared_paragraphs(shared: Path) -> None:
    cases = read_cases(shared / "corpus/officials/paragraphs.txt")

    assert len(cases) == 11
    for case in cases:
        assert found(case.title, case.paragraphs).keys() == case.officials.keys(), case.paragraphs


@pytest.fixture(scope="module")
def seed(shared: Path) -> dict:
    return json.loads((shared / "corpus/seed/gold.json").read_text(encoding="utf-8"))


def test_seed_names_exactly_its_13_officials_with_their_posts(seed: dict) -> None:
    article = seed["article"]
    people = found(article["title"], tuple(p["normalized"] for p in article["paragraphs"]))

    listed = [p["text"] for p in seed["persons"] if p["kind"] == "official attendee"]
    assert len(listed) == 11
    assert people == {
        "张晓强": {"市委:书记", "市人大常委会:主任"},
        "逯峰": {"市委:副书记", ":市长"},
        **{name: set() for name in listed},
    }


def test_seed_finds_every_place_of_its_officials(seed: dict) -> None:
    article = seed["article"]
    mentions = find(article["title"], [p["normalized"] for p in article["paragraphs"]])

    gold = {p["text"]: len(p["mentions"]) for p in seed["persons"] if p["kind"].startswith("official")}
    assert {name: sum(m.name == name for m in mentions) for name in gold} == gold


def test_seed_relations(seed: dict) -> None:
    article = seed["article"]
    mentions = find(article["title"], [p["normalized"] for p in article["paragraphs"]])
    first = {m.name: m.relation for m in reversed(mentions) if m.paragraph}

    assert first["张晓强"] == "chair"
    assert first["逯峰"] == "attended"
    assert first["石磊"] == "listed"
