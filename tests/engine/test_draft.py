"""A draft from one message: harmless, whole, and playable."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.draft import KINDS, Doubt, Draft, disarmed, disarmed_sender, draft_text
from engine.encounter import Kind
from engine.library import Library
from engine.marks import parse
from engine.play import Play
from engine.scenario import Truth
from engine.terms import Terms
from engine.text import pieces

DAY = date(2026, 11, 23)


def made(text: str, truth: Truth = "scam", doubts: tuple[Doubt, ...] = ()) -> Draft:
    return Draft("演练银行", text, truth, doubts, "冒充银行发的短信。", DAY)


@pytest.mark.parametrize(
    ("typed", "safe"),
    [
        ("点 http://bank-jf.com/a?x=1，快", "点 a1.example，快"),
        ("jf.bank.cn兑换", "a1.example兑换"),
        ("打13800138000。", "打138 **** 0137。"),
        ("打400-820-8888", "打0571-0550 1137"),
        ("打 +86 138 0013 8000 问", "打 138 **** 0137 问"),
        ("扣500元，9:40", "扣500元，9:40"),
        ("a\n\nb\t", "a b"),
        ("[[x|y]] {{z}}", "【【x｜y】】 ｛｛z｝｝"),
        ("\x1b[31m红", "<U+001B>【31m红"),
    ],
)
def test_a_message_leads_nowhere(typed: str, safe: str) -> None:
    assert disarmed(typed) == safe


@pytest.mark.parametrize(("typed", "safe"), [("95588", "0571-0550 1137"), ("演练银行", "演练银行")])
def test_a_sender_reaches_nobody(typed: str, safe: str) -> None:
    assert disarmed_sender(typed) == safe


@given(st.text(min_size=1, max_size=80), st.data())
def test_whatever_was_pasted_the_draft_loads_and_says_it(
    shipped: Library, tmp_path_factory: pytest.TempPathFactory, typed: str, data: st.DataObject
) -> None:
    text = disarmed(typed)
    cut = [
        number
        for number, (start, end) in enumerate(pieces(text))
        if any(one.isalnum() for one in text[start:end])
    ]
    if not cut:
        return
    chosen = data.draw(st.sets(st.sampled_from(cut), min_size=1))
    draft = made(text, "scam", tuple(Doubt(one, KINDS[one % len(KINDS)], "为什么") for one in chosen))
    file: Path = tmp_path_factory.mktemp("draft") / f"{draft.id}.toml"
    file.write_text(draft_text(draft), "utf-8")
    loaded = shipped.load(file)
    assert len(loaded.cues) == len(chosen)
    play = Play.begin(loaded, Terms("1"))
    assert play.passages[0].text == parse(text).plain
    while not play.over:
        offered = [one for one in play.options if one.kind is not Kind.MARK]
        play = play.act(offered[0].action, len(play.events))


def test_a_genuine_message_has_its_own_ways(shipped: Library, tmp_path: Path) -> None:
    file = tmp_path / "draft.toml"
    file.write_text(draft_text(made("您的快递到了驿站。", "genuine")), "utf-8")
    assert "serve" in shipped.load(file).offers
