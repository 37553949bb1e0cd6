"""The data sets: rows made from the same records that the pages use, one definition a field."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import Field, asdict, dataclass, fields
from typing import Any, TypeVar

from gongkai import permalinks
from gongkai.catalogue import Catalogue, Entry
from gongkai.records import Article, Campaign, Mention, Official
from gongkai.records.facts import SCHEMA
from gongkai.views import DataField

Row = dict[str, Any]
Record = TypeVar("Record")

UNKNOWN = "unknown"
"""Rights that neither the page nor a rule states: a value of its own, since silence grants nothing."""


@dataclass(frozen=True, slots=True)
class DataSetRows:
    """A data set: its id, its rows in a fixed order, and what its fields mean."""

    id: str
    rows: Sequence[Row]
    fields: tuple[DataField, ...]


def datasets(catalogue: Catalogue) -> tuple[DataSetRows, ...]:
    """Return all data sets of the site."""
    entries = catalogue.entries.values()
    return (
        DataSetRows("articles", [article_row(entry) for entry in entries], _article_fields()),
        DataSetRows("mentions", list(_mention_rows(entries, catalogue)), _MENTION_FIELDS),
        DataSetRows("officials", [_official_row(o) for o in _by_id(catalogue.officials)], _OFFICIAL_FIELDS),
        DataSetRows("campaigns", [_campaign_row(c) for c in _by_id(catalogue.campaigns)], _CAMPAIGN_FIELDS),
    )


def article_row(entry: Entry) -> Row:
    """Return an article as a row: identity first, its own fields, what was found, the text."""
    article, document = entry.article, entry.document
    own = asdict(article)
    body = own.pop("body")
    id = own.pop("id")
    own["rights"] = own["rights"] or UNKNOWN
    return {
        "id": id,
        "url": f"/{entry.url}",
        "title": article.title,
        **own,
        "column": article.column,
        "images": [
            {"source": image.source, "alt": image.alt, "caption": image.caption} for image in document.images
        ],
        "tables": document.tables,
        "officials": _subjects(entry, "official"),
        "campaigns": _subjects(entry, "campaign"),
        "text": document.text,
        "body": body,
    }


def _subjects(entry: Entry, kind: str) -> list[str]:
    return list(dict.fromkeys(m.subject for m in entry.mentions if m.kind == kind and m.subject))


def _mention_rows(entries: Iterable[Entry], catalogue: Catalogue) -> Iterable[Row]:
    """Yield mentions of published officials; nobody else's name leaves the site this way."""
    for entry in entries:
        for mention in entry.mentions:
            if mention.kind == "official" and mention.subject in catalogue.officials:
                yield {
                    "article": entry.article.id,
                    "paragraph": mention.paragraph,
                    "start": mention.start,
                    "end": mention.end,
                    "name": mention.name,
                    "official": mention.subject,
                    "roles": [asdict(role) for role in mention.roles],
                    "relation": mention.relation,
                    "evidence": mention.evidence,
                }


def _official_row(official: Official) -> Row:
    own = asdict(official)
    return {
        "id": own.pop("id"),
        "name": own.pop("name"),
        "url": _url(permalinks.official(official.id)),
        **own,
    }


def _campaign_row(campaign: Campaign) -> Row:
    own = asdict(campaign)
    for internal in ("hidden_labels", "not_after", "not_before"):
        own.pop(internal)
    return {
        "id": own.pop("id"),
        "name": own.pop("name"),
        "url": _url(permalinks.campaign(campaign.id)),
        **own,
    }


def _url(address: str) -> str:
    return f"/{address}"


def _by_id(records: Mapping[str, Record]) -> list[Record]:
    return [records[id] for id in sorted(records)]


def _field(name: str, label: str, meaning: str, uri: str) -> DataField:
    return DataField(name=name, label=label, meaning=meaning, uri=uri)


def _from_record(own: Field[Any]) -> DataField:
    return _field(own.name, own.metadata["label"], own.metadata["meaning"], own.metadata["uri"])


_URL = _field("url", "", "address of the page, from the site's root", SCHEMA + "url")


def _article_fields() -> tuple[DataField, ...]:
    own = {own.name: _from_record(own) for own in fields(Article)}
    body = own.pop("body")
    id = own.pop("id")
    return (
        id,
        _URL,
        _field("title", "标题", "whole title: headline and subheads", SCHEMA + "name"),
        *own.values(),
        _field("column", "栏目", "deepest level of the breadcrumb", SCHEMA + "articleSection"),
        _field("images", "图片", "pictures in the text: source, alt, caption", SCHEMA + "image"),
        _field("tables", "", "number of tables in the text", SCHEMA + "Table"),
        _field("officials", "", "ids of the officials named", SCHEMA + "mentions"),
        _field("campaigns", "", "ids of the campaigns named", SCHEMA + "mentions"),
        _field("text", "正文", "plain text, a line a paragraph", SCHEMA + "text"),
        body,
    )


_INTERNAL_MENTION = ("kind", "subject", "rule", "confidence")
_MENTION_FIELDS = (
    *(_from_record(own) for own in fields(Mention) if own.name not in _INTERNAL_MENTION),
    _field("official", "", "id of the official", SCHEMA + "mentions"),
)
_OFFICIAL_FIELDS = (*(_from_record(own) for own in fields(Official)), _URL)
_CAMPAIGN_FIELDS = (
    *(
        _from_record(own)
        for own in fields(Campaign)
        if own.name not in ("hidden_labels", "not_after", "not_before")
    ),
    _URL,
)
