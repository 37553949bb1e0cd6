"""site.toml says who the site is; what it says wrongly is named with its line."""

from pathlib import Path

import pytest

from gongkai.errors import ContentError
from gongkai.site import CONTENT_FORMAT, SiteConfig, read_site


def write(folder: Path, text: str) -> Path:
    (folder / "site.toml").write_text(text, encoding="utf-8")
    return folder


def test_without_a_file_neutral_defaults_hold(tmp_path: Path) -> None:
    config = read_site(tmp_path)

    assert config == SiteConfig(wordmark=("公开", "文库"))
    assert "云溪" not in repr(config)


def test_values_are_read(tmp_path: Path) -> None:
    config = read_site(
        write(tmp_path, 'name = "甲市公开"\ncolumns = ["要闻", "公告"]\naddress = "https://a.example/"\n')
    )

    assert (config.name, config.columns, config.address) == (
        "甲市公开",
        ("要闻", "公告"),
        "https://a.example",
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('name = "甲"\ncontcat = "x"\n', '2: contcat: no such setting; did you mean "contact"?'),
        ("name = 3\n", "1: name: 3 does not fit; write a text in quotes"),
        ('columns = "要闻"\n', '1: columns: write a list of texts, e.g. ["…", "…"]'),
        ('role = "offical"\n', '1: role: "offical" is no role; write "republisher" or "official"'),
        (
            f"format = {CONTENT_FORMAT + 1}\n",
            f"1: format: {CONTENT_FORMAT + 1} is newer than {CONTENT_FORMAT}, which this software reads; "
            "update the software (git pull)",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ContentError) as error:
        read_site(write(tmp_path, text))

    assert str(error.value) == f"{tmp_path / 'site.toml'}:{message}"


def test_a_file_that_is_no_toml_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"site\.toml:2: TOML: "):
        read_site(write(tmp_path, 'name = "甲"\nrole =\n'))


@pytest.mark.parametrize(
    ("name", "wordmark"),
    [("甲市公开", ("甲市", "公开")), ("公开文库", ("公开", "文库")), ("甲市档案", ("甲市档案",))],
)
def test_the_wordmark_is_cut_from_the_name(tmp_path: Path, name: str, wordmark: tuple[str, ...]) -> None:
    assert read_site(write(tmp_path, f'name = "{name}"\n')).wordmark == wordmark
