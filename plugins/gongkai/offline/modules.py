"""Modules: JavaScript modules of our own become one classic script, since folders load no modules.

Each module becomes a function that returns its exports; they run in the order of their imports.
Understood are the forms that our modules are written in, each at the beginning of a line:
``import {…} from``, ``import * as … from``, ``import "…"``, and ``export`` before a function, class
or constant or with a list in braces. Anything else is refused, never guessed.
"""

import posixpath
import re
from collections.abc import Callable, Mapping

from gongkai.errors import GongkaiError

_IMPORT = re.compile(
    r'^import\s+(?:(?:\{(?P<names>[^}]*)\}|\*\s+as\s+(?P<all>\w+))\s+from\s+)?"(?P<path>\.[^"]*)";$', re.M
)
_EXPORT = re.compile(r"^export\s+(?=(?:async\s+)?(?:function\*?|class|const)\s+(?P<name>\w+))", re.M)
_EXPORT_LIST = re.compile(r"^export\s*\{(?P<names>[^}]*)\};?$", re.M)
_LEFT_OVER = re.compile(r"^(?:import|export)\b.*|\bimport\s*\(.*", re.M)
_HERE = "import.meta.url"


def bundle(entry: str, read: Callable[[str], str]) -> str:
    """Return the module *entry* and all that it imports as one classic script.

    *read* gives a module's text by its name below the site's root, and raises OSError. Raises
    GongkaiError for a form that is not understood and for modules that import each other.
    """
    scripts: dict[str, str] = {}

    def add(name: str, importers: tuple[str, ...]) -> None:
        if name in scripts:
            return
        if name in importers:
            raise GongkaiError(f"{name}: imports itself by way of {importers[-1]}; part the two")
        text, imported = _as_function(name, entry, _read(name, importers, read))
        for other in imported:
            add(other, (*importers, name))
        scripts[name] = text

    add(entry, ())
    body = "".join(f'modules["{name}"] = {text};\n' for name, text in scripts.items())
    head = '"use strict";\nconst modules = {};\nconst address = document.currentScript.src;\n'
    return f"(() => {{\n{head}{body}}})();\n"


def entries(texts: Mapping[str, str]) -> set[str]:
    """Return the names of the modules that none of the others imports; *texts* holds all by name."""
    imported = {
        _target(name, match["path"]) for name, text in texts.items() for match in _IMPORT.finditer(text)
    }
    return set(texts) - imported


def _target(name: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path))


def _read(name: str, importers: tuple[str, ...], read: Callable[[str], str]) -> str:
    try:
        return read(name)
    except OSError:
        by = f", imported by {importers[-1]}" if importers else ""
        raise GongkaiError(f"{name}: no such file in the site{by}; publish again") from None


def _as_function(name: str, entry: str, text: str) -> tuple[str, list[str]]:
    """Return a module as a called function that gives its exports, and the names of what it imports."""
    imported: list[str] = []

    def take(match: re.Match[str]) -> str:
        path = _target(name, match["path"])
        imported.append(path)
        if match["all"]:
            return f'const {match["all"]} = modules["{path}"];'
        return f'const {{{_pairs(match["names"])}}} = modules["{path}"];' if match["names"] else ""

    exports = [match["name"] for match in _EXPORT.finditer(text)]
    exports += [_pairs(match["names"], swapped=True) for match in _EXPORT_LIST.finditer(text)]
    body = _EXPORT_LIST.sub("", _EXPORT.sub("", _IMPORT.sub(take, text)))
    left = _LEFT_OVER.search(body)
    if left:
        raise GongkaiError(
            f'{name}: "{left[0].strip()}" cannot stand in a classic script; write it otherwise'
        )
    way = posixpath.relpath(name, posixpath.dirname(entry))
    body = body.replace(_HERE, f'new URL("{way}", address).href')
    return f"(() => {{\n{body}return {{ {', '.join(exports)} }};\n}})()", imported


def _pairs(names: str, swapped: bool = False) -> str:
    """Return the names of an import, ``a as b``, as those of an object, ``a: b``; of an export *swapped*."""
    found = []
    for name in filter(None, (part.strip() for part in names.split(","))):
        first, _, second = (word.strip() for word in name.partition(" as "))
        pair = (second, first) if swapped else (first, second)
        found.append(": ".join(pair) if second else first)
    return ", ".join(found)
