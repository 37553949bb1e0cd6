"""Zones: parts of a text that name people who are no officials, or nobody at all.

Bylines, credits, sign-offs and source lines name the press; book titles and set phrases
carry a name without the person. ``mask`` covers them, character by character, so that
places in the masked text are places in the text.
"""

import re

from gongkai.officials.names import name_at

COVER = "\ufffc"
"""Stands for each covered character: no letter, so that it ends names and organisations."""

_BRACKETS = re.compile(
    r"[（(][^（）()]{0,80}?(?:记者|通讯员|实习生|摄影|摄\b|作者|编辑|供稿|供图|校对|图[/／]|文[/／])[^（）()]{0,80}[）)]"
)
_PRESS = re.compile(r"(?:记者|通讯员|实习生|特约撰稿人|本报评论员)(?:组)?[：:\s]*")
_CREDITS = re.compile(
    r"(?:责任编辑|责编|编辑|编审|审核|审校|校对|校审|[一二三]审|初审|复审|终审|监制|统筹|策划|摄影|摄像|图片|供图|供稿|撰稿|"
    r"撰文|采写|文字|作者|来源|信息来源|稿源|制图|制作|排版|值班主任|值班编委|签发|主编|录入|出品人?|"
    r"联系人|咨询人|经办人|承办人|申请人|法定代表人|被执行人)\s*[：:]\s*[^。；;，,\t]{1,40}"
)
_CREDITS_SPACED = re.compile(
    r"(?:责任编辑|责编|编辑|校对|审核|摄影|监制|联系人)[\s\u3000]+(?=[\u3400-\u9fff])"
)
_SLASH = re.compile(
    r"(?:文|图|图文|摄影|视频|文图|摄)\s*[/／|｜]\s*[\u3400-\u9fff]{2,4}(?:[\s\u3000、]+[\u3400-\u9fff]{2,4})*"
)
_SIGN_OFF = re.compile(
    r"(?:^|(?<=[。！？”]))\s*[（(][\u3400-\u9fff]{1,4}(?:[\s\u3000、/]+[\u3400-\u9fff]{1,4}){0,5}[）)]\s*$"
)
_PHOTO = re.compile(
    r"(?:^|(?<=[\s）)。！？”]))[\u3400-\u9fff]{2,4}(?:[\s\u3000、/]+[\u3400-\u9fff]{2,4}){0,3}[\s\u3000]*(?:摄|文|图|文[/／]图|摄影报道|供图)[\s）)]*$"
)
_BOOK = re.compile(r"《[^《》]{1,80}》")
_REFERENCE = re.compile(
    r"习近平(?:新时代中国特色社会主义|生态文明|法治|强军|外交|经济|文化|关于)[^，。；]{0,8}?思想|"
    r"以习近平(?:同志)?为(?:核心|总书记)|习近平(?:总书记|主席|同志)|习(?:主席|总书记)|"
    r"毛泽东(?:思想|同志|诗词)|邓小平(?:理论|同志)|江泽民同志|胡锦涛同志|"
    r"(?:向|学习)?(?:雷锋|焦裕禄|孔繁森|黄文秀|张桂梅|王进喜|时传祥|廖俊波|黄大年|李保国)(?:同志|精神|式)"
)
"""Names that stand for a doctrine, a command or an example. Their bearers do nothing here."""
_Zones = tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]
_WHOLE: _Zones = (
    (("记者", "通讯员", "实习生", "摄", "作者", "编辑", "供稿", "供图", "校对", "图", "文"), _BRACKETS),
    (("：", ":"), _CREDITS),
    (("/", "／", "|", "｜"), _SLASH),
    (("）", ")"), _SIGN_OFF),
    (("摄", "文", "图"), _PHOTO),
    (("《",), _BOOK),
    (("习近平", "习主席", "习总书记", "思想", "理论", "同志", "精神", "式"), _REFERENCE),
)
"""Zones that are covered whole. The words before each say what a text must hold to have one:
most paragraphs hold none, and looking for a word is far quicker than for a pattern."""
_NAMED: _Zones = (
    (("记者", "通讯员", "实习生", "评论员", "撰稿人"), _PRESS),
    (("编", "校对", "审核", "摄影", "监制", "联系人"), _CREDITS_SPACED),
)
"""Labels whose names are covered with them."""


def mask(text: str) -> str:
    """Return *text* with its zones covered; it stays as long as it was."""
    for words, pattern in _WHOLE:
        if any(word in text for word in words):
            text = pattern.sub(_covered, text)
    for words, pattern in _NAMED:
        if any(word in text for word in words):
            text = _cover_names(text, pattern)
    return text


def _covered(match: re.Match[str]) -> str:
    return COVER * len(match[0])


def _cover_names(text: str, label: re.Pattern[str]) -> str:
    """Cover the names that follow each *label*, parted by spaces or 、."""
    parts, done = [], 0
    for match in label.finditer(text):
        end = _after_names(text, match.end())
        if match.start() >= done and end > match.end():
            parts += [text[done : match.start()], COVER * (end - match.start())]
            done = end
    return "".join((*parts, text[done:]))


def _after_names(text: str, start: int) -> int:
    end = at = start
    while (name := name_at(text, at)) is not None:
        end = at = name.end
        while at < len(text) and text[at] in " \u3000、":
            at += 1
        if at == end:
            break
    return end
