"""Width, document numbers, dates and titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.importer.normalise import (
    clean,
    document_number,
    is_folded,
    read_date,
    restore_width,
    split_title,
)

FOLD = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


@pytest.mark.parametrize(
    "text",
    [
        "2月28日，全市推进会召开，部署下一步工作。",
        "各县（市、区）负责同志参加会议；市直（含驻市）单位列席。",
        "《行动计划（2021-2025）》印发，责任到人。",
        "“美丽云溪”，怎么建？谁来建！",
        "上午：8:30-11:30；下午：14:30-17:30。",
        "PM2.5（细颗粒物）浓度下降1.5%，共1,234个点位。",
        "见附图(1).png，或http://www.yunxi.example/a?b=1;c=2，谢谢。",
        "f(x)=1, see (2).",
    ],
)
def test_width_is_restored_beside_chinese_only(text: str) -> None:
    assert restore_width(text.translate(FOLD)) == text


@given(st.text())
def test_restoring_changes_the_width_of_marks_and_nothing_else(text: str) -> None:
    assert restore_width(text).translate(FOLD) == text.translate(FOLD)


def test_a_text_with_one_full_width_mark_was_not_folded() -> None:
    assert is_folded("你好,再见")
    assert not is_folded("你好,再见，谢谢")
    assert not is_folded("没有标点")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("国办发[2017]47号", "国办发〔2017〕47号"),
        ("云府 （2022） 第 3 号", "云府〔2022〕第3号"),
        ("（云人社规〔2016〕4号）", "云人社规〔2016〕4号"),
        ("云溪市人民政府令第306号", ""),
        ("第〔〕号", ""),
    ],
)
def test_document_numbers(text: str, number: str) -> None:
    assert document_number(text) == number


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2022-03-01 15:47:30", "2022-03-01T15:47:30+08:00"),
        ("发布于2016/9/2", "2016-09-02"),
        ("2013年01月21日 14时02分", "2013-01-21T14:02+08:00"),
        ("2019年06月15日08:18", "2019-06-15T08:18+08:00"),
        ("2019-09-07T13:43:45+08:00", "2019-09-07T13:43:45+08:00"),
        ("2021-01-05T01:00Z", "2021-01-05T09:00+08:00"),
        ("20150213", "2015-02-13"),
        ("2022-02-30", ""),
        ("2022-03-01 25:61", "2022-03-01"),
        ("2022年3月", ""),
        ("12022-03-011", ""),
    ],
)
def test_dates_keep_their_precision_and_none_is_made_up(text: str, date: str) -> None:
    assert read_date(text) == date


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("全市推进会召开 努力建设“美丽云溪” 周文定何劲松出席", 3),
        ("甲市住房局 甲市民政局关于印发租赁办法的通知", 1),
        ("云溪市教育局 招生公告", 1),
        ("第一章 总则与适用范围", 1),
        ("李 明同志任职公示说明", 1),
        ("New rules 新规定今起施行", 1),
        ("《读本 第一卷和第二卷》出版发行座谈会举行", 1),
    ],
)
def test_news_titles_are_split_and_names_of_documents_are_not(title: str, parts: int) -> None:
    headline, subheads = split_title(title)

    assert len(subheads) + 1 == parts
    assert " ".join((headline, *subheads)) == title


def test_what_no_reader_sees_is_left_out() -> None:
    assert clean("甲\u200b乙\ufeff\x02丙\ud800丁\ue004\t\n") == "甲乙丙丁\ue004\t\n"
