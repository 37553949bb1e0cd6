"""The theme's files: one name a component everywhere, colours in one place, contrast enough."""

import re
from pathlib import Path

import pytest
from render import THEME

TEMPLATES = THEME / "templates"
COMPONENTS = sorted((TEMPLATES / "components").glob("*.html"))
STYLES = sorted((THEME / "static" / "css" / "components").glob("*.css"))
BODY_STYLES = {"control", "figure", "head", "table", "text"}
"""Styles of plain elements and of what the dialect renders: no macro makes them."""
SEARCH_STYLES = {"search-card", "suggest", "chips", "facets", "search-page"}
"""Styles of what the search script draws."""
TEXT, CONTROL = 4.5, 3.0
"""Least contrast of text (WCAG 1.4.3) and of controls and bars (1.4.11)."""


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.stem)
def test_a_style_belongs_to_a_component(style: Path) -> None:
    known = {path.stem for path in COMPONENTS} | BODY_STYLES | SEARCH_STYLES
    assert style.stem in known


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda path: path.stem)
def test_a_component_says_what_it_takes(component: Path) -> None:
    text = component.read_text(encoding="utf-8")
    comment = re.match(r"\{#-?(.*?)-?#\}", text, re.DOTALL)
    assert comment, "write what it shows and takes in a comment at the head"
    for parameters in re.findall(r"\{%- macro \w+\((.*?)\) -%\}", text)[-1:]:
        for name in re.findall(r"(\w+)(?:=[^,]*)?(?:,|$)", parameters):
            assert re.search(rf"\b{name}\b", comment[1]), f"the head comment does not name {name}"


def test_every_component_stands_on_the_patterns_page() -> None:
    shown = (TEMPLATES / "patterns.html").read_text(encoding="utf-8")
    by_others = {path.stem for path in COMPONENTS if _is_part_of_another(path.stem)}
    for component in COMPONENTS:
        assert f"components/{component.name}" in shown or component.stem in by_others, component.name


def _is_part_of_another(name: str) -> bool:
    """Whether base.html or a component shows it, so that the patterns page does too."""
    users = [TEMPLATES / "base.html", *COMPONENTS]
    return any(f"components/{name}.html" in path.read_text(encoding="utf-8") for path in users)


def test_every_module_that_a_template_names_has_its_script() -> None:
    scripts = {path.stem for path in (THEME / "static" / "js" / "components").glob("*.js")}
    named = {
        name
        for path in TEMPLATES.rglob("*.html")
        for name in re.findall(r'data-module="([\w-]+)"', path.read_text(encoding="utf-8"))
    }
    imported = re.findall(
        r'import "\./components/([\w-]+)\.js";',
        (THEME / "static" / "js" / "main.js").read_text(encoding="utf-8"),
    )
    assert named == scripts == set(imported)


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.stem)
def test_colours_stand_in_the_tokens_only(style: Path) -> None:
    colours = re.findall(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(", style.read_text(encoding="utf-8"))
    assert colours == (["#fff"] if style.stem == "qr" else [])


def test_no_template_carries_a_handler_or_a_style() -> None:
    for path in TEMPLATES.rglob("*.html"):
        assert not re.search(r"\s(on[a-z]+|style)=", path.read_text(encoding="utf-8")), path.name


def tokens(scheme: str) -> dict[str, str]:
    """Return the colours of the "light" or "dark" scheme by name."""
    text = (THEME / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
    light, dark = text.split("@media (prefers-color-scheme: dark)")
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light))
    if scheme == "dark":
        found |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", dark))
    return found


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2 reckons it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "surface"])
@pytest.mark.parametrize(
    "name", ["ink", "ink-soft", "ink-3", "azure", "azure-deep", "ochre", "visited", "error"]
)
def test_text_stands_out_from_its_ground(scheme: str, ground: str, name: str) -> None:
    values = tokens(scheme)
    assert contrast(values[name], values[ground]) >= TEXT


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("name", "ground", "least"),
    [
        ("line-strong", "paper", CONTROL),
        ("bar", "paper", CONTROL),
        ("bar-ochre", "paper", CONTROL),
        ("azure-deep", "azure-wash", TEXT),
        ("ochre", "ochre-wash", TEXT),
        ("mark-ink", "mark", TEXT),
        ("paper", "azure", TEXT),
    ],
)
def test_pairs_stand_out_from_each_other(scheme: str, name: str, ground: str, least: float) -> None:
    values = tokens(scheme)
    assert contrast(values[name], values[ground]) >= least


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_darkest_month_cell_still_carries_its_text(scheme: str) -> None:
    values = tokens(scheme)
    assert contrast(values["ink"], mixed(values["azure"], values["paper"], 0.45)) >= TEXT


def mixed(one: str, other: str, share: float) -> str:
    """Return *share* of one colour mixed with the rest of the other, as ``color-mix`` does in sRGB."""
    pairs = [(int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(first * share + second * (1 - share)):02x}" for first, second in pairs)
