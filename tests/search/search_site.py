"""A site of its search page and one other, with pages made for its filters and lists."""

import shutil
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from gongkai import cards
from gongkai.builder import stylesheet
from gongkai.search.bundle import write_search
from gongkai.search.records import Page
from gongkai.search.settings import SearchSettings
from gongkai.search.suggestions import CAMPAIGN, COLUMN, OFFICIAL, Named, write_suggestions
from gongkai.site import SiteConfig
from gongkai.texts import read_texts

THEME = Path(__file__).resolve().parents[2] / "theme"
NAMES = {
    "official": {
        f"o{number}": name
        for number, name in enumerate(("丁叙", "沈知行", "陆文舟", "钟楚宁", "顾怀瑾", "秦牧野", "贺青岚"))
    },
    "campaign": {"c0": "清溪碧水攻坚战"},
    "column": {"k0": "政务要闻", "k1": "通知公告"},
    "source": {"s0": "云溪日报"},
    "publisher": {"p0": "市水利局", "p1": "市生态环境局"},
}
MARKUP = '<img src=x onerror="document.title=1">'


def _page(number: int) -> Page:
    title = f"清溪治水简报第{number}期" if number % 2 else f"工作简报第{number}期 清溪沿线再添绿地"
    return Page(
        id=f"n{number:02}",
        url=f"a/n{number:02}/",
        title=title,
        headline=title.split()[0],
        paragraphs=(
            f"本期共收到来信{number}件，已经全部办结。",
            f"清溪沿线整治入河排口{number * 7}个。办理结果逐件公开，欢迎监督。",
        ),
        date=f"{2023 + number % 3}-0{1 + number % 9}-1{number % 10}",
        source="云溪日报",
        column=NAMES["column"][f"k{number % 2}"],
        values=(("Source", "云溪日报"), ("Document number", f"云府简〔2024〕{number}号")),
        filters={
            "official": (f"o{number % 7}",) if number % 5 else (),
            "campaign": ("c0",) if number < 12 else (),
            "column": (f"k{number % 2}",),
            "year": (f"{2023 + number % 3}",),
            "source": ("s0",),
            "publisher": (f"p{number % 2}",),
            "month": (f"{2023 + number % 3}-0{1 + number % 9}",),
        },
    )


PAGES = [
    *(_page(number) for number in range(25)),
    Page(
        id="markup",
        url="a/markup/",
        title=f"标记{MARKUP}",
        paragraphs=(f"正文{MARKUP}完",),
        date="2022-01-01",
    ),
]
"""25 pages of three years, and one whose text looks like markup."""

NAMED = [
    *(
        Named(kind=OFFICIAL, name=name, url=f"officials/{id}/", count=3, note="云溪市水利局局长")
        for id, name in NAMES["official"].items()
    ),
    Named(kind=OFFICIAL, name="曾单", url="officials/zs/", count=1, note="松口县县长"),
    Named(
        kind=CAMPAIGN,
        name="清溪碧水攻坚战",
        url="campaigns/c0/",
        count=12,
        aliases=("碧水攻坚", "清溪大会战"),
    ),
    Named(kind=COLUMN, name="政务要闻", url="columns/k0/", count=13),
    Named(kind=COLUMN, name="通知公告", url="columns/k1/", count=12),
]


def build(folder: Path) -> None:
    """Write the site into *folder*."""
    write_search(PAGES, NAMES, folder, folder / "cache", SearchSettings())
    write_suggestions(NAMED, PAGES, folder)
    env = Environment(
        loader=FileSystemLoader(THEME / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    env.install_gettext_translations(read_texts(THEME / "locale/zh_CN.po"), newstyle=True)  # type: ignore[attr-defined]
    env.filters["headline"] = cards.headline
    styles, text = stylesheet.bundle(THEME / "static/css")
    env.globals["asset"] = lambda name: f"theme/css/{styles}" if name == "site.css" else f"theme/js/{name}"
    for kind in ("js", "images"):
        shutil.copytree(THEME / "static" / kind, folder / "theme" / kind)
    (folder / "theme/css").mkdir()
    (folder / "theme/css" / styles).write_text(text, encoding="utf-8")
    for name, root in (("search/index.html", ".."), ("other.html", ".")):
        html = env.get_template("base.html" if name == "other.html" else "search.html").render(
            SITEURL=root,
            site=SiteConfig(examples=("入河排口",)),
            updated="2025-11-20",
            canonical_root="",
            software="0.0",
            output_file=name,
        )
        (folder / name).write_text(html, encoding="utf-8")
