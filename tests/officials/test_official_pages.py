"""What the pages of officials show."""

from catalogues import catalogue, with_officials

from gongkai import charts
from gongkai.catalogue import Catalogue
from gongkai.officials.pages import changes, official_page, officials_page
from gongkai.views import OfficialPage


def page(made: Catalogue, name: str) -> OfficialPage:
    official = next(o for o in made.officials.values() if o.name == name)
    months = charts.first_and_last(e.article.date_published for e in made.entries.values())
    return official_page(official, made, made.mentions("official")[official.id], months, lambda words: words)


ARTICLES = (
    ("a", "2023-03-08", "市生态环境局局长钟楚宁介绍情况。\n\n钟楚宁说，方案分三年实施。"),
    ("b", "2024-05-24", "任命钟楚宁为云溪市人民政府副市长；免去钟楚宁的云溪市生态环境局局长职务。"),
    ("c", "2025-11-12", "副市长钟楚宁、市水利局局长丁叙文到青石区调研。"),
)


def test_an_officials_page() -> None:
    shown = page(with_officials(catalogue(*ARTICLES)), "钟楚宁")

    assert shown.current == "云溪市副市长"
    assert (shown.current_date, shown.current_url) == ("2025-11-12", "a/c/")
    assert shown.earlier == "云溪市生态环境局局长"
    assert (shown.articles, shown.first, shown.last) == (3, "2023-03-08", "2025-11-12")
    assert [quote.id for quote in shown.quotes] == ["c", "b", "a"]
    assert shown.quotes[2].paragraph == 1
    assert [(p.number, p.title, p.first, p.appointed, p.last, p.removed) for p in shown.posts] == [
        (1, "云溪市生态环境局局长", "2023-03-08", False, "2024-05-24", True),
        (2, "云溪市副市长", "2024-05-24", True, "2025-11-12", False),
    ]
    assert [(span.number, span.open_end) for span in shown.chart.spans] == [(1, False), (2, True)]


def test_the_index_lists_by_unit_then_by_name() -> None:
    made = with_officials(
        catalogue(("a", "2025-03-01", "市教育局局长曹振、市教育局副局长白晓参加，市审计局局长丁立出席。"))
    )

    index = officials_page(made)

    assert [(unit.name, [row.name for row in unit.officials]) for unit in index.units] == [
        ("市审计局", ["丁立"]),
        ("市教育局", ["曹振", "白晓"]),
    ]
    assert (index.total, index.span) == (3, "2025-03 – 2025-03")


def test_who_left_every_post_is_shown_as_former() -> None:
    made = with_officials(
        catalogue(
            ("a", "2024-03-01", "市教育局局长叶知秋参加。"),
            ("b", "2025-03-01", "免去叶知秋的市教育局局长职务。"),
        )
    )

    ((row,),) = [unit.officials for unit in officials_page(made).units]

    assert (row.post, row.former, row.articles) == ("市教育局局长", True, 2)


def test_changes_newest_first() -> None:
    made = with_officials(catalogue(*ARTICLES))

    assert [(c.name, c.text, c.date, c.article_url) for c in changes(made)] == [
        ("钟楚宁", "appointed 云溪市副市长", "2024-05-24", "a/b/"),
        ("钟楚宁", "no longer 云溪市生态环境局局长", "2024-05-24", "a/b/"),
    ]


def test_an_empty_archive_has_an_empty_index() -> None:
    index = officials_page(with_officials(catalogue()))

    assert (index.units, index.total, index.span) == ((), 0, "")
