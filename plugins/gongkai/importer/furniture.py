"""Furniture: what a page carries beside its article — controls, counters, notices, navigation.

Patterns are general; none names a host. ``is_control`` lines never enter a body, lines of
the page's foot only inside it, and ``ends_text`` lines close it.
"""

import re

from gongkai.importer.lines import Line, words

_WORDS = words(
    """
    打印 打印本页 打印文章 打印页面 打印正文 打印全页 打印此页 我要打印 关闭 关闭窗口 关闭本页 关闭页面
    关闭当前浏览窗口 收藏 收藏本页 加入收藏 添加收藏 设为首页 返回 返回首页 返回顶部 回到顶部 顶部
    返回列表 返回上一页 TOP 推荐 推荐给好友 E-mail推荐 举报 纠错 我要纠错 内容纠错 分享 转发 评论
    我要评论 大 中 小 大字 小字 正常 放大 缩小 默认 标准 超大 特大 稍大 更大 大号 中号 小号 字号 字体
    浏览字号 放大字体 缩小字体 调整字体 T + - A+ A- A 微信 微博 新浪微博 腾讯微博 QQ QQ空间 QQ好友
    腾讯QQ 朋友圈 易信 人人网 开心网 更多 复制链接 生成海报 二维码 微信二维码 code 繁体 繁體 简体 繁体版
    English 登录 注册 立即注册 手机版 点赞 赞 下载 保存 增加订阅 RSS订阅 RSS 网站导航 网站地图 全文搜索
    搜索 站内搜索 语音播报 朗读 无障碍 无障碍浏览 适老版 长者版 首页 上一页 下一页 末页 尾页 正文 × 确定
    取消 播放 暂停
    """
)
"""A line made of nothing but these words is a control."""


def _patterns(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


_CONTROLS = _patterns(
    r"分享(?:到|至|本文|按钮).{0,20}$",
    r"[【\[（(]?\s*(?:选择)?(?:字\s*[体号]|文字大小|视力保护色|背景色|色调调节|页面颜色|浏览字号)(?:大小)?\s*[:：\s【\[]",
    r"[【\[（(]?\s*(?:本页|此页|本文|文章)?(?:浏览|点击|阅读|访问)(?:次数|量|数|率)?\s*[:：]",
    r"(?:用|打开)?(?:微信|手机)?.{0,6}扫(?:一扫|描|码|二维码).{0,30}$",
    r".{0,12}访问的链接即将离开|.{0,12}即将离开.{0,40}(?:网站|网页)",
    r"(?:您|你)?(?:现在|当前|目前)?.{0,2}(?:所在)?(?:的)?(?:当前)?(?:浏览)?位置(?:是)?\s*[:：>＞]?\s*(?:首页|\S{0,12}首页|$)",
    r"(?:您|你)?(?:现在|当前|目前)(?:所在)?(?:的)?(?:浏览)?(?:位置|栏目)(?:是)?\s*[:：]",
    r"(?:您|你)(?:现在)?(?:所在)?的?位置(?:是)?\s*[:：]",
    r"[【\[（(]?\s*(?:打印|关闭|收藏|推荐|纠错|我要纠错)(?:本页|窗口|此页|页面)?\s*[】\]）)]",
    r"第\s*\[?\d+\]?\s*页(?:\s*共\s*\d+\s*页)?$",
    r"(?:上|下)一[篇条](?:文章|新闻|信息)?\s*[:：]?|(?:上|下)[篇条]\s*[:：]",
    r"(?:双击)?自动滚屏|双击滚屏",
    r"(?:您的|你的)?浏览器.{0,20}(?:不支持|无法|版本过低)",
    r"(?:点击|扫码|请)?下载.{0,12}(?:客户端|APP)|.{0,8}客户端下载",
    r"(?:https?://|www\.)[!-~]+$",
    r"(?:用户名称?|验证码)\s*[:：]",
)
_FOOTERS = _patterns(
    r".*(?:版权所有|copyright|all rights reserved|©|保留所有权利).{0,120}$",
    r".*(?:ICP备|ICP证|公网安备|网站标识码|网安备|备案号|备案序号|经营许可证).{0,80}$",
    r"(?:网站)?(?:主办|承办|协办|主管|技术支持|制作单位|运维单位|维护单位)(?:单位)?\s*[:：]",
    r"(?:建议|推荐|最佳).{0,10}(?:分辨率|浏览器)|.*以上(?:版本)?(?:浏览器|分辨率)",
    r"您?是?第.{0,12}(?:位)?(?:访问者|来访者|访客)",
    r".{0,12}(?:未经|未经书面).{0,6}授权.{0,12}(?:不得|禁止|严禁).{0,30}$",
)
"""Lines of a page's foot. Inside a text the same words may be meant (“主办单位：…” of an event)."""
_ENDS = _patterns(
    r"(?:关联|相关|延伸|推荐|精彩|热门|热点|更多|往期|编辑|图片|专题|最新|频道)"
    r"(?:稿件|附件|文章|阅读|新闻|链接|推荐|信息|内容|资讯|报道|专题|文档|文件|解读|政策|排行|导读|图集|要闻|图片|视频)"
    r"(?:\s.{0,10}|\s*[:：>》].{0,6})?$",
    r"(?:关联稿件|相关附件|相关文章|相关新闻|相关链接|相关阅读|相关信息|相关解读|文档附件|附件下载)\s*[:：]",
    r"(?:友情|常用|网站)链接\s*(?:[:：/].{0,20})?$",
    r"(?:猜你喜欢|为你推荐|为您推荐|大家都在看|看过本文的人还看过|热词|关键词\s*>+)",
    r"(?:网友|最新|全部|热门|我要|发表|我来说|网民)?(?:评论|跟帖|留言)\s*(?:[（(]\d+[）)])?\s*$",
    r"(?:点击)?(?:阅读|查看)?(?:上|下)一[篇条]\s*(?:文章|新闻)?\s*[:：]?",
    r"扫一扫.{0,20}$|(?:用)?(?:微信|手机)扫.{0,20}$",
    r".{0,12}访问的链接即将离开",
    r"[（(【\[]?\s*(?:责任编辑|责编|责任编缉|网络编辑|网站编辑)\s*[:：]",
    r"(?:网站地图|关于我们|联系我们|网站声明|使用帮助|隐私条例|安全隐私)(?:$|[\s|｜丨])",
    r".*(?:版权所有|copyright|all rights reserved|©)",
    r".{0,6}(?:ICP备|公网安备|网站标识码)",
    r"(?:特别声明|免责声明|版权声明)\s*[:：]",
)
_PARTS = re.compile(r"[\s|｜丨/／·•、,，\[\]【】()（）<>《》:：+＋]+")
_CONTROL_WORDS = frozenset(word.lower() for word in _WORDS)

_BARS = re.compile(r"[|｜丨]")
FEWEST_COLUMNS, LONGEST_COLUMN = 4, 12
"""Words between bars, and characters of each, that make a line a menu."""
LONGEST_COUNTER = 6
"""Digits of a page's counters; a line of more is a number of the text."""
SHORTEST_RULE = 3
"""Marks of the shortest line drawn in a text (━━━); fewer are left over from controls."""
LONGEST = 160
"""Characters of the longest line of furniture; longer lines are prose that mentions it."""


def is_control(line: Line) -> bool:
    """Tell whether a line is a control or a counter of the page, wherever it stands."""
    text = line.text
    if not text or len(text) > LONGEST:
        return False
    columns = [part.strip() for part in _BARS.split(text)]
    if len(columns) >= FEWEST_COLUMNS and all(len(part) <= LONGEST_COLUMN for part in columns):
        return True
    parts = [part for part in _PARTS.split(text.lower()) if part]
    if not parts:
        return len(text) < SHORTEST_RULE
    if all(part in _CONTROL_WORDS or (part.isdigit() and len(part) <= LONGEST_COUNTER) for part in parts):
        return not text.isdigit()
    return any(pattern.match(text) for pattern in _CONTROLS)


def is_furniture(line: Line) -> bool:
    """Tell whether a line is a control, a counter or a line of the page's foot."""
    return is_control(line) or (
        len(line.text) <= LONGEST and any(pattern.match(line.text) for pattern in _FOOTERS)
    )


def ends_text(line: Line) -> bool:
    """Tell whether a line closes the article's text: what follows belongs to the page."""
    return len(line.text) <= LONGEST and any(pattern.match(line.text) for pattern in _ENDS)
