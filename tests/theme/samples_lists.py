"""Views of the pages that list things, for the invented city of ``samples``."""

import samples
from markupsafe import Markup

from gongkai import charts
from gongkai.views import (
    AboutPage,
    CampaignsPage,
    ColumnNode,
    DataField,
    DataPage,
    DataSet,
    Download,
    FrontPage,
    ListPage,
    OfficialRow,
    OfficialsPage,
    PostChange,
    Unit,
)


def row(name: str, post: str, counts: str, articles: int, **more: object) -> OfficialRow:
    """Return a row of the officials index."""
    dates = samples.days(counts[:35])
    return OfficialRow(
        name=name,
        url="officials/hejianch/",
        post=post,
        articles=articles,
        first=dates[0][:7],
        last=dates[-1][:7],
        bars=charts.sparkline(dates, first=samples.FIRST, last=samples.LAST),
        surname=name[0],
        **more,  # type: ignore[arg-type]
    )


OFFICIALS = OfficialsPage(
    units=(
        Unit(
            name="中共青禾市委",
            officials=(
                row("顾行远", "市委书记", "122312224131522521343331212111122112123", 96),
                row("秦牧", "市委常委、秘书长", "00000000000001002211010222311012311020", 28),
            ),
        ),
        Unit(
            name="青禾市人民政府",
            officials=(
                row("何见川", "副市长", samples.MONTHLY, 74),
                row("陆闻", "市长", "000000000000001222412331122114233123", 88),
                row("欧阳平野", "市生态环境局局长", "000000000000000000111121113232311201", 26),
            ),
        ),
        Unit(
            name="北溪县",
            officials=(
                row("林斋", "北溪县委书记", "0101110110211101010001", 19, former=True),
                row("苏映", "北溪县县长", "0000000000000000000000000000011222", 9),
            ),
        ),
    ),
    total=7,
    span=f"{samples.FIRST} – {samples.LAST}",
)

GRID = charts.month_grid(samples.days("24375642313425975543211343212432335362433243"[:35]))
COLUMNS = tuple(
    samples.link(name, count=count)
    for name, count in (
        ("政务要闻", 312),
        ("重点领域信息公开", 268),
        ("政策文件", 141),
        ("通知公告", 203),
        ("人事信息", 64),
        ("规划计划", 38),
        ("财政预决算", 52),
    )
)

FRONT = FrontPage(
    total=1284,
    first=samples.FIRST,
    last=samples.LAST,
    officials=46,
    campaigns=32,
    latest=samples.LATEST,
    changes=(
        PostChange(
            name="苏映",
            url="officials/hejianch/",
            text="任北溪县县长",
            date="2025-04-16",
            article_url="a/sample22/",
        ),
        PostChange(
            name="林斋",
            url="officials/hejianch/",
            text="不再担任北溪县委书记",
            date="2025-03-28",
            article_url="a/sample22/",
        ),
        PostChange(
            name="欧阳平野",
            url="officials/hejianch/",
            text="任市生态环境局局长",
            date="2024-06-11",
            article_url="a/sample22/",
        ),
    ),
    top_campaigns=(
        samples.link("清淤截污百日行动", "campaigns/qingyu22/", count=21),
        samples.link("河岸绿带建设行动", "campaigns/lvdai2222/", count=17),
    ),
    grid=GRID,
    columns=COLUMNS,
)

CAMPAIGNS = CampaignsPage(tree=(*samples.TREE, *samples.TREE[0].children[1:]), total=5)
COLUMN_TREE = (
    ColumnNode(
        name="重点领域信息公开",
        url="columns/c/",
        count=268,
        children=(
            ColumnNode(
                name="环境保护",
                url="columns/c/",
                count=120,
                children=(ColumnNode(name="国土绿化", url="columns/c/", count=41, children=()),),
            ),
            ColumnNode(name="财政资金", url="columns/c/", count=52, children=()),
        ),
    ),
    ColumnNode(name="通知公告", url="columns/c/", count=203, children=()),
)


def list_page(title: str, url: str, *, years: bool = True) -> ListPage:
    """Return a page that lists articles by year."""
    return ListPage(
        title=title,
        url=url,
        breadcrumbs=(samples.HOME, samples.link("Columns", "columns/")),
        children=(samples.link("国土绿化", count=41), samples.link("水环境", count=38)),
        groups=(("2025", samples.LATEST), ("Undated", (samples.card("", "河岸带管理暂行办法", "市林业局"),))),
        total=6,
        grid=GRID if years else (),
    )


DATA = DataPage(
    sets=tuple(
        DataSet(
            id=id,
            rows=rows,
            downloads=(
                Download(format="JSONL", url=f"data/{id}.jsonl", size="9.4 MB"),
                Download(format="CSV", url=f"data/{id}.csv", size="8.8 MB"),
            ),
            fields=(
                DataField(
                    name="url",
                    label="",
                    meaning="address of the page, from the site's root",
                    uri="https://schema.org/url",
                ),
                DataField(
                    name="id",
                    label="短码",
                    meaning="opaque ASCII id; the article's address is /a/<id>/",
                    uri="https://schema.org/identifier",
                ),
            ),
        )
        for id, rows in (("articles", 1284), ("mentions", 6031), ("officials", 46), ("campaigns", 32))
    )
)
ABOUT = AboutPage(
    title="关于青禾公开", text=Markup("<p>青禾公开由几位读者维护，与青禾市的任何机关无关。</p>")
)
