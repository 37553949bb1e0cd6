"""Names that look like titles and are none: of sites, agencies and media; and how a title tag is cut."""

import re

from gongkai.importer.lines import fold_spaces

LONGEST_SITE = 30
"""Characters of the longest name of a site; longer texts that end like one are titles."""
LONGEST_MEDIUM = 12
"""Characters of the longest name of a medium, as stands alone above a date."""

_SITE = re.compile(
    r"(?:网站|门户|(?:公开|服务|发布)平台|官网|在线|频道|[^\s]{2}网)$|官方网站|门户网站|政府网站"
    r"|^(?:中国|.{2,8}(?:省|市|县|区|州|盟|旗))?.{0,12}(?:人民政府|委员会|管理局)$"
)
_AGENCY = re.compile(
    r"^[\u4e00-\u9fff]{2,8}(?:省|市|县|区|州|盟|旗)[\u4e00-\u9fff]{0,16}(?:局|厅|委员会|人民政府|管委会|办公室)$"
)
_MEDIUM = re.compile(r"(?:报|网|社|新闻|周刊|杂志|客户端)$")
_SEPARATOR = re.compile(r"\s*(?:[_|｜»>]|--+|——+|\s[-—–·•]\s|[-—–](?=[^\d\s]))\s*|\s+")


def is_site_name(text: str) -> bool:
    """Tell whether *text* reads like the name of a website."""
    return len(text) < LONGEST_SITE and bool(_SITE.search(text))


def is_agency(text: str) -> bool:
    """Tell whether *text* is the name of an agency and nothing more."""
    return bool(_AGENCY.match(text))


def is_medium(text: str) -> bool:
    """Tell whether *text* is the name of a newspaper or the like and nothing more."""
    return len(text) < LONGEST_MEDIUM and bool(_MEDIUM.search(text))


def segments(title: str) -> list[str]:
    """Return the parts of a title tag between its separators."""
    whole = fold_spaces(title)
    cuts = list(_SEPARATOR.finditer(whole))
    ends = [0, *(cut.end() for cut in cuts)]
    starts = [*(cut.start() for cut in cuts), len(whole)]
    return [whole[left:right] for left, right in zip(ends, starts, strict=True)]


def ways_to_cut(title: str) -> list[str]:
    """Return what a title tag may mean by the title: all of it, a head of it, or one of its parts."""
    whole = fold_spaces(title)
    heads = [whole[: cut.start()] for cut in _SEPARATOR.finditer(whole)]
    return [part for part in dict.fromkeys([whole, *heads, *segments(title)]) if part]
