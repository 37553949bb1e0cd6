"""Accuracy against truth, with floors that only rise. Run: ``inv evaluate``."""
