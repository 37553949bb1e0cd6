"""Gongkai: from captured government pages to a permanent, searchable open-data site.

The package is a row of rooms. ``records`` holds the four records that flow through
everything; the modules beside it are what two rooms share; each folder is one
capability with a thin ``plugin.py`` that connects it to Pelican.
"""

__version__ = "0.1.0"
