"""Open data: everything on the site as records that a spreadsheet or a script can read."""


def register() -> None:
    """Connect to Pelican (called by Pelican; importing this package does not import Pelican)."""
    from gongkai.opendata import plugin

    plugin.connect()
