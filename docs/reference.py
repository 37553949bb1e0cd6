"""Make docs/reference/settings.md from the settings' one definition. Run: ``inv reference``."""

from dataclasses import fields
from pathlib import Path
from typing import Any

from gongkai.campaigns.settings import CampaignsSettings
from gongkai.officials.settings import OfficialsSettings
from gongkai.search.settings import SearchSettings
from gongkai.site import SiteConfig

TARGET = Path(__file__).resolve().parent / "reference" / "settings.md"
ROOMS = {"officials": OfficialsSettings, "campaigns": CampaignsSettings, "search": SearchSettings}

HEAD = """# Settings

Made by `inv reference` from the code; do not edit.

What a site says of itself stands in `site.toml` in its content folder. Each name is also a Pelican
setting, `GONGKAI_SITE_<NAME>`, in `pelicanconf.py`.
"""


def page() -> str:
    """Return the page."""
    parts = [HEAD, _table("site.toml", "", SiteConfig)]
    for room, record in ROOMS.items():
        parts.append(_table(f"`pelicanconf.py`: {room}", f"GONGKAI_{room.upper()}_", record))
    return "\n".join(parts)


def _table(title: str, prefix: str, record: type[Any]) -> str:
    rows = [f"## {title}\n", "| name | default | meaning |", "|---|---|---|"]
    for own in fields(record):
        name = f"{prefix}{own.name.upper()}" if prefix else own.name
        default = list(own.default) if isinstance(own.default, tuple) else own.default
        rows.append(f"| `{name}` | `{default!r}` | {own.metadata['meaning']} |")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(page(), encoding="utf-8")
