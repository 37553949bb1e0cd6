"""Labels: the facts that portals print, in the ways they print them."""

import pytest

from gongkai.importer.labels import facts, is_facts, scan
from gongkai.importer.lines import Line, text_line


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("来源: 云溪日报", [("content_source", "云溪日报")]),
        ("索 引 号：4599000/2023-00123", [("identifier", "4599000/2023-00123")]),
        ("文　　号：云府[2023]12号", [("document_number", "云府〔2023〕12号")]),
        (
            "新闻来源: 云溪社保局发布时间:2015-11-27 11:18:23点击次数:大 中 小",
            [("content_source", "云溪社保局"), ("date_published", "2015-11-27 11:18:23"), ("ignored", "")],
        ),
        (
            "来源：　发布单位：云溪市社保局  点击 数：13704",
            [("content_source", ""), ("publisher", "云溪市社保局"), ("ignored", "13704")],
        ),
        ("来源: 证券周刊 举报", [("content_source", "证券周刊")]),
        ("【编辑：沈青】", [("editors", "沈青")]),
        ("时间：2016-01-20 字体：【大】 【中】 【小】", [("date_plain", "2016-01-20"), ("ignored", "")]),
        ("现将有关事项通知如下：", []),
        ("会议时间：上午九时", []),
    ],
)
def test_facts_of_a_line(text: str, found: list[tuple[str, str]]) -> None:
    assert scan(text_line(text)) == found


def test_a_label_without_a_value_takes_the_next_cell() -> None:
    lines: list[Line] = [
        text_line("发布机构："),
        text_line("云溪市人民政府办公室", cell=True),
        text_line("主 题 词", cell=True),
        text_line("有效性：", cell=True),
        text_line("有效", cell=True),
    ]

    assert facts(lines) == [
        (0, "publisher", "云溪市人民政府办公室"),
        (2, "keywords", ""),
        (3, "validity", "有效"),
    ]


@pytest.mark.parametrize(
    "text", ["2022-03-01 15:47:30", "2015-11-18 09:29 云溪晚报", "发布机构: 云溪市水利局"]
)
def test_lines_of_facts(text: str) -> None:
    assert is_facts(text_line(text))


@pytest.mark.parametrize(
    "text", ["2022年3月1日，全市推进会召开，部署下一步工作", "本办法自2022年3月1日起施行。", "一、总体要求"]
)
def test_lines_of_text(text: str) -> None:
    assert not is_facts(text_line(text))
