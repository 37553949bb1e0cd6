"""Breadcrumbs: every level from 首页, however they are printed."""

import pytest

from gongkai.importer.breadcrumbs import read_breadcrumb
from gongkai.importer.lines import text_line


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        (
            "您现在所在的位置 : 首页 > 云溪市政府网 > 信息公开 > 水质",
            ("首页", "云溪市政府网", "信息公开", "水质"),
        ),
        ("您的当前位置：首 页 >> 公告栏 >> 正文", ("首页", "公告栏")),
        ("当前位置: 政务公开->部门文件->正文", ("首页", "政务公开", "部门文件")),
        ("云溪网首页 › 新闻 › 我市开展整治", ("首页", "新闻")),
        ("您现在所在的位置是：云溪招考网 » 高考 » 通知", ("首页", "云溪招考网", "高考", "通知")),
        ("当前位置：\n首页>政策法规>市级文件", ("首页", "政策法规", "市级文件")),
        ("首页\n> 要闻\n> 云溪要闻", ("首页", "要闻", "云溪要闻")),
        ("返回首页 | 设为主页 | 加入收藏\n当前位置：首页>业务办理", ("首页", "业务办理")),
        ("会议在市政府召开", ("首页",)),
    ],
)
def test_breadcrumbs(text: str, levels: tuple[str, ...]) -> None:
    lines = [text_line(line) for line in text.split("\n")]

    assert read_breadcrumb(lines, "我市开展整治") == levels
