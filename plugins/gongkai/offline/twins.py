"""Twins: from a folder a page may read no file, but may load scripts: so each file becomes a script."""

import base64
import re

from gongkai.errors import GongkaiError

ENDING = ".js"
"""What the name of a twin has after the name of its file; ``static/load.js`` adds the same."""

_HERE = "import.meta.url"
_EXPORTS = re.compile(r"\bexport\s*\{[^}]*\bcreateInstance\b[^}]*\};?\s*$")
_LEFT_OVER = re.compile(r"\bimport\s*[.(]|\bexport\s*[{*]")
"""What only a module may hold."""


def twin(content: bytes) -> bytes:
    """Return a script that hands over *content*."""
    return b'gongkaiFile("' + base64.b64encode(content) + b'");\n'


def pagefind_twin(script: str) -> bytes:
    """Return Pagefind's module as a script that hands over a function of (fetch, address).

    The function reads files by *fetch* alone and returns the module's exports. Raises
    GongkaiError when the module is not the one that this was made for.
    """
    body, ends = _EXPORTS.subn("return { createInstance };", script)
    body = body.replace(_HERE, "address")
    if ends != 1 or _LEFT_OVER.search(body):
        raise GongkaiError("pagefind.js is of a version that cannot be read from a folder; publish again")
    return f"gongkaiFile((fetch, address) => {{\n{body}\n}});\n".encode()
