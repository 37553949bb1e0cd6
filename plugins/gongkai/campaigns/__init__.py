"""Campaigns: which named public drives an article speaks of, with the sentence that proves it."""


def register() -> None:
    """Connect to Pelican (called by Pelican; importing this package does not import Pelican)."""
    from gongkai.campaigns import plugin

    plugin.connect()
