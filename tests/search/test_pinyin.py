"""Pinyin: names read as their bearers read them."""

import pytest
from hypothesis import given

from gongkai.search.pinyin import reading
from gongkai.text import fold
from strategies import lines


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("曾祥瑞", "zeng xiang rui"),
        ("单文清", "shan wen qing"),
        ("解正", "xie zheng"),
        ("仇大", "qiu da"),
        ("区伟", "ou wei"),
        ("查良", "zha liang"),
        ("朴一", "piao yi"),
        ("翟青", "zhai qing"),
        ("尉迟恭", "yu chi gong"),
        ("万俟青", "mo qi qing"),
        ("单于明", "chan yu ming"),
        ("长孙无忌", "zhang sun wu ji"),
        ("盖青", "ge/gai qing"),
        ("吕布", "lv bu"),
    ],
)
def test_a_surname_is_read_as_a_surname(name: str, read: str) -> None:
    assert reading(name, person=True) == read


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("重点工作", "zhong dian gong zuo"),
        ("长江大保护", "chang jiang da bao hu"),
        ("单位", "dan wei"),
        ("5G基站“双千兆”行动", "5 g ji zhan shuang qian zhao xing dong"),
        ("", ""),
    ],
)
def test_other_names_are_read_as_words(name: str, read: str) -> None:
    assert reading(name) == read


@given(lines)
def test_each_character_has_its_syllable(text: str) -> None:
    folded = fold(text)

    assert len(reading(text, person=True).split(" ")) == max(1, len(folded))
