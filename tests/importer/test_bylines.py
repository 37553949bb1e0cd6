"""Bylines and datelines, as newspapers print them."""

import pytest

from gongkai.importer.bylines import Byline, names, read_byline


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        (
            "云溪日报讯 （记者 卓文 通讯员 陈青 单伟） 2月28日，推进会召开。",
            Byline(("卓文",), ("陈青", "单伟"), "云溪日报讯"),
        ),
        ("长江网10月4日讯（记者陈智 整合） 假期过半。", Byline(("陈智",), (), "长江网10月4日讯")),
        ("新华社云溪2月29日电 国务院印发通知。", Byline((), (), "新华社云溪2月29日电")),
        ("本报讯（见习记者 丁 叙、何小川）昨日，市民反映。", Byline(("丁叙", "何小川"), (), "本报讯")),
        ("市供电，昨日恢复；国网供电，今日检修。", Byline()),
        ("（记者 获悉）河道整治已完成。", Byline()),
        ("记者从市水利局获悉，河道整治已完成。", Byline()),
        ("市领导（含离任）参加会议。", Byline()),
    ],
)
def test_the_head_of_a_text(text: str, byline: Byline) -> None:
    assert read_byline([text, "第二段。"]) == byline


def test_a_byline_at_the_end() -> None:
    assert read_byline(["第一段。", "第二段。", "第三段。", "第四段。（记者 卓文）"]).reporters == ("卓文",)


def test_names() -> None:
    assert names("汤诗、丁涛_NN2587 买买提·吐尔逊 综合 zbqt") == ["汤诗", "买买提·吐尔逊"]
