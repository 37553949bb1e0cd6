"""Glue: Pelican's settings, reader, generators and pages on one side, the catalogue on the other."""

import logging
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.contents import Article as PelicanArticle
from pelican.generators import ArticlesGenerator, Generator
from pelican.readers import BaseReader, Readers
from pelican.settings import DEFAULT_CONFIG
from pelican.urlwrappers import Author, Category, Tag
from pelican.utils import SafeDatetime

from gongkai import cards, dates, permalinks, segment, settings, site
from gongkai.builder import list_pages, taxonomy
from gongkai.builder.article_page import article_page, description, marks
from gongkai.builder.build import Build, open_build
from gongkai.document import annotate
from gongkai.errors import ContentError, GongkaiError
from gongkai.registry import write_registry
from gongkai.settings import REPORT, RUNTIME
from gongkai.text import collation
from gongkai.views import Card, NamedLink

log = logging.getLogger(__name__)

UNDATED = SafeDatetime(1, 1, 1)
"""Stands in for an unknown date, since Pelican cannot sort without one; never shown."""

_SKIPPED = {"status": "skip", "title": "", "date": UNDATED}
"""Metadata of a file that gives no page."""

_builds: dict[int, Build] = {}


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(_start)
    signals.readers_init.connect(_add_reader)
    signals.get_generators.connect(_sources_generator)
    signals.generator_init.connect(_translate)
    signals.article_generator_init.connect(_read_in_order)
    signals.article_generator_pretaxonomy.connect(_collect)
    signals.article_generator_finalized.connect(_fill_lists)
    signals.all_generators_finalized.connect(_fill_articles)
    signals.feed_generated.connect(_shorten_feed)
    signals.finalized.connect(_finish)


def _build(pelican_settings: dict[str, Any]) -> Build:
    return _builds[id(pelican_settings[RUNTIME])]


def _start(pelican: Pelican) -> None:
    values = pelican.settings
    try:
        settings.check_plugins(values.get("GONGKAI_PLUGINS", ()), values["PLUGINS"])
        settings.check_names(values, DEFAULT_CONFIG)
        content = Path(values["PATH"])
        if values.get(site.CONTENT_SETTING) != str(content.resolve()):
            values.update(site.pelican_settings(content, values))
        build = open_build(content, values, Path(values["THEME"]))
    except GongkaiError as error:
        raise SystemExit(str(error)) from None
    _builds.clear()
    _builds[id(build.catalogue)] = build
    values[RUNTIME] = build.catalogue
    segment.use_cache(Path(values["CACHE_PATH"]))
    values["JINJA_GLOBALS"] = {**values["JINJA_GLOBALS"], "asset": build.asset}
    values["JINJA_FILTERS"] = {
        **values["JINJA_FILTERS"],
        "headline": cards.headline,
        "address": permalinks.address_of,
    }
    for word in build.notices:
        log.warning(word)


def _translate(generator: Generator) -> None:
    generator.env.install_gettext_translations(_build(generator.settings).texts, newstyle=True)


class MarkdownFile(BaseReader):  # type: ignore[misc]
    """Pelican's reader for our content files."""

    enabled = True
    file_extensions = ("md", "markdown", "mkd", "mdown")

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the HTML and the metadata of a file; one that cannot be read is named and skipped."""
        build = _build(self.settings)
        path = Path(source_path)
        try:
            if build.is_page(path):
                return build.read_page(path)
            entry, status = build.reader.read(path)
        except (ContentError, OSError) as error:
            build.problems.append(str(error))
            log.warning(str(error))
            return "", _SKIPPED
        if entry is None:
            return "", _SKIPPED
        article = entry.article
        build.entries[article.id] = entry
        if status == "published":
            build.catalogue.entries[article.id] = entry
        metadata = {
            "title": article.title,
            "slug": article.id,
            "date": dates.to_datetime(article.date_published) if article.date_published else UNDATED,
            "status": status,
            "summary": description(entry),
            "tags": [_tag(name, build, self.settings) for name in article.tags],
        }
        if article.reporters:
            metadata["authors"] = [Author(name, self.settings) for name in article.reporters]
        if article.date_modified:
            metadata["modified"] = dates.to_datetime(article.date_modified)
        if article.column:
            metadata["category"] = _category(article.breadcrumb[1:], build, self.settings)
        return entry.document.html, metadata


def _add_reader(readers: Readers) -> None:
    for extension in MarkdownFile.file_extensions:
        readers.reader_classes[extension] = MarkdownFile


def _tag(name: str, build: Build, values: dict[str, Any]) -> Tag:
    tag = Tag(name, values)
    tag.slug = build.catalogue.registry.id_for("tag", name)
    tag.kind = "plain"
    return tag


def _category(path: tuple[str, ...], build: Build, values: dict[str, Any]) -> Category:
    category = Category(path[-1], values)
    category.slug = taxonomy.column_id(build.catalogue.registry, path)
    return category


def _read_in_order(generator: ArticlesGenerator) -> None:
    """Read files in the order of their paths: Pelican's set has another one each time, and of two
    articles with one address the first one read is published."""
    find = generator.get_files
    generator.get_files = lambda *paths, **options: sorted(find(*paths, **options))


def _collect(generator: ArticlesGenerator) -> None:
    """Put the articles in their order: newest first, the same on every machine."""
    catalogue = _build(generator.settings).catalogue
    ids = {article.slug for article in generator.articles}
    catalogue.entries = {
        id: entry
        for id, entry in sorted(
            catalogue.entries.items(),
            key=lambda item: (item[1].article.date_published, item[0]),
            reverse=True,
        )
        if id in ids
    }
    position = {id: number for number, id in enumerate(catalogue.entries)}
    generator.articles.sort(key=lambda article: position[article.slug])
    generator.context["static_links"] |= _build(generator.settings).reader.assets_used


def _fill_lists(generator: ArticlesGenerator) -> None:
    build = _build(generator.settings)
    catalogue, context = build.catalogue, generator.context
    entries = list(catalogue.entries.values())
    columns = taxonomy.columns(catalogue)
    _fill_categories(generator, columns)
    for tag, articles in generator.tags.items():
        if getattr(tag, "kind", "plain") == "plain":
            tag.kind = "plain"
            tag.view = list_pages.tag_page(
                tag.name, tag.url, [catalogue.entries[article.slug] for article in articles]
            )
    for periods in generator.period_archives.values():
        periods[:] = [period for period in periods if period["period_num"][0] != UNDATED.year]
    sources = taxonomy.sources(catalogue)
    context.update(
        site=build.site,
        updated=build.updated,
        canonical_root=build.address,
        software=build.software,
        front=list_pages.front_page(catalogue, columns.values(), context.get("post_changes", ())),
        archive_page=list_pages.archive_page(entries),
        period_pages=list_pages.period_pages(entries),
        columns_page=taxonomy.column_tree(columns),
        source_pages=[list_pages.source_page(source) for source in sources],
        sources_page=taxonomy.sources_page(sources),
        tags_page=_tags_page(generator),
        about_page=build.about,
    )


def _fill_categories(generator: ArticlesGenerator, columns: dict[tuple[str, ...], taxonomy.Column]) -> None:
    """Give every level of every breadcrumb its page, not only those that hold articles themselves."""
    by_id = {article.slug: article for article in generator.articles}
    build = _build(generator.settings)
    generator.categories = []
    for path, column in columns.items():
        category = _category(path, build, generator.settings)
        category.view = list_pages.column_page(build.catalogue, column)
        articles = [by_id[entry.article.id] for entry in column.entries]
        generator.categories.append((category, articles))
    generator.context["categories"] = generator.categories


def _tags_page(generator: ArticlesGenerator) -> tuple[NamedLink, ...]:
    plain = [(tag, articles) for tag, articles in generator.tags.items() if tag.kind == "plain"]
    return tuple(
        NamedLink(name=tag.name, url=tag.url, count=len(articles))
        for tag, articles in sorted(plain, key=lambda item: collation(item[0].name))
    )


def _fill_articles(generators: list[Any]) -> None:
    """Make each article's view, now that officials, campaigns and related articles are known."""
    articles = next(g for g in generators if isinstance(g, ArticlesGenerator))
    build = _build(articles.settings)
    for article in (*articles.articles, *articles.hidden_articles):
        entry = build.catalogue.entries.get(article.slug) or build.entries[article.slug]
        article._content = annotate(entry.document, marks(entry))
        article.view = article_page(
            entry,
            build.catalogue,
            article.get_content(permalinks.root_from(entry.url).rstrip("/")),
            _cards(getattr(article, "related_posts", []), build),
            _plain_tags(article),
            build.content,
            build.address,
            build.updated,
        )


def _cards(articles: list[PelicanArticle], build: Build) -> list[Card]:
    return [cards.card(build.catalogue.entries[article.slug]) for article in articles]


def _plain_tags(article: PelicanArticle) -> list[NamedLink]:
    return [
        NamedLink(name=tag.name, url=tag.url)
        for tag in getattr(article, "tags", ())
        if getattr(tag, "kind", "plain") == "plain"
    ]


class SourcesGenerator(Generator):  # type: ignore[misc]
    """Writes a page for each source and publisher."""

    def generate_output(self, writer: Any) -> None:
        """Write the pages."""
        template = self.get_template("source")
        for page in self.context["source_pages"]:
            writer.write_file(
                permalinks.save_as(page.url),
                template,
                self.context,
                self.settings["RELATIVE_URLS"],
                source_page=page,
                url=page.url,
            )


def _shorten_feed(context: dict[str, Any], feed: Any) -> None:
    """Feeds carry summaries: the relative links of a whole text would break in a feed reader."""
    for item in feed.items:
        item["content"] = None


def _sources_generator(pelican: Pelican) -> type[Generator]:
    return SourcesGenerator


def _finish(pelican: Pelican) -> None:
    build = _build(pelican.settings)
    output = Path(pelican.output_path)
    build.write_stylesheet(output)
    build.copy_captures(output)
    write_registry(build.catalogue.registry, build.registry_path)
    build.write_report(pelican.settings.get(REPORT))
    for remark in build.reader.notices:
        log.warning(remark)
    if build.problems:
        log.warning(
            "%d of %d files in %s could not be published: see above",
            len(build.problems),
            len(build.problems) + len(build.entries),
            build.content,
        )
