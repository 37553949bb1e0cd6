"""Saved pages as portals print them, built by the tests from their parts."""

from collections.abc import Sequence

PROSE = (
    "为进一步提升城市精细化管理水平，切实改善人居环境，市城管局近日组织开展市容环境集中整治行动。",
    "行动中，各街道坚持问题导向，对占道经营、乱堆乱放等现象逐一清理，整治问题点位六十余处。",
    "市城管局有关负责人表示，下一步将健全长效机制，压实各方责任，确保整治成果惠及群众。",
)
TITLE = "我市开展市容环境集中整治"
MENU = "".join(f'<li><a href="/{n}">{n}</a></li>' for n in ("首页", "要闻动态", "政务公开", "政务服务"))
FOOT = "<div>主办：云溪市人民政府办公室</div><div>版权所有 云溪市人民政府 云ICP备00000000号</div>"


def page(
    *,
    title: str = TITLE,
    tag: str = f"{TITLE}-云溪市人民政府网",
    facts: str = "发布时间：2023-05-06 09:12　来源：云溪日报",
    prose: Sequence[str] = PROSE,
    head: str = "",
    body: str = "",
    below: str = "",
) -> str:
    """Return a page: menu, breadcrumb, title, facts, text, foot. *body* stands after the prose."""
    text = "".join(f"<p>　　{paragraph}</p>" for paragraph in prose) + body
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{tag}</title>{head}</head><body>'
        f"<ul>{MENU}</ul><div>当前位置：<a href='/'>首页</a> &gt; <a href='/1'>要闻动态</a></div>"
        f"<h1>{title}</h1><div>{facts}</div><div>{text}</div>{below}{FOOT}</body></html>"
    )


def capture(
    *, title: str = TITLE, facts: str = "2023-05-06 09:12 来源:云溪日报", prose: Sequence[str] = PROSE
) -> str:
    """Return the plain text that is left of such a page, full-width marks folded to ASCII."""
    folded = [paragraph.translate({0xFF0C: ",", 0xFF1B: ";", 0xFF1A: ":"}) for paragraph in prose]
    return "\n".join(
        [
            "云溪市人民政府门户网站",
            "您现在所在的位置 : 首页 > 要闻动态",
            "分享到:",
            title,
            facts,
            "【字体:    ",
            "",
            *(f"  {paragraph}" for paragraph in folded),
            "",
            "相关附件:",
            "扫一扫在手机打开当前页",
        ]
    )
