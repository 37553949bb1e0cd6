"""Pagefind's command line and files: run it, and read and write what it made."""

import gzip
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from gongkai.errors import GongkaiError

VERSION = "1.5.2"
SIGNATURE = b"pagefind_dcd"
"""First bytes of every packed file of a bundle."""

PACKED = ("*.pf_meta", "*.pagefind", "index/*", "fragment/*")
KEPT = ("pagefind-entry.json", *PACKED)
"""Files of a bundle that the search page loads for each part; there are interfaces that it does not use."""

SCRIPT, WASM = "pagefind.js", "wasm.unknown.pagefind"
CODE = (SCRIPT, WASM)
"""Files of a bundle that are the same in each, and loaded once for all parts."""

_SWALLOWS = re.compile(r"catch\(e\)\{(?=console\.error\(`Failed to load the (?:index chunk|meta index))")
_CHANGES = (
    # Say that a file was lost. As shipped, the loss is noted in the console.
    (_SWALLOWS, "catch(e){throw e;", 2),
    # Load the program once for all parts, from beside the script. As shipped, each part loads
    # its own, and one that comes later breaks those before it.
    (
        re.compile(re.escape("resources.push(this.loadWasm(lang_wasm));")),
        "resources.push(sharedWasm??=this.loadWasm(lang_wasm).catch((e)=>{sharedWasm=undefined;throw e;}));",
        1,
    ),
    (
        re.compile(re.escape("const wasm_url=`${this.basePath}wasm.${language}.pagefind`;")),
        "const wasm_url=new URL(`wasm.${language}.pagefind`,import.meta.url).href;",
        1,
    ),
    (re.compile(r"^(?=const pagefind_version=)"), "let sharedWasm;", 1),
)
"""What is changed in Pagefind's script, by what, and in how many places."""

REMEDY = "install the pinned packages again (make publish does) and delete the cache folder"


class SearchError(GongkaiError):
    """The index could not be built, or is not whole."""


def run(source: Path, bundle: Path, chunk_size: int) -> None:
    """Index the HTML files in *source* into the folder *bundle*.

    *chunk_size* is the number of words and places in a file of the index. Raises SearchError
    when Pagefind is missing, of another version, or fails.
    """
    command = [sys.executable, "-m", "pagefind_bin", "--site", str(source), "--output-path", str(bundle)]
    environment = os.environ | {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": str(chunk_size)}
    done = subprocess.run(
        [*command, "--silent"], env=environment, capture_output=True, text=True, encoding="utf-8"
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        reason = said[-1] if said else f"exit code {done.returncode}"
        raise SearchError(f"search: Pagefind failed: {reason}; {REMEDY}")


def entry(bundle: Path) -> dict[str, Any]:
    """Return the bundle's ``pagefind-entry.json``. Raises SearchError for another version."""
    try:
        data: dict[str, Any] = json.loads((bundle / "pagefind-entry.json").read_bytes())
    except (OSError, ValueError) as error:
        raise SearchError(f"search: Pagefind wrote no index: {error}; {REMEDY}") from None
    if data.get("version") != VERSION:
        raise SearchError(
            f"search: Pagefind {data.get('version')} is installed, {VERSION} is needed; {REMEDY}"
        )
    return data


def read(path: Path) -> bytes:
    """Return the content of a packed file of a bundle. Raises SearchError when it is damaged."""
    try:
        data = gzip.decompress(path.read_bytes())
    except (OSError, EOFError, ValueError) as error:
        raise SearchError(f"search: {path.name} is damaged: {error}; build again") from None
    if not data.startswith(SIGNATURE):
        raise SearchError(f"search: {path.name} is no file of Pagefind's; build again")
    return data.removeprefix(SIGNATURE)


def write(path: Path, content: bytes) -> None:
    """Write a packed file of a bundle and read it back. Raises SearchError when they differ."""
    path.write_bytes(gzip.compress(SIGNATURE + content, mtime=0))
    if read(path) != content:
        raise SearchError(f"search: {path} was not written whole; free some disk space and build again")


def check(bundle: Path) -> None:
    """Read every packed file of the bundle. Raises SearchError when one is damaged."""
    for pattern in PACKED:
        for path in sorted(bundle.glob(pattern)):
            read(path)


def move(bundle: Path, target: Path, patterns: tuple[str, ...]) -> None:
    """Move the files of *bundle* that match one of *patterns* to the folder *target*."""
    for pattern in patterns:
        for path in sorted(bundle.glob(pattern)):
            moved = target / path.relative_to(bundle)
            moved.parent.mkdir(parents=True, exist_ok=True)
            path.rename(moved)


def adapt(bundle: Path) -> None:
    """Make the bundle's script share its program between parts and report files that it cannot load.

    Raises SearchError when the script is not the one that this was made for.
    """
    path = bundle / SCRIPT
    text = path.read_text(encoding="utf-8")
    for pattern, change, places in _CHANGES:
        text, count = pattern.subn(lambda _, change=change: change, text)  # type: ignore[misc]
        if count != places:
            raise SearchError(f"search: {SCRIPT} is not that of Pagefind {VERSION}; {REMEDY}")
    path.write_text(text, encoding="utf-8")
