"""Plain-text captures: what is left of a page when a person copies it."""

import pytest
from saved_pages import PROSE, TITLE, capture

from gongkai.importer import compose
from gongkai.importer.captured import Items, Picture, Unreadable
from gongkai.importer.formats import recognise, text_capture


def test_a_capture_with_its_header_lines() -> None:
    captured = text_capture.read(capture())

    assert captured.article.title == TITLE
    assert captured.article.site.name == "云溪市人民政府门户网站"
    assert captured.article.breadcrumb == ("首页", "要闻动态")
    assert captured.article.date_published == "2023-05-06T09:12+08:00"
    assert captured.article.content_source == "云溪日报"
    assert compose.plain_paragraphs(captured.blocks) == list(PROSE)
    assert captured.flags == ("punctuation-restored",)


def test_a_capture_without_header_lines() -> None:
    captured = text_capture.read("\n\n".join([TITLE, *PROSE]))

    assert captured.article.title == TITLE
    assert compose.plain_paragraphs(captured.blocks) == list(PROSE)
    assert captured.flags == ()


def test_a_line_that_is_a_file_name_stands_for_the_picture() -> None:
    captured = text_capture.read(capture(prose=(PROSE[0], "微信图片_20230506.png ", PROSE[1])))

    assert captured.blocks[1] == Picture("微信图片_20230506.png")


def test_bullets_become_a_list() -> None:
    captured = text_capture.read(capture(prose=(PROSE[0], "• 清理占道经营", "• 整治乱堆乱放", PROSE[1])))

    assert captured.blocks[1] == Items(("清理占道经营", "整治乱堆乱放"))


def test_the_signature_belongs_to_the_text() -> None:
    captured = text_capture.read(capture(prose=(*PROSE, "云溪市城市管理局", "2023年5月6日")))

    assert compose.plain_paragraphs(captured.blocks)[-2:] == ["云溪市城市管理局", "2023年5月6日"]


def test_a_long_list_of_teasers_is_not_the_article() -> None:
    teasers = "\n".join(f"【新闻】 第{n}条要闻的标题写在这里" for n in range(80))

    captured = text_capture.read(capture() + "\n相关推荐\n" + teasers)

    assert compose.plain_paragraphs(captured.blocks) == list(PROSE)


@pytest.mark.parametrize(
    "text",
    [
        '{"title": "我市开展市容环境集中整治", "body": "各单位要认真落实"}',
        '{"甲": "第一行是一条记录"}\n{"甲": "第二行是另一条记录"}',
        '{\n "说明": "<title>与<p>是标记</p>，这里是记录，不是页面"\n}',
        "姓名,街道,点位,日期\n" + "丁叙甲,城东街道,二十四个,五月六日\n" * 6,
        '<?xml version="1.0"?><rss><title>云溪市人民政府门户网站最新要闻</title></rss>',
        "Only English stands here, and not one Chinese character at all.",
    ],
    ids=["json", "jsonl", "json-of-markup", "csv", "xml", "english"],
)
def test_data_and_other_texts_are_no_captures(text: str) -> None:
    with pytest.raises(Unreadable) as error:
        recognise(text)

    assert (error.value.reason, error.value.message) == (
        "unsupported",
        "This is neither a saved page nor the text of one.",
    )
