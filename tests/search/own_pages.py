"""A few pages with everything that makes searching hard."""

from gongkai.search.records import Page

_TEXTS = (
    (
        "全市深入推进清溪“升级版”治水攻坚战 打好打赢水环境翻身仗",
        "2月28日，会议在临江区召开。市委书记沈知行主持会议并讲话，市长陆文舟出席。",
        "会议指出，入河排口整治要做好“两篇文章”，守住水质底线。",
    ),
    (
        "关于印发《清溪流域排污口管理办法（试行）》的通知",
        "云府发〔2024〕12号文件已经印发，请认真执行。",
        "PM2.5年均浓度降至28μg/m³，5G基站增至1,204个；详见www.yunxi.example/a?b=1。",
    ),
    ("市政府任免工作人员", "任命：丁叙为市水利局局长；苏映雪为松口县县长。", "一", "二"),
    ("一", "单独一字。"),
    (
        "学位扩容三年行动（2023—2025年）",
        "新增学位4,860个……全市完成率为97.3%，比清溪碧水攻坚战早半年。",
        "表1\t学校\t学位",
        "表1\t松口一小\t1,620",
    ),
    ("Gongkai Open Data 说明", "The quick “brown fox” jumps: café, ﬁle, Ａ－Ｂ。", "𠮷野家与葛󠄀城；😀！"),
    (
        "关于调整公交线路的通告",
        "自12月1日起调整3路、11路、K2路，共涉及站点17个，依据云府发〔2024〕3号。",
        "路、11路",
        "K2路，",
    ),
    ("空白页",),
)

OWN_PAGES = [
    Page(
        id=f"page{number}",
        url=f"a/page{number}/",
        title=title,
        paragraphs=tuple(paragraphs),
        date=f"2024-0{number + 1}-05",
        source="云溪日报",
        values=(("Source", "云溪日报"), ("Document number", f"云府发〔2024〕{number}号")),
        filters={"year": ("2024",), "column": ("news",) if number % 2 else ("news", "notices")},
    )
    for number, (title, *paragraphs) in enumerate(_TEXTS)
]
"""Ids page0 to page7, one a month from January 2024."""
