"""Related articles: those that name the same campaigns and officials, in words alike."""


def register() -> None:
    """Connect to Pelican (called by Pelican; importing this package does not import Pelican)."""
    from gongkai.related import plugin

    plugin.connect()
