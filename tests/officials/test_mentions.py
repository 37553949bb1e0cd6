"""Mentions: places, proof, relations, headlines, the roster, and what never fails."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.officials.mentions import find
from gongkai.officials.roster import Person, Roster
from gongkai.records import Role

MAYOR = Person("陆明川", "云溪市", "云溪市人民政府", (Role(organization="市人民政府", post="市长"),))


def test_a_mention_says_where_who_and_why() -> None:
    text = "会议在市民中心召开。市委书记沈知远主持会议并讲话。"

    (mention,) = find("", [text])

    assert (mention.paragraph, mention.start, mention.end) == (1, 14, 17)
    assert mention.name == text[14:17] == "沈知远"
    assert mention.roles == (Role(organization="市委", post="书记"),)
    assert mention.relation == "chair"
    assert mention.evidence == "市委书记沈知远主持会议并讲话。"
    assert (mention.kind, mention.subject, mention.rule) == ("official", "", "post")


def test_names_glued_in_the_title_are_mentions_of_paragraph_0() -> None:
    mentions = find("全市河湖治理推进会召开 沈知远陆明川出席", ["市委书记沈知远、市长陆明川出席会议。"])

    assert [(m.name, m.start) for m in mentions if m.paragraph == 0] == [("沈知远", 12), ("陆明川", 15)]


def test_a_split_name_keeps_its_written_form() -> None:
    (mention,) = find("", ["副市长石　磊出席活动。"])

    assert mention.name == "石　磊"


def test_a_later_mention_states_no_post() -> None:
    mentions = find("", ["市长陆明川主持会议。", "陆明川强调，要抓好落实。"])

    assert [(m.paragraph, m.rule, m.roles == ()) for m in mentions] == [
        (1, "post", False),
        (2, "later", True),
    ]


def test_the_press_of_an_article_is_never_mentioned_even_as_namesake() -> None:
    mentions = find("", ["本报讯（记者 张维）昨日，市交通运输局局长张维到场。"])

    assert [m.start for m in mentions] == [21]


def test_a_private_namesake_keeps_later_mentions_out() -> None:
    mentions = find(
        "", ["市水务局局长张卫通报情况。", "云溪建工集团董事长张卫介绍，工程已完工。", "张卫说，水质达标。"]
    )

    assert [(m.paragraph, m.rule) for m in mentions] == [(1, "post")]


def test_appointments_and_removals_carry_their_relation() -> None:
    mentions = find("", ["任命曹振为市教育局局长；", "免去叶知秋的市教育局局长职务。"])

    assert [(m.name, m.relation) for m in mentions] == [("曹振", "appointed"), ("叶知秋", "removed")]


def test_a_heading_says_what_the_lines_below_it_list() -> None:
    mentions = find(
        "",
        [
            "决定任命：",
            "曹振为市教育局局长；",
            "王珂为市统计局局长。",
            "决定免去：",
            "叶知秋的市教育局局长职务。",
        ],
    )

    assert [(m.name, m.relation) for m in mentions] == [
        ("曹振", "appointed"), ("王珂", "appointed"), ("叶知秋", "removed"),
    ]  # fmt: skip


def test_a_list_names_its_head_in_the_rule() -> None:
    mentions = find("", ["市领导贺青松、石磊参加。"])

    assert [(m.name, m.relation, m.rule) for m in mentions] == [
        ("贺青松", "listed", "list:市领导"), ("石磊", "listed", "list:市领导"),
    ]  # fmt: skip


def test_the_committee_of_the_sites_own_place_has_its_short_name() -> None:
    text = "韩立群同志任中共云溪市委委员、常委、书记。"

    here = find("", [text], jurisdiction="云溪市")
    elsewhere = find("", [text], jurisdiction="海丰县")

    assert here[0].roles == (Role(organization="市委", post="书记"),)
    assert elsewhere[0].roles == (Role(organization="中共云溪市委", post="书记"),)


def test_a_roster_name_counts_where_a_verb_of_persons_follows() -> None:
    roster = Roster((MAYOR,))

    assert find("陆明川调研清溪治理", ["清溪两岸一片忙碌。"]) == []
    (mention,) = find("陆明川调研清溪治理", ["清溪两岸一片忙碌。"], roster)
    assert (mention.name, mention.rule) == ("陆明川", "roster")


def test_a_roster_name_does_not_make_a_namesake_an_official() -> None:
    roster = Roster((MAYOR,))

    assert find("", ["村民陆明川说，路修好了。"], roster) == []


def test_a_roster_settles_where_a_name_ends() -> None:
    roster = Roster((Person("石磊", "云溪市"),))

    (mention,) = find("", ["副市长石磊磊落陈词。"], roster)

    assert mention.name == "石磊"


def test_nothing_is_derived_from_disciplinary_news() -> None:
    assert find("", ["市住建局原局长贾正涉嫌严重违纪违法，接受审查调查。", "贾正曾任市住建局局长。"]) == []


def test_who_reports_on_discipline_is_no_suspect() -> None:
    mentions = find("", ["市纪委书记雷正通报了一起严重违纪违法案件。"])

    assert [m.name for m in mentions] == ["雷正"]


WORDS = """
市委书记 副市长 局长 村民 市领导 记者 沈知远 石磊 阿里木·买买提 同志
任命 为 免去 的 职务 等 和 任 出席 主持 、 ， 。 （ ） 《 》 ：
"""
PIECES = st.sampled_from([*WORDS.split(), " ", "\u3000", "\n"])


@settings(deadline=None)  # the first call loads a dictionary
@given(st.lists(PIECES, max_size=30).map("".join), st.lists(st.text(max_size=80), max_size=4))
def test_every_place_holds_the_name_on_any_text(made: str, texts: list[str]) -> None:
    title, paragraphs = made, [made[::-1], *texts, made]

    for mention in find(title, paragraphs):
        text = [title, *paragraphs][mention.paragraph]
        assert text[mention.start : mention.end] == mention.name
        assert mention.name in mention.evidence


@settings(deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_mentions_of_a_paragraph_never_overlap(text: str) -> None:
    mentions = find("", [text])

    assert all(one.end <= other.start for one, other in pairwise(mentions))
