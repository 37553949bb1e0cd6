"""Hypothesis strategies for articles and texts as captures give them."""

from datetime import datetime

from hypothesis import strategies as st

from gongkai.records import Article, Attachment, Link, Provenance, Site
from gongkai.records.article import HOME

characters = st.characters(exclude_categories=("C", "Z")) | st.sampled_from(" #*_|<&1.-+~=`[]\\:>{}!;,/")
lines = st.text(characters, min_size=1, max_size=30).map(lambda text: " ".join(text.split())).filter(bool)
"""Text of one line without white space at its ends, marks that Markdown knows among it."""

optional = st.just("") | lines
several = st.lists(lines, max_size=3).map(tuple)
dates = (
    st.just("")
    | st.dates().map(str).filter(lambda day: day > "1000")
    | st.datetimes(min_value=datetime(1000, 1, 1)).map(
        lambda moment: moment.replace(microsecond=0).isoformat() + "+08:00"
    )
)
levels = lines.filter(lambda level: level != HOME)

articles = st.builds(
    Article,
    id=optional,
    headline=lines,
    alternative_headlines=several,
    date_published=dates,
    date_modified=dates,
    date_created=dates,
    date_effective=dates,
    date_expires=dates,
    validity=optional,
    content_source=optional,
    publisher=optional,
    reporters=several,
    correspondents=several,
    editors=several,
    dateline=optional,
    site=st.builds(Site, name=optional, domain=optional, id_code=optional),
    breadcrumb=st.lists(levels, max_size=4).map(lambda names: (HOME, *names)),
    identifier=optional,
    document_number=optional,
    subject=optional,
    keywords=several,
    tags=several,
    summary=optional,
    body=st.lists(lines, max_size=4).map("\n\n".join),
    attachments=st.lists(st.builds(Attachment, title=lines, path=optional), max_size=3).map(tuple),
    related=st.lists(st.builds(Link, title=lines, url=optional), max_size=3).map(tuple),
    rights=optional,
    rights_statement=optional,
    provenance=st.builds(
        Provenance,
        source_url=optional,
        sha256=optional,
        bytes=st.integers(0, 10**9),
        captured=optional,
        format=optional,
        importer=optional,
        flags=several,
    ),
)
