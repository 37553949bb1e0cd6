"""The published sample site: valid HTML, sound links, light pages."""

import json
import re
import shutil
import subprocess
from pathlib import Path

from lxml import html

from conftest import ROOT, need
from gongkai.checks.links import check_links

VNU = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
BODY_LIMIT = 12_500
"""Bytes of a page's body around an article's own text; the site's address in the QR code adds a little."""
HEAD_LIMIT = 5_000


def test_every_page_is_valid_html(sample_site: Path) -> None:
    need(VNU.exists(), "vnu-jar is not installed (npm install)")
    need(shutil.which("java"), "Java is not installed")

    run = subprocess.run(
        ["java", "-jar", VNU, "--errors-only", "--format", "json", "--skip-non-html", sample_site],
        capture_output=True,
        text=True,
        check=False,
    )

    assert [f"{m['url']}: {m['message']}" for m in json.loads(run.stderr)["messages"]] == []


def test_every_internal_link_leads_somewhere(sample_site: Path) -> None:
    assert [str(problem) for problem in check_links(sample_site)] == []


def test_article_pages_are_light(sample_site: Path) -> None:
    for line in (sample_site / "data/articles.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        page = (sample_site / row["url"].strip("/") / "index.html").read_text(encoding="utf-8")
        head, body = page.split("</head>")
        assert len(head.encode()) <= HEAD_LIMIT
        own = html.document_fromstring(page).find_class("gk-text")[0]
        around = len(body.encode()) - len(html.tostring(own, encoding="utf-8"))
        assert around <= BODY_LIMIT, row["url"]


def test_pages_load_nothing_from_elsewhere(sample_site: Path) -> None:
    loads = re.compile(r'<(?:script|img|iframe|source|video|audio|embed|object)[^>]+(?:src|data)="([^"]+)"')
    styles = re.compile(r'<link[^>]+rel="(?:stylesheet|icon|preload|modulepreload)"[^>]*href="([^"]+)"')
    for page in sample_site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        for address in loads.findall(text) + styles.findall(text):
            if page.name != "404.html":
                assert not re.match(r"[a-z]+:|//|/", address), (page, address)


def test_the_sample_shows_every_feature(sample_site: Path) -> None:
    def rows(name: str) -> list[dict]:
        text = (sample_site / "data" / f"{name}.jsonl").read_text(encoding="utf-8")
        return [json.loads(line) for line in text.splitlines()]

    articles = rows("articles")
    assert len(articles) >= 20
    assert len(rows("officials")) == 15
    assert len(rows("campaigns")) >= 10
    assert {row["date_published"][:4] for row in articles} >= {"2023", "2024", "2025"}
    assert max(len(row["breadcrumb"]) for row in articles) == 4
    for field in ("attachments", "images", "tables", "document_number", "related", "alternative_headlines"):
        assert any(row[field] for row in articles), field
