"""Labels: the words that portals print before a fact, and how they are read.

The names are those of 国办发〔2017〕47号, of the 政府信息公开 tables, and of their variants in use.
"""

import re
from collections.abc import Sequence

from gongkai.importer.lines import WIDE_GAP, Line, fold_spaces, words
from gongkai.importer.normalise import document_number, find_date

LABELS: dict[str, tuple[str, ...]] = {
    "title": words("标题 名称 信息名称 文件名称 文章标题 信息标题 文件标题"),
    "content_source": words(
        """
        来源 信息来源 文章来源 新闻来源 稿件来源 内容来源 来源于 稿源 消息来源 发布来源 数据来源
        文件来源 来源单位 来源部门
        """
    ),
    "publisher": words(
        """
        发布机构 发布单位 发布部门 发布机关 发文机关 发文机构 发文单位 发文部门 公开单位 公开主体
        公开机构 公开责任部门 责任部门 制发机关 制定机关 信息发布机构 信息提供单位 公布单位 颁布单位
        印发机关
        """
    ),
    "date_published": words(
        """
        发布日期 发布时间 发表日期 发表时间 公开日期 公开时间 公布日期 公布时间 发稿时间 上传时间
        上传日期 信息时间 发布于 录入时间 添加时间 创建时间 上网时间 上网日期 信息公开日期 首发时间
        """
    ),
    "date_plain": words("时间 日期 更新时间 更新日期"),
    "date_issued": words("发文日期 发文时间 印发日期 印发时间 签发日期 签署日期 颁布日期 颁布时间"),
    "date_created": words("成文日期 成文时间 生成日期 生成时间 产生日期 形成日期 制作日期"),
    "date_effective": words("实施日期 实施时间 生效日期 生效时间 施行日期 施行时间 执行日期"),
    "date_expires": words("失效日期 失效时间 废止日期 废止时间 有效期至 有效期限至"),
    "validity": words("有效性 是否有效 有效状态 效力状态 文件状态 时效性 效力 是否废止"),
    "identifier": words("索引号 信息索引号 信息索引 索引编号 索引码 公开索引号"),
    "document_number": words("文号 发文字号 发文文号 文件编号 文件字号 发文号 公文文号 信息文号 文件号"),
    "subject": words(
        """
        主题分类 分类 信息分类 信息分类名称 组配分类 所属分类 类别 信息类别 主题类别 所属主题 主题
        分类名称 分类词
        """
    ),
    "keywords": words("主题词 关键词 关键字 标签"),
    "summary": words("内容概述 内容摘要 摘要 信息概述 信息摘要 概述 内容提要"),
    "editors": words("责任编辑 责编 编辑 网络编辑 本文责编 责任编缉 网站编辑"),
    "reporters": words("记者 本报记者 文字记者"),
    "correspondents": words("通讯员 本报通讯员"),
    "ignored": words(
        """
        点击数 点击次数 点击量 点击 浏览次数 浏览数 浏览量 浏览 阅读次数 阅读量 阅读数 阅读 访问次数
        访问量 人气 字体 字号 字体大小 选择字体 文字大小 视力保护色 背景色 页面颜色 色调调节 保护视力色
        作者 公开方式 公开形式 公开范围 公开时限 公开类别 公开属性 公开程序 公报期号 体裁 体裁分类
        服务对象分类 信息格式 语种 审核 审核人 初审 复审 终审 校对 供稿 供稿单位 摄影 分享到 分享至 分享
        主办 主办单位 承办 承办单位 协办 技术支持
        打印 评论 扫描 录入 录入人 载体类型 生命周期 统一登记号 规范性文件登记号 登记号 记录形式
        信息编号 发布人 撰稿 字数
        """
    ),
    "text": words("联系电话 电话 传真 邮编 地址 邮箱 联系人 备注 附件 相关附件"),
}
"""Field of the article: the printed names of its label.

``ignored`` labels state facts that no field keeps; ``text`` labels stand in texts as well as
in the foot of a page. Both end the value before them.
"""

_BARE = ("时间", "日期", "来源", "分类", "类别", "主题", "标题", "名称", "编辑", "记者", "标签", "效力")
"""Labels that are also common words: before a colon they count only after a gap, not inside a sentence."""

LONGEST_LINE = 200
"""Characters of the longest line that labels are looked for in; longer ones are prose."""

LONGEST_VALUE = 120
"""Characters of the longest value; longer ones are text that follows a colon."""

IN_TEXT = "text"
"""Field of labels that stand in texts too: such a line states no fact about the article."""
LONGEST_LEAD = 20
"""Characters before the first label of a line of facts: a date, the name of a portal."""
LONGEST_BESIDE = 40
"""Characters beside a date in a line of facts: a source, a counter, an author."""
_ACT = re.compile(r"会议|通过|公布|印发|施行|修正|修订|批准|令第")
"""What a text says beside a date: that a law was passed, a document issued."""
_COMMA = re.compile(r"[，。；]")

_FIELD_OF = {name: field for field, names in LABELS.items() for name in names}


def _spaced(name: str) -> str:
    """A pattern for *name* with any white space between its characters: “索 引 号”."""
    return r"[\s\u00a0\u3000]*".join(name)


_ANY = "|".join(_spaced(name) for name in sorted(_FIELD_OF, key=len, reverse=True))
_LABEL = re.compile(rf"(?P<name>{_ANY})[\s\u00a0\u3000]*(?:[:：]|(?=[\s\u00a0\u3000]*$))")
_GAP_BEFORE = re.compile(r"(?:^|[\s\u00a0\u3000|｜/／【\[（(•·;；,，。>》\]】）)\d])$")
_TAIL = re.compile(r"\s*(?:[【\[|｜]|[（(](?=\s*$|点击|浏览|阅读|访问)|丨).*$")
_ASIDE = re.compile(
    r"(?:\s|^)(?:大\s*中\s*小|中\s*小|打印|关闭|举报|分享|收藏|字号|字体|浏览|纠错|评论|复制|我要|手机|参与互动).*$"
)


def scan(line: Line) -> list[tuple[str, str]]:
    """Return the facts of a line as (field, value); the value of a bare label is ""."""
    text = line.raw.strip()
    if len(text) > LONGEST_LINE:
        return []
    marks = [match for match in _LABEL.finditer(text) if _is_label(text, match)]
    facts = []
    for index, match in enumerate(marks):
        end = marks[index + 1].start() if index + 1 < len(marks) else len(text)
        field = _field(match)
        facts.append((field, _value(field, text[match.end() : end])))
    return facts


def _field(match: re.Match[str]) -> str:
    return _FIELD_OF[re.sub(r"\s", "", match["name"])]


def _is_label(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()]
    name = re.sub(r"\s", "", match["name"])
    if match.end() == len(text) and match[0][-1] not in ":：":
        return not before.strip()
    return bool(_GAP_BEFORE.search(before)) or (len(name) > 2 and name not in _BARE)


def _value(field: str, text: str) -> str:
    """Return the value of *field* at the head of *text*, without the controls and counters behind it."""
    number = document_number(text) if field == "document_number" else ""
    if number:
        return number
    inner = _ASIDE.sub("", _TAIL.sub("", text.strip("\t \u00a0\u3000")))
    first = WIDE_GAP.split(inner.strip())[0] if inner.strip() else ""
    value = fold_spaces(first).strip("：:|｜,，;；、 ")
    for left, right in ("（）", "()", "【】", "[]"):
        if value.endswith(right) and left not in value:
            value = value[:-1].rstrip()
    return value if len(value) <= LONGEST_VALUE else ""


def facts(lines: Sequence[Line]) -> list[tuple[int, str, str]]:
    """Return the facts of *lines* as (line, field, value).

    A label without a value takes the next cell of its table row, unless that is a label too.
    """
    found = []
    for number, line in enumerate(lines):
        for field, value in scan(line):
            following = lines[number + 1] if number + 1 < len(lines) else None
            if not value and following and following.cell and not scan(following):
                value = _value(field, following.raw)
            found.append((number, field, value))
    return found


def is_label_line(line: Line) -> bool:
    """Tell whether a line starts with the label of a fact."""
    return _leading_field(line) not in ("", IN_TEXT)


def is_contact(line: Line) -> bool:
    """Tell whether a line starts with a label that stands in texts and in the foot of a page alike."""
    return _leading_field(line) == IN_TEXT


def _leading_field(line: Line) -> str:
    match = _LABEL.match(line.raw.strip(" \t\u00a0\u3000•·【[（(|"))
    return _field(match) if match and len(line.text) <= LONGEST_LINE else ""


def is_facts(line: Line) -> bool:
    """Tell whether a line prints facts about the article: labelled ones, or a date with little beside it."""
    text = line.text
    if len(text) > LONGEST_LINE or text.endswith("。"):
        return False
    marks = [match for match in _LABEL.finditer(line.raw) if _is_label(line.raw, match)]
    stated = [match for match in marks if _field(match) != IN_TEXT]
    leads = bool(stated) and len(line.raw[: stated[0].start()].strip()) < LONGEST_LEAD
    if leads and (len(marks) > 1 or is_label_line(line)):
        return True
    place = find_date(text)
    if place is None or _COMMA.search(text) or _ACT.search(text):
        return False
    return len(text) - (place[1] - place[0]) < LONGEST_BESIDE
