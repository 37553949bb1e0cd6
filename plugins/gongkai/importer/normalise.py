"""Normalising: white space, width, document numbers, dates and titles of captured text."""

import re

from gongkai import dates
from gongkai.importer.lines import fold_spaces

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇"
_FOLDED = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）"}
"""Marks that captures fold. A folded %, / or + stands for itself as often as not, and stays."""

_CHINESE = re.compile(rf"[{HAN}、。〈〉《》「」『』【】〔〕…，：；？！（）]")
_QUOTES = "“”‘’"
_FIXED = re.compile(
    r"[a-zA-Z][a-zA-Z0-9+.-]{0,15}://[!-~]*[A-Za-z0-9/#=&_~+-]"  # addresses
    r"|[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]+"  # e-mail
    r"|(?<=\d)[,:](?=\d)|(?<=[A-Za-z])[:,](?=[A-Za-z])"  # inside numbers and Latin words
    r"|(?<!\S)\S{1,120}\.(?:png|jpe?g|gif|webp|bmp|pdf|docx?|xlsx?|pptx?|wps|et|ofd|zip|rar|csv|txt)(?![A-Za-z])",
    re.IGNORECASE,
)
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    r"\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]"
)

_BRACKETS = r"[〔\[［(（【﹝]"
_CLOSING = r"[〕\]］)）】﹞]"
_NUMBER = re.compile(
    rf"(?P<head>[{HAN}A-Za-z]+?字?)\s*{_BRACKETS}\s*(?P<year>(?:19|20)\d{{2}})\s*年?\s*{_CLOSING}\s*"
    r"(?P<tail>第?\s*[A-Za-z]?\s*\d+(?:\s*-\s*\d+)?\s*号)"
)

LONGEST_NUMBER = 60
"""Characters of the longest document number; names of three agencies before it run to 40."""

_DATE = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d{2})\s*[-/.年]\s*(?P<m>\d{1,2})\s*[-/.月]\s*(?P<d>\d{1,2})(?!\d)\s*日?"
    r"(?:[T\s-]*(?P<H>\d{1,2})\s*[:：时点]\s*(?P<M>\d{2})\s*(?:分|(?:[:：]\s*(?P<S>\d{2}))(?:\.\d+)?|(?!\d))"
    r"(?:\s*(?P<S2>\d{2})\s*秒)?)?"
    r"(?:\s*(?P<zone>Z|[+-]\d{2}:?\d{2}))?"
)
_COMPACT = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})(?!\d)")

DOCUMENT_TYPES = (
    "通知", "公告", "通告", "通报", "意见", "办法", "决定", "决议", "命令", "批复", "函", "规定", "条例",
    "细则", "方案", "规划", "纪要", "公报", "议案", "请示", "报告", "指南", "计划", "制度", "规则", "章程",
)  # fmt: skip
"""Kinds of official documents (党政机关公文处理工作条例, and what agencies add to it)."""

_NAMED_DOCUMENT = re.compile(
    rf"关于.*的?(?:{'|'.join(DOCUMENT_TYPES)})|印发|转发|(?:{'|'.join(DOCUMENT_TYPES)})[）)]?$"
)
_SUBHEAD_GAP = re.compile(rf"(?<=[{HAN}”’》）！？…\d%％]) (?=[{HAN}“‘《（\d])")
SHORTEST_PART = 5
"""Characters of the shortest part that a newsy title is split into.

Shorter ones are names and words that a space sets apart, as in “李 明” or “第一章 总则”.
"""


def clean(text: str) -> str:
    """Return *text* without what no reader sees: control characters, lone surrogates, zero widths.

    Tabs and line ends stay. Characters of the private use area stay: rare names are written with them.
    """
    return _UNSEEN.sub("", text)


def is_folded(text: str) -> bool:
    """Tell whether full-width marks of *text* were folded to ASCII: it has none, but folded ones."""
    return not re.search(r"[\uff01-\uff5e]", text) and bool(re.search(rf"[{HAN}][,:;?!()]", text))


def restore_width(text: str) -> str:
    """Return *text* with full-width punctuation restored beside Chinese characters.

    Captures fold U+FF01–FF5E to ASCII (“，” becomes ","). A folded mark is restored when
    the nearest non-space character on either side is Chinese (quotes are looked through,
    a mark just restored counts), a bracket also with its partner. Marks inside numbers,
    Latin words, URLs and file names stay.
    """
    fixed = {index for match in _FIXED.finditer(text) for index in range(match.start(), match.end())}
    out = list(text)
    opened: list[int] = []
    for index, mark in enumerate(text):
        if mark not in _FOLDED or index in fixed:
            continue
        chinese = _is_chinese_beside(out, index)
        if mark == "(":
            opened.append(index)
        if mark == ")" and opened:
            partner = opened.pop()
            chinese = chinese or out[partner] == "（"
            if chinese:
                out[partner] = "（"
        if chinese:
            out[index] = _FOLDED[mark]
    return "".join(out)


def _is_chinese_beside(chars: list[str], index: int) -> bool:
    return any(_CHINESE.match(_nearest(chars, index, step)) for step in (-1, 1))


def _nearest(chars: list[str], index: int, step: int) -> str:
    """Return the next character in the direction *step* that is neither space nor quote."""
    position = index + step
    while 0 <= position < len(chars) and (chars[position].isspace() or chars[position] in _QUOTES):
        position += step
    return chars[position] if 0 <= position < len(chars) else ""


def document_number(text: str) -> str:
    """Return the first document number in *text* as “国办发〔2017〕47号”, or "" when there is none."""
    match = _NUMBER.search(text)
    if not match:
        return ""
    tail = re.sub(r"\s", "", match["tail"])
    return f"{match['head']}〔{match['year']}〕{tail}"


def is_document_number(text: str) -> bool:
    """Tell whether *text* is a document number and nothing else."""
    return len(text) < LONGEST_NUMBER and bool(_NUMBER.fullmatch(text.strip("（）() ")))


def read_date(text: str, *, day_only: bool = False) -> str:
    """Return the first date in *text* as ISO 8601 with its precision, "" when there is none.

    Takes the forms of portals: 2022-03-01 15:47:30, 2016/9/20, 2013年01月21日 14时02分,
    2019年06月15日08:18, 20150213. *day_only* leaves out the time.
    """
    match = _DATE.search(text) or _COMPACT.search(text)
    if not match:
        return ""
    part = match.groupdict()
    iso = f"{part['y']}-{part['m']}-{part['d']}"
    if part.get("H") and not day_only:
        second = part.get("S") or part.get("S2")
        iso += f" {part['H']}:{part['M']}" + (f":{second}" if second else "") + (part.get("zone") or "")
    try:
        return dates.to_iso(iso)
    except ValueError:
        return read_date(text, day_only=True) if not day_only else ""


def find_date(text: str) -> tuple[int, int] | None:
    """Return where the first date of *text* starts and ends."""
    match = _DATE.search(text)
    return match.span() if match else None


def is_document_name(text: str) -> bool:
    """Tell whether a title names an official document."""
    return bool(_NAMED_DOCUMENT.search(text))


def split_title(title: str) -> tuple[str, tuple[str, ...]]:
    """Return headline and subheads of a title.

    News titles print them in one line, a space between. Names of documents are one title
    (“甲局 乙局关于…的通知”), and so is a title with a part too short to be a headline.
    """
    whole = fold_spaces(title)
    parts = _SUBHEAD_GAP.split(whole)
    if len(parts) == 1 or is_document_name(whole) or any(len(part) < SHORTEST_PART for part in parts):
        return whole, ()
    if any(part.count("《") != part.count("》") or part.count("“") != part.count("”") for part in parts):
        return whole, ()
    return parts[0], tuple(parts[1:])
