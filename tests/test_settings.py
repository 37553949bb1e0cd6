"""A misspelt plugin or setting stops the build and names the near miss."""

from dataclasses import dataclass

import pytest

from gongkai import settings
from gongkai.errors import SettingsError


@dataclass(frozen=True)
class Room:
    limit: int = 10
    name: str = "x"


def test_settings_fill_a_record() -> None:
    assert settings.read(Room, "search", {"GONGKAI_SEARCH_LIMIT": 5}) == Room(limit=5)


def test_an_unknown_name_gets_the_near_miss() -> None:
    with pytest.raises(SettingsError) as error:
        settings.read(Room, "search", {"GONGKAI_SEARCH_LIMTI": 5})

    assert str(error.value) == (
        "pelicanconf.py: GONGKAI_SEARCH_LIMTI: no such setting; did you mean GONGKAI_SEARCH_LIMIT?"
    )


def test_a_wrong_type_is_named() -> None:
    with pytest.raises(SettingsError) as error:
        settings.read(Room, "search", {"GONGKAI_SEARCH_LIMIT": "5"})

    assert str(error.value) == (
        "pelicanconf.py: GONGKAI_SEARCH_LIMIT: '5' does not fit; write a value like 10"
    )


def test_an_unknown_room_gets_the_near_miss() -> None:
    with pytest.raises(
        SettingsError, match="GONGKAI_SERCH_LIMIT: no such setting; did you mean GONGKAI_SEARCH_…"
    ):
        settings.check_names({"GONGKAI_SERCH_LIMIT": 1}, {})


def test_a_misspelt_setting_of_pelican_gets_the_near_miss() -> None:
    with pytest.raises(SettingsError, match="RELATIVE_URLZ: no such setting; did you mean RELATIVE_URLS"):
        settings.check_names({"RELATIVE_URLZ": True}, {"RELATIVE_URLS": False})


def test_settings_of_other_plugins_pass() -> None:
    settings.check_names({"SITEMAP": {}, "MY_OWN": 1, "BOOKS_SAVE_AS": ""}, {"SITENAME": "", "SITEURL": ""})


def test_a_plugin_that_was_not_loaded_gets_the_near_miss() -> None:
    with pytest.raises(SettingsError) as error:
        settings.check_plugins(["gongkai.builder", "gongkai.serach"], ["gongkai.builder"])

    assert str(error.value) == (
        "pelicanconf.py: PLUGINS: gongkai.serach could not be loaded; did you mean gongkai.search?"
    )
