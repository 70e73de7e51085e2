"""A bad and a good sample of every rule, as small changes of one sound file."""

from __future__ import annotations

from dataclasses import dataclass

Changes = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Sample:
    """A rule, the sound file, what breaks it and at which key, and a like change that does not."""

    code: str
    base: str
    bad: Changes
    key: str
    good: Changes = ()


def one(code: str, base: str, old: str, bad: str, key: str, good: str | None = None) -> Sample:
    """Return a sample that changes one place; without `good` the base is the good sample."""
    return Sample(code, base, ((old, bad),), key, () if good is None else ((old, good),))


CALL, REAL, SMS, REAL_SMS, NOTE, REAL_NOTE = (
    "pack-c1a",
    "pack-c2b",
    "pack-s1a",
    "pack-s2b",
    "pack-n1a",
    "pack-n2b",
)
SINGLE, MULTIPLE, TRUE_FALSE = "pack-q1a", "pack-q2a", "pack-q3a"
ORDER, MATCH, NUMBER = "pack-q4a", "pack-q5a", "pack-q6a"
SEIZURE, SEIZED = "cn-counter-seizure", "cn-counter-h4p"
FAMILY = "pack-f1"
THEME = "pack-words-parcels"

HURRY = '[[cue]]\nid = "hurry"\nkind = "urgency"\nsign = "red-flag"\ntext = "催"\nwhy = "说明。"\n'
CHAIN = "".join(
    f'[[line]]\nid = "x{n}"\nsays = "嗯。"\n'
    + "".join(
        f'[[line.reply]]\nsays = "{words}"\ndoes = "ask"\nto = "{"what" if n == 59 else f"x{n + 1}"}"\n'
        for words in ("嗯。", "好。")
    )
    for n in range(60)
)
NO_REPLY = '[[line.reply]]\nsays = "我等一等。"\ndoes = "stall"\nto = "press"\n'
TO_WHAT = 'says = "什么消费？"\ndoes = "ask"\nto = "what"'
SOON = 'to = "press"\n[[line.reply]]\nsays = "我等一等。"'

FILES = (
    one("RT101", CALL, 'title = "电话样例"', 'title = "电话样例', "", 'title = "电话一例"'),
    one("RT102", CALL, "at_stake = 5000", 'at_stake = "5000"', "at_stake", "at_stake = 6000"),
    one("RT102", CALL, "= 2027-11-23", '= "2027-11-23"', "stale_after", "= 2028-11-23"),
    one("RT102", CALL, "crux = true", "colour = 1\ncrux = true", "line.4.colour"),
    one("RT102", CALL, 'kind = "urgency"', 'kind = "hurry"', "cue.1.kind", 'kind = "threat"'),
    one("RT102", CALL, "0571-0550 1137", "1380013800a", "call.number", "138 **** 0138"),
    one("RT105", CALL, "电话样例", "电话\x00样例", "", "电话 样例"),
    one("RT106", CALL, "format = 1", "# " + "x" * 600_000 + "\nformat = 1", "", "# xx\nformat = 1"),
    one("RT107", CALL, "format = 1", "deep = " + "[" * 500 + "]" * 500 + "\nformat = 1", ""),
)

CUES = (
    one(
        "RT201",
        CALL,
        'cues = ["number"]',
        'cues = ["number", "voice"]',
        "call.cues",
        'cues = ["number", "who"]',
    ),
    one("RT202", CALL, "[[hurry|两分钟内要处理]]", "两分钟内要处理", "cue.1.id", "两分钟内[[hurry|要处理]]"),
    one("RT203", REAL_SMS, 'sign = "reassurance"', 'sign = "red-flag"', "cue.0.sign"),
    one(
        "RT204",
        REAL_SMS,
        'holds_because = "nothing-asked-by-the-end"\n',
        "",
        "cue.0.sign",
        'holds_because = "i-began-it"\n',
    ),
    *(
        one(
            "RT205",
            CALL,
            "[[code|把六位数字念给我]]就好。",
            f'{text}"\ncues = ["code"]\nnotice = "嗯',
            "line.4.says",
            "把[[code|六位数字]]念给我就好。",
        )
        for text in (
            "[[code|把六位]",
            "把六位]]",
            "[[code|把[[who|六位]]数字]]",
            "[[code|]]",
            "[[Code|把六位]]",
        )
    ),
    one("RT206", CALL, "{{amount}}", "{{sum}}", "line.0.says", "{{amount}}多"),
    Sample(
        "RT207",
        SMS,
        (
            ('sign = "red-flag"', 'sign = "reassurance"\nholds_because = "i-began-it"'),
            ('sign = "red-flag"', 'sign = "reassurance"\nholds_because = "i-began-it"'),
        ),
        "cue",
        (('sign = "red-flag"', 'sign = "reassurance"\nholds_because = "i-began-it"'),),
    ),
    one("RT208", CALL, "[call]", HURRY + "[call]", "cue.4.id"),
    one(
        "RT209",
        REAL,
        "confirmed-by-own-call",
        "nothing-asked-by-the-end",
        "cue.0.holds_because",
        "i-began-it",
    ),
    one(
        "RT210",
        REAL,
        "[[who|这里是演练银行]]",
        "[[who|这里是云河商城]]",
        "line.0.says",
        "这里是[[who|演练银行]]",
    ),
    Sample(
        "RT210",
        REAL,
        (("[[hurry|两分钟内要处理]]", "[[hurry|您自己上网点办]]"),),
        "line.2.says",
        (
            ("[[hurry|两分钟内要处理]]", "[[hurry|您自己上网点办]]"),
            ('id = "hurry"', 'id = "hurry"\nproves = false'),
        ),
    ),
)

SCRIPTS = (
    one(
        "RT301",
        CALL,
        "[[ending]]",
        '[[ending]]\nid = "good"\nresult = "safe"\nsays = "好。"\n[[ending]]',
        "ending.2.id",
    ),
    one("RT302", CALL, 'to = "name"', 'to = "nome"', "line.0.reply.1.to"),
    one("RT303", CALL, 'own-call = "office"', 'police = "office"', "standing.police", 'ask = "office"'),
    one("RT304", CALL, 'hang-up = "again"\n', "", "line.5.id", 'ask = "again"\n'),
    one("RT305", CALL, 'does = "refuse"\nto = "good"', 'does = "refuse"\nto = "again"', "line.5.id"),
    one("RT306", CALL, "crux = true\n", "", "line"),
    one("RT307", CALL, SOON, SOON.replace("press", "crux"), "line.4.crux"),
    one("RT308", CALL, 'gives = "code"\nsettles = true', 'gives = "code"', "line.4.reply.0.to"),
    one(
        "RT309",
        SMS,
        'does = "refuse"\n',
        'does = "refuse"\nresult = "served"\n',
        "after.2.result",
        'does = "refuse"\nresult = "safe"\n',
    ),
    one("RT309", CALL, 'result = "safe"', 'result = "persuaded"', "ending.1.result"),
    one("RT310", CALL, 'hang-up = "again"', 'hang-up = "again"\nask = "office"', "ending"),
    one("RT311", CALL, 'gives = "identity"\n', "", "line", 'gives = "account"\n'),
    one("RT312", SMS, 'gives = "account"\n', 'gives = "account"\nresult = "safe"\n', "after"),
    one("RT313", NOTE, '["tape"]', '["tapp"]', "note.wear", "[]"),
    one("RT314", REAL_NOTE, "faults = []", 'faults = ["flat"]', "note.faults"),
    one("RT315", NOTE, "denomination = 30", "denomination = 31", "note.denomination"),
    one("RT316", CALL, "patience = 10\n", "", "line.2.silence", "patience = 12\n"),
    Sample(
        "RT317",
        CALL,
        ((TO_WHAT, TO_WHAT.replace("what", "x0")), ("[[ending]]", CHAIN + "[[ending]]")),
        "line",
    ),
    one("RT318", CALL, NO_REPLY, "", "line.2.reply", NO_REPLY + NO_REPLY.replace("等一等", "想一想")),
)

PACKS = (
    one("RT401", SMS, 'truth = "scam"\n', "", "truth"),
    one("RT402", SINGLE, 'region = "CN"', 'region = "CN"\ntruth = "genuine"', "truth"),
    one("RT403", SINGLE, 'id = "pack-q1a"', 'id = "pack-zzz"', "id"),
    one("RT404", SMS, 'twin = "pack-s2b"', 'twin = "pack-none"', "twin"),
    one("RT405", SMS, 'twin = "pack-s2b"', 'twin = "pack-s1a"', "twin"),
    one("RT406", SMS, 'topic = "sms-hook"', 'topic = "other"', "topic"),
    one("RT407", SMS, "午饭后", "晚饭后", "setting"),
)

KNOWLEDGE = (
    one("RT501", MULTIPLE, "right = false", "right = true", "quiz.option"),
    one("RT501", SINGLE, "right = false", "right = true", "quiz.option"),
    one(
        "RT502",
        TRUE_FALSE,
        "[[source]]",
        '[[quiz.option]]\ntext = "都行"\nright = false\nwhy = "说明。"\n[[source]]',
        "quiz.option",
    ),
    one("RT503", ORDER, 'text = "再打110"', 'text = "先停手"', "quiz.step", 'text = "马上打110"'),
    one("RT503", MATCH, 'left = "96110"', 'left = "110"', "quiz.pair", 'left = "12381"'),
    one("RT503", MATCH, 'right = "反诈劝阻"', 'right = "报警"', "quiz.pair", 'right = "劝阻咨询"'),
    one("RT503", MATCH, 'text = "问天气"', 'text = "报警"', "quiz.pair", 'text = "查话费"'),
    one("RT504", NUMBER, 'low = "说明。"\n', "", "quiz.low", 'low = "没有这么少。"\n'),
    one("RT504", NUMBER, 'high = "说明。"\n', "", "quiz.high", 'high = "没有这么多。"\n'),
    Sample(
        "RT504",
        NUMBER,
        (("answer = 50", "answer = 2"), ('high = "说明。"\n', "")),
        "quiz.high",
        (("answer = 50", "answer = 2"), ('low = "说明。"\n', "")),
    ),
    one("RT603", CALL, "stale_after = 2027-11-23", "stale_after = 2026-11-23", "stale_after"),
    one(
        "RT603",
        CALL,
        "official = false",
        "official = false\ndate = 2026-12-01",
        "source.0.date",
        "official = false\ndate = 2026-10-01",
    ),
    one("RT604", CALL, "测试样例", "本局警情", "source.0.title", "本局通报"),
)

PROCEDURES = (
    one("RT801", SEIZURE, '["colleague", "tell"]', '["colleage", "tell"]', "step.2.after"),
    one("RT802", SEIZURE, 'does   = "verify"', 'does   = "verify"\nafter = ["stamp"]', "step.0.after"),
    one("RT804", SEIZURE, 'source = "regulation"', 'source = "law"', "step.0.source"),
    one(
        "RT805",
        SEIZURE,
        "[[step]]",
        '[[source]]\nid = "order"\nissuer = "国务院"\ntitle = "令"\nofficial = true\n[[step]]',
        "source",
    ),
    one("RT806", SEIZURE, "crucial = true\n", "", "step"),
    one("RT807", SEIZURE, 'asked_by = "queue"\n', 'money = ["foreign-note"]\n', "step"),
    one("RT803", "cn-counter-l7r", '"cn-counter-seizure"', '"us-counter-retain"', "note.procedure"),
    one("RT808", SEIZED, "keep = ", "stay = ", "press.stay"),
    one("RT809", SEIZED, "[press]", '[[after]]\nsays = "收下"\ndoes = "serve"\n[press]', "after"),
)

FAMILIES = (
    one("RT901", FAMILY, '"Depot", ', "", "slot.sender"),
    one("RT901", FAMILY, '"Depot"', '"PARCELS"', "slot.sender", '"Parcels"'),
    one("RT902", FAMILY, " {{pressure}}.", "", "text.0", " {{pressure}}!"),
    one("RT903", FAMILY, "[[link|put it", "[[app|put it", "ask.0.scam"),
    one("RT903", FAMILY, "[[link|put it right at pf.example/7]]", "put it right", "ask.0.scam"),
    one("RT904", FAMILY, '"no flat is given"', '"no flat is given."', "text.0", '"no flat or floor"'),
    one("RT904", FAMILY, "{{ask}}. ", "{{ask}}.", "text.0", "{{ask}}! "),
    one("RT904", FAMILY, "It goes back tonight", "it goes back tonight", "text.0"),
    one("RT904", FAMILY, '"The van could', '"Your text said no flat", "The van could', "text.0"),
    one("RT905", FAMILY, "Please [[app|", "Kindly [[app|", "ask.0", "Please [[app|do "),
    one("RT206", FAMILY, "Your parcel {{tail}}", "Your parcel {{digits}}", "slot.occasion.0"),
    one("RT701", FAMILY, "a digit lacks", "one digit " * 20 + "lacks", "text.0"),
    one("RT704", FAMILY, "0571-0550 1137", "0571-8550 1137", "slot.sender.2"),
    one("RT204", FAMILY, 'holds_because = "confirmed-by-own-call"\n', "", "lead.1.cue.sign"),
)

THEMES = (
    one("RTA01", THEME, "先问单号", "先问单号，再问快递员叫什么名字，不急", "slogan.0", "先问订单号"),
    one("RTA01", THEME, "订单里没有，就放一放。真要", "真要", "broadcast.text", "订单里没有，先放一放。真要"),
    one(
        "RTA02",
        THEME,
        "包裹来电先问单号：哪一件？",
        "包裹来电先问单号。",
        "message.short",
        "包裹来电，问一句：哪一件？",
    ),
    one("RTA03", THEME, "不急，先看订单", "后果可怕，先看订单", "slogan.1", "先看订单，不急"),
    one("RT705", THEME, "退款在订单里点", "别上当，订单里点", "slogan.2"),
    one("RT704", THEME, "打派出所电话", "打0571-8550 1137", "do.1"),
)

SAMPLES = (*FILES, *CUES, *SCRIPTS, *PACKS, *KNOWLEDGE, *PROCEDURES, *FAMILIES, *THEMES)
