"""Article: one page of a portal, with all that the page stated and where it came from."""

from dataclasses import dataclass

from gongkai.records.facts import DCTERMS, PROV, SCHEMA, fact

HOME = "首页"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The portal that an article was published on."""

    name: str = fact(SCHEMA + "name", "SiteName", "name of the portal", "")
    domain: str = fact(SCHEMA + "url", "SiteDomain", "host name of the portal", "")
    id_code: str = fact(SCHEMA + "identifier", "SiteIDCode", "government site code", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link that the portal page carried, with its words."""

    title: str = fact(SCHEMA + "name", "标题", "the words of the link")
    url: str = fact(SCHEMA + "url", "Url", "address, absolute or relative to the content folder", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file attached to an article; *path* is a saved copy or the address it had."""

    title: str = fact(SCHEMA + "name", "附件", "title of the file as shown")
    path: str = fact(
        SCHEMA + "contentUrl", "附件", "path below the content folder, or the original address", ""
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where an article's capture came from. Empty strings are unknown values."""

    source_url: str = fact(SCHEMA + "isBasedOn", "Url", "address of the portal page", "")
    sha256: str = fact(PROV + "wasDerivedFrom", "", "SHA-256 of the capture's bytes, in hex", "")
    bytes: int = fact(SCHEMA + "contentSize", "", "size of the capture in bytes", 0)
    captured: str = fact(PROV + "generatedAtTime", "", "time of the import, ISO 8601", "")
    format: str = fact(DCTERMS + "format", "", "reader that understood the capture", "")
    importer: str = fact(PROV + "wasGeneratedBy", "", "version of the importer", "")
    flags: tuple[str, ...] = fact(PROV + "qualifiedInfluence", "", "remarks of the importer", ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article. Unknown values are empty; nothing is guessed.

    Dates are ISO 8601 strings that carry their own precision: ``2022-03-01`` when the
    page gives no time, ``2022-03-01T15:47+08:00`` or ``2022-03-01T15:47:30+08:00`` when
    it does. *body* is Markdown in the project's dialect (see ``gongkai.dialect``).
    """

    id: str = fact(SCHEMA + "identifier", "", "opaque ASCII id; the article's address is /a/<id>/")
    headline: str = fact(SCHEMA + "headline", "ArticleTitle", "main headline")
    alternative_headlines: tuple[str, ...] = fact(
        SCHEMA + "alternativeHeadline", "副题", "subheads that stand with the headline", ()
    )
    date_published: str = fact(SCHEMA + "datePublished", "PubDate", "date of publication", "")
    date_modified: str = fact(SCHEMA + "dateModified", "", "date of the last change here", "")
    date_created: str = fact(SCHEMA + "dateCreated", "成文日期", "date of the document", "")
    date_effective: str = fact(
        SCHEMA + "legislationDateOfApplicability", "实施日期", "date it comes into force", ""
    )
    date_expires: str = fact(SCHEMA + "expires", "失效日期", "date it ceases to apply", "")
    validity: str = fact(SCHEMA + "legislationLegalForce", "有效性", "legal force as stated", "")
    content_source: str = fact(
        SCHEMA + "sourceOrganization", "ContentSource", "who the text came from (来源)", ""
    )
    publisher: str = fact(SCHEMA + "publisher", "发布机构", "who published it, as written", "")
    reporters: tuple[str, ...] = fact(SCHEMA + "author", "记者", "reporters named in the byline", ())
    correspondents: tuple[str, ...] = fact(
        SCHEMA + "contributor", "通讯员", "correspondents named in the byline", ()
    )
    editors: tuple[str, ...] = fact(SCHEMA + "editor", "责任编辑", "editors named on the page", ())
    dateline: str = fact(SCHEMA + "dateline", "讯头", "opening words such as 本报讯", "")
    site: Site = fact(SCHEMA + "isPartOf", "SiteName", "the portal", Site())
    breadcrumb: tuple[str, ...] = fact(
        SCHEMA + "breadcrumb", "ColumnName", "every level from 首页 down to the column", (HOME,)
    )
    identifier: str = fact(SCHEMA + "identifier", "索引号", "index number of the document", "")
    document_number: str = fact(
        SCHEMA + "legislationIdentifier", "文号", "number of the document, with 〔〕", ""
    )
    subject: str = fact(SCHEMA + "about", "分类", "subject class as stated", "")
    keywords: tuple[str, ...] = fact(SCHEMA + "keywords", "主题词", "keywords as stated", ())
    tags: tuple[str, ...] = fact(SCHEMA + "keywords", "", "tags that a curator gave", ())
    summary: str = fact(SCHEMA + "abstract", "摘要", "summary as stated", "")
    body: str = fact(SCHEMA + "articleBody", "正文", "text as Markdown", "")
    attachments: tuple[Attachment, ...] = fact(
        SCHEMA + "associatedMedia", "附件", "files attached to the page", ()
    )
    related: tuple[Link, ...] = fact(SCHEMA + "relatedLink", "关联稿件", "articles it links", ())
    rights: str = fact(SCHEMA + "license", "转载声明", "licence or right to reuse, or empty", "")
    rights_statement: str = fact(SCHEMA + "usageInfo", "版权声明", "rights note as stated", "")
    provenance: Provenance = fact(PROV + "wasDerivedFrom", "", "the capture", Provenance())

    @property
    def title(self) -> str:
        """The whole title as it stands on the page: headline and subheads, one space between."""
        return " ".join((self.headline, *self.alternative_headlines))

    @property
    def column(self) -> str:
        """The name of the deepest column, or "" for an article without one."""
        return self.breadcrumb[-1] if len(self.breadcrumb) > 1 else ""
