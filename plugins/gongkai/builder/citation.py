"""Citations of an article: GB/T 7714—2015 (electronic resource) and BibTeX."""

import re

from gongkai import dates
from gongkai.records import Article
from gongkai.views import Citation

_TEX = re.compile(r"[\\{}$&#^_%~]")


def cite(article: Article, address: str, accessed: str) -> Citation:
    """Return the citations of *article* standing at the absolute *address*.

    *accessed* is the day the reference was checked (GB/T 7714 asks for it), ISO 8601; the
    site's last update stands in for it, so that the same content gives the same page.
    """
    author = article.content_source or article.publisher
    published = dates.day(article.date_published)
    start = f"{author}. " if author else ""
    issued = f"({published})" if published else ""
    checked = f"[{accessed}]" if accessed else ""
    text = f"{start}{article.title}[EB/OL]. {issued}{checked}. {address}."
    return Citation(text=text.replace(". .", "."), bibtex=_bibtex(article, author, published, address))


def _bibtex(article: Article, author: str, published: str, address: str) -> str:
    rows = [
        ("author", f"{{{_tex(author)}}}" if author else ""),
        ("title", _tex(article.title)),
        ("date", published),
        ("url", address),
        ("langid", "chinese"),
    ]
    body = "".join(f"  {name} = {{{value}}},\n" for name, value in rows if value)
    return f"@online{{gongkai-{article.id},\n{body}}}"


def _tex(text: str) -> str:
    return _TEX.sub(lambda match: "\\" + match[0], text)
