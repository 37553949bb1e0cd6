"""What the search knows of a page. It is all that the index builder needs, from any site."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page to be found.

    *title* and *paragraphs* are searched by every query; a phrase never crosses from one to
    the next. *values* are (label, value) pairs that stand on the page beside its text: only
    queries without quotes see them. *filters* holds value ids by filter name.
    """

    id: str
    url: str  # relative to the site's root
    title: str
    paragraphs: tuple[str, ...]  # paragraph n is the page's #p<n>, counted from 1
    headline: str = ""  # the beginning of the title that results show; "" for all of it
    breaks: tuple[int, ...] = ()  # characters of the headline before which a line may break
    date: str = ""  # ISO 8601, or "" when unknown; the newest page comes first
    source: str = ""
    column: str = ""
    values: tuple[tuple[str, str], ...] = ()
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
