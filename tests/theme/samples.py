"""Views of an invented city, one of each kind, for pages that are built in tests only."""

import hashlib

from markupsafe import Markup

from gongkai import cards, charts
from gongkai.builder.article_page import qr_code
from gongkai.document import Mark, Renderer, annotate
from gongkai.records import Official
from gongkai.texts import Texts
from gongkai.views import (
    ArticlePage,
    AttachmentView,
    CampaignPage,
    Card,
    Citation,
    Fact,
    NamedLink,
    OfficialHere,
    OfficialPage,
    OriginalView,
    PostView,
    Quote,
    TreeNode,
)

ADDRESS = "https://qinghe.example"
FIRST, LAST = "2023-01", "2025-11"
HOME = NamedLink(name="首页", url="")
SHA256 = hashlib.sha256(b"a kept original").hexdigest()

BODY = """本报讯 6月12日上午，全市河岸绿带建设行动调度会在东坪区召开。副市长何见川出席会议并讲话，市林业局局长阮青报告前五个月的进展。

会议听取了四个县区的汇报。河岸绿带建设行动开工以来，全市新建绿带142公里，栽种乡土树种26万株，成活率为93.5%。还剩38公里在旧码头一带，产权分散，“一段一段谈下来才算数”。

## 旧码头怎么办

何见川说，旧码头的绿带要先问住户，再定宽窄；每一段都要写明由谁栽、由谁养、几年见效。会议要求在今年汛期前完成测量，测量结果在社区公告栏公布，听取意见不少于15天。

![河湾北岸的步道与新栽的树](images/bank.svg "河湾北岸的步道与新栽的树（示意图），本站绘")

东坪区介绍了“一段一牌”的做法：每段绿带立一块牌子，写明树种、栽种日期和养护人，扫码可以看到每月的照片。今年以来，居民通过牌子上的电话提出意见31条，已办结27条。

## 各县区进度

表1：河岸绿带建设进度（截至2025年5月）

| 县区 | 牵头单位 | 计划（公里） | 完成（公里） | 成活率 | 备注 |
| --- | --- | --- | --- | --- | --- |
| 东坪区 | 区林业局 | 62 | 55.5 | 95.1% | 含旧码头两段 |
| 西坪区 | 区住房城乡建设局 | 48 | 41 | 92.8% | 雨季前补栽 |
| 北溪县 | 县林业局 | 44 | 31.5 | 90.2% | 山洪沟另列 |
| 南渡县 | 县水利局 | 26 | 14 | 91.7% | 与堤防同步施工 |

会议还部署了清淤截污百日行动的收尾工作，由市水利局牵头，8月20日前完成12条支流的验收。

![调度会会场](http://old.qinghe.example/W02025061201.jpg)
"""  # noqa: E501

NAMES = {
    "何见川": ("officials/hejianch/", "gk-official"),
    "阮青": ("officials/ruanqing/", "gk-official"),
    "河岸绿带建设行动": ("campaigns/lvdai2222/", "gk-campaign"),
    "清淤截污百日行动": ("campaigns/qingyu22/", "gk-campaign"),
}


def marked(text: str) -> Markup:
    """Return *text* with the names of the sample city underlined, as cards and quotes have them."""
    html = str(Markup.escape(text))
    for name, (_, css) in NAMES.items():
        html = html.replace(name, f'<span class="{css}">{name}</span>')
    return Markup(html)


def body(texts: Texts) -> Markup:
    """Return the sample text as an article's page has it, names linked."""
    document = Renderer(texts.gettext).render(BODY, lambda source: f"../../{source}")
    marks = [
        Mark(paragraph.number, at, at + len(name), f"../../{url}", css)
        for paragraph in document.paragraphs
        for name, (url, css) in NAMES.items()
        if (at := paragraph.text.find(name)) >= 0
    ]
    return Markup(annotate(document, marks))


def link(name: str, url: str = "columns/c/", **more: object) -> NamedLink:
    """Return a link; most lists of the samples lead to the same few pages."""
    return NamedLink(name=name, url=url, **more)  # type: ignore[arg-type]


def card(date: str, headline: str, source: str = "", summary: str = "") -> Card:
    """Return a card that leads to the sample article."""
    return Card(
        id="sample22",
        url="a/sample22/",
        headline=cards.headline(headline),
        date=date,
        source=source,
        summary=marked(summary),
    )


LATEST = (
    card(
        "2025-11-20",
        "全市今冬供水保障工作会议召开",
        "市水利局",
        "会议通报今冬用水形势，部署清淤截污百日行动收尾，要求各县区排好检修日程，逐户告知。",
    ),
    card(
        "2025-11-13", "旧码头最后一段绿带开栽", "青禾日报", "河岸绿带建设行动进入收尾，居民认养树苗四百株。"
    ),
    card(
        "2025-11-06", "关于调整市区夜间公交的通告", "市交通运输局", "自12月1日起调整5路、9路、K3路末班时间。"
    ),
    card("2025-10-30", "市人民政府任免两名工作人员", "市人民政府办公室", "任命一名局长，免去一名副秘书长。"),
    card("2025-10-22", "北溪县三所乡镇卫生院改建竣工，新增床位210张", "北溪县人民政府"),
)


def article(texts: Texts) -> ArticlePage:
    """Return an article with everything that an article can have."""
    url = "a/sample22/"
    headline = "全市河岸绿带建设行动调度会暨旧码头段现场会召开"
    return ArticlePage(
        id="sample22",
        url=url,
        headline=cards.headline(headline),
        title=headline,
        subheads=("三年绿带建设进入收尾", "何见川出席并讲话"),
        breadcrumbs=(HOME, link("重点领域信息公开"), link("环境保护"), link("国土绿化")),
        facts=(
            Fact(label="Published", value="2025-06-13 09:40"),
            Fact(label="Source", value="青禾日报", url="sources/s/"),
            Fact(label="Publisher", value="市林业局", url="sources/p/"),
            Fact(label="Document number", value="青林发〔2025〕9号"),
        ),
        body=body(texts),
        byline=(
            Fact(label="Reporters", value="葛一舟"),
            Fact(label="Correspondents", value="方小满、吴听"),
            Fact(label="Editors", value="白越"),
        ),
        attachments=(
            AttachmentView(
                title="剩余38公里绿带分段计划表", url="files/plan.pdf", format="PDF", size="1.2 MB"
            ),
            AttachmentView(
                title="各县区逐月进度（2025年1月至5月）", url="files/m.xlsx", format="XLSX", size="86 kB"
            ),
            AttachmentView(
                title="旧码头平面图",
                url="",
                format="DWG",
                size="",
                original="http://old.qinghe.example/p.dwg",
            ),
        ),
        related=LATEST[:3],
        related_links=(
            Fact(label="", value="2024年国土绿化公报", url="http://old.qinghe.example/2024.html"),
            Fact(label="", value="河岸带管理办法（已失效链接）"),
        ),
        officials=(
            OfficialHere(
                name="何见川",
                url="officials/hejianch/",
                role="副市长",
                relation="speaker",
                paragraphs=(0, 1, 4),
                former=True,
            ),
            OfficialHere(
                name="阮青",
                url="officials/ruanqing/",
                role="市林业局局长",
                relation="attended",
                paragraphs=(1,),
            ),
        ),
        campaigns=(
            link("河岸绿带建设行动", "campaigns/lvdai2222/", count=2),
            link("清淤截污百日行动", "campaigns/qingyu22/", count=1),
        ),
        tags=(link("河岸", "tags/t/"), link("旧码头", "tags/t/")),
        original=OriginalView(
            source_url="http://old.qinghe.example/lyj/202506/t20250613_1.html",
            capture_url=f"captures/{SHA256}.gz",
            sha256=SHA256,
            size="12 kB",
            captured="2025-11-21",
        ),
        portal="青禾市人民政府门户网站",
        rights="",
        rights_statement="转载请注明来源：青禾日报",
        citation=Citation(
            text=f"青禾日报. {headline}[EB/OL]. (2025-06-13)[2025-11-20]. {ADDRESS}/{url}.",
            bibtex="@online{gongkai-sample22,\n"
            f"  title = {{{headline}}},\n  date = {{2025-06-13}},\n  url = {{{ADDRESS}/{url}}},\n}}",
        ),
        canonical=f"{ADDRESS}/{url}",
        qr=qr_code(f"{ADDRESS}/{url}"),
        description="全市河岸绿带建设行动调度会在东坪区召开。",
    )


def days(counts: str, start: int = 0) -> list[str]:
    """Return ISO dates: each digit of *counts* is the number of articles of a month from 2023-01 on."""
    months = [(2023 + (start + at) // 12, (start + at) % 12 + 1) for at in range(len(counts))]
    return [
        f"{year}-{month:02d}-{day + 3:02d}"
        for (year, month), count in zip(months, counts, strict=True)
        for day in range(int(count))
    ]


MONTHLY = "01211241321223833100201032222312271331"[:35]


def quotes(kind: str, count: int = 4) -> tuple[Quote, ...]:
    """Return quotes of the sample article."""
    rows = (
        (
            "2025-11-13",
            "旧码头最后一段绿带开栽",
            "何见川到旧码头查看，要求把河岸绿带建设行动的账目公开到底，“谁都可以来对一对”。",
        ),
        (
            "2025-06-13",
            "全市河岸绿带建设行动调度会暨旧码头段现场会召开",
            "何见川说，旧码头的绿带要先问住户，再定宽窄；河岸绿带建设行动每一段都要写明由谁栽、由谁养。",
        ),
        (
            "2024-09-27",
            "前三季度河岸绿带完成九成",
            "何见川指出，余下的路段要逐段说明原因，不能只报一个总数。",
        ),
        ("2023-03-09", "河岸绿带建设行动方案印发", "市林业局局长何见川介绍，河岸绿带建设行动分三年实施。"),
    )
    relations = ("attended", "speaker", "speaker", "")
    return tuple(
        Quote(
            id="sample22",
            url="a/sample22/",
            headline=cards.headline(headline),
            date=date,
            source="青禾日报",
            role="副市长" if date > "2024-05" else "市林业局局长",
            relation=relations[number % 4],
            text=marked(text),
            paragraph=number % 4 + 1,
            paragraph_url=f"a/sample22/#p{number % 4 + 1}",
        )
        for number in range(count)
        for date, headline, text in (rows[number % 4],)
    )


def official(count: int = 4) -> OfficialPage:
    """Return an official with two posts."""
    return OfficialPage(
        official=Official(id="hejianch", name="何见川", jurisdiction="青禾市", unit="青禾市人民政府"),
        url="officials/hejianch/",
        breadcrumbs=(HOME, link("Officials", "officials/"), link("青禾市人民政府", "officials/")),
        current="青禾市副市长",
        current_date="2025-11-13",
        current_url="a/sample22/",
        earlier="市林业局局长",
        articles=74,
        first="2023-02-14",
        last="2025-11-13",
        chart=charts.month_chart(
            days(MONTHLY),
            first=FIRST,
            last=LAST,
            title="何见川逐月出现",
            description="2023年1月至2025年11月，每月提到何见川的文章数，最多的一个月8篇。",
            periods=(
                charts.Period(label="市林业局局长", start="2023-02-14", end="2024-05-24"),
                charts.Period(label="副市长", start="2024-05-24", seen="2025-10-13"),
                charts.Period(label="市绿化委员会副主任", start="2024-09-02", end="2025-03-20"),
            ),
        ),
        posts=(
            PostView(
                number=1,
                title="市林业局局长",
                first="2023-02-14",
                first_url="a/sample22/#p1",
                appointed=False,
                last="2024-05-24",
                last_url="a/sample22/#p2",
                removed=True,
            ),
            PostView(
                number=2,
                title="青禾市副市长",
                first="2024-05-24",
                first_url="a/sample22/#p2",
                appointed=True,
                last="2025-10-13",
                last_url="a/sample22/#p1",
                removed=False,
            ),
            PostView(
                number=3,
                title="市绿化委员会副主任",
                first="2024-09-02",
                first_url="a/sample22/#p1",
                appointed=False,
                last="2025-03-20",
                last_url="",
                removed=True,
            ),
        ),
        quotes=quotes("official", count),
        campaigns=(
            link("河岸绿带建设行动", "campaigns/lvdai2222/", count=21, share=1.0),
            link("清淤截污百日行动", "campaigns/qingyu22/", count=14, share=0.667),
            link("老旧校舍换新行动", "campaigns/lvdai2222/", count=5, share=0.238),
        ),
    )


LONG_CHART = charts.month_chart(
    days(MONTHLY * 2 + MONTHLY[:14]),
    first="2023-01",
    last="2029-12",
    title="七年逐月",
    description="2023年至2029年每月的文章数。",
)
"""A chart of more than sixty months: a row a year."""

TREE = (
    TreeNode(
        name="国土绿化行动",
        url="campaigns/lvdai2222/",
        level="provincial",
        count=143,
        current=False,
        children=(
            TreeNode(
                name="清河治水攻坚战",
                url="campaigns/lvdai2222/",
                level="city",
                count=118,
                current=False,
                children=(
                    TreeNode(
                        name="河岸绿带建设行动",
                        url="campaigns/lvdai2222/",
                        level="",
                        count=95,
                        current=True,
                        children=(),
                    ),
                    TreeNode(
                        name="清淤截污百日行动",
                        url="campaigns/qingyu22/",
                        level="",
                        count=24,
                        current=False,
                        children=(),
                    ),
                ),
            ),
            TreeNode(
                name="山林防火行动",
                url="campaigns/qingyu22/",
                level="city",
                count=52,
                current=False,
                children=(),
            ),
        ),
    ),
)


def campaign(count: int = 3) -> CampaignPage:
    """Return a campaign in a tree of three levels."""
    return CampaignPage(
        name="河岸绿带建设行动",
        url="campaigns/lvdai2222/",
        breadcrumbs=(HOME, link("Campaigns", "campaigns/"), link("清河治水攻坚战", "campaigns/lvdai2222/")),
        definition="全市河岸的测量、栽种和养护，目标是主要河流两岸绿带连成一线。",
        alt_labels=("绿带建设", "河岸绿带行动"),
        level="city",
        articles=95,
        first="2023-03-09",
        last="2025-11-13",
        chart=charts.month_chart(
            days("00613343223121843112412243952241100"[:35]),
            first=FIRST,
            last=LAST,
            title="河岸绿带建设行动逐月提及",
            description="2023年1月至2025年11月，每月提到河岸绿带建设行动的文章数，最多的一个月9篇。",
            periods=(charts.Period(label="", start="2023-03-09", end="2025-11-13"),),
        ),
        tree=TREE,
        quotes=quotes("campaign", count),
        users=(
            link("何见川", "officials/hejianch/", count=14, detail="副市长", share=1.0),
            link("阮青", "officials/ruanqing/", count=11, detail="市林业局局长", share=0.786),
            link("陆闻", "officials/hejianch/", count=6, detail="市长", share=0.429),
        ),
        sources=(link("青禾日报", "sources/s/", count=31), link("市林业局", "sources/p/", count=26)),
        basis="《清河治水攻坚战实施方案》，青府发〔2023〕4号，2023-03-01起施行。",
    )
