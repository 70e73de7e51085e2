"""The words of the drop-downs and what they stand for in a scenario."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from drills.words.vocabulary import KINDS
from engine.kinds import Does, Gives, Result
from engine.language import catalogue

chinese = catalogue("zh_CN").gettext
"""Translates a message into the language of the form."""


class Act(NamedTuple):
    """What a reply does and gives away."""

    does: Does
    gives: Gives | None = None


class Ground(NamedTuple):
    """Why a reassurance of a kind holds, and whether its words prove it."""

    holds_because: str
    proves: bool


ACTS: Mapping[str, Act] = {
    "问一句": Act("ask"),
    "自己去核实": Act("verify"),
    "先拖一拖": Act("stall"),
    "不答应": Act("refuse"),
    "顺着说": Act("comply"),
    "说出身份信息": Act("disclose", "identity"),
    "说出账户信息": Act("disclose", "account"),
    "说出验证码": Act("disclose", "code"),
    "让人看屏幕": Act("comply", "control"),
    "转钱付钱": Act("pay", "money"),
    "报警举报": Act("report"),
    "照常办理": Act("serve"),
}

RESULTS: Mapping[str, Result] = {
    "平安": "safe",
    "劝住": "persuaded",
    "受损": "harmed",
    "办成": "served",
    "耽误": "obstructed",
}

AFTERS: Mapping[str, Does] = {
    "挂断、不理之后": "refuse",
    "自己核实之后": "verify",
    "问身边人之后": "ask",
    "照常办理之后": "serve",
    "报警、反映之后": "report",
}
"""How a line is come to otherwise than by a reply: the standing action of the place that does this."""

YES: Mapping[str, bool] = {"是": True, "否": False}
REGIONS: Mapping[str, str] = {"大陆": "CN", "台湾": "TW"}

AUDIENCES: Mapping[str, str] = {
    "居民": "resident",
    "老年人": "elder",
    "学生": "student",
    "参保人": "insured",
    "柜员": "teller",
    "经办人员": "agency-staff",
    "医药机构人员": "provider-staff",
    "村里干部": "village-staff",
}

TOPICS: Mapping[str, str] = {
    "公安、法院等机关来电": "authority",
    "亲人出事、换号": "relative",
    "老熟人、老朋友": "old-friend",
    "领导、同事拉小群": "small-group",
    "快递包裹": "parcel",
    "网购售后": "after-sales",
    "会员扣费": "membership",
    "机票航班": "flight",
    "银行通知": "bank-notice",
    "银行核实付款": "bank-risk",
    "验证码": "code",
    "医保": "medical-insurance",
    "养老资格认证": "pension-check",
    "体检、保健": "health",
    "补贴补助": "subsidy",
    "领奖、送礼的群": "gift-group",
    "投资理财": "investment",
    "刷单兼职": "part-time-job",
    "贷款": "loan",
    "交友恋爱": "romance",
    "学费、报名费": "school-fee",
    "高速通行卡": "etc",
    "检查收费": "inspection",
    "举报奖励": "report-reward",
    "柜台转账": "coached-transfer",
    "柜台取现": "cash-withdrawal",
    "代人办理": "claim-for-another",
    "其他": "other",
}
"""The hook that both twins share; practice comes back to a topic, so like things go under one."""

_OF_NOTES = frozenset({
    "watermark-flat", "numeral-does-not-shift", "thread-printed", "register-out-of-line", "no-relief",
    "paper-glows", "serial-mismatch", "spliced", "blurred-lines", "feature-sound", "harmless-wear",
})  # fmt: skip

GROUNDS: Mapping[str, Ground] = {
    "own-call-confirms": Ground("confirmed-by-own-call", True),
    "welcomes-checking": Ground("confirmed-by-own-call", False),
    "official-channel": Ground("confirmed-by-own-call", False),
    "story-holds": Ground("confirmed-by-own-call", False),
    "asks-for-nothing": Ground("nothing-asked-by-the-end", False),
    "i-began-it": Ground("i-began-it", False),
}
"""The kinds of reassurance a conversation can have; all others are red flags."""

FLAGS: Mapping[str, str] = {
    chinese(words): kind for kind, words in KINDS.items() if kind not in _OF_NOTES and kind not in GROUNDS
}
COMFORTS: Mapping[str, str] = {chinese(KINDS[kind]): kind for kind in GROUNDS}
