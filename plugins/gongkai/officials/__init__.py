"""Officials: who is named in an article, in which post, with the sentence that proves it."""


def register() -> None:
    """Connect to Pelican (called by Pelican; importing this package does not import Pelican)."""
    from gongkai.officials import plugin

    plugin.connect()
