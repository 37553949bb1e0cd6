"""Which articles belong beside an article: a score over shared names and title characters."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping

from gongkai.catalogue import Entry
from gongkai.text import fold

SHOWN = 3
"""Related articles under an article."""
LEAST = 2.0
"""Score below which nothing is shown: one rare shared name, or two common ones."""
COMMON = 0.3
"""Share of all articles above which a feature says nothing about likeness."""


def related(entries: Mapping[str, Entry]) -> dict[str, list[str]]:
    """Return for each article id the ids of the articles most like it, best first.

    Features are the campaigns and officials named, and pairs of characters of the headline;
    each counts by its rarity (inverse document frequency). Ties go to the newer article.
    """
    features = {id: _features(entry) for id, entry in entries.items()}
    spread = Counter(feature for own in features.values() for feature in own)
    limit = max(2, COMMON * len(entries))
    holders: dict[str, list[str]] = defaultdict(list)
    for id, own in features.items():
        for feature in own:
            if spread[feature] <= limit:
                holders[feature].append(id)
    weight = {feature: math.log(1 + len(entries) / spread[feature]) for feature in holders}
    order = {id: position for position, id in enumerate(entries)}
    return {id: _best(id, own, holders, weight, order) for id, own in features.items()}


def _features(entry: Entry) -> frozenset[str]:
    named = {f"{m.kind}:{m.subject}" for m in entry.mentions if m.subject}
    title = fold(entry.article.headline)
    pairs = {title[at : at + 2] for at in range(len(title) - 1)}
    return frozenset(named | pairs)


def _best(
    id: str,
    own: frozenset[str],
    holders: Mapping[str, list[str]],
    weight: Mapping[str, float],
    order: Mapping[str, int],
) -> list[str]:
    scores: dict[str, float] = defaultdict(float)
    for feature in sorted(own):
        for other in holders.get(feature, ()):
            if other != id:
                named = feature.startswith(("campaign:", "official:"))
                scores[other] += weight[feature] * (1.0 if named else 0.3)
    good = [other for other, score in scores.items() if score >= LEAST]
    return sorted(good, key=lambda other: (-scores[other], order[other]))[:SHOWN]
