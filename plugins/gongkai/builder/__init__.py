"""Builder: reads the content folder, and gives Pelican the articles and the views of its pages."""


def register() -> None:
    """Connect to Pelican (called by Pelican; importing this package does not import Pelican)."""
    from gongkai.builder import plugin

    plugin.connect()
