"""The records that flow through everything: frozen, typed, without input or output."""

from gongkai.records.article import Article, Attachment, Link, Provenance, Site
from gongkai.records.campaign import Campaign
from gongkai.records.mention import Mention, Role
from gongkai.records.official import Official, Post

__all__ = [
    "Article",
    "Attachment",
    "Campaign",
    "Link",
    "Mention",
    "Official",
    "Post",
    "Provenance",
    "Role",
    "Site",
]
