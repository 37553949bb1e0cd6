"""Importer: what a portal left behind becomes articles in the content folder.

One way through: ``inputs`` finds files, ``decode`` reads their bytes, a module of
``formats`` turns each into a ``Captured`` record, ``compose`` makes the article, ``run``
writes it and keeps the original. What cannot become an article goes to ``quarantine``
with a reason. The network is never used, and Pelican is not needed.
"""
