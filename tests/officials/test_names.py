"""Names: where they begin and end."""

import pytest

from gongkai.officials.names import name_at, plausible


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("逯峰出席会议", "逯峰"),
        ("张晓强强调", "张晓强"),
        ("石磊、温树林", "石磊"),
        ("蒋和和市委副书记", "蒋和"),
        ("何以宁对全市", "何以宁"),
        ("向南主持", "向南"),
        ("欧阳平川参加", "欧阳平川"),
        ("上官文，", "上官文"),
        ("石 磊，", "石磊"),
        ("阿里木·买买提出席", "阿里木·买买提"),
        ("高建军反馈了情况", "高建军"),
        ("汪洁为获奖者", "汪洁"),
    ],
)
def test_the_right_edge_is_found(text: str, name: str) -> None:
    found = name_at(text, 0)

    assert found is not None and found.key == name


@pytest.mark.parametrize(
    "text",
    [
        "高度重视", "安排部署", "任务清单", "任组长，", "和市长", "要求各地", "向张三颁奖", "谈减负”",
        "会议，", "和分管副市长", "任总召集人", "项目，", "于3月", "", "，", "李",
        "王大为省人民检察院副检察长",
    ],
)  # fmt: skip
def test_words_are_no_names(text: str) -> None:
    assert name_at(text, 0) is None


def test_a_known_name_needs_no_clear_edge() -> None:
    assert name_at("温暖石家", 0) is None
    found = name_at("温暖石家", 0, {"温暖"})

    assert found is not None and found.key == "温暖"


def test_plausible_alone() -> None:
    assert plausible("黄志坚") and plausible("石磊") and plausible("司马青云")
    assert not plausible("市委办") and not plausible("张的在") and not plausible("张") and not plausible("")
