"""Mention: one place in an article that names an official or a campaign, with its proof."""

from dataclasses import dataclass
from typing import Literal

from gongkai.records.facts import OA, POPOLO, SCHEMA, fact

Kind = Literal["official", "campaign"]
Relation = Literal["", "chair", "speaker", "attended", "listed", "appointed", "removed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A post as the text states it; *organization* is "" when the text leaves it out."""

    organization: str = fact(POPOLO + "organization", "机构", "organisation as written", "")
    post: str = fact(POPOLO + "post", "职务", "post as written")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A named official or campaign at one place of an article.

    *paragraph* counts from 1 as in the page's ``#p1``; 0 is the whole title. *start* and
    *end* are characters into that paragraph's text: ``text[start:end] == name``.
    """

    article: str = fact(OA + "hasSource", "", "id of the article", "")
    paragraph: int = fact(OA + "hasSelector", "", "paragraph number, 0 for the title")
    start: int = fact(OA + "start", "", "first character in the paragraph")
    end: int = fact(OA + "end", "", "character after the last one")
    name: str = fact(OA + "exact", "姓名", "as written")
    kind: Kind = fact(OA + "hasBody", "", "official or campaign")
    subject: str = fact(OA + "hasBody", "", "id of the official or campaign; empty: not resolved", "")
    roles: tuple[Role, ...] = fact(POPOLO + "role", "职务", "posts as stated beside the name", ())
    relation: Relation = fact(SCHEMA + "roleName", "", "what the person does here", "")
    evidence: str = fact(OA + "hasTarget", "", "the sentence that proves it", "")
    rule: str = fact(SCHEMA + "measurementTechnique", "", "rule that found it", "")
    confidence: float = fact(SCHEMA + "confidence", "", "0 to 1", 1.0)
