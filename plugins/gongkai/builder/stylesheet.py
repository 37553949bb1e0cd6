"""One stylesheet out of the theme's small files, named by its content so that it can be cached for ever."""

import hashlib
from pathlib import Path

ORDER = ("tokens.css", "base.css", "components/*.css", "print.css")


def bundle(folder: Path) -> tuple[str, str]:
    """Return (file name, text) of the theme's styles in *folder*; ("", "") when it has none."""
    parts = [
        path.read_text(encoding="utf-8").strip() for pattern in ORDER for path in sorted(folder.glob(pattern))
    ]
    if not parts:
        return "", ""
    text = "\n".join(parts) + "\n"
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()[:8]
    return f"site.{digest}.css", text
