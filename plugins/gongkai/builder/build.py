"""What one build keeps while Pelican runs: the catalogue, the reader, and where things lie."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup

import gongkai
from gongkai import article_file, dates, permalinks, registry, rights, settings
from gongkai.builder import stylesheet
from gongkai.builder.assets import Assets
from gongkai.builder.reader import ArticleReader, read_utf8
from gongkai.catalogue import Catalogue, Entry
from gongkai.document import Renderer
from gongkai.errors import ContentError, SettingsError
from gongkai.site import SiteConfig, check_address, checked
from gongkai.texts import LOCALE, Texts, read_texts
from gongkai.views import AboutPage

ABOUT = "about.md"


@dataclass
class Build:
    """One build of one content folder."""

    content: Path
    site: SiteConfig
    theme: Path
    address: str  # absolute, without trailing slash; "" when unknown
    catalogue: Catalogue
    reader: ArticleReader
    texts: Texts
    notices: list[str]  # what the person should know before the build
    entries: dict[str, Entry] = field(default_factory=dict)  # all that were read, by id
    problems: list[str] = field(default_factory=list)
    software: str = gongkai.__version__

    @property
    def registry_path(self) -> Path:
        """The file of the registry."""
        return self.content / "data" / registry.FILE_NAME

    @property
    def updated(self) -> str:
        """The day of the newest article, "" when there is none. It stands in for the clock."""
        days = (dates.day(e.article.date_published) for e in self.catalogue.entries.values())
        return max(days, default="")

    def is_page(self, path: Path) -> bool:
        """Whether *path* is a page of the site's own, not an article."""
        return path.resolve().is_relative_to(self.content.resolve() / "pages")

    def read_page(self, path: Path) -> tuple[str, dict[str, Any]]:
        """Return HTML and metadata of a page. The about page is part of /about/, so it is skipped here."""
        text = read_utf8(path)
        header, _ = article_file.split(text)
        article = article_file.parse(text, path)
        status = "skip" if path.name == ABOUT else header.one("status") or "published"
        document = self.reader.renderer.render(article.body, Assets(self.content, path.parent).resolve)
        slug = article.id or permalinks.short_id(path.relative_to(self.content).as_posix())
        return document.html, {"title": article.title, "slug": slug, "status": status}

    @cached_property
    def about(self) -> AboutPage:
        """The site's own words about itself, from ``pages/about.md``."""
        path = self.content / "pages" / ABOUT
        if not path.exists():
            return AboutPage(title="", text=Markup(""))
        try:
            article = article_file.parse(read_utf8(path), path)
        except ContentError as error:
            self.problems.append(str(error))
            return AboutPage(title="", text=Markup(""))
        document = self.reader.renderer.render(article.body, Assets(self.content, path.parent).resolve)
        return AboutPage(title=article.title, text=Markup(document.html.replace("../../", "../")))

    @cached_property
    def _styles(self) -> tuple[str, str]:
        return stylesheet.bundle(self.theme / "static" / "css")

    def asset(self, name: str) -> str:
        """Return the address of one of the theme's files: ``site.css`` is the bundled stylesheet."""
        if name == "site.css":
            return f"theme/css/{self._styles[0]}"
        kind = Path(name).suffix.removeprefix(".")
        return f"theme/{kind}/{name}"

    def write_stylesheet(self, output: Path) -> None:
        """Write the bundled stylesheet."""
        name, text = self._styles
        if name:
            target = output / "theme" / "css" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")

    def write_report(self, file: str | None) -> None:
        """Say in *file*, when one is asked for, how many articles were published and which were not."""
        if file:
            report = {"articles": len(self.catalogue.entries), "problems": sorted(self.problems)}
            Path(file).write_text(json.dumps(report, ensure_ascii=False), encoding="utf-8")

    def copy_captures(self, output: Path) -> None:
        """Copy the kept originals that published articles link."""
        for entry in self.catalogue.entries.values():
            if entry.captured:
                target = output / permalinks.capture(entry.article.provenance.sha256)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(self.reader.captures / target.name, target)


def open_build(content: Path, values: Mapping[str, Any], theme: Path) -> Build:
    """Return a build of the folder *content* under Pelican's settings *values*.

    Raises ContentError for a registry or a rule file that cannot be read, SettingsError for
    a setting that does not fit.
    """
    config = checked(settings.read(SiteConfig, "site", values))
    texts = read_texts(theme / LOCALE)
    ids = registry.read_registry(content / "data" / registry.FILE_NAME)
    reader = ArticleReader(
        content=content,
        captures=content / config.captures,
        registry=ids,
        renderer=Renderer(texts.gettext),
        rules=rights.read_rules(content / "data" / rights.FILE_NAME),
    )
    address = str(values["SITEURL"]).rstrip("/")
    if address and not check_address(address):
        raise SettingsError(f"SITEURL: {address!r} is no address; write https://…")
    return Build(
        content=content,
        site=config,
        theme=theme,
        address=address,
        catalogue=Catalogue(site=config, registry=ids),
        reader=reader,
        texts=texts,
        notices=_notices(config, address),
    )


def _notices(config: SiteConfig, address: str) -> list[str]:
    notices = []
    if not address:
        remedy = (
            "publish with publishconf.py (inv publish)"
            if config.address
            else 'give --siteurl https://… or write address = "https://…" in site.toml'
        )
        notices.append(
            "no site address: canonical links, feeds, sitemap, QR codes and citations are left out; " + remedy
        )
    if not config.contact:
        notices.append(
            "no contact: readers cannot report errors, and gh-pages will refuse; "
            'write contact = "mailto:…" in site.toml'
        )
    return notices
