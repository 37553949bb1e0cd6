"""Find the campaigns that an article names: the longest label first, quotes inside labels allowed."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gongkai import sentences
from gongkai.records import Campaign, Mention

QUOTES = "“”‘’\"'「」『』＂＇"
"""Marks that reports set anywhere in and around a label: “散乱污”企业综合整治."""
_CLOSING = {"“": "”", "‘": "’", "「": "」", "『": "』", '"': '"', "'": "'", "＂": "＂", "＇": "＇"}
_DROP = str.maketrans("", "", QUOTES)


@dataclass(frozen=True, slots=True)
class Matcher:
    """All labels of a vocabulary, ready to search."""

    pattern: re.Pattern[str] | None
    by_label: Mapping[str, Campaign]


def matcher(campaigns: Iterable[Campaign]) -> Matcher:
    """Return a matcher for *campaigns*. Quotes in labels are left out: they are optional in texts."""
    by_label: dict[str, Campaign] = {}
    for campaign in campaigns:
        for label in (campaign.name, *campaign.alt_labels, *campaign.hidden_labels):
            by_label.setdefault(label.translate(_DROP), campaign)
    by_label.pop("", None)
    if not by_label:
        return Matcher(None, by_label)
    longest_first = sorted(by_label, key=lambda label: (-len(label), label))
    return Matcher(re.compile("|".join(map(re.escape, longest_first))), by_label)


def known_label(words: str, labels: Matcher) -> Campaign | None:
    """Return the campaign that *words* are a label of, None when there is none."""
    return labels.by_label.get(words.translate(_DROP))


def find(title: str, paragraphs: Sequence[str], labels: Matcher) -> list[Mention]:
    """Return the mentions of campaigns in an article, in the order of the text.

    *title* is the whole title (paragraph 0 of a mention), *paragraphs* the texts of the
    page's numbered paragraphs.
    """
    return [
        mention
        for number, text in enumerate([title, *paragraphs])
        for mention in _in_text(number, text, labels)
    ]


def _in_text(number: int, text: str, labels: Matcher) -> Iterator[Mention]:
    if labels.pattern is None:
        return
    bare = text.translate(_DROP)
    origin = (
        range(len(text))
        if len(bare) == len(text)
        else [at for at, char in enumerate(text) if char not in QUOTES]
    )
    at = 0
    while match := labels.pattern.search(bare, at):
        label = match[0]
        campaign = labels.by_label[label]
        if _elsewhere(bare, match.start(), match.end(), campaign):
            at = match.start() + 1
            continue
        at = match.end()
        start, end = _with_quotes(text, origin[match.start()], origin[match.end() - 1] + 1)
        yield Mention(
            paragraph=number,
            start=start,
            end=end,
            name=text[start:end],
            kind="campaign",
            subject=campaign.id,
            evidence=sentences.around(text, start, end),
            rule="name" if label == campaign.name.translate(_DROP) else "label",
        )


def _elsewhere(text: str, start: int, end: int, campaign: Campaign) -> bool:
    """Whether the characters around a label make it part of another word: 双碳酸, 总河长度."""
    return text.endswith(campaign.not_after, 0, start) or text.startswith(campaign.not_before, end)


def _with_quotes(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the place with a quote that opens before it and closes inside it, or the reverse."""
    inside = text[start:end]
    for opening, closing in _CLOSING.items():
        if opening == closing:
            lone = inside.count(opening) % 2 == 1
            opens, closes = lone, lone
        else:
            opens = inside.count(closing) > inside.count(opening)
            closes = inside.count(opening) > inside.count(closing)
        if opens and text[start - 1 : start] == opening:
            return start - 1, end
        if closes and text[end : end + 1] == closing:
            return start, end + 1
    return start, end
