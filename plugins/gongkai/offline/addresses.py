"""Addresses in a page: from a folder a browser shows ``a/x/index.html``, but of ``a/x/`` a list of files."""

import posixpath
import re
from collections.abc import Callable, Container
from html import escape, unescape
from urllib.parse import unquote, urlsplit, urlunsplit

INDEX = "index.html"

_ATTRIBUTES = r"""(?:[^>"']|"[^"]*"|'[^']*')*"""
_TAG = re.compile(
    rf"<!--.*?-->|(?P<raw><(?P<kind>script|style)\b{_ATTRIBUTES}>)(?P<text>.*?</(?P=kind)\s*>)"
    rf"|<[a-z]{_ATTRIBUTES}>",
    re.IGNORECASE | re.DOTALL,
)
"""A comment, a tag whose text is no markup together with that text, or any other opening tag."""

_ADDRESS = re.compile(r"""(\s(?:href|src|action)\s*=\s*)(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_MODULE = re.compile(r"""\stype\s*=\s*["']?module["']?(?=[\s>])""", re.IGNORECASE)


def rewrite(page: str, html: str, files: Container[str]) -> tuple[str, list[str]]:
    """Return the HTML of the file *page* for reading from a folder, and the scripts it loads as modules.

    *files* are the names of the site's files. Addresses of folders get their ``index.html``.
    A script that is a module loads as a classic script, when the text is parsed as a module would:
    browsers load no modules from a folder.
    """
    modules: list[str] = []

    def tag(match: re.Match[str]) -> str:
        head = match["raw"] or match[0]
        if head.startswith("<!--"):
            return head
        if match["kind"] and _MODULE.search(head):
            head, count = _ADDRESS.subn(_keep(modules, page), head)
            head = _MODULE.sub(" defer", head) if count else head
        return _with_index(head, page, files) + (match["text"] or "")

    return _TAG.sub(tag, html), modules


def _keep(modules: list[str], page: str) -> Callable[[re.Match[str]], str]:
    def note(match: re.Match[str]) -> str:
        modules.append(target(page, unescape(match[2] or match[3] or "")))
        return match[0]

    return note


def _with_index(tag: str, page: str, files: Container[str]) -> str:
    def attribute(match: re.Match[str]) -> str:
        value = unescape(match[2] if match[2] is not None else match[3])
        changed = in_folder(page, value, files)
        return match[0] if changed == value else f'{match[1]}"{escape(changed)}"'

    return _ADDRESS.sub(attribute, tag)


def in_folder(page: str, address: str, files: Container[str]) -> str:
    """Return *address*, as it stands on the file *page*, with the ``index.html`` it leads to."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return address
    file = target(page, address)
    if file in files or posixpath.join(file, INDEX) not in files:
        return address
    return urlunsplit(parts._replace(path=f"{parts.path.rstrip('/')}/{INDEX}"))


def target(page: str, address: str) -> str:
    """Return the name of the file or folder that *address* on the file *page* leads to; "" for the root."""
    path = posixpath.join(posixpath.dirname(page), unquote(urlsplit(address).path))
    name = posixpath.normpath(path)
    return "" if name == "." else name
