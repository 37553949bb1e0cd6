"""Take the README's screenshot of the built sample site. Run: ``inv screenshot``."""

import json
import shutil
import sys
import threading
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

from gongkai.checks.server import Handler

ROOT = Path(__file__).resolve().parent.parent
WIDTH, HEIGHT = 1280, 900
"""Pixels: a laptop's window, what a reader of the README expects to see."""


def main() -> int:
    """Write docs/images/screenshot.png; return the exit code."""
    site = ROOT / "output"
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not (site / "index.html").exists() or not chromium:
        print("needs a built site (inv publish) and Chromium", file=sys.stderr)
        return 2
    rows = [json.loads(line) for line in (site / "data/articles.jsonl").open(encoding="utf-8")]
    richest = max(rows, key=lambda row: (len(row["officials"]) + len(row["campaigns"]), row["id"]))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.goto(f"http://127.0.0.1:{server.server_port}{richest['url']}")
        page.screenshot(path=ROOT / "docs/images/screenshot.png")
        browser.close()
    server.shutdown()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
