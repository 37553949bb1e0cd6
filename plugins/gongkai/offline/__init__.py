"""Offline: the finished site as one file that reads and searches without a server.

It works on the output folder and needs no Pelican. ``folder.py`` gives the site as files that
work when opened by double click (``file://``); each module of ``formats/`` packs a site.
"""
