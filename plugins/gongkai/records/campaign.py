"""Campaign: a named public drive (攻坚战, 专项行动, 督察整改 …), a concept as SKOS has it."""

from dataclasses import dataclass

from gongkai.records.facts import SCHEMA, SKOS, fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """One campaign of the vocabulary."""

    id: str = fact(SKOS + "notation", "", "opaque ASCII id; the address is /campaigns/<id>/")
    name: str = fact(SKOS + "prefLabel", "名称", "the name shown")
    alt_labels: tuple[str, ...] = fact(SKOS + "altLabel", "也写作", "other names, shown", ())
    hidden_labels: tuple[str, ...] = fact(SKOS + "hiddenLabel", "", "other spellings, not shown", ())
    broader: str = fact(SKOS + "broader", "上级", "id of the campaign above it, or empty", "")
    level: str = fact(SCHEMA + "spatialCoverage", "层级", "national, provincial, city or county", "")
    definition: str = fact(SKOS + "definition", "释义", "what it is, in a sentence", "")
    source: str = fact(SCHEMA + "citation", "依据", "document and year that set it up", "")
    valid_from: str = fact(SCHEMA + "startDate", "开始", "date it began, ISO 8601, or empty", "")
    valid_to: str = fact(SCHEMA + "endDate", "结束", "date it ended, ISO 8601, or empty", "")
    not_after: tuple[str, ...] = fact(
        SKOS + "scopeNote", "", "a label does not count right after these characters", ()
    )
    not_before: tuple[str, ...] = fact(
        SKOS + "scopeNote", "", "a label does not count right before these characters", ()
    )
