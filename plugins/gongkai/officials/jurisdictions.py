"""Jurisdictions: which place a post belongs to, read from its organisation."""

import re
from collections.abc import Iterable

from gongkai.officials.lexicon import words
from gongkai.officials.posts import HEADS_OWN_LEVEL
from gongkai.records import Role

_LEVELS = "省市县区州盟旗镇乡"
_PLACE = re.compile(
    r"(?:中共|中国共产党)?(?P<place>[\u3400-\u9fff]{1,8}?"
    r"(?:自治区|自治州|自治县|自治旗|街道|省|市|县|区|[州镇乡][市县区]?|盟|旗))"
)
_BARE = re.compile(
    rf"(?:中共)?(?:(?P<level>自治区|街道|[{_LEVELS}](?![场容域村划])(?!政(?![府协法])))|团(?P<team>[{_LEVELS}])委)"
)
_NATION = re.compile(
    r"国家|全国|中央|中共中央|国务院|中华人民共和国|最高人民|[\u3400-\u9fff]{2,12}部(?:党组|党委)?$"
)
_DEPARTMENT = re.compile(
    r"[\u3400-\u9fff]{2,4}(?:组织|宣传|统战|武装|人武|工作)部$|(?:组织|宣传|统战|武装|人武|社会工作)部$"
)
_NO_PLACES = words("市区 县区 城区 镇区 郊区 辖区 社区 小区 城市 都市 集市 乡镇 村镇")
"""Words that end like a place and are none."""

NATION = "全国"
"""Jurisdiction of posts of the whole country."""


def place_of(role: Role) -> str:
    """Return the place that *role* names, the bare level (市, 县 …) when it names only that, or "".

    松口县委 is of 松口县, 市水利局 of a 市, 生态环境局 does not say. A mayor's own word counts:
    云溪市长 with the organisation 云溪, 市长 without one.
    """
    organization = role.organization
    own = next((base[:1] for base in sorted(HEADS_OWN_LEVEL) if role.post.endswith(base)), "")
    if not organization:
        return own
    bare = _BARE.match(organization)
    if bare:
        return str(bare["team"] or bare["level"])
    if _NATION.match(organization) and not _DEPARTMENT.match(organization):
        return NATION
    place = _PLACE.match(organization)
    if place and place["place"] not in _NO_PLACES:
        return str(place["place"])
    return own


def jurisdiction_of(roles: Iterable[Role], site: str) -> str:
    """Return the jurisdiction of a person with *roles* in an article of a site about *site*.

    A named place wins. A bare level means the site's own place when the site is of that
    level, else a place of that level that the text does not name: then the level stands
    for it, so that nobody is merged with a namesake elsewhere.
    """
    places = [place for role in roles if (place := place_of(role))]
    named = [place for place in places if is_named(place)]
    if named:
        return named[0]
    level = next(iter(places), "")
    return site if not level or not site or site.endswith(level) else level


def is_named(place: str) -> bool:
    """Whether *place* is a place with a name, not a bare level."""
    return len(place) > 1 and place not in ("街道", "自治区")


def bare_form(organization: str) -> str:
    """Return *organization* with its place cut down to the level: 县委 for 松口县委."""
    place = _PLACE.match(organization)
    if _BARE.match(organization) or not place or _NATION.match(organization):
        return organization
    return place["place"][-1] + organization[place.end() :]


def head_level(rule: str) -> str:
    """Return the level of the head of a list: 区 for the rule ``list:区领导``, a place for 松口县领导."""
    head = rule.partition(":")[2]
    place = _PLACE.match(head)
    bare = _BARE.match(head)
    if bare:
        return bare["level"] or ""
    return place["place"] if place else ""
