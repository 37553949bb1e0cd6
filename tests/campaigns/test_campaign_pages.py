"""What the pages of campaigns show."""

from gongkai.campaigns.match import find, matcher
from gongkai.campaigns.pages import Shelf, campaign_page, campaigns_page
from gongkai.campaigns.vocabulary import BASE, ancestors, read_vocabulary
from gongkai.catalogue import Catalogue, Entry
from gongkai.document import Renderer
from gongkai.records import Article, Mention, Official, Role
from gongkai.registry import Registry
from gongkai.site import SiteConfig
from gongkai.views import CampaignPage

VOCABULARY = read_vocabulary(BASE)
BY_NAME = {campaign.name: campaign for campaign in VOCABULARY.values()}


def shelf(*articles: tuple[str, str, str], tagged: dict[str, list[str]] | None = None) -> Shelf:
    """Return the shelf of a catalogue of (id, date, text), newest first."""
    labels, render = matcher(VOCABULARY.values()), Renderer()
    made = Catalogue(site=SiteConfig(), registry=Registry())
    for id, date, text in articles:
        article = Article(
            id=id, headline=f"文章{id}", date_published=date, body=text, content_source="云溪日报"
        )
        made.entries[id] = Entry(article, render.render(text))
    made.add_mentions(
        {
            id: find(entry.article.title, [p.text for p in entry.document.paragraphs], labels)
            for id, entry in made.entries.items()
        }
    )
    tags = {BY_NAME[name].id: [made.entries[id] for id in ids] for name, ids in (tagged or {}).items()}
    for id in [*made.mentions("campaign"), *tags]:
        for campaign in (VOCABULARY[id], *ancestors(VOCABULARY[id], VOCABULARY)):
            made.campaigns[campaign.id] = campaign
    return Shelf(made, tags, lambda words: words)


def page(on: Shelf, name: str) -> CampaignPage:
    return campaign_page(BY_NAME[name], on)


ARTICLES = (
    ("b", "2024-05-01", "黑臭水体治理要见效。\n\n黑臭水体治理再部署。"),
    ("a", "2023-03-08", "打好碧水保卫战。"),
)


def test_a_campaigns_page() -> None:
    shown = page(shelf(*ARTICLES), "黑臭水体治理")

    assert (shown.name, shown.url, shown.level) == (
        "黑臭水体治理", f"campaigns/{BY_NAME['黑臭水体治理'].id}/", "national",
    )  # fmt: skip
    assert (shown.articles, shown.first, shown.last) == (1, "2024-05-01", "2024-05-01")
    assert [link.name for link in shown.breadcrumbs] == ["首页", "Campaigns", "污染防治攻坚战", "碧水保卫战"]
    assert [(quote.id, quote.paragraph, str(quote.text)) for quote in shown.quotes] == [
        ("b", 1, '<span class="gk-campaign">黑臭水体治理</span>要见效。')
    ]
    assert [(source.name, source.count) for source in shown.sources] == [("云溪日报", 1)]
    assert shown.basis.startswith("《城市黑臭水体治理攻坚战实施方案》")


def test_its_place_in_the_tree_holds_only_what_is_used() -> None:
    (root,) = page(shelf(*ARTICLES), "碧水保卫战").tree

    assert (root.name, root.count, root.current) == ("污染防治攻坚战", 0, False)
    (water,) = root.children
    assert (water.name, water.count, water.current) == ("碧水保卫战", 1, True)
    assert [child.name for child in water.children] == ["黑臭水体治理"]


def test_a_campaign_alone_has_no_tree() -> None:
    assert page(shelf(("a", "2023-03-08", "推进“无废城市”建设。")), "无废城市").tree == ()


def test_a_campaign_that_only_stands_above_a_used_one_has_an_empty_page() -> None:
    shown = page(shelf(*ARTICLES), "污染防治攻坚战")

    assert (shown.articles, shown.first, shown.quotes, shown.chart.spans) == (0, "", (), ())


def test_users_are_the_officials_of_the_same_paragraph() -> None:
    on = shelf(("a", "2023-03-08", "市长陆明川部署碧水保卫战。\n\n副市长石磊参加。"))
    people = {"p1": "陆明川", "p2": "石磊"}
    for id, name in people.items():
        on.catalogue.officials[id] = Official(id=id, name=name)
    on.catalogue.add_mentions(
        {
            "a": [
                Mention(
                    paragraph=1, start=2, end=5, name="陆明川", kind="official", subject="p1",
                    roles=(Role(post="市长"),),
                ),
                Mention(paragraph=2, start=3, end=5, name="石磊", kind="official", subject="p2"),
            ]
        }
    )  # fmt: skip
    on = Shelf(on.catalogue, {}, lambda words: words)

    assert [(user.name, user.count, user.detail) for user in page(on, "碧水保卫战").users] == [
        ("陆明川", 1, "市长")
    ]


def test_an_article_that_a_curator_tagged_is_listed_with_its_opening() -> None:
    on = shelf(("a", "2023-03-08", "本篇讲治水，别的不讲，就讲怎么治水。"), tagged={"碧水保卫战": ["a"]})

    shown = page(on, "碧水保卫战")

    assert (shown.articles, [str(quote.text) for quote in shown.quotes]) == (
        1,
        ["本篇讲治水，别的不讲，就讲怎么治水。"],
    )


def test_the_index_is_trees_with_the_most_used_first() -> None:
    index = campaigns_page(shelf(*ARTICLES, ("c", "2025-01-01", "无废城市。")))

    assert [node.name for node in index.tree] == ["无废城市", "污染防治攻坚战"]
    assert index.total == 4
