"""The pages as HTML, made from sample views."""

import re
from dataclasses import replace
from itertools import pairwise
from types import SimpleNamespace

import pytest
import samples
from lxml import html
from render import SITE, TEXTS, Page, environment, pages, render

from gongkai.site import SiteConfig

ENV = environment()
PAGES = {page.template if not page.url.startswith("a/") else "article": page for page in pages()}
HEAD_LIMIT = 5_000
"""Bytes of <head>: it stands before everything that a reader sees."""
MARKUP_LIMIT = 12_000
"""Bytes of an article's page besides its text, QR code and drawing included."""


def article(**changes: object) -> str:
    """Return the page of the sample article with some values changed."""
    view = replace(samples.article(TEXTS), **changes)  # type: ignore[arg-type]
    return render(Page("a/sample22/", "article", {"article": SimpleNamespace(view=view)}), ENV)


def words(page: str) -> str:
    """Return the text of a page, white space folded."""
    return " ".join(html.fromstring(page).text_content().split())


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.url or "front")
def test_headings_go_down_step_by_step(page: Page) -> None:
    root = html.fromstring(render(page, ENV))
    levels = [int(node.tag[1]) for node in root.iter("h1", "h2", "h3", "h4", "h5", "h6")]

    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.url or "front")
def test_nothing_is_loaded_from_elsewhere(page: Page) -> None:
    root = html.fromstring(render(page, ENV))
    loaded = root.xpath("//@src | //link[@rel!='canonical']/@href | //@srcset | //@poster")
    assert loaded and not [address for address in loaded if re.match(r"(https?:)?//", address)]


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.url or "front")
def test_ids_are_there_once_and_links_within_the_page_lead_somewhere(page: Page) -> None:
    root = html.fromstring(render(page, ENV))
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    if page.template != "patterns":
        assert {h[1:] for h in root.xpath("//@href") if h.startswith("#")} <= set(ids)


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.url or "front")
def test_the_head_stays_small(page: Page) -> None:
    head = render(page, ENV).split("</head>")[0]
    assert len(head.encode("utf-8")) <= HEAD_LIMIT


def test_an_articles_markup_stays_small() -> None:
    page = article()
    text = html.fromstring(page).find("body").text_content()
    assert len(page.encode("utf-8")) - len(text.encode("utf-8")) <= MARKUP_LIMIT


@pytest.mark.parametrize(
    ("template", "current"),
    [
        ("article", "文章"),
        ("archives", "文章"),
        ("officials", "官员"),
        ("campaigns", "行动"),
        ("category", "栏目"),
        ("data", "数据"),
    ],
)
def test_the_navigation_marks_where_one_is(template: str, current: str) -> None:
    root = html.fromstring(render(PAGES[template], ENV))
    assert root.xpath("//nav[@aria-label='主导航']/a[@aria-current]/text()") == [current]


def test_a_republisher_says_that_it_is_no_government_site() -> None:
    page = words(article())
    assert "样例站，内容均为虚构。不是政府网站。" in page
    assert "转载。本页内容转载自青禾市人民政府门户网站，以原文为准。查看原文；下载存档原件（12 kB）" in page


def test_the_body_itself_does_not_republish() -> None:
    official = replace(SITE, role="official", notice="")
    page = render(PAGES["article"], ENV, site=official)

    assert "不是政府网站" not in page and "转载自" not in page
    assert "本站由发布机构主办。" in words(page)
    assert '<meta name="publisher" content="青禾公开">' in page


def test_the_publisher_in_metadata_is_the_portal_when_republished() -> None:
    assert '<meta name="publisher" content="青禾市人民政府门户网站">' in article()
    assert 'name="publisher"' not in article(portal="")


def test_the_kept_original_is_a_download_with_hash_and_size() -> None:
    root = html.fromstring(article())
    link = root.xpath("//p[@class='gk-notice']/a[@download]")[0]

    assert link.get("href") == f"../../captures/{samples.SHA256}.gz"
    assert f"SHA-256 {samples.SHA256}" in words(article())


def test_unknown_rights_are_said_to_be_unknown() -> None:
    assert "版权未知：原页没有写明转载请注明来源：青禾日报" in words(article())
    assert "未知" not in words(article(rights="公开"))


def test_an_article_with_nothing_but_a_title_leaves_out_what_is_unknown() -> None:
    bare = article(
        subheads=(), facts=(), byline=(), attachments=(), related=(), related_links=(), officials=(),
        campaigns=(), tags=(), citation=None, canonical="", qr="", portal="", rights_statement="",
        original=samples.OriginalView(source_url="", capture_url="", sha256="", size="", captured=""),
    )  # fmt: skip
    headings = [node.text_content() for node in html.fromstring(bare).iter("h2")]

    assert headings == ["旧码头怎么办", "各县区进度", "出处与版权", "将离开青禾公开"]
    assert "转载。本页内容为转载，以原文为准。" in words(bare)
    assert "微博" not in bare and "微信" not in bare


def test_without_a_site_address_there_is_no_canonical_link() -> None:
    assert 'rel="canonical"' in render(PAGES["article"], ENV)
    assert 'rel="canonical"' not in render(PAGES["article"], ENV, address="")


@pytest.mark.parametrize("address", ["", "https://qinghe.example/open"])
def test_a_lost_page_links_from_the_root(address: str) -> None:
    root = html.fromstring(render(Page("404.html", "404"), ENV, address=address))
    paths = [
        *root.xpath("//link[@rel='stylesheet']/@href"),
        *root.xpath("//form/@action"),
        *root.xpath("//a/@href"),
    ]
    inside = [path for path in paths if not path.startswith(("#", "https://code.example"))]
    assert inside and all(path.startswith(f"{address}/") for path in inside)


def test_names_from_content_are_escaped_also_where_messages_are_looked_up() -> None:
    hostile = samples.link("<img src=x onerror=alert(1)> 100%(n)s", "columns/c/")
    page = article(
        breadcrumbs=(samples.HOME, hostile),
        campaigns=(hostile,),
        tags=(hostile,),
        portal="<script>alert(2)</script>",
        rights_statement="<b>%s</b>",
        title='" onload="alert(3)',
    )
    assert "<img src=x" not in page and "alert(2)</script>" not in page and "<b>%s" not in page
    assert "&lt;img src=x onerror=alert(1)&gt; 100%(n)s" in page
    assert not html.fromstring(page).xpath("//*[@onload or @onerror]")


def test_the_leaving_dialog_can_be_switched_off() -> None:
    assert 'data-allow="allowed.example"' in render(PAGES["index"], ENV)
    assert "<dialog" not in render(PAGES["index"], ENV, site=replace(SITE, leaving_dialog=False))


def test_without_contact_the_about_page_says_so() -> None:
    about = PAGES["about"]
    assert 'href="mailto:corrections@qinghe.example"' in render(about, ENV)
    assert "本站尚未公布接受更正的联系方式。" in render(about, ENV, site=replace(SITE, contact=""))


def test_a_site_without_words_of_its_own_names_no_city() -> None:
    page = words(render(PAGES["index"], ENV, site=SiteConfig()))
    assert "公开过的每一篇文章，都能查到、引用、带走" in page
    assert "青禾市" not in page


def test_the_chart_and_its_table_say_the_same() -> None:
    root = html.fromstring(render(official_page(), ENV))
    titles = root.xpath("//section[contains(@class, 'gk-month-chart')]//rect/title/text()")
    drawn = sum(int(re.search(r"：(\d+)篇", title)[1]) for title in titles)  # type: ignore[index]
    sums = root.xpath("//section[contains(@class, 'gk-month-chart')]//tbody/tr/td[last()]/text()")
    assert drawn == sum(map(int, sums))


def official_page() -> Page:
    """Return the page of the sample official."""
    return next(page for page in pages() if page.url.startswith("officials/h"))


def test_posts_held_at_the_same_time_lie_below_each_other() -> None:
    lanes = {span.label: span.lane for span in samples.official().chart.spans}
    assert lanes == {"市林业局局长": 0, "副市长": 0, "市绿化委员会副主任": 1}
