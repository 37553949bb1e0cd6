"""What makes one of Pelican's tags a page of ours: its kind, and an address made from its id.

A mixin, so that only the glue meets Pelican's own class:
``class OfficialTag(TypedTag, Tag)``.
"""

from collections.abc import Callable

from gongkai import permalinks


class TypedTag:
    """A tag that is an official, a campaign …; its slug is the id."""

    slug: str
    kind: str
    address: Callable[[str], str]  # a function of permalinks, as a staticmethod

    @property
    def url(self) -> str:
        """Address of the page."""
        return self.address(self.slug)

    @property
    def save_as(self) -> str:
        """File of the page."""
        return permalinks.save_as(self.url)

    @property
    def page_name(self) -> str:
        """Address without the extension, as Pelican's pagination wants it."""
        return self.url
