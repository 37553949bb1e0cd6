"""The view of an article's page."""

import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import urlsplit

import segno
from markupsafe import Markup

from gongkai import cards, dates, permalinks
from gongkai.builder.assets import TO_ROOT, Assets
from gongkai.builder.citation import cite
from gongkai.builder.taxonomy import crumbs, source_url
from gongkai.catalogue import Catalogue, Entry
from gongkai.document import Mark
from gongkai.records import Article, Attachment, Mention
from gongkai.sizes import human_size
from gongkai.views import (
    ArticlePage,
    AttachmentView,
    Card,
    Fact,
    NamedLink,
    OfficialHere,
    OriginalView,
)

DESCRIPTION_CHARS = 120
"""Characters of a page's description: what search engines show of one."""
_BYLINE = re.compile(r"\s*[（(][^（()）]{1,60}[）)]")
SCHEMES = ("http", "https")


def article_page(
    entry: Entry,
    catalogue: Catalogue,
    body: str,
    related: Sequence[Card],
    tags: Sequence[NamedLink],
    content: Path,
    address: str,
    accessed: str,
) -> ArticlePage:
    """Return what the template of an article shows.

    *body* is the annotated HTML; *address* the site's absolute address, "" when unknown: then
    there is no citation and no QR code; *accessed* the day of the site's last update.
    """
    article = entry.article
    canonical = f"{address}/{entry.url}" if address else ""
    return ArticlePage(
        id=article.id,
        url=entry.url,
        headline=cards.headline(article.headline),
        title=article.title,
        subheads=article.alternative_headlines,
        breadcrumbs=crumbs(catalogue, article.breadcrumb),
        facts=_facts(article, catalogue),
        body=Markup(body),
        byline=_byline(article),
        attachments=tuple(_attachment(item, entry, content) for item in article.attachments),
        related=tuple(related),
        related_links=tuple(
            Fact(label="", value=link.title, url=_safe(link.url)) for link in article.related
        ),
        officials=_officials(entry, catalogue),
        campaigns=_campaigns(entry, catalogue),
        tags=tuple(tags),
        original=_original(entry),
        portal=article.site.name,
        rights=article.rights,
        rights_statement=article.rights_statement,
        citation=cite(article, canonical, accessed) if canonical else None,
        canonical=canonical,
        qr=qr_code(canonical) if canonical else Markup(""),
        description=description(entry),
    )


def marks(entry: Entry) -> list[Mark]:
    """Return the places of an article's text to mark: the dateline, officials and campaigns."""
    urls = {"official": permalinks.official, "campaign": permalinks.campaign}
    return _dateline(entry) + [
        Mark(m.paragraph, m.start, m.end, TO_ROOT + urls[m.kind](m.subject), f"gk-{m.kind}")
        for m in entry.mentions
        if m.subject and m.paragraph
    ]


def _dateline(entry: Entry) -> list[Mark]:
    """Return the opening words such as 本报讯（记者 某某）, set off by space instead of a typed one."""
    words = entry.article.dateline
    first = next((p for p in entry.document.paragraphs if p.kind == "p"), None)
    if not words or first is None or not first.text.startswith(words):
        return []
    byline = _BYLINE.match(first.text, len(words))
    return [Mark(first.number, 0, byline.end() if byline else len(words), "", "gk-dateline")]


def qr_code(address: str) -> Markup:
    """Return the QR code of *address* as an SVG drawing, one path, black on white.

    Error correction M (15 %) reads well from a screen and keeps the drawing small.
    """
    buffer = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        buffer, kind="svg", xmldecl=False, svgns=False, omitsize=True, border=2, nl=False, light="#fff",
        svgclass="gk-qr__code", lineclass=None,
    )  # fmt: skip
    drawing = buffer.getvalue().decode("utf-8")
    return Markup(drawing.replace("<svg ", '<svg aria-hidden="true" ', 1))


def _facts(article: Article, catalogue: Catalogue) -> tuple[Fact, ...]:
    registry = catalogue.registry
    published = dates.to_header(article.date_published)
    rows = [
        Fact(label="Published", value=published),
        Fact(
            label="Source",
            value=article.content_source,
            url=source_url(registry, article.content_source),
        ),
        Fact(label="Publisher", value=article.publisher, url=source_url(registry, article.publisher)),
        Fact(label="Document number", value=article.document_number),
        Fact(label="Index number", value=article.identifier),
        Fact(label="Date of document", value=dates.to_header(article.date_created)),
        Fact(label="Effective", value=dates.to_header(article.date_effective)),
        Fact(label="Expires", value=dates.to_header(article.date_expires)),
        Fact(label="Validity", value=article.validity),
        Fact(label="Subject", value=article.subject),
        Fact(label="Keywords", value="、".join(article.keywords)),
        Fact(label="Changed", value=dates.to_header(article.date_modified)),
    ]
    return tuple(row for row in rows if row.value)


def _byline(article: Article) -> tuple[Fact, ...]:
    rows = [
        Fact(label="Reporters", value="、".join(article.reporters)),
        Fact(label="Correspondents", value="、".join(article.correspondents)),
        Fact(label="Editors", value="、".join(article.editors)),
    ]
    return tuple(row for row in rows if row.value)


def _attachment(item: Attachment, entry: Entry, content: Path) -> AttachmentView:
    assets = Assets(content, (content / entry.path).parent)
    file = assets.find(item.path)
    name = urlsplit(item.path).path if not file else file.name
    suffix = Path(name).suffix.removeprefix(".").upper()
    return AttachmentView(
        title=item.title or Path(name).name,
        url=assets.address(file) if file else "",
        format=suffix if 1 < len(suffix) <= 5 else "",
        size=human_size(file.stat().st_size) if file else "",
        original="" if file else _safe(item.path),
    )


def _safe(address: str) -> str:
    """Return *address* when it may stand in a link, else ""."""
    return address if urlsplit(address).scheme in SCHEMES else ""


def _officials(entry: Entry, catalogue: Catalogue) -> tuple[OfficialHere, ...]:
    here: dict[str, list[Mention]] = {}
    for mention in entry.mentions:
        if mention.kind == "official" and mention.subject in catalogue.officials:
            here.setdefault(mention.subject, []).append(mention)
    return tuple(
        OfficialHere(
            name=catalogue.officials[id].name,
            url=permalinks.official(id),
            role=_role_here(found),
            relation=next((m.relation for m in found if m.relation), ""),
            paragraphs=tuple(sorted({m.paragraph for m in found})),
            former=_since_changed(_role_here(found), catalogue, id),
        )
        for id, found in here.items()
    )


def _role_here(found: Iterable[Mention]) -> str:
    return next((cards.role_text(m.roles) for m in found if m.roles), "")


def _since_changed(role: str, catalogue: Catalogue, id: str) -> bool:
    """Whether a later article removes the person from one of the posts that *role* names."""
    return bool(role) and any(post.removed and post.title in role for post in catalogue.officials[id].posts)


def _campaigns(entry: Entry, catalogue: Catalogue) -> tuple[NamedLink, ...]:
    places = Counter(m.subject for m in entry.mentions if m.kind == "campaign" and m.subject)
    return tuple(
        NamedLink(name=catalogue.campaigns[id].name, url=permalinks.campaign(id), count=count)
        for id, count in places.items()
        if id in catalogue.campaigns
    )


def _original(entry: Entry) -> OriginalView:
    made = entry.article.provenance
    return OriginalView(
        source_url=_safe(made.source_url),
        capture_url=permalinks.capture(made.sha256) if entry.captured else "",
        sha256=made.sha256,
        size=human_size(made.bytes) if made.bytes else "",
        captured=dates.day(made.captured),
    )


def description(entry: Entry) -> str:
    """Return the opening of an article as plain text, for search engines and feeds."""
    if entry.article.summary:
        return entry.article.summary[:DESCRIPTION_CHARS]
    text = next((p.text for p in entry.document.paragraphs if p.kind == "p" and len(p.text) > 11), "")
    return text[:DESCRIPTION_CHARS]
