"""Subjects: the officials, campaigns and columns of the catalogue, as readers look for them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from gongkai import permalinks
from gongkai.catalogue import Catalogue
from gongkai.records import Official
from gongkai.search.pages import Names
from gongkai.search.records import Page
from gongkai.search.suggestions import CAMPAIGN, COLUMN, OFFICIAL, Named


def subjects(catalogue: Catalogue, names: Names, pages: Sequence[Page]) -> Iterator[Named]:
    """Yield the officials, campaigns and columns that have a page.

    *names* are the names of filter values and *pages* the pages that hold them, both of this
    catalogue.
    """
    counts = Counter((kind, id) for page in pages for kind, ids in page.filters.items() for id in ids)
    for id, official in catalogue.officials.items():
        yield Named(
            kind=OFFICIAL,
            name=official.name,
            url=permalinks.official(id),
            count=counts[OFFICIAL, id],
            note=latest_post(official),
        )
    for id, campaign in catalogue.campaigns.items():
        yield Named(
            kind=CAMPAIGN,
            name=campaign.name,
            url=permalinks.campaign(id),
            count=counts[CAMPAIGN, id],
            aliases=campaign.alt_labels,
        )
    for id, name in names[COLUMN].items():
        above, _, own = name.rpartition(" › ")
        yield Named(kind=COLUMN, name=own, url=permalinks.column(id), count=counts[COLUMN, id], note=above)


def latest_post(official: Official) -> str:
    """Return the post that was stated last, as the articles write it; "" when there is none."""
    posts = sorted(official.posts, key=lambda post: (post.last_seen, post.first_seen))
    return posts[-1].organization + posts[-1].title if posts else ""
