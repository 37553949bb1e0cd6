"""Zones: what is covered before any rule looks."""

import pytest

from gongkai.officials.zones import COVER, mask


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("本报讯（记者 林小雨 通讯员 赵敏）昨日", "本报讯昨日"),
        ("云溪日报记者周倩报道：", "云溪日报报道："),
        ("编辑：陈辰  审核：王辛", ""),
        ("文/许多多 图/王一木", " "),
        ("会议结束。（何小雨 董芳）", "会议结束。"),
        ("要学好《沈知远文集》。", "要学好。"),
        ("践行习近平生态文明思想，", "践行，"),
        ("落实习近平总书记重要讲话精神", "落实重要讲话精神"),
        ("联系人：易明，市教育局", "，市教育局"),
        ("记者从市教育局获悉", "记者从市教育局获悉"),
        ("市长张维出席", "市长张维出席"),
    ],
)
def test_mask(text: str, left: str) -> None:
    masked = mask(text)

    assert masked.replace(COVER, "") == left
    assert len(masked) == len(text)
