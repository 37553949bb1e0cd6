"""The documentation says what the code says."""

import importlib.util
import re
import tomllib
from pathlib import Path

from conftest import ROOT


def test_the_settings_page_is_up_to_date() -> None:
    spec = importlib.util.spec_from_file_location("reference", ROOT / "docs/reference.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    assert (ROOT / "docs/reference/settings.md").read_text(encoding="utf-8") == module.page()


def test_every_dependency_is_justified() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    words = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8").lower()
    wanted = [*project["dependencies"], *project["optional-dependencies"]["deploy"]]

    names = [re.split(r"[<>=\[]", line)[0].lower() for line in wanted]

    assert [name for name in names if f"| {name} |" not in words] == []


def test_every_room_has_its_line_in_the_architecture() -> None:
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    package = ROOT / "plugins/gongkai"

    for path in package.iterdir():
        if path.name.startswith("_") or path.name == "errors.py":
            continue
        name = f"`{path.name}/`" if path.is_dir() else f"`{path.name}`"
        assert name in text, f"{name} is not in docs/architecture.md"


def test_links_in_the_docs_lead_somewhere() -> None:
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *Path(ROOT / "docs").rglob("*.md")]
    for page in pages:
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), (page, target)


def test_no_file_names_a_package_registry() -> None:
    for path in [*Path(ROOT / "requirements").iterdir(), ROOT / "package.json", ROOT / ".npmrc"]:
        assert not re.search(r"https?://|index-url|resolved", path.read_text(encoding="utf-8")), path
