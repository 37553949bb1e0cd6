"""Pages for the search from the catalogue: what stands on an article's page."""

from gongkai.catalogue import Catalogue, Entry
from gongkai.document import Renderer
from gongkai.records import Article, Attachment, Campaign, Mention, Official, Site
from gongkai.registry import Registry
from gongkai.search.pages import names, pages
from gongkai.site import SiteConfig

ARTICLE = Article(
    id="abc",
    headline="关于印发《清溪治水方案》的通知",
    alternative_headlines=("市政府办公室发出",),
    date_published="2024-03-06T16:20+08:00",
    content_source="云溪日报",
    publisher="市水利局",
    reporters=("章一禾",),
    breadcrumb=("首页", "政务公开", "水环境"),
    document_number="云府办〔2024〕7号",
    attachments=(Attachment(title="整治计划表.xlsx", path="x.xlsx"),),
    site=Site(name="云溪市人民政府门户网站"),
    body="第一段提到丁叙。\n\n- 甲项\n- 乙项\n\n![排口图](missing.png)",
)


def mention(kind: str, subject: str) -> Mention:
    """Return a mention of an official or a campaign."""
    return Mention(article="abc", paragraph=1, start=5, end=7, name="丁叙", kind=kind, subject=subject)  # type: ignore[arg-type]


def catalogue(*articles: Article) -> Catalogue:
    """Return a catalogue of articles that all name one official and one campaign."""
    made = Catalogue(site=SiteConfig(), registry=Registry())
    made.officials = {"dx": Official(id="dx", name="丁叙")}
    made.campaigns = {"qx": Campaign(id="qx", name="清溪碧水攻坚战")}
    for article in articles:
        document = Renderer().render(article.body, lambda _: None)
        found = (mention("official", "dx"), mention("campaign", "qx"), mention("official", "unknown"))
        made.entries[article.id] = Entry(article=article, document=document, mentions=found)
    return made


def test_title_and_paragraphs_are_those_of_the_page() -> None:
    [page] = pages(catalogue(ARTICLE))

    assert page.url == "a/abc/"
    assert page.title == "关于印发《清溪治水方案》的通知 市政府办公室发出"
    assert page.headline == "关于印发《清溪治水方案》的通知"
    assert page.paragraphs[:3] == ("第一段提到丁叙。", "甲项", "乙项")


def test_the_headline_breaks_between_words_only() -> None:
    [page] = pages(catalogue(ARTICLE))

    parts = [page.headline[a:b] for a, b in zip((0, *page.breaks), (*page.breaks, None), strict=True)]

    assert "".join(parts) == page.headline
    assert "方案》" in "|".join(parts) and "《" not in parts
    assert len(parts) > 2


def test_whatever_else_stands_on_the_page_is_a_value_with_its_label() -> None:
    [page] = pages(catalogue(ARTICLE))

    assert page.values == (
        ("Published", "2024-03-06 16:20"),
        ("Source", "云溪日报"),
        ("Publisher", "市水利局"),
        ("Document number", "云府办〔2024〕7号"),
        ("Portal", "云溪市人民政府门户网站"),
        ("Columns", "政务公开 › 水环境"),
        ("Reporters", "章一禾"),
        ("Attachments", "整治计划表.xlsx"),
        ("Attachments", "xlsx"),
        ("Pictures", "排口图"),
        ("Pictures", "missing.png"),
        ("Officials", "丁叙"),
        ("Campaigns", "清溪碧水攻坚战"),
    )


def test_filters_hold_published_subjects_every_column_level_and_the_year() -> None:
    made = catalogue(ARTICLE)

    [page] = pages(made)
    columns = {made.registry.key_of("column", id) for id in page.filters["column"]}

    assert page.filters["official"] == ("dx",)
    assert page.filters["campaign"] == ("qx",)
    assert page.filters["year"] == ("2024",)
    assert columns == {"政务公开", "政务公开/水环境"}


def test_an_undated_article_has_no_year() -> None:
    [page] = pages(catalogue(Article(id="abc", headline="无日期")))

    assert page.filters["year"] == ()
    assert page.date == ""


def test_columns_of_the_same_name_are_told_apart() -> None:
    made = catalogue(
        Article(id="a", headline="甲", breadcrumb=("首页", "市水利局", "通知")),
        Article(id="b", headline="乙", breadcrumb=("首页", "市交通局", "通知")),
    )

    assert sorted(names(made)["column"].values()) == [
        "市交通局",
        "市交通局 › 通知",
        "市水利局",
        "市水利局 › 通知",
    ]


def test_officials_and_campaigns_are_named() -> None:
    made = names(catalogue(ARTICLE))

    assert made["official"] == {"dx": "丁叙"}
    assert made["campaign"] == {"qx": "清溪碧水攻坚战"}
