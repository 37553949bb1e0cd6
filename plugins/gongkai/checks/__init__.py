"""Checks of a finished output folder, and what handles that folder: serving it, swapping it in.

Nothing here imports Pelican.
"""
