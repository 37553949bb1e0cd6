"""Bad input: each is set aside with its reason, or imported clean; the rest is imported."""

import hashlib
import json
from pathlib import Path

import pytest
from saved_pages import PROSE, capture, page

from gongkai import article_file
from gongkai.importer import run
from gongkai.importer.run import import_path

LIST_PAGE = "<html><title>要闻动态-云溪市人民政府网</title><ul>" + "".join(
    f'<li><a href="{n}">关于第{n}号事项的通知，请各单位遵照执行</a> 2023-05-06</li>' for n in range(30)
)

BAD = {
    "empty.html": (b"", "empty", "The file is empty."),
    "blank.txt": (b" \r\n\t ", "empty", "The file is empty."),
    "picture.html": (
        b"\x89PNG\r\n\x1a\n" + bytes(200),
        "binary",
        "The file is binary: a picture, an archive or an office document.",
    ),
    "report.doc": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(200),
        "binary",
        "The file is binary: a picture, an archive or an office document.",
    ),
    "data.json": (
        '[{"标题": "关于某事的通知", "正文": "各单位要认真落实"}]'.encode(),
        "unsupported",
        "This is neither a saved page nor the text of one.",
    ),
    "list.html": (LIST_PAGE.encode(), "no-body", "No article text was found on the page."),
    "bare.html": (b"<html><body></body></html>", "no-body", "No article text was found on the page."),
    "untitled.html": (
        f"<title>云溪市人民政府网</title><p>{PROSE[0]}</p><p>{PROSE[1]}</p>".encode(),
        "no-title",
        "No title was found on the page but the name of its site.",
    ),
    "untitled.txt": (
        f"{PROSE[0]}\n{PROSE[1]}\n".encode(),
        "no-title",
        "No title was found above the text of the capture.",
    ),
    "short.txt": (
        "云溪市人民政府公告\n2023年5月6日".encode(),
        "no-body",
        "No article text was found in the capture.",
    ),
    "deep.html": (
        (page() + "<table><tr><td>" * 1000 + PROSE[0]).encode(),
        "too-deep",
        "The page nests elements more than 2000 levels deep.",
    ),
    "garbled.html": (
        page().encode().replace(b"\xe5", b"\xff\x80"),
        "undecodable",
        "",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_set_aside_and_the_rest_imported(name: str, tmp_path: Path) -> None:
    data, reason, message = BAD[name]
    saved, content = tmp_path / "saved", tmp_path / "content"
    saved.mkdir()
    (saved / name).write_bytes(data)
    (saved / "good.html").write_text(page(), encoding="utf-8")

    report = import_path(saved, content)

    assert [item.input for item in report.imported] == ["good.html"]
    (item,) = report.quarantined
    assert (item.input, item.reason) == (name, reason)
    assert not message or item.message == message
    sha256 = hashlib.sha256(data).hexdigest()
    kept = content / "quarantine" / f"{sha256[:16]}-{name}"
    assert kept.read_bytes() == data
    note = json.loads(kept.with_name(f"{kept.name}.json").read_text(encoding="utf-8"))
    assert note == {"input": name, "reason": reason, "message": item.message, "sha256": sha256}


def test_a_folder_without_pages(tmp_path: Path) -> None:
    (tmp_path / "saved/inner").mkdir(parents=True)
    (tmp_path / "saved/inner/a.pdf").write_bytes(b"%PDF-1.7")

    report = import_path(tmp_path / "saved", tmp_path / "content")

    assert [(item.input, item.reason, item.message) for item in report.quarantined] == [
        ("inner/a.pdf", "binary", "The file is binary: a picture, an archive or an office document."),
        ("saved", "no-pages", "The folder holds no saved page."),
    ]


def test_hidden_files_and_parts_of_pages_are_no_inputs(tmp_path: Path) -> None:
    saved = tmp_path / "saved"
    for name in (".git/config", "a_files/b.txt", "e_files/f.html", "css/c.css", "img/d.svg"):
        (saved / name).parent.mkdir(parents=True, exist_ok=True)
        text = page(title="文件夹旁边没有它的页面") if name[0] in ".ae" else "body { margin: 0 }"
        (saved / name).write_text(text, encoding="utf-8")
    (saved / "a.html").write_text(page(), encoding="utf-8")

    report = import_path(saved, tmp_path / "content")

    assert [item.input for item in report.imported] == ["a.html", "e_files/f.html"]
    assert report.quarantined == ()


def test_a_huge_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "LARGEST", 2**20)
    (tmp_path / "a.html").write_bytes(page().encode() + b" " * 2**20)

    report = import_path(tmp_path / "a.html", tmp_path / "content")

    assert [(item.reason, item.message) for item in report.quarantined] == [
        ("too-large", "The file is larger than 1 MB.")
    ]


def test_an_input_that_became_readable_leaves_quarantine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.html").write_text(page(), encoding="utf-8")
    monkeypatch.setattr(run, "LARGEST", 10)
    import_path(tmp_path / "a.html", tmp_path / "content")
    monkeypatch.undo()

    import_path(tmp_path / "a.html", tmp_path / "content")

    assert list((tmp_path / "content/quarantine").iterdir()) == []


def test_a_fault_of_a_reader_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(data: bytes, source_url: str) -> None:
        raise KeyError("甲")

    monkeypatch.setattr(run, "read_page", read)
    (tmp_path / "a.html").write_text(page(), encoding="utf-8")

    report = import_path(tmp_path / "a.html", tmp_path / "content")

    assert [(item.reason, item.message) for item in report.quarantined] == [
        ("failed", "The importer failed on it (KeyError('甲')); please report it.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        page(body="<p>这里有\x00空字符，读出来没有。</p>"),
        page(body="<p>这里有&#xD800;&#0;坏的实体，读出来没有。</p>"),
        page(
            body='<table><tr><td colspan="99999999" rowspan="-1">甲</td><td>乙</td></tr>'
            "<tr><td>丙</td><td>丁</td></tr></table>"
        ),
        page(body="<table><tr><td>" * 300 + "表格里的话，读得出来。"),
        page(body="<a href='javascript:alert(1)'>" * 50 + "点这里，好吗？"),
        capture(prose=(*PROSE, "\ud800孤立的代理，读出来没有。")),
    ],
    ids=["nul", "entities", "spans", "nested", "javascript", "surrogate"],
)
def test_odd_input_is_imported_clean(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(text.encode("utf-8", "surrogatepass"))

    report = import_path(tmp_path / "a.html", tmp_path / "content")

    written = next((tmp_path / "content/articles").rglob("*.md")).read_text(encoding="utf-8")
    assert article_file.write(article_file.parse(written)) == written
    assert report.quarantined == () and PROSE[0] in written
    assert not any(mark in written for mark in ("\x00", "javascript", "99999999"))
