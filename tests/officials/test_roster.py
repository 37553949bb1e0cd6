"""The roster file, and the messages for what is wrong in it."""

from pathlib import Path

import pytest

from gongkai.errors import ContentError
from gongkai.officials.roster import Person, Roster, read_roster
from gongkai.records import Role


def write(folder: Path, text: str) -> Path:
    path = folder / "officials.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_people_with_posts(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "- name: 石　磊\n  jurisdiction: 青石区\n  unit: 青石区\n  id: shi01\n"
        "  posts:\n    - {organization: 青石区人民政府, post: 区长}\n    - {post: 副区长}\n",
    )

    assert read_roster(path).people == (
        Person(
            name="石磊",
            jurisdiction="青石区",
            unit="青石区",
            posts=(Role(organization="青石区人民政府", post="区长"), Role(post="副区长")),
            id="shi01",
        ),
    )


def test_an_absent_file_is_an_empty_roster(tmp_path: Path) -> None:
    assert read_roster(tmp_path / "officials.yml") == Roster()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "- name: 石磊\n  juristiction: 青石区\n",
            ':2: juristiction: no such key; did you mean "jurisdiction"?',
        ),
        ("- jurisdiction: 青石区\n", ':1: name: missing; write "name: …"'),
        ("name: 石磊\n", ':1: YAML: write a list: each record starts with "- "'),
        ("- name: [石磊\n", ":2: YAML: expected ',' or ']', but got '<stream end>'; mend the line"),
        (
            "- {name: 石磊, jurisdiction: 青石区}\n- {name: 石磊, jurisdiction: 青石区}\n",
            ":2: name: 石磊 of 青石区 stands on line 1 already; put both records together",
        ),
        (
            "- {name: 石磊, id: a1}\n- {name: 石岩, id: a1}\n",
            ":2: id: a1 stands on line 1 already; ids are never shared",
        ),
        (
            "- name: 石磊\n  id: 石\n",
            ':2: id: "石" is no id; write ASCII letters and digits, or no id',
        ),
        (
            "- name: 石磊\n  posts: 市长\n",
            ":2: posts: write a list: - {organization: 市委, post: 书记}",
        ),
        (
            "- name: 石磊\n  posts: [市长]\n",
            ":2: posts: '市长' is no post; write {organization: 市委, post: 书记}",
        ),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = write(tmp_path, text)

    with pytest.raises(ContentError) as error:
        read_roster(path)

    assert str(error.value) == f"{path}{message}"
