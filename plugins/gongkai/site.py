"""site.toml: what a city says of its own site. It lies in the content folder, apart from the code."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from gongkai.errors import ContentError, SettingsError
from gongkai.settings import setting

FILE_NAME = "site.toml"
CONTENT_FORMAT = 1
"""Version of the content folder's layout that this software reads and writes."""

CONTENT_SETTING = "GONGKAI_CONTENT"
"""Setting that says which content folder the other site settings were read from."""

REPUBLISHER = "republisher"
OFFICIAL = "official"


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteConfig:
    """Who the site is. Defaults are neutral: they name no city."""

    format: int = setting(CONTENT_FORMAT, "version of the content folder's layout")
    name: str = setting("公开文库", "name of the site")
    wordmark: tuple[str, ...] = setting((), "the name in two parts, two lines; else cut from it")
    address: str = setting("", "https://…, where the site will stand; empty when unknown")
    role: str = setting(REPUBLISHER, '"republisher", or "official" for the government\'s own site')
    contact: str = setting("", "mailto: or https: address that corrections go to")
    jurisdiction: str = setting("", "the place that a bare 市长 belongs to, e.g. 云溪市")
    notice: str = setting("", "first words of the strip on top, e.g. that the content is a sample")
    headline: tuple[str, ...] = setting((), "lines of the front page's heading")
    description: str = setting("", "one sentence for search engines")
    examples: tuple[str, ...] = setting((), "searches suggested on the front page")
    columns: tuple[str, ...] = setting((), "first-level columns in the order to show them")
    leaving_dialog: bool = setting(True, "ask before a link leads out of the site")
    link_allow: tuple[str, ...] = setting((), "hosts that open without being asked")
    captures: str = setting("captures", "folder of originals, below the content folder or absolute")
    source_code: str = setting("", "address of the site's repository")
    licence: str = setting("CC BY 4.0", "licence of the site's own compilation")


def read_site(content: Path) -> SiteConfig:
    """Return what ``site.toml`` in the folder *content* says; neutral defaults when it is absent.

    Raises ContentError for a file that is no TOML, for an unknown name (with the nearest
    known one), for a value of the wrong type and for a newer content format.
    """
    path = content / FILE_NAME
    if not path.exists():
        return checked(SiteConfig())
    text = path.read_text(encoding="utf-8-sig")
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ContentError(path, _error_line(error), "TOML", f"{error}; mend the line") from None
    values: dict[str, Any] = {}
    known = {field.name: field for field in fields(SiteConfig)}
    for name, value in data.items():
        line = _line_of(text, name)
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f'did you mean "{near[0]}"?' if near else "delete the line"
            raise ContentError(path, line, name, f"no such setting; {hint}")
        values[name] = _checked(path, line, name, value, getattr(SiteConfig(), name))
    config = SiteConfig(**values)
    if config.format > CONTENT_FORMAT:
        raise ContentError(
            path,
            _line_of(text, "format"),
            "format",
            f"{config.format} is newer than {CONTENT_FORMAT}, which this software reads; "
            "update the software (git pull)",
        )
    try:
        return checked(config)
    except SettingsError as error:
        name, _, message = str(error).partition(": ")
        name = name.removeprefix("GONGKAI_SITE_").lower()
        raise ContentError(path, _line_of(text, name), name, message) from None


def checked(config: SiteConfig) -> SiteConfig:
    """Return *config* with its wordmark; raises SettingsError for a value that cannot be meant."""
    if config.role not in (REPUBLISHER, OFFICIAL):
        raise SettingsError(
            f'GONGKAI_SITE_ROLE: "{config.role}" is no role; write "{REPUBLISHER}" or "{OFFICIAL}"'
        )
    if config.address and not check_address(config.address):
        raise SettingsError(f'GONGKAI_SITE_ADDRESS: "{config.address}" is no address; write https://…')
    if config.contact and not config.contact.startswith(("mailto:", "https://", "http://")):
        raise SettingsError(
            f'GONGKAI_SITE_CONTACT: "{config.contact}" is no address; write mailto:… or https://…'
        )
    return config if config.wordmark else replace(config, wordmark=_wordmark(config.name))


def check_address(address: str) -> bool:
    """Whether *address* is an absolute web address."""
    return urlsplit(address).scheme in ("https", "http") and bool(urlsplit(address).netloc)


def _wordmark(name: str) -> tuple[str, ...]:
    """Cut a site's name in two where 公开 begins or ends; another name stays whole."""
    before, mark, behind = name.partition("公开")
    parts = (before, mark + behind) if before else (mark, behind)
    return tuple(part for part in parts if part)


def pelican_settings(content: Path, values: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return Pelican settings for the site in *content*: SITENAME and ``GONGKAI_SITE_<NAME>``.

    *values* are settings made for another content folder: where SITEURL was that site's own
    address, this site's takes its place. Raises ContentError as ``read_site`` does.
    """
    config = read_site(content)
    found: dict[str, Any] = {
        f"GONGKAI_SITE_{field.name.upper()}": getattr(config, field.name) for field in fields(config)
    }
    found[CONTENT_SETTING] = str(content.resolve())
    found["SITENAME"] = config.name
    if values and values.get("SITEURL") and values["SITEURL"] == values.get("GONGKAI_SITE_ADDRESS"):
        found["SITEURL"] = config.address
    return found


def _checked(path: Path, line: int, name: str, value: Any, default: Any) -> Any:
    if isinstance(default, tuple):
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        raise ContentError(path, line, name, 'write a list of texts, e.g. ["…", "…"]')
    if type(value) is not type(default):
        wanted = {str: "a text in quotes", int: "a number", bool: "true or false"}[type(default)]
        raise ContentError(path, line, name, f"{value!r} does not fit; write {wanted}")
    return value.rstrip("/") if name == "address" else value


def _line_of(text: str, name: str) -> int:
    for number, line in enumerate(text.splitlines(), 1):
        if line.split("=")[0].strip() == name:
            return number
    return 1


def _error_line(error: tomllib.TOMLDecodeError) -> int:
    words = str(error).split("line ")
    return int(words[1].split(",")[0].rstrip(")")) if len(words) > 1 else 1
