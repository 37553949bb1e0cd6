"""sitemap.xml, by the protocol of sitemaps.org."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from gongkai import dates, permalinks
from gongkai.catalogue import Catalogue

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(catalogue: Catalogue, address: str) -> str:
    """Return the sitemap of the site that stands at the absolute *address*.

    It lists the front page, each article with the date of its last change, and each
    official's and campaign's page.
    """
    rows = [_row(f"{address}/", "")]
    for entry in catalogue.entries.values():
        article = entry.article
        rows.append(
            _row(f"{address}/{entry.url}", dates.day(article.date_modified or article.date_published))
        )
    rows += _rows(address, (permalinks.official(id) for id in sorted(catalogue.officials)))
    rows += _rows(address, (permalinks.campaign(id) for id in sorted(catalogue.campaigns)))
    body = "\n".join(rows)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{NAMESPACE}">\n{body}\n</urlset>\n'


def _rows(address: str, urls: Iterable[str]) -> list[str]:
    return [_row(f"{address}/{url}", "") for url in urls]


def _row(location: str, changed: str) -> str:
    lastmod = f"<lastmod>{changed}</lastmod>" if changed else ""
    return f"<url><loc>{escape(location)}</loc>{lastmod}</url>"
