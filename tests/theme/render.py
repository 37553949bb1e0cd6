"""Build the theme's pages from sample views, without Pelican: a folder that a browser can open."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import samples
import samples_lists
from jinja2 import Environment, FileSystemLoader

from gongkai import cards, permalinks
from gongkai.builder import stylesheet
from gongkai.site import SiteConfig
from gongkai.texts import read_texts

THEME = Path(__file__).resolve().parents[2] / "theme"
TEXTS = read_texts(THEME / "locale" / "zh_CN.po")
SITE = SiteConfig(
    name="青禾公开",
    wordmark=("青禾", "公开"),
    contact="mailto:corrections@qinghe.example",
    jurisdiction="青禾市",
    notice="样例站，内容均为虚构。",
    headline=("青禾市公开过的每一篇文章，", "都能查到、引用、带走"),
    examples=("河岸绿带", "何见川", "青林发〔2025〕9号"),
    link_allow=("allowed.example",),
    source_code="https://code.example/gongkai",
)


@dataclass(frozen=True)
class Page:
    """A page to build: its address, its template, and what the template gets."""

    url: str
    template: str
    context: Mapping[str, Any] = field(default_factory=dict)


def environment() -> Environment:
    """Return the template engine, set up as the builder sets up Pelican's."""
    env = Environment(
        loader=FileSystemLoader(THEME / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    env.install_gettext_translations(TEXTS, newstyle=True)  # type: ignore[attr-defined]
    env.filters |= {"headline": cards.headline, "address": permalinks.address_of}
    name, _ = stylesheet.bundle(THEME / "static" / "css")
    env.globals["asset"] = lambda asset: f"theme/css/{name}" if asset == "site.css" else f"theme/js/{asset}"
    return env


def tag(view: object, kind: str = "") -> SimpleNamespace:
    """Return what Pelican hands to the template of a tag."""
    return SimpleNamespace(view=view, kind=kind)


def pages() -> tuple[Page, ...]:
    """Return one page of each kind, and the patterns page."""
    listed = samples_lists.list_page
    lists = {"sources": samples_lists.COLUMNS, "publishers": samples_lists.COLUMNS[:3]}
    return (
        Page("", "index", {"front": samples_lists.FRONT}),
        Page("a/sample22/", "article", {"article": SimpleNamespace(view=samples.article(TEXTS))}),
        Page("officials/hejianch/", "tag", {"tag": tag(samples.official(45), "official")}),
        Page("campaigns/lvdai2222/", "tag", {"tag": tag(samples.campaign(), "campaign")}),
        Page("tags/t/", "tag", {"tag": tag(listed("旧码头", "tags/t/", years=False))}),
        Page("columns/c/", "category", {"category": tag(listed("环境保护", "columns/c/", years=False))}),
        Page("sources/s/", "source", {"source_page": listed("青禾日报", "sources/s/", years=False)}),
        Page("archive/", "archives", {"archive_page": listed("Articles", "archive/")}),
        Page(
            "archive/2025/",
            "period_archives",
            {"period_pages": {(2025,): listed("2025", "archive/2025/")}, "period_num": (2025,)},
        ),
        Page("officials/", "officials", {"officials_page": samples_lists.OFFICIALS}),
        Page("campaigns/", "campaigns", {"campaigns_page": samples_lists.CAMPAIGNS}),
        Page("columns/", "columns", {"columns_page": samples_lists.COLUMN_TREE}),
        Page("sources/", "sources", {"sources_page": SimpleNamespace(**lists)}),
        Page("tags/", "tags", {"tags_page": samples_lists.COLUMNS[:2]}),
        Page("data/", "data", {"data_page": samples_lists.DATA}),
        Page("about/", "about", {"about_page": samples_lists.ABOUT, "front": samples_lists.FRONT}),
        Page("pages/p/", "page", {"page": SimpleNamespace(title="读者来信", content="<p>来信选登。</p>")}),
        Page("patterns/", "patterns", {"patterns": patterns()}),
    )


def patterns() -> SimpleNamespace:
    """Return what the patterns page shows of each component."""
    return SimpleNamespace(
        article=samples.article(TEXTS),
        official=samples.official(25),
        campaign=samples.campaign(1),
        front=samples_lists.FRONT,
        officials=samples_lists.OFFICIALS,
        columns=samples_lists.COLUMN_TREE,
        data=samples_lists.DATA,
        long=samples.LONG_CHART,
    )


def render(page: Page, env: Environment, site: SiteConfig = SITE, address: str = samples.ADDRESS) -> str:
    """Return the HTML of *page*."""
    return env.get_template(f"{page.template}.html").render(
        SITEURL=permalinks.root_from(page.url).rstrip("/") or ".",
        site=site,
        updated="2025-11-20",
        canonical_root=address,
        output_file=permalinks.save_as(page.url),
        software="0.0",
        FEED_ALL_ATOM="feeds/all.atom.xml",
        **page.context,
    )


def build(folder: Path) -> tuple[Page, ...]:
    """Build all pages with styles and scripts below *folder*, and return them."""
    env = environment()
    for page in pages():
        target = folder / permalinks.save_as(page.url)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(render(page, env), encoding="utf-8")
    for kind in ("js", "images"):
        shutil.copytree(THEME / "static" / kind, folder / "theme" / kind, dirs_exist_ok=True)
    name, text = stylesheet.bundle(THEME / "static" / "css")
    (folder / "theme" / "css").mkdir(exist_ok=True)
    (folder / "theme" / "css" / name).write_text(text, encoding="utf-8")
    (folder / "images").mkdir(exist_ok=True)
    (folder / "images" / "bank.svg").write_text(BANK, encoding="utf-8")
    return pages()


BANK = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 684 385"><rect width="684" height="385"
fill="#e9eee9"/><circle cx="500" cy="80" r="26" fill="#f2d9a8"/><path d="M0 180q170-120 340-40t344-20v265H0z"
fill="#a9c4bc"/><path d="M0 240q200-90 400-20t284-30v195H0z" fill="#5f9185"/>
<path d="M0 300q240-70 684 20v65H0z" fill="#2c6a70"/></svg>
"""
