"""The form itself: its sheets, the labels and headings on them, and what is said beside them."""

from __future__ import annotations

from typing import NamedTuple

BASICS, TALK, ENDINGS, DEBRIEF, TWIN, WORDS = "基本", "对话", "结局", "讲评", "孪生真事", "词表"
SHEETS = (BASICS, TALK, ENDINGS, DEBRIEF, TWIN, WORDS)
LABEL, SCAM, GENUINE, HOW = "项目", "骗局", "真事", "怎么填"
EXAMPLE = "例"
"""What the number of an example row begins with."""
REPLIES = 4
"""Replies a line has room for."""
LISTED = "、，,;；"
"""What may stand between several answers in one cell."""


class Asked(NamedTuple):
    """One row of 基本 or 讲评: its label, how to fill it in, which drop-down it has, who shares it."""

    label: str
    how: str
    choice: str = ""
    shared: bool = True
    """Whether both twins have it from the same cell."""


def _source(number: int) -> tuple[Asked, ...]:
    lead = f"来源{number}"
    return (
        Asked(f"{lead}：发布单位", "谁发布的，例：公安部", shared=False),
        Asked(f"{lead}：标题", "文件、通报的名称，例：2024年公布的十大高发电信网络诈骗类型", shared=False),
        Asked(f"{lead}：文号", "有就填", shared=False),
        Asked(f"{lead}：条款", "有就填，例：第三十一条", shared=False),
        Asked(f"{lead}：日期", "例：2024-06-25", shared=False),
        Asked(f"{lead}：看过原件", "原件亲眼看过才选「是」", "yes", shared=False),
    )


SOURCES = (1, 2, 3)
FORM_ROWS = (1, 2, 3, 4, 5)

BASIC_ROWS: tuple[Asked, ...] = (
    Asked("渠道", "从下拉里选。短信：对话里一行一条，回答写在最后一条", "channel"),
    Asked("地点", "从下拉里选", "place"),
    Asked("由头", "对方拿什么说事，从下拉里选", "topic"),
    Asked("情景", "何时何地，一句话，看不出真假，例：周二上午十点，您一个人在家。"),
    Asked("地区", "按哪里的法律和电话", "region"),
    Asked("给谁练", "几种人用顿号隔开，例：居民、老年人。可填的都在「词表」"),
    Asked("题目", "讲评时才显示。骗局一个，真事一个", shared=False),
    Asked("涉及金额", "走错一步会损失多少元，只写数字，例：50000。真事一般填 0", shared=False),
    Asked("核实日期", "哪天核对过事实，例：2026-11-23"),
    Asked("复核日期", "到哪天要再核对，例：2027-11-23"),
    *_source(1),
    *_source(2),
    *_source(3),
    Asked("来人", "只有柜台要填：一眼看到的人，例：林阿姨，七十来岁"),
    *(
        Asked(f"单据{n}", "只有柜台用：栏目：内容，例：收款人：周某，第一次收款", shared=False)
        for n in FORM_ROWS
    ),
    Asked("聊天名称", "只有聊天要填：联系人或群名，例：年底项目小群"),
    Asked("聊天备注", "只有聊天要填：通讯录里怎么写，例：4 人，今天 14:05 新建"),
    Asked("发信人", "只有短信要填：谁发来的，例：演练银行，或编的号码，如 0571-0550 1137"),
)

DEBRIEF_ROWS: tuple[Asked, ...] = (
    Asked("怎么回事", "一两句说清，不责怪人，例：对方冒充公安，用「安全账户」骗转账。", shared=False),
    Asked("怎么做1", "例：挂断，打自己知道的号码", shared=False),
    Asked("怎么做2", "可以不填", shared=False),
    Asked("怎么做3", "可以不填", shared=False),
    Asked("报告电话", "用顿号隔开，例：110、96110。真事可以不填", shared=False),
    Asked("一句话", "好记的一句，例：真办案，不怕您去派出所。", shared=False),
    Asked("可以问的话", "当时能问的一句，例：这些我到所里当面说，好吗？", shared=False),
)


class Column(NamedTuple):
    """One column of a table: its heading, whether it must be there, its drop-down, its width in cells."""

    heading: str
    needed: bool = True
    choice: str = ""
    width: int = 12


NUMBER, COMES, SPEAKER, SAYS, NOTICE = "编号", "怎么走到这里", "谁说", "说什么", "看到什么"
WORDING, WHY, KIND, ASK, CRUX = "可疑的原话", "为什么", "种类", "可以怎么问", "关键"
SOUND = "放心的原话"
"""How the column of the wording is headed for the genuine twin; both headings are read on both sheets."""
REPLY, DOES, TO, RESULT = "回答", "做法", "去向", "结果"


def talk_columns(twin: bool) -> tuple[Column, ...]:
    """Return the columns of 对话, or of 孪生真事."""
    replies = [
        column
        for n in range(1, REPLIES + 1)
        for column in (
            Column(f"{REPLY}{n}", n == 1, width=24),
            Column(f"{DOES}{n}", n == 1, "act", 13),
            Column(f"{TO}{n}", n == 1, width=8),
        )
    ]
    return (
        Column(NUMBER, width=8),
        Column(SPEAKER, False, width=10),
        Column(SAYS, width=44),
        Column(SOUND if twin else WORDING, width=24),
        Column(WHY, width=30),
        Column(KIND, True, "comfort" if twin else "flag", 18),
        Column(ASK, False, width=22),
        Column(CRUX, False, "yes", 7),
        *replies,
        Column(COMES, False, "after", 16),
        Column(NOTICE, False, width=20),
    )


ENDING_COLUMNS = (Column(NUMBER, width=8), Column(RESULT, True, "result", 10), Column(SAYS, width=60))

NOTES = {
    BASICS: "场景采集表：照着填就行。灰字是说明和例子，不会读进题里。真事和骗局不一样的，才填「真事」一列。",
    TALK: "骗局这一题，一行是对方一句话，第一行开头。一句话里两处可疑，第二处写下一行，编号和说什么空着。",
    ENDINGS: "两题的结局都写在这里：骗局选平安、受损，柜台上客户自己不办了选劝住；真事选办成、耽误。",
    DEBRIEF: "讲评：做完题才看到。",
    TWIN: "同一个由头，事情是真的。句数、长短和骗局差不多。放心的原话，要自己核实得到的，光对方说不算。",
}
"""What stands above each table."""

TALK_EXAMPLE = (
    f"{EXAMPLE}1", "", "您好，这里是市公安局，您名下有张卡涉嫌洗钱，这事家里人也先别说。", "家里人也先别说",
    "真办案不怕您问家人。", "要求保密", "我先问问家里人，好吗？", "", "您是哪个单位的？", "问一句", "2",
    "我自己打派出所问问。", "自己去核实", "派出所",
)  # fmt: skip
TWIN_EXAMPLE = (
    f"{EXAMPLE}派出所", "派出所", "您好，是我们陈警官打给您的，补笔录的事。", "是我们陈警官打给您的",
    "这句话是您自己打过去听到的。", "自己打电话问过属实", "请问今天有人给我打电话吗？", "", "好，我明天来。",
    "照常办理", "办好", "", "", "", "", "", "", "", "", "", "自己核实之后",
)  # fmt: skip
ENDING_EXAMPLE = (f"{EXAMPLE}核实", "平安", "您打到派出所，没有这个案子。那个号码没有再打来。")
_EXAMPLES = frozenset({TALK_EXAMPLE[2], TWIN_EXAMPLE[2], ENDING_EXAMPLE[2]})


def is_example(number: str, says: str) -> bool:
    """Return whether a row is still the example; one that was written over is a row like any other."""
    return number.startswith(EXAMPLE) and says in _EXAMPLES
