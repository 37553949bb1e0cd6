"""Pieces of pages that several rooms show: headlines, list cards, quoted sentences."""

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from gongkai import dates, permalinks, segment
from gongkai.catalogue import Catalogue, Entry
from gongkai.records import Mention, Role
from gongkai.sentences import after_dateline
from gongkai.views import Card, Quote

SUMMARY_CHARS = 70
"""Characters of a card's summary: two lines at the list's width of 30 to 40 characters a line."""

SHORTEST = 12
"""Characters below which a paragraph says too little: a place, a date, whom a letter greets."""

_CLOSING = "，。；：、！？）》〉”’】〕」』…—%％"
_OPENING = "（《〈“‘【〔「『"
_PARTICLES = "的了着等"
"""Words of one character that belong to what stands before them."""
_RANGE = re.compile(r"(\d+(?:[—–~～-]{1,2}\d+)+年?)")
"""A range of numbers or an ISO date: a line may break at its dash, whatever the style says."""


def headline(text: str) -> Markup:
    """Return a headline with ``<wbr>`` where a line may break: between words, never so that
    a mark opens or a single character makes up a line. Ranges of numbers are kept in one."""
    words: list[str] = []
    for word in _words(text):
        glue = words and (word[0] in _CLOSING or word in _PARTICLES or words[-1][-1] in _OPENING)
        if glue:
            words[-1] += word
        else:
            words.append(word)
    if len(words) > 1 and len(words[-1]) == 1:
        last = words.pop()
        words[-1] += last
    return Markup("<wbr>").join(_kept(word) for word in words)


def _words(text: str) -> Iterable[str]:
    for part in _RANGE.split(text):
        if _RANGE.fullmatch(part):
            yield part
        else:
            yield from segment.cut(part)


def _kept(word: str) -> Markup:
    return Markup('<span class="gk-keep">{}</span>').format(word) if _RANGE.search(word) else escape(word)


def named(text: str, mentions: Iterable[Mention], offset: int = 0) -> Markup:
    """Return *text* with the names of officials and campaigns marked for their underline.

    *offset* is where *text* begins in its paragraph. Mentions that overlap an earlier one or
    lie outside are left out.
    """
    parts: list[Markup | str] = []
    at = 0
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        start, end = mention.start - offset, mention.end - offset
        if start < at or end > len(text) or not mention.subject:
            continue
        parts += [escape(text[at:start]), mark_up(mention.kind, text[start:end])]
        at = end
    parts.append(escape(text[at:]))
    return Markup("").join(parts)


def mark_up(kind: str, name: str) -> Markup:
    """Return a name as a span that carries the line of its kind."""
    return Markup('<span class="gk-{}">{}</span>').format(kind, name)


def summary(entry: Entry) -> Markup:
    """Return the opening of an article, cut at the end of a clause, with names marked."""
    article = entry.article
    if article.summary:
        return escape(article.summary)
    for paragraph in entry.document.paragraphs:
        if paragraph.kind != "p" or len(paragraph.text) < SHORTEST or paragraph.text[-1] in "：:":
            continue
        start = after_dateline(paragraph.text)
        text = _clause(paragraph.text[start:])
        here = (m for m in entry.mentions if m.paragraph == paragraph.number)
        return named(text, here, start)
    return Markup("")


def _clause(text: str) -> str:
    if len(text) <= SUMMARY_CHARS:
        return text
    head = text[:SUMMARY_CHARS]
    cut = max(head.rfind(mark) for mark in "。！？；，")
    if cut < SUMMARY_CHARS // 2:
        return head + "……"
    return head[: cut + 1] if head[cut] in "。！？" else head[:cut] + "……"


def card(entry: Entry) -> Card:
    """Return an article as it stands in a list."""
    article = entry.article
    return Card(
        id=article.id,
        url=entry.url,
        headline=headline(article.headline),
        date=dates.day(article.date_published),
        source=article.content_source or article.publisher,
        summary=summary(entry),
    )


def role_text(roles: Iterable[Role]) -> str:
    """Return posts as one phrase: 市委副书记、市长."""
    return "、".join(role.organization + role.post for role in roles)


def quote(entry: Entry, mention: Mention, catalogue: Catalogue) -> Quote:
    """Return an article with the sentence that proves *mention*, the name marked.

    The role is the one that the article itself states for the person.
    """
    article = entry.article
    same = [m for m in entry.mentions if m.subject == mention.subject]
    roles = mention.roles or next((m.roles for m in same if m.roles), ())
    return Quote(
        id=article.id,
        url=entry.url,
        headline=headline(article.headline),
        date=dates.day(article.date_published),
        source=article.content_source or article.publisher,
        role=role_text(roles),
        relation=mention.relation,
        text=_evidence(entry, mention),
        paragraph=mention.paragraph,
        paragraph_url=permalinks.paragraph(article.id, mention.paragraph),
    )


def _evidence(entry: Entry, mention: Mention) -> Markup:
    text = paragraph_text(entry, mention.paragraph)
    start = text.rfind(mention.evidence, 0, mention.start + len(mention.evidence))
    if start < 0 or not mention.evidence:
        return escape(mention.evidence)
    here = (m for m in entry.mentions if m.paragraph == mention.paragraph and m.subject == mention.subject)
    return named(mention.evidence, here, start)


def paragraph_text(entry: Entry, number: int) -> str:
    """Return the text of a paragraph; number 0 is the whole title, an unknown one is ""."""
    if number == 0:
        return entry.article.title
    if number <= len(entry.document.paragraphs):
        return entry.document.paragraphs[number - 1].text
    return ""
