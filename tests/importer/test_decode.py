"""Bytes to text: what a page declares, and what it is."""

import pytest
from saved_pages import PROSE, page

from gongkai.importer.captured import Unreadable
from gongkai.importer.decode import decode

TEXT = "\n".join(PROSE)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + TEXT.encode(), "utf-8"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("gb18030"), "gb18030"),
    ],
)
def test_texts_without_a_declaration(data: bytes, encoding: str) -> None:
    read = decode(data)

    assert (read.text, read.encoding, read.lost) == (TEXT, encoding, 0)


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "utf-8", "big5", "iso-8859-1", "no-such-set"])
@pytest.mark.parametrize("real", ["utf-8", "gb18030"])
def test_a_wrong_declaration_does_no_harm(declared: str, real: str) -> None:
    source = page().replace('charset="utf-8"', f'charset="{declared}"')

    assert decode(source.encode(real)).text == source


def test_gb2312_means_the_set_that_contains_it() -> None:
    source = page(prose=("逯峰、喆、镕、㑇，这些字不在gb2312里，都要读得出来。", *PROSE)).replace(
        "utf-8", "gb2312"
    )

    assert decode(source.encode("gb18030")).text == source


def test_big5() -> None:
    text = '<meta charset="big5"><p>臺北市政府公告：為維護市容環境，自即日起開始整頓占用道路之攤販。</p>'

    assert decode(text.encode("big5")).text == text


def test_a_text_cut_inside_a_character_is_read_but_for_that() -> None:
    read = decode(TEXT.encode()[:-1])

    assert read.text == TEXT[:-1] + "\ufffd" and read.lost == 1


def test_nuls_and_line_ends() -> None:
    assert decode(f"甲\x00乙\r\n丙\r{TEXT}".encode()).text == f"甲乙\n丙\n{TEXT}"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t\x00", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "binary"),
        (b"%PDF-1.7 \n1 0 obj", "binary"),
        (bytes(range(256)) * 8, "binary"),
        (b"\x80\xff\xfe\xfd" * 64 + TEXT.encode(), "undecodable"),
    ],
)
def test_what_is_no_text(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable) as error:
        decode(data)

    assert error.value.reason == reason
