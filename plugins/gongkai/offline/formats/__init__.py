"""Formats: one module each, with a function that packs a site into one file."""
