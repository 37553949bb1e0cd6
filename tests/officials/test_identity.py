"""Identity: who is one person, who is not, and posts over time."""

from catalogues import catalogue, with_officials

from gongkai.officials.identity import current
from gongkai.officials.jurisdictions import place_of
from gongkai.officials.roster import Person, Roster
from gongkai.records import Official, Post, Role


def people(*articles: tuple[str, str, str], roster: Roster | None = None) -> dict[str, Official]:
    """Return the officials of some articles by name@jurisdiction."""
    made = with_officials(catalogue(*articles), roster or Roster())
    return {f"{official.name}@{official.jurisdiction}": official for official in made.officials.values()}


def test_a_bare_post_belongs_to_the_sites_place_and_a_named_place_to_itself() -> None:
    found = people(("a", "2025-03-01", "市长陆明川出席，松口县委书记林可为、广东省副省长齐鲁生到会。"))

    assert set(found) == {"陆明川@云溪市", "林可为@松口县", "齐鲁生@广东省"}


def test_namesakes_of_two_places_stay_two_people_with_two_ids() -> None:
    found = people(
        ("a", "2025-03-01", "青石区区长石磊主持会议。"),
        ("b", "2025-03-02", "白鹭县水利局局长石磊介绍情况。"),
    )

    assert set(found) == {"石磊@青石区", "石磊@白鹭县"}
    assert len({official.id for official in found.values()}) == 2


def test_a_level_that_no_text_names_is_no_place_of_the_sites() -> None:
    found = people(("a", "2025-03-01", "县委书记韩立群参加。"), ("b", "2025-03-02", "市委书记沈知远参加。"))

    assert set(found) == {"韩立群@县", "沈知远@云溪市"}


def test_the_roster_joins_the_posts_of_one_person_in_two_places() -> None:
    person = Person(
        "苏映红",
        "松口县",
        "松口县",
        (Role(organization="市教育局", post="副局长"), Role(organization="松口县人民政府", post="县长")),
        "su01",
    )
    articles = (
        ("a", "2024-03-01", "市教育局副局长苏映红介绍情况。"),
        ("b", "2025-04-16", "松口县县长苏映红主持会议。"),
    )

    assert set(people(*articles)) == {"苏映红@云溪市", "苏映红@松口县"}
    joined = people(*articles, roster=Roster((person,)))
    assert set(joined) == {"苏映红@松口县"}
    assert joined["苏映红@松口县"].id == "su01"


def test_posts_over_time_with_the_articles_that_prove_them() -> None:
    (official,) = people(
        ("a", "2023-03-08", "市生态环境局局长钟楚宁介绍情况。"),
        ("b", "2024-05-24", "任命钟楚宁为云溪市人民政府副市长；免去钟楚宁的云溪市生态环境局局长职务。"),
        ("c", "2025-11-12", "副市长钟楚宁到青石区调研。"),
    ).values()

    assert official.posts == (
        Post(
            organization="云溪市生态环境局",
            title="局长",
            first_seen="2023-03-08",
            first_article="a",
            last_seen="2023-03-08",
            last_article="a",
            removed="2024-05-24",
            removed_article="b",
        ),
        Post(
            organization="云溪市人民政府",
            title="副市长",
            first_seen="2024-05-24",
            first_article="b",
            last_seen="2025-11-12",
            last_article="c",
            appointed="2024-05-24",
            appointed_article="b",
        ),
    )


def test_two_posts_held_at_once_stay_two_and_are_both_current() -> None:
    (official,) = people(("a", "2025-03-01", "市委书记、市人大常委会主任沈知远出席。")).values()

    assert [post.title for post in official.posts] == ["书记", "主任"]
    assert current(official.posts) == official.posts


def test_an_undated_article_proves_a_post_but_never_a_current_one() -> None:
    (official,) = people(("a", "", "市长陆明川出席会议。")).values()

    assert official.posts == (Post(title="市长"),)
    assert current(official.posts) == ()


def test_a_former_post_opens_nothing() -> None:
    (official,) = people(("a", "2025-03-01", "云溪市原市长温崇德出席活动。")).values()

    assert [(post.title, post.first_seen) for post in official.posts] == [("市长", "")]


def test_the_unit_is_the_rosters_else_the_latest_posts_else_the_place() -> None:
    roster = Roster((Person("陆明川", "云溪市", "云溪市人民政府"),))
    found = people(("a", "2025-03-01", "市长陆明川、市教育局局长曹振参加，市领导石磊等出席。"), roster=roster)

    units = {official.name: official.unit for official in found.values()}
    assert units == {"陆明川": "云溪市人民政府", "曹振": "市教育局", "石磊": "云溪市"}


def test_ids_hold_when_articles_are_added() -> None:
    first = people(("a", "2025-03-01", "市长陆明川出席会议。"))
    more = people(("a", "2025-03-01", "市长陆明川出席会议。"), ("b", "2025-04-01", "市长陆明川主持会议。"))

    assert first["陆明川@云溪市"].id == more["陆明川@云溪市"].id


def test_places_of_posts() -> None:
    places = {
        "松口县委 书记": "松口县",
        "云溪市水利局 局长": "云溪市",
        "市水利局 局长": "市",
        "生态环境局 局长": "",
        " 市长": "市",
        "云溪市 市长": "云溪市",
        "广州市市场监督管理局 局长": "广州市",
        "景德镇市教育局 局长": "景德镇市",
        "国家发展改革委 副主任": "全国",
        "生态环境部 部长": "全国",
        "市委组织部 部长": "市",
        "市场监督管理局 局长": "",
        "团市委 书记": "市",
        "省委 书记": "省",
    }

    for words, place in places.items():
        organization, post = words.split(" ")
        assert place_of(Role(organization=organization, post=post)) == place, words
