"""Organisations: whether the holder of a post in one is an official.

Policy (docs say it to readers): holders of a post in party, government, people's congress,
CPPCC, supervision, court, procuratorate, mass organisations, police, street and town offices
are officials. Heads and staff of schools, hospitals, companies, associations, villages and
communities, deputies as such, and foreign officials are not.
"""

import re
from typing import Literal

from gongkai.officials.lexicon import words
from gongkai.officials.posts import HEADS_OWN_LEVEL, PRIVATE_BASES

Standing = Literal["yes", "beside", "no"]
"""Whether a post makes an official: yes; only beside another that does; no."""

_LEVEL = "省市县区州盟旗镇乡"

_MINISTRIES = words(
    "外交 国防 教育 科技 科学技术 工业和信息化 公安 民政 司法 财政 人力资源社会保障 人力资源和社会保障 "
    "自然资源 生态环境 住房城乡建设 住房和城乡建设 交通运输 水利 农业农村 农业 商务 文化和旅游 "
    "退役军人事务 应急管理 国家安全 中央组织 中央宣传 中央统战 中组 中宣"
)
_CENTRES = words(
    "政务服务 行政服务 便民服务 党群服务 疾控 疾病预防控制 应急指挥 公共资源交易 机关事务服务 机关事务管理 "
    "社会治理 数据资源管理 网格化管理 住房公积金管理"
)
_COMMITTEE = (
    rf"(?:[{_LEVEL}地师]委|党委|党工委|工委|党组|纪委|纪检委|纪工委|监委|政法委|机关党委|中央|委员会|"
    rf"团[{_LEVEL}]委|共青团[^，。；]{{1,8}}委(?:员会)?)"
)

_BODIES: dict[str, str] = {
    "总书记": r"中共中央(?:委员会)?|中央委员会",
    "书记": rf"{_COMMITTEE}|书记处",
    "常委": rf"[{_LEVEL}地师]委|自治区党委|兵团党委|师市党委|政治局|[{_LEVEL}]纪委|中央纪委",
    "主任": (
        r"人大常委会|人大|常务委员会|管委会|办事处|联络处|[^村居业家组评]委|[^村居业主家组评民]委员会|办|办公室|办公厅|政研室|"
        rf"[委府大协院]研究室|政策研究室|参事室|督查室|机关事务管理局|(?:{'|'.join(_CENTRES)})中心"
    ),
    "主席": (
        r"政协|人大|人大主席团|总工会|妇联|妇女联合会|文联|科协|残联|侨联|社科联|台联|工商联|工商业联合会|自治区|自治区政府|"
        r"自治区人民政府|国家|中华人民共和国|军委|监督管理委员会|证监会|科学技术协会|文学艺术界联合会|政治协商会议.*委员会"
    ),
    "部长": (
        rf"组织部|宣传部|统战部|统一战线工作部|武装部|人武部|社会工作部|社工部|政治部|(?:{'|'.join(_MINISTRIES)})部"
    ),
    "局长": r"局",
    "厅长": r"厅",
    "委员长": r"全国人大(?:常委会)?",
    "秘书长": rf"[{_LEVEL}地]委|党委|政府|人大常委会|人大|政协|国务院|总工会|红十字会|残联",
    "组长": (
        r"(?:督察|督导|督查|巡视|巡察|巡回指导|领导|工作|调研|检查|考核|指导|纪检监察|纪检|调查|专项)小?组|专班"
    ),
    "检察长": r"检察院|分院",
    "院长": r"法院|法庭",
    "庭长": r"庭|法院",
    "支队长": r".*(?:公安|交警|消防|特警|刑警|治安|巡警|执法|监察|缉私|边检|海警|森林|网安|救援).*",
    "所长": r"派出所|司法所|税务所|财政所|自然资源所|国土所|国土资源所|市场监管所|监管所",
    "处长": r".*(?:局|厅|委|办|部|署|院|政府|海关|政协|人大|公安|总工会|机关).*(?:处|科|股|司|署|室|海关)",
    "关长": r"海关",
    "总指挥": r"指挥部",
    "会长": r"红十字会|贸促会",
    "理事长": r"残联|残疾人联合会|供销社|供销合作社",
    "发言人": r".*(?:局|厅|委|办|部|署|院|政府|法院|检察院|国务院|公安).*",
    "总理": r"国务院",
    "国务委员": r".*",
    "专员": r"行署|公署|地区",
    "巡视员": r".*(?:局|厅|委|办|部|署|院|政府|海关|政协|人大|公安|法院).*",
}
_ALIKE = {
    "支队长": "大队长 总队长 中队长 政委 政治委员 教导员",
    "处长": "科长 股长 司长 署长",
    "总指挥": "指挥长",
    "发言人": "新闻发言人",
    "巡视员": "调研员 总工程师 总规划师 总经济师 总会计师 总统计师 总审计师 总农艺师 督学 主任科员",
}
"""Posts that the same bodies have as another."""
_BODIES |= {base: _BODIES[like] for like, bases in _ALIKE.items() for base in words(bases)}
_ENDS_WITH = {base: re.compile(rf".*(?:{body})$") for base, body in _BODIES.items()}

_NOT_PRIVATE = re.compile(
    r"农村|乡村|村镇|社区矫正|社区(?:治理|建设|发展|工作)|中小企业|民营企业|非公企业|两新|企业(?:服务|发展|改革|监督)|学校管理|"
    r"医院管理|广播电视(?:和旅游|局)|宗教(?:事务|局)|民族宗教|农场管理|国有企业|社会组织|银行(?:保险)?监督|证券监督|保险监督|"
    r"(?:医疗|社会|养老|失业|就业)保险|公司(?:登记|监管)|基金监管|中关村|工商业联合会|科学技术协会|校(?:园|外)|矿山|煤矿安全|"
    r"供销合作社|贸促会|总工会|自然村|大学城|基金管理"
)
_PRIVATE = re.compile(
    r"公司|集团|企业|银行|支行|分行|营业部|保险|证券|基金|商会|协会|学会|联谊会|总会|同乡|促进会|研究会|校友|联盟|合作社|农场|"
    r"工厂|[机电化药钢纸糖酒]厂|厂$|矿|酒店|宾馆|饭店|超市|商场|事务所|工作室|大学|学院|学校|中学|小学|幼儿园|党校|附中|"
    r"[一二三四五六七八九十]中(?![级队心])|高中|职校|技校|医院|卫生院|诊所|门诊|社区|居委|居民委员会|村|研究院|研究所|研究中心|实验室|课题组|"
    r"剧院|剧团|歌舞|乐团|报社|日报|电视台|广播|传媒|出版|杂志|博物馆|图书馆|文化馆|美术馆|俱乐部|球队|寺|教会|志愿|慈善|"
    r"项目部|项目组|专家|物业|业委会|业主|家委会|车间|书法|作家|同学会|筹委会|组委会|支部|总支|供电局|电业局|电力局|铁路局|"
    r"铁[一二三四五六七八九十]{1,3}局|工程局|[^支大总中]队$|教研|急诊|[内外妇儿]科|病区|护理"
)
_FOREIGN = re.compile(
    "美国|英国|法国|德国|日本|韩国|朝鲜|俄罗斯|乌克兰|越南|老挝|柬埔寨|泰国|缅甸|马来西亚|新加坡|印尼|印度尼西亚|菲律宾|文莱|"
    "东帝汶|印度|巴基斯坦|孟加拉|斯里兰卡|尼泊尔|不丹|马尔代夫|阿富汗|哈萨克|吉尔吉斯|塔吉克|乌兹别克|土库曼|蒙古国|伊朗|伊拉克|"
    "叙利亚|黎巴嫩|约旦|以色列|巴勒斯坦|沙特|阿联酋|卡塔尔|科威特|巴林|阿曼|也门|土耳其|塞浦路斯|格鲁吉亚|亚美尼亚|阿塞拜疆|"
    "意大利|西班牙|葡萄牙|荷兰|比利时|卢森堡|瑞士|奥地利|瑞典|挪威|丹麦|芬兰|冰岛|爱尔兰|波兰|捷克|斯洛伐克|匈牙利|罗马尼亚|"
    "保加利亚|塞尔维亚|克罗地亚|斯洛文尼亚|波黑|黑山|北马其顿|阿尔巴尼亚|希腊|白俄罗斯|摩尔多瓦|立陶宛|拉脱维亚|爱沙尼亚|马耳他|"
    "埃及|利比亚|突尼斯|阿尔及利亚|摩洛哥|苏丹|埃塞俄比亚|肯尼亚|坦桑尼亚|乌干达|卢旺达|尼日利亚|加纳|塞内加尔|科特迪瓦|喀麦隆|"
    "刚果|安哥拉|赞比亚|津巴布韦|莫桑比克|纳米比亚|南非|马达加斯加|加拿大|墨西哥|古巴|巴拿马|哥斯达黎加|哥伦比亚|委内瑞拉|"
    "厄瓜多尔|秘鲁|玻利维亚|巴西|智利|阿根廷|乌拉圭|巴拉圭|澳大利亚|新西兰|斐济|巴布亚|所罗门|汤加|萨摩亚|瓦努阿图|欧盟|欧洲|"
    "东盟|非盟|北约|联合国|世界(?:银行|卫生|贸易|旅游|知识)|国际(?:奥委会|货币|原子|足联|劳工|海事)|"
    "亚(?:投行|开行|足联|奥)|金砖|上合|越共|老党|首尔|釜山|东京|大阪|横滨|伦敦|巴黎|柏林|莫斯科|纽约|洛杉矶|旧金山|芝加哥|多伦多|悉尼|墨尔本|曼谷|河内|吉隆坡|"
    "麦加|吉达|台湾|台北|高雄|台中市|台南|民进党|国民党|新党|驻华"
)
_PARTY_SUFFIX = re.compile(r"(?:党委|党组|党工委|机关党委|党总支)$")
_ANYBODYS = frozenset(
    words(
        "党委 党组 工委 机关党委 委员会 办公室 办公厅 办 研究室 专班 纪委 纪检委 中央 部 领导小组 工作组 "
        "工作专班 专项组 指挥部"
    )
)
"""Bodies that any owner can have: alone they do not say whose they are."""
_BY_ITSELF = frozenset(words("局长 厅长 检察长 国务委员"))
"""Posts that only public bodies have, so that they count without the organisation."""
_BESIDE = frozenset(
    words("巡视员 调研员 主任科员 总工程师 总规划师 总经济师 总会计师 总统计师 总审计师 总农艺师 督学 秘书长")
)
"""Posts that stand beside another and share its organisation."""
_CITY_LIKE = re.compile(r"(?:城|超|都|股|门|夜|菜|集|上|楼)$")
_AREA_LIKE = re.compile(r"(?:小|社|校|战|工|园|厂|片|灾|辖|景|矿|库|牧|林|病|监|军)$")


_COMMITTEE_OF_PLACE = re.compile(
    r"(?:中共|中国共产党)(?P<place>[\u3400-\u9fff]{2,8}(?P<level>[省市县区州盟旗]))委(?:员会)?$"
)


def standing(organization: str, post: str, base: str) -> Standing:
    """Return whether the holder of *post* in *organization* is an official.

    *base* is the post without its modifiers. Unknown organisations make no official.
    """
    if base in PRIVATE_BASES or "名誉" in post:
        return "no"
    if foreign(organization) or _PRIVATE.search(_NOT_PRIVATE.sub("", organization)):
        return "no"
    if base in HEADS_OWN_LEVEL:
        wrong = _AREA_LIKE if base == "区长" else _CITY_LIKE
        return "no" if wrong.search(organization) else "yes"
    if base in ("委员", "成员", "司令员"):
        return _member(organization, base)
    if not organization:
        return "yes" if base in _BY_ITSELF else "beside" if base in _BESIDE else "no"
    if organization in _ANYBODYS:
        return "beside"
    return "yes" if _ENDS_WITH[base].match(organization) else "no"


def _member(organization: str, base: str) -> Standing:
    """Members as such are no officials, but for those of a leading party group."""
    if base == "成员":
        if organization.endswith("党组"):
            return "yes" if len(organization) > len("党组") else "beside"
        return "no"
    if organization.endswith("政治局"):
        return "yes"
    return "beside" if re.search(r"委|委员会|党组$", organization) else "no"


def foreign(organization: str) -> bool:
    """Whether *organization* is of another country, or of several."""
    return bool(_FOREIGN.search(organization))


def owner(organization: str) -> str:
    """Return whose party group *organization* is: 市水务局 for 市水务局党组, else itself."""
    return _PARTY_SUFFIX.sub("", organization)


def short_committee(organization: str, jurisdiction: str) -> str:
    """Return 市委 for 中共云溪市委 on 云溪市's own site, or on one that names no place; else itself.

    The full form is used in appointments, the short one everywhere else: one body, one name.
    """
    match = _COMMITTEE_OF_PLACE.fullmatch(organization)
    if match and jurisdiction in ("", match["place"]):
        return match["level"] + "委"
    return organization
