"""Pictures and attachments: saved copies go into the content folder, under names that cannot do harm."""

import base64
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from saved_pages import page

from gongkai.importer.assets import Assets, raster_type
from gongkai.importer.files import LONGEST_NAME, safe_name
from gongkai.importer.run import import_path

PNG = b"\x89PNG\r\n\x1a\n" + bytes(32)


@pytest.fixture
def assets(tmp_path: Path) -> Assets:
    saved = tmp_path / "saved"
    (saved / "a_files").mkdir(parents=True)
    (saved / "a.html").write_text("…")
    return Assets(tmp_path / "content", "id1", page=saved / "a.html", root=saved)


def test_a_picture_saved_beside_the_page_is_copied(assets: Assets) -> None:
    (assets.page.parent / "a_files/现场 1.png").write_bytes(PNG)  # type: ignore[union-attr]

    assert assets.picture("a_files/%E7%8E%B0%E5%9C%BA 1.png") == "{static}/images/id1/现场-1.png"
    assets.write()

    assert (assets.content / "images/id1/现场-1.png").read_bytes() == PNG
    assert not assets.missing


def test_a_picture_without_a_copy_keeps_its_address_or_its_name(assets: Assets) -> None:
    assert assets.picture("/img/b.png") == "b.png"
    assets.base = "http://www.yunxi.example/a/1.html"
    assert assets.picture("../img/b.png") == "http://www.yunxi.example/img/b.png"
    assert assets.missing


@pytest.mark.parametrize("data", [b"<svg onload='x()'/>", b"<html>", b"", b"\x89PN"])
def test_only_raster_pictures_are_kept(assets: Assets, data: bytes) -> None:
    (assets.page.parent / "a.png").write_bytes(data)  # type: ignore[union-attr]

    assert assets.picture("a.png") == "a.png"
    assert raster_type(data) == ""


def test_a_picture_inside_the_page_becomes_a_file(assets: Assets) -> None:
    inline = "data:image/png;base64," + base64.b64encode(PNG).decode()

    assert assets.picture(inline) == "{static}/images/id1/embedded-1.png"
    assert assets.picture("data:image/svg+xml;base64,PHN2Zy8+") == ""


def test_attachments_of_known_types_are_copied(assets: Assets) -> None:
    for name in ("1.pdf", "2.exe"):
        (assets.page.parent / name).write_bytes(b"%PDF")  # type: ignore[union-attr]

    assert assets.file("1.pdf") == "{static}/attachments/id1/1.pdf"
    assert assets.file("2.exe") == ""


def test_two_files_of_one_name_get_two_names(assets: Assets) -> None:
    for folder in ("x", "y"):
        (assets.page.parent / folder).mkdir()  # type: ignore[union-attr]
        (assets.page.parent / folder / "1.png").write_bytes(PNG)  # type: ignore[union-attr]

    assert assets.picture("x/1.png") == "{static}/images/id1/1.png"
    assert assets.picture("y/1.png") == "{static}/images/id1/1-2.png"


@pytest.mark.parametrize("source", ["../secret.png", "%2e%2e/secret.png", "/../secret.png", "link.png"])
def test_nothing_outside_the_given_folder_is_read(assets: Assets, source: str) -> None:
    secret = assets.page.parent.parent / "secret.png"  # type: ignore[union-attr]
    secret.write_bytes(PNG)
    (assets.page.parent / "link.png").symlink_to(secret)  # type: ignore[union-attr]

    assert "{static}" not in assets.picture(source)


@given(
    st.text(max_size=200)
    | st.sampled_from(["../../etc/passwd", "con.png", "a/b\\c.pdf", "%2e%2e%2fx", ".ht"])
)
def test_safe_names_stay_in_their_folder(text: str) -> None:
    name = safe_name(text)

    assert (Path("/x") / name).resolve().parent == Path("/x")
    assert name and not name.startswith(".") and len(name.encode()) <= LONGEST_NAME + 1


def test_the_article_shows_the_copies(tmp_path: Path) -> None:
    saved = tmp_path / "saved"
    (saved / "a_files").mkdir(parents=True)
    body = '<p><img src="a_files/b.png" alt="现场"></p><p>附件：<a href="c.pdf">评分标准</a></p>'
    (saved / "a.html").write_text(page(body=body), encoding="utf-8")
    (saved / "a_files/b.png").write_bytes(PNG)
    (saved / "a_files/frame.html").write_text(page(title="框架页面不是文章"), encoding="utf-8")
    (saved / "c.pdf").write_bytes(b"%PDF-1.7")

    report = import_path(saved, tmp_path / "content")

    id = report.imported[0].article
    text = next((tmp_path / "content").rglob(f"{id}.md")).read_text(encoding="utf-8")
    assert [item.input for item in report.imported] == ["a.html"] and report.quarantined == ()
    assert f"![现场](<{{static}}/images/{id}/b.png>)" in text
    assert f"[评分标准](<{{static}}/attachments/{id}/c.pdf>)" in text
    assert f"Attachments: 评分标准 | attachments/{id}/c.pdf" in text
    assert (tmp_path / f"content/images/{id}/b.png").read_bytes() == PNG
    assert (tmp_path / f"content/attachments/{id}/c.pdf").read_bytes() == b"%PDF-1.7"
