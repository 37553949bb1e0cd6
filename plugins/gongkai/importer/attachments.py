"""Attachments: which links of a page lead to files, by the file's type."""

import re
from urllib.parse import unquote, urlsplit

TYPES = ("pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip", "rar", "wps", "et", "csv", "txt", "ofd")
"""File types that portals attach to articles."""
PICTURES = ("png", "jpg", "jpeg", "gif", "webp", "bmp")
"""Raster pictures: they hold no script (an SVG may), so they can stand on the site."""

_TYPE = re.compile(r"\.([a-z0-9]{2,4})$", re.IGNORECASE)


def file_type(address: str) -> str:
    """Return the type of the file at *address* in lower case, "" when its name has none."""
    try:
        path = urlsplit(address.strip()).path
    except ValueError:
        return ""
    match = _TYPE.search(unquote(path))
    return match[1].lower() if match else ""


def is_attachment(address: str, words: str = "") -> bool:
    """Tell whether a link leads to a file: by its address, or by a file name as its words."""
    if re.match(r"\s*(?:javascript|mailto|tel|data):", address, re.IGNORECASE):
        return False
    return file_type(address) in TYPES or file_type(words.strip()) in TYPES
