"""Internal links of a built site: every address leads to a file, every anchor to an element."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from lxml import html

SCHEMES_LEFT_ALONE = ("http", "https", "mailto", "tel", "data")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong on a page, with what to do about it."""

    page: str
    address: str
    message: str

    def __str__(self) -> str:
        """One line that a person can act on."""
        return f"{self.page}: {self.address}: {self.message}"


def check_links(output: Path) -> list[Problem]:
    """Return the internal links and sources of the site in *output* that lead nowhere."""
    anchors: dict[Path, frozenset[str]] = {}
    problems: list[Problem] = []
    for page in sorted(output.rglob("*.html")):
        name = page.relative_to(output).as_posix()
        for address in dict.fromkeys(_addresses(page)):
            message = _problem(output, page, address, anchors)
            if message:
                problems.append(Problem(name, address, message))
    return problems


def _addresses(page: Path) -> Iterator[str]:
    data = page.read_bytes()
    if not data.strip():
        return
    for element in html.document_fromstring(data).iter():
        for attribute in ("href", "src", "action"):
            address = element.get(attribute)
            if address and element.get("rel") != "canonical":
                yield address


def _problem(output: Path, page: Path, address: str, anchors: dict[Path, frozenset[str]]) -> str:
    parts = urlsplit(address)
    if parts.scheme == "javascript":
        return "runs a script; a page must not"
    if parts.scheme in SCHEMES_LEFT_ALONE or parts.netloc:
        return ""
    if parts.path.startswith("/") and page.name != "404.html":
        return "starts with /, so the site only works at a root; make it relative"
    base = output if parts.path.startswith("/") else page.parent
    target = (base / PurePosixPath(unquote(parts.path).lstrip("/"))) if parts.path else page
    target = target / "index.html" if target.is_dir() else target
    if not target.is_file():
        return "no such file in the site"
    if not target.resolve().is_relative_to(output.resolve()):
        return "leads out of the site"
    if parts.fragment and target.suffix == ".html":
        if target not in anchors:
            elements = html.document_fromstring(target.read_bytes()).iter()
            anchors[target] = frozenset(element.get("id", "") for element in elements)
        if unquote(parts.fragment) not in anchors[target]:
            return f"no element with the id {parts.fragment} on that page"
    return ""
