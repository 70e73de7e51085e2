"""A draft from one message: harmless, whole, and playable."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.authoring.draft import KINDS, Doubt, Draft, disarmed, disarmed_sender, draft_text
from engine.check import check_file
from engine.kinds import Truth
from engine.library.library import Library
from engine.marks import parse
from engine.play.encounter import Kind
from engine.play.play import Play
from engine.play.terms import Terms
from engine.text import pieces

DAY = date(2026, 11, 23)


def made(text: str, truth: Truth = "scam", doubts: tuple[Doubt, ...] = ()) -> Draft:
    return Draft("演练银行", text, truth, doubts, "冒充银行发的短信。", DAY)


@pytest.mark.parametrize(
    ("typed", "safe"),
    [
        ("点 http://bank-jf.com/a?x=1，快", "点 a1.example，快"),
        ("jf.bank.cn兑换", "a1.example兑换"),
        ("点 http://203.0.113.9/a 或 https://演练.公司/b", "点 a1.example 或 a2.example"),
        ("点jf。bank。com／v，bank[.]top/1，localhost", "点a1.example，a2.example，a3.example"),
        ("写信到a.b@bank-jf.com", "写信到post@a1.example"),
        ("点 jf.example/v，或上 www.gov.cn", "点 jf.example/v，或上 www.gov.cn"),
        ("打13800138000。", "打138 **** 0137。"),
        ("打400-820-8888，再打400-820-8888", "打0571-0550 1137，再打0571-0550 1137"),
        ("打 +86 138 0013 8000 问", "打 138 **** 0137 问"),
        ("打(0871)6550 1370", "打0571-0550 1137"),
        ("打 +44 20 7946 0123", "打 +44 20 7946 0123"),
        ("打 +44 20 7123 4567", "打 +0 44 0550 1137"),
        ("打０８７１－６５５０１３７０", "打0571-0550 1137"),
        ("打000-55010137，不打96110", "打0571-0550 1137，不打96110"),
        ("致电95588", "致电95***"),
        ("卡号６２２２０２１２３４５６７８９０", "卡号6200 **** **** 0137"),
        ("证号11010519491231002X", "证号330000********0137"),
        ("加微信yinhang8888，QQ123456789", "加微信yl****37，QQ01370137"),
        ("扣500元，9:40", "扣500元，9:40"),
        (
            "您尾号0137的账户于2026-11-23 10:20支出5000.00元，可用余额1000000.00元。",
            "您尾号0137的账户于2026-11-23 10:20支出5000.00元，可用余额1000000.00元。",
        ),
        ("拨打10086或10010", "拨打10***或10***"),
        ("0086 138 0013 8000", "138 **** 0137"),
        ("call (212) 555-0237 or 020 7123 4567", "call 0571-0550 1137 or 0571-0550 1137"),
        ("http://[2001:db8::1]/a，weixin://dl/a", "a1.example，a2.example"),
        ("版本 1.2.3.4，Order #1234567890", "版本 1.2.3.4，Order #1234567890"),
        (
            "订单号：2026112309120001234，运单 20261123-550101",
            "订单号：2026112309120001234，运单 20261123-550101",
        ),
        ("2026-11-23T10:20:30，RMB 1000000", "2026-11-23T10:20:30，RMB 1000000"),
        ("余额1000000元，尾号 1234 5678，2026/11/23", "余额1000000元，尾号 1234 5678，2026/11/23"),
        ("订单20261123550101，单号SF2026112355", "订单20261123550101，单号SF2026112355"),
        (
            "Going for dinner.msg you after. All fine.Love u. 2.0.exe 31p.msg 1.childish 2.naughty",
            "Going for dinner.msg you after. All fine.Love u. 2.0.exe 31p.msg 1.childish 2.naughty",
        ),
        ("a\n\nb\t", "a\nb"),
        ("[[x|y]] {{z}}", "【【x｜y】】 ｛｛z｝｝"),
        ("\x1b[31m红", "<U+001B>【31m红"),
    ],
)
def test_a_message_leads_nowhere(typed: str, safe: str) -> None:
    assert disarmed(typed).text == safe


def test_what_was_replaced_is_told_and_what_was_not() -> None:
    harmless = disarmed("我叫李秀英，打13800138000，13800138000")
    assert harmless.replaced == (("13800138000", "138 **** 0137"),)
    assert harmless.names == ("李秀英",)
    assert "李秀英" in harmless.text


@pytest.mark.parametrize(
    ("typed", "safe"),
    [
        ("95588", "95***"),
        ("13800138000", "138 **** 0137"),
        ("0571-6550 1370", "0571-0550 1137"),
        ("106550101370", "1069 **** 0137"),
        ("96110", "96110"),
        ("演练银行", "演练银行"),
    ],
)
def test_a_sender_reaches_nobody(typed: str, safe: str) -> None:
    assert disarmed_sender(typed).text == safe


@given(st.text(max_size=60))
def test_a_harmless_text_has_nothing_left_to_replace(typed: str) -> None:
    once = disarmed(typed).text
    assert disarmed(once) == (once, (), disarmed(once).names)


@pytest.mark.parametrize(
    ("typed", "pieces_in_it"),
    [
        ("Your card is blocked. Call 0571-0550 1137 now. Do not tell anyone.", 3),
        ("尊敬的客户\n您的积分今晚清零\n请点 jf.example/v 领取", 5),
        ("尊敬的客户 您的积分今晚清零 请点 jf.example/v 领取 逾期作废", 6),
        ("Dear customer\nYour card is blocked\nCall now", 3),
    ],
)
def test_lines_sentences_and_blanks_cut(typed: str, pieces_in_it: int) -> None:
    assert len(pieces(disarmed(typed).text)) == pieces_in_it


def test_a_draft_of_lines_breaks_no_rule_but_that_it_has_no_twin(shipped: Library, tmp_path: Path) -> None:
    text = disarmed("尊敬的客户\n您的积分今晚清零\n请点 http://203.0.113.9/a 领取，或打95588").text
    draft = made(text, "scam", (Doubt(1, "urgency", "催人快点。"), Doubt(3, "unknown-link", "网址不认识。")))
    file = tmp_path / f"{draft.id}.toml"
    file.write_text(draft_text(draft), "utf-8")
    assert [finding.code for finding in check_file(shipped, file)] == ["RT401"]


@given(st.text(min_size=1, max_size=80), st.data())
def test_whatever_was_pasted_the_draft_loads_and_says_it(
    shipped: Library, tmp_path_factory: pytest.TempPathFactory, typed: str, data: st.DataObject
) -> None:
    text = disarmed(typed).text
    cut = [
        number
        for number, (start, end) in enumerate(pieces(text))
        if any(sign.isalnum() for sign in text[start:end])
    ]
    if not cut:
        return
    chosen = data.draw(st.sets(st.sampled_from(cut), min_size=1))
    draft = made(text, "scam", tuple(Doubt(piece, KINDS[piece % len(KINDS)], "为什么") for piece in chosen))
    file: Path = tmp_path_factory.mktemp("draft") / f"{draft.id}.toml"
    file.write_text(draft_text(draft), "utf-8")
    loaded = shipped.load(file)
    assert len(loaded.cues) == len(chosen)
    play = Play.begin(loaded, Terms("1"))
    assert play.passages[0].text == parse(text).plain
    while not play.over:
        offered = [option for option in play.options if option.kind is not Kind.MARK]
        play = play.act(offered[0].action, len(play.events))


def test_a_genuine_message_has_its_own_ways(shipped: Library, tmp_path: Path) -> None:
    file = tmp_path / "draft.toml"
    file.write_text(draft_text(made("您的快递到了驿站。", "genuine")), "utf-8")
    assert "serve" in shipped.load(file).offers
