"""Search: exact Chinese search in the browser, with Pagefind as the engine."""


def register() -> None:
    """Connect to Pelican (called by Pelican; importing this package does not import Pelican)."""
    from gongkai.search import plugin

    plugin.connect()
