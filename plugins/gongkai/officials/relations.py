"""Relations: what a named person does in the sentence, read from the words behind the name."""

import re

from gongkai.records.mention import Relation

_CLAUSE = re.compile(r"[^。！？；\n\t]*")
_PATTERNS: tuple[tuple[Relation, re.Pattern[str]], ...] = (
    ("chair", re.compile(r"[^，。；]{0,14}主持")),
    (
        "speaker",
        re.compile(
            r"[^，。；]{0,24}?(?:强调|指出|要求|表示|讲话|致辞|致词|发言|介绍|通报|宣布|宣读|汇报|报告|传达|部署|动员|讲解|"
            r"回应|解读|认为|透露|坦言|说(?=[，：:“]|$)|说道|点评|总结)"
        ),
    ),
    (
        "attended",
        re.compile(
            r"[^。；]{0,24}?(?:出席|参加|列席|陪同|会见|参会|到会|见证|参与|接待|调研|检查|督导|考察|视察|走访|慰问|看望|"
            r"巡查|巡河|察看|查看|带队|率队|一行|实地|深入)"
        ),
    ),
)


def relation_after(text: str, end: int) -> Relation:
    """Return what the person whose name ends at *end* does, "" when the words do not say.

    Of several verbs the first kind in the order chair, speaker, attended counts: who 主持会议并讲话
    chairs.
    """
    clause = _CLAUSE.match(text, end)
    words = clause[0] if clause else ""
    for relation, pattern in _PATTERNS:
        if pattern.match(words):
            return relation
    return ""
