"""What looks like a person, a department, a heading, a title or a footer of a list."""

from __future__ import annotations

import re
import unicodedata

from drills.roster.signs import SIMPLIFIED

SURNAMES = frozenset(SIMPLIFIED[: SIMPLIFIED.index("伟芳")]) | frozenset(
    "張劉陳楊黃趙吳孫馬鄭羅謝韓許鄧蕭馮蘇葉呂蔣鍾盧陸譚韋賈鄒閻龍萬顧賴賀嚴錢龔湯溫喬顏莊魯龐齊駱關歐紀畢蘭遊饒寧單鮑華衛"
)
DEPARTMENT = re.compile(
    r"(?:部|[一-龥]组|[一-龥]組|行|处|處|室|班|科|中心|所|柜|柜面|大堂|厅|廳|村|社区|社區|公司|网点|網點)$"
)
_PERSON = re.compile(r"[\u3400-\u9fff]{2,4}")
_TOTAL = re.compile(r"(?:合计|合計|总计|總計|小计|小計|共计|共計|总人数|人数|total|sum)(?:\W.*|\d.*)?")
_COUNT = re.compile(r"#接[龙龍].*|(?:共|总共|合计|计)?\d+(?:人|名)[。.]?")
_SIGNED = re.compile(
    r"(?:制表|填表|填报|审核|审批|复核|经办|负责|主管|批准|联系|打印|备注|说明|注|日期|领导签字|签字|单位(?:盖章)?)"
    r"(?:人|日期|单位|时间|电话|说明)*[:：].*"
)
_TITLE = re.compile(r"名单|名單|名册|报名|接龙|培训|通知|报表|一览|登记|花名|者$|人员$")
_OTHERS = (
    "序号 序 电话 手机 手机号 联系电话 性别 年龄 职务 岗位 职位 备注 邮箱 身份证号 入职日期 日期"
    " email phone mobile position title status gender username password hiredate date usertype birthyear"
    " serial remarks"
)
_OTHER = frozenset(_OTHERS.split())


def folded(cell: str) -> str:
    """Return a heading without blanks, signs and what stands in brackets."""
    words = unicodedata.normalize("NFKC", cell).casefold().partition("(")[0]
    return "".join(sign for sign in words if sign.isalnum())


def person_like(text: str) -> bool:
    """Return whether a text is surely a Chinese name: a surname first, and no department."""
    return bool(_PERSON.fullmatch(text)) and text[0] in SURNAMES and not DEPARTMENT.search(text)


def footer_like(text: str) -> bool:
    """Return whether a cell holds a sum, a count of people or who signed."""
    plain = unicodedata.normalize("NFKC", text).replace(" ", "").casefold()
    return any(pattern.fullmatch(plain) for pattern in (_TOTAL, _COUNT, _SIGNED))


def title_like(text: str) -> bool:
    """Return whether a line alone is what a list is called, and no person."""
    return bool(_TITLE.search(text)) or footer_like(text)


def other_heading(text: str) -> bool:
    """Return whether a cell heads a column that a roster does not need."""
    return folded(text) in _OTHER
