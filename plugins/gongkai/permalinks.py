"""Addresses: made here and nowhere else. All are relative to the site's root, without a leading slash."""

import base64
import hashlib

ID_LENGTH = 8
"""Characters of a short id: 40 bits, a one-in-a-million chance of a clash at 1,500 pages a kind.

The registry lengthens an id on a clash, so that two keys never share one.
"""

HOME = ""
OFFICIALS = "officials/"
CAMPAIGNS = "campaigns/"
COLUMNS = "columns/"
SOURCES = "sources/"
TAGS = "tags/"
ARCHIVE = "archive/"
SEARCH = "search/"
DATA = "data/"
ABOUT = "about/"


def short_id(key: str, length: int = ID_LENGTH) -> str:
    """Return an opaque lower-case ASCII id of *length* characters for *key*.

    It is the head of the key's SHA-256 in base 32, so the same key gives the same id on
    every machine.
    """
    digest = hashlib.sha256(key.encode("utf-8")).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:length]


def article(id: str) -> str:
    """Return the address of an article's page, e.g. ``a/7k2m9xqa/``."""
    return f"a/{id}/"


def paragraph(article_id: str, number: int) -> str:
    """Return the address of a paragraph of an article, e.g. ``a/7k2m9xqa/#p3``."""
    return f"a/{article_id}/#p{number}" if number else article(article_id)


def official(id: str) -> str:
    """Return the address of an official's page."""
    return f"{OFFICIALS}{id}/"


def campaign(id: str) -> str:
    """Return the address of a campaign's page."""
    return f"{CAMPAIGNS}{id}/"


def column(id: str) -> str:
    """Return the address of a column's page."""
    return f"{COLUMNS}{id}/"


def source(id: str) -> str:
    """Return the address of a source's or publisher's page."""
    return f"{SOURCES}{id}/"


def tag(id: str) -> str:
    """Return the address of a plain tag's page."""
    return f"{TAGS}{id}/"


def year(year: int) -> str:
    """Return the address of a year of the archive."""
    return f"{ARCHIVE}{year:04d}/"


def month(year: int, month: int) -> str:
    """Return the address of a month of the archive, e.g. ``archive/2022/03/``."""
    return f"{ARCHIVE}{year:04d}/{month:02d}/"


def capture(sha256: str) -> str:
    """Return the address of a kept original: compressed, so that it never runs as a page."""
    return f"captures/{sha256}.gz"


def save_as(url: str) -> str:
    """Return the file that serves the address *url*, below the output folder."""
    return f"{url}index.html" if url.endswith("/") or not url else url


def address_of(file: str) -> str:
    """Return the address that the output file *file* serves: "archive/" for ``archive/index.html``."""
    return file.removesuffix("index.html")


def root_from(url: str) -> str:
    """Return the relative way from the page at *url* to the site's root: "../../" for ``a/x/``."""
    return "../" * url.count("/")
