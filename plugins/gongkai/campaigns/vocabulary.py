"""The vocabulary of campaigns: what ships with the software, and what a site adds to it.

A list in YAML with the words of SKOS: prefLabel, altLabel, hiddenLabel, broader, definition.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from gongkai import permalinks
from gongkai.records import Campaign
from gongkai.yaml_file import Item, read_list

BASE = Path(__file__).parent / "base.yml"
FILE_NAME = "campaigns.yml"
KEYS = (
    "id",
    "prefLabel",
    "altLabel",
    "hiddenLabel",
    "broader",
    "level",
    "definition",
    "source",
    "validFrom",
    "validTo",
    "notAfter",
    "notBefore",
)
LEVELS = ("national", "provincial", "city", "county")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
"""A year, a month or a day: a drive seldom has more than a year on record."""


def read_vocabulary(*paths: Path) -> dict[str, Campaign]:
    """Return the campaigns of all files at *paths* by id; a later file adds to and overrides earlier ones.

    A record whose id or prefLabel is known replaces it and keeps its id. Raises ContentError
    with file, line and remedy for broken YAML, unknown keys, a wrong level or date, a label
    that stands twice in one file, a ``broader`` that is no campaign, and a loop of them.
    """
    campaigns: dict[str, Campaign] = {}
    items: dict[str, Item] = {}
    for path in paths:
        own: dict[str, int] = {}
        for item in read_list(path, KEYS, required=("prefLabel",)):
            campaign = _campaign(item, campaigns)
            _check_once(item, campaign, own)
            campaigns[campaign.id] = campaign
            items[campaign.id] = item
    by_name = {campaign.name: campaign.id for campaign in campaigns.values()}
    linked = {
        id: replace(campaign, broader=_broader(items[id], campaign, campaigns, by_name))
        for id, campaign in campaigns.items()
    }
    _check_loops(linked, items)
    return linked


def ancestors(campaign: Campaign, campaigns: Mapping[str, Campaign]) -> list[Campaign]:
    """Return the campaigns above *campaign*, the nearest first."""
    above: list[Campaign] = []
    while campaign.broader in campaigns:
        campaign = campaigns[campaign.broader]
        above.append(campaign)
    return above


def _campaign(item: Item, known: Mapping[str, Campaign]) -> Campaign:
    name = item.text("prefLabel")
    same = next((c.id for c in known.values() if c.name == name), "")
    id = item.text("id") or same or permalinks.short_id(f"campaign:{name}")
    if not (id.isascii() and id.replace("-", "").isalnum()):
        raise item.error("id", f'"{id}" is no id; write ASCII letters and digits, or no id')
    level = item.text("level")
    if level and level not in LEVELS:
        raise item.error("level", f'"{level}" is no level; write {", ".join(LEVELS)}')
    return Campaign(
        id=id,
        name=name,
        alt_labels=item.texts("altLabel"),
        hidden_labels=item.texts("hiddenLabel"),
        broader=item.text("broader"),
        level=level,
        definition=item.text("definition"),
        source=item.text("source"),
        valid_from=_date(item, "validFrom"),
        valid_to=_date(item, "validTo"),
        not_after=item.texts("notAfter"),
        not_before=item.texts("notBefore"),
    )


def _date(item: Item, key: str) -> str:
    value = item.text(key)
    if value and not _DATE.fullmatch(value):
        raise item.error(key, f'"{value}" is no date; write YYYY, YYYY-MM or YYYY-MM-DD')
    return value


def _check_once(item: Item, campaign: Campaign, own: dict[str, int]) -> None:
    """Stop at a label that two records of one file claim."""
    for label in dict.fromkeys((campaign.name, *campaign.alt_labels, *campaign.hidden_labels)):
        if label in own:
            raise item.error(
                "prefLabel", f"“{label}” stands on line {own[label]} already; a label means one campaign"
            )
        own[label] = item.line


def _broader(
    item: Item, campaign: Campaign, campaigns: Mapping[str, Campaign], by_name: Mapping[str, str]
) -> str:
    """Return the id of the campaign above; the file may give its id or its prefLabel."""
    value = campaign.broader
    if not value or value in campaigns:
        return value
    if value not in by_name:
        raise item.error(
            "broader", f"“{value}” is no campaign; write the prefLabel or the id of one, or delete the line"
        )
    return by_name[value]


def _check_loops(campaigns: Mapping[str, Campaign], items: Mapping[str, Item]) -> None:
    for id, campaign in campaigns.items():
        way: list[str] = [campaign.name]
        above = campaign.broader
        while above:
            way.append(campaigns[above].name)
            if above == id:
                raise items[id].error("broader", f"{_chain(way)} is a loop; delete broader in one of them")
            if len(way) > len(campaigns):
                break
            above = campaigns[above].broader


def _chain(names: Sequence[str]) -> str:
    return " → ".join(names)
