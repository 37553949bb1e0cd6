"""What page templates receive: one dataclass a page, filled by the rooms, computed nowhere else.

Addresses (``url``) are relative to the site's root, without a leading slash; a template
writes ``{{ SITEURL }}/{{ x.url }}``. Fields of type ``Markup`` are safe HTML; all other
text is escaped by the template engine. Empty strings and None are unknown values: a
template leaves them out.
"""

from dataclasses import dataclass

from markupsafe import Markup

from gongkai.records import Official


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedLink:
    """A link with a name; *count* is printed beside it where lists show numbers."""

    name: str
    url: str
    count: int = 0
    detail: str = ""
    share: float = 0.0  # 0 to 1: length of the bar under the row, relative to the longest


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An article in a list."""

    id: str
    url: str
    headline: Markup  # with <wbr> between words
    date: str  # 2025-11-18, or "" when unknown
    source: str
    summary: Markup  # first sentence or two, with official and campaign names underlined


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A label and a value; *url* when the value has a page."""

    label: str
    value: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialHere:
    """An official in the article's rail: the role as of the article's date."""

    name: str
    url: str
    role: str  # 副市长, or ""
    relation: str  # a code of records.mention.Relation
    paragraphs: tuple[int, ...]  # 0 is the title
    former: bool = False  # the role has since changed: shown as 时任


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentView:
    """An attachment: *url* is "" when no copy was kept; *original* is where it was."""

    title: str
    url: str
    format: str  # PDF, XLSX …
    size: str  # "86 kB", or ""
    original: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalView:
    """The kept original of an article."""

    source_url: str  # the portal page, or ""
    capture_url: str  # download of the kept bytes, compressed; "" when not kept here
    sha256: str
    size: str
    captured: str  # date of the import


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Ready citations. *text* is GB/T 7714."""

    text: str
    bibtex: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """/a/<id>/ — template article.html gets it as ``article.view``."""

    id: str
    url: str
    headline: Markup
    title: str  # whole title, plain
    subheads: tuple[str, ...]
    breadcrumbs: tuple[NamedLink, ...]  # 首页 … column, no item for the page itself
    facts: tuple[Fact, ...]  # 发布, 来源, 发布机构, 文号, 索引号, 成文日期 …
    body: Markup
    byline: tuple[Fact, ...]  # 记者, 通讯员, 责任编辑
    attachments: tuple[AttachmentView, ...]
    related: tuple[Card, ...]  # articles of this site
    related_links: tuple[Fact, ...]  # links that the portal page carried; value is the title
    officials: tuple[OfficialHere, ...]
    campaigns: tuple[NamedLink, ...]  # count: places in this article
    tags: tuple[NamedLink, ...]
    original: OriginalView
    portal: str  # name of the portal it was published on, or ""
    rights: str  # "" is unknown, and is shown so
    rights_statement: str
    citation: Citation | None  # None without a site address
    canonical: str  # absolute address, or ""
    qr: Markup  # <svg>, or "" without a site address
    description: str  # for <meta name=description>


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCell:
    """A month in a grid: *share* 0 to 1 is the count relative to the largest month."""

    month: int
    count: int
    url: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRow:
    """A year of months; months without articles have count 0 and no url."""

    year: int
    count: int
    url: str
    months: tuple[MonthCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A month's bar in a chart. *x*, *width* in per cent of the chart; *height* in pixels."""

    label: str  # 2024-03
    count: int
    x: float
    width: float
    height: int
    running: bool = False  # the month is not over: drawn hollow
    top: bool = False  # the highest bar: its number is written on it


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A year line: *x* in per cent."""

    label: str
    x: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A line above the bars: a post, or a campaign's first to last use. *x1*, *x2* in per cent."""

    number: int
    label: str
    x1: float
    x2: float
    open_end: bool = False  # no end known: dotted to the right edge
    lane: int = 0  # row from the top: posts held at the same time lie below each other


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthChart:
    """Bars by month with year lines, spans above, and the same numbers as a table below."""

    title: str
    description: str
    maximum: int
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    spans: tuple[Span, ...]
    table: tuple[YearRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostView:
    """A numbered post under the chart; each date links the article that proves it."""

    number: int
    title: str  # 云溪市副市长
    first: str
    first_url: str
    appointed: bool  # *first* is an appointment, not merely the first time seen
    last: str
    last_url: str
    removed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """An article with the sentence that proves a mention."""

    id: str
    url: str
    headline: Markup
    date: str
    source: str
    role: str  # as of the article's date, or ""
    relation: str
    text: Markup  # the sentence, names underlined
    paragraph: int
    paragraph_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialPage:
    """/officials/<id>/ — template tag_official.html gets it as ``tag.view``."""

    official: Official
    url: str
    breadcrumbs: tuple[NamedLink, ...]
    current: str  # latest post as stated, or ""
    current_date: str  # date of the article that states it
    current_url: str
    earlier: str  # the post before it, or ""
    articles: int
    first: str
    last: str
    chart: MonthChart
    posts: tuple[PostView, ...]
    quotes: tuple[Quote, ...]
    campaigns: tuple[NamedLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialRow:
    """A row of the officials index."""

    name: str
    url: str
    post: str
    articles: int
    first: str  # 2023-01
    last: str
    bars: tuple[Bar, ...]  # sparkline, height 0 to 24 px
    surname: str  # sort key
    former: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit with its officials, by name, never by rank."""

    name: str
    officials: tuple[OfficialRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialsPage:
    """/officials/ — context variable ``officials_page``."""

    units: tuple[Unit, ...]
    total: int
    span: str  # 2023-01 至 2025-11 as (first, last) months joined by " – "; "" when empty


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeNode:
    """A campaign in a tree; *current* marks the page's own."""

    name: str
    url: str
    level: str
    count: int
    current: bool
    children: tuple["TreeNode", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignPage:
    """/campaigns/<id>/ — template tag_campaign.html gets it as ``tag.view``."""

    name: str
    url: str
    breadcrumbs: tuple[NamedLink, ...]
    definition: str
    alt_labels: tuple[str, ...]
    level: str
    articles: int
    first: str
    last: str
    chart: MonthChart
    tree: tuple[TreeNode, ...]
    quotes: tuple[Quote, ...]
    users: tuple[NamedLink, ...]  # officials named in the same paragraph
    sources: tuple[NamedLink, ...]
    basis: str  # document that set it up, or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignsPage:
    """/campaigns/ — context variable ``campaigns_page``."""

    tree: tuple[TreeNode, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """A column, source, plain tag, or archive period with its articles.

    Templates: category.html (``category.view``), source.html (``source_page``),
    tag_plain.html (``tag.view``), period_archives.html (``period_pages[period_num]``), archives.html
    (``archive_page``).
    """

    title: str
    url: str
    breadcrumbs: tuple[NamedLink, ...]
    children: tuple[NamedLink, ...]  # columns below this one, with counts
    groups: tuple[tuple[str, tuple[Card, ...]], ...]  # (heading or "", cards)
    total: int
    grid: tuple[YearRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnNode:
    """A column in the tree of /columns/; *count* includes the columns below."""

    name: str
    url: str
    count: int
    children: tuple["ColumnNode", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesPage:
    """/sources/ — context variable ``sources_page``."""

    sources: tuple[NamedLink, ...]
    publishers: tuple[NamedLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPage:
    """/about/ — context variable ``about_page``; *text* is the site's own pages/about.md."""

    title: str
    text: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class PostChange:
    """An appointment or removal that an article states."""

    name: str
    url: str
    text: str  # 任松口县县长 / 不再担任松口县委书记
    date: str
    article_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontPage:
    """/ — context variable ``front``."""

    total: int
    first: str  # 2023-01, or ""
    last: str
    officials: int
    campaigns: int
    latest: tuple[Card, ...]
    changes: tuple[PostChange, ...]
    top_campaigns: tuple[NamedLink, ...]  # in the latest three months of the archive
    grid: tuple[YearRow, ...]
    columns: tuple[NamedLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file of a data set."""

    format: str  # JSONL
    url: str
    size: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataField:
    """A field of a data set, from its one definition in the records."""

    name: str
    label: str
    meaning: str
    uri: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSet:
    """A row of /data/."""

    id: str  # articles, mentions, officials, campaigns
    rows: int
    downloads: tuple[Download, ...]
    fields: tuple[DataField, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPage:
    """/data/ — context variable ``data_page``."""

    sets: tuple[DataSet, ...]
