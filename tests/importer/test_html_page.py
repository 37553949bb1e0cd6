"""HTML pages of the kinds that portals have, each read by the same general rules."""

import pytest
from saved_pages import PROSE, TITLE, page

from gongkai.importer import compose
from gongkai.importer.captured import Captured, FileLink, Heading, Items, Picture, Table
from gongkai.importer.formats import html_page
from gongkai.records import Link, Site


def paragraphs(captured: Captured) -> list[str]:
    return compose.plain_paragraphs(captured.blocks)


def test_a_plain_page() -> None:
    captured = html_page.read(page())

    assert captured.article.headline == TITLE
    assert captured.article.date_published == "2023-05-06T09:12+08:00"
    assert captured.article.content_source == "云溪日报"
    assert captured.article.breadcrumb == ("首页", "要闻动态")
    assert captured.article.site.name == "云溪市人民政府网"
    assert paragraphs(captured) == list(PROSE)


def test_the_sites_name_is_cut_off_the_title_tag() -> None:
    no_heading = page(title="").replace("<h1></h1>", f"<div>{TITLE}</div>")

    assert html_page.read(no_heading).article.title == TITLE


def test_a_page_that_is_titled_by_its_site_takes_the_line_above_the_facts() -> None:
    assert html_page.read(page(tag="云溪市人民政府门户网站")).article.title == TITLE


def test_standard_meta_tags_in_any_case() -> None:
    head = (
        '<meta name="sitename" content="云溪市人民政府门户网站">'
        '<meta name="SITEDOMAIN" content="www.yunxi.example">'
        '<meta name="siteidcode" content="4599000001"><meta name="articletitle" content="市容整治见成效">'
        '<meta name="PUBDATE" content="2023-05-06 09:12"><meta name="contentsource" content="云溪发布">'
        '<meta name="columnname" content="部门动态"><meta name="Keywords" content="">'
    )
    bare = page(title="市容整治见成效", tag="", facts="", head=head).replace("当前位置：", "")
    article = html_page.read(bare.replace("&gt;", "")).article

    assert article.title == "市容整治见成效"
    assert article.site == Site(
        name="云溪市人民政府门户网站", domain="www.yunxi.example", id_code="4599000001"
    )
    assert (article.date_published, article.content_source) == ("2023-05-06T09:12+08:00", "云溪发布")
    assert article.breadcrumb == ("首页", "部门动态")


def test_a_disclosure_table() -> None:
    table = (
        "<table><tr><th>索 引 号</th><td>4599000/2023-00123</td><th>主题分类</th><td>城乡建设</td></tr>"
        "<tr><th>发布机构</th><td>云溪市人民政府办公室</td><th>成文日期</th><td>2023年4月28日</td></tr>"
        "<tr><th>标　　题</th><td colspan='3'>云溪市人民政府关于印发城市更新行动计划的通知</td></tr>"
        "<tr><th>发文字号</th><td>云府[2023]12号</td><th>发布日期</th><td>2023年5月4日</td></tr>"
        "<tr><th>主 题 词</th><td></td><th>有 效 性</th><td>有效</td></tr></table>"
    )
    document = page(title="", tag="云溪市政府信息公开平台", facts=table)
    article = html_page.read(document).article

    assert article.title == "云溪市人民政府关于印发城市更新行动计划的通知"
    assert article.identifier == "4599000/2023-00123"
    assert article.document_number == "云府〔2023〕12号"
    assert article.publisher == "云溪市人民政府办公室"
    assert article.subject == "城乡建设"
    assert (article.date_published, article.date_created) == ("2023-05-04", "2023-04-28")
    assert article.validity == "有效"
    assert article.keywords == ()
    assert article.site.name == "云溪市政府信息公开平台"


def test_the_name_of_a_document_over_several_lines() -> None:
    text = "<p>云溪市人民政府关于印发</p><p>城市更新行动计划的通知</p><p>云府〔2023〕12号</p>" + "".join(
        f"<p>{paragraph}</p>" for paragraph in PROSE
    )
    captured = html_page.read(f"<html><body><div>{text}</div></body></html>")

    assert captured.article.title == "云溪市人民政府关于印发城市更新行动计划的通知"
    assert captured.article.document_number == "云府〔2023〕12号"


def test_paragraphs_parted_by_line_breaks() -> None:
    text = "<br><br>　　".join(PROSE)
    old = (
        f"<html><title>{TITLE}_云溪新闻网</title><td><a href=1>要闻</a><br><a href=2>公告</a></td>"
        f"<td>{TITLE}<br>2021-11-9　来源:云溪电视台　点击:12<hr>　　{text}<br>责任编辑：沈青</td></html>"
    )
    captured = html_page.read(old)

    assert paragraphs(captured) == list(PROSE)
    assert captured.article.date_published == "2021-11-09"
    assert captured.article.editors == ("沈青",)


def test_headings_lists_tables_and_pictures_stand_in_place() -> None:
    body = (
        "<h2>一、重点任务</h2><ul><li>清理占道经营</li><li>整治乱堆乱放</li></ul>"
        '<p><img src="./a.jpg" alt="现场" width="600"></p>'
        "<table><tr><th>街道</th><th>点位</th></tr><tr><td>城东</td><td>24</td></tr></table>"
    )
    blocks = html_page.read(page(body=body)).blocks[len(PROSE) :]

    assert [type(block) for block in blocks] == [Heading, Items, Picture, Table]
    assert blocks[2] == Picture("./a.jpg", "现场")


def test_icons_are_no_pictures() -> None:
    body = (
        '<img src="icon_print.gif"><img src="a.gif" width="16" height="16"><img src="/images/share-qq.png">'
    )

    assert not any(isinstance(block, Picture) for block in html_page.read(page(body=body)).blocks)


def test_attachments_in_and_under_the_text() -> None:
    captured = html_page.read(
        page(
            body='<p>附件：<a href="/f/1.pdf">评分标准</a></p>',
            below='<div><p>相关附件：</p><a href="./2.DOCX">任务清单.docx</a> <a href="/h">帮助</a></div>',
        )
    )

    assert captured.files == (FileLink("评分标准", "/f/1.pdf"), FileLink("任务清单.docx", "./2.DOCX"))
    assert paragraphs(captured)[-1] == "附件：评分标准"


def test_related_links_stand_in_a_field_not_in_the_text() -> None:
    below = '<div><h3>相关文件</h3><ul><li><a href="/a/1.html">市容环境整治方案政策解读</a></li></ul></div>'
    head = '<link rel="canonical" href="http://www.yunxi.example/x/1.html">'
    captured = html_page.read(page(below=below, head=head))

    assert captured.article.related == (
        Link(title="市容环境整治方案政策解读", url="http://www.yunxi.example/a/1.html"),
    )
    assert paragraphs(captured) == list(PROSE)


@pytest.mark.parametrize(
    ("head", "url"),
    [
        (
            '<link rel="canonical" href="http://www.yunxi.example/a/1.html">',
            "http://www.yunxi.example/a/1.html",
        ),
        (
            '<meta property="og:url" content="https://www.yunxi.example/a?id=7">',
            "https://www.yunxi.example/a?id=7",
        ),
        (
            '<meta name="Url" content="http://www.yunxi.example/a/2.html">',
            "http://www.yunxi.example/a/2.html",
        ),
        ('<link rel="canonical" href="http://www.yunxi.example/">', ""),
        ('<meta name="Url" content="./t1.html">', ""),
        ('<link rel="canonical" href="javascript:alert(1)">', ""),
        ('<meta name="Url" content="http://www.yunxi.example/2001/02/03/t20010203_1.html">', ""),
    ],
)
def test_the_pages_own_address(head: str, url: str) -> None:
    assert html_page.read(page(head=head)).source_url == url


def test_the_address_that_a_browser_noted() -> None:
    saved = "<!-- saved from url=(0036)http://www.yunxi.example/a/20230506.html -->\n" + page()

    assert html_page.read(saved).source_url == "http://www.yunxi.example/a/20230506.html"


def test_an_address_of_quite_another_day_is_not_believed() -> None:
    template = '<meta name="Url" content="http://www.yunxi.example/2001-02/03/content_1.html">'

    assert html_page.read(page(head=template)).flags == ("source-url-doubtful",)


def test_nothing_that_could_run_is_kept() -> None:
    body = (
        '<p>请看<a href="javascript:alert(1)">这里</a>，再看<a href="JaVaScRiPt:alert(1)">那里</a>。</p>'
        '<script>alert("脚本，不是正文。")</script><p onclick="x()">点我，好吗？</p><img src="javascript:x">'
    )
    captured = html_page.read(page(body=body))
    markdown = compose.markdown(captured.blocks, lambda source: "", lambda target: target)

    assert "script" not in markdown.lower() and "onclick" not in markdown
    assert paragraphs(captured)[len(PROSE) :] == ["请看这里，再看那里。", "点我，好吗？"]


def test_hidden_lines_state_facts_but_are_no_text() -> None:
    notice = '<div style="display:none">您访问的链接即将离开“云溪市政府门户网站”，是否继续？</div>'
    captured = html_page.read(page(tag=TITLE, below=notice, body=notice))

    assert captured.article.site.name == "云溪市政府门户网站"
    assert paragraphs(captured) == list(PROSE)


def test_a_date_of_issue_is_the_publication_only_when_nothing_else_is_stated() -> None:
    both = html_page.read(page(facts="发文日期：2023-04-28　时间：2023-05-06")).article
    alone = html_page.read(page(facts="发文日期：2023-04-28　文号：云城管〔2023〕5号")).article

    assert (both.date_published, both.date_created) == ("2023-05-06", "2023-04-28")
    assert (alone.date_published, alone.date_created) == ("2023-04-28", "")
