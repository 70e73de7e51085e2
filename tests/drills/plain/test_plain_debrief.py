"""The debrief in plain text: what settles it first, rest and twin where asked for, the routine last."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from drills.plain.console import Console
from drills.plain.debrief import show_debrief
from drills.plain.run import _debrief
from drills.run.overview.background import Background
from drills.run.practice import Nowhere
from drills.run.session import Session
from drills.words.encounter.debrief import routine_words
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Kind
from results.journal.facts.runs import RunBegun
from results.measures.detection import Counts

LIBRARY = Library(Shelf())
TOLD = Background(lambda _scenario: Counts(0, 0, 0, 0), LIBRARY.aid, lambda _scenario: False)
SCAM, NOTE = "cn-telecom-gi1", "note-2-055"


def judged(item: str, rating: int, drill: str = "morning-five") -> Session:
    """Return a session whose one item was judged as soon as it could be, and is over."""
    run = RunBegun(
        run="r", drill=drill, form="A", items=(item,), judged=1, seed="s", timing="off", marks=True,
        feedback="each", pass_mark=70, person="p", group="g",
    )  # fmt: skip
    session = Session(Nowhere(), LIBRARY, run, lambda: 0)
    session.advance()
    looks = [option.action for option in session.play.options if option.kind is Kind.LOOK]
    for action in (*looks[:1], Action(Kind.ENOUGH), Action(Kind.JUDGE, place=rating)):
        session.act(action)
    while not session.play.over:
        session.act(session.play.options[0].action)
    return session


def said(session: Session, answers: str) -> str:
    """Return what is said of the debrief where these lines are typed."""
    out = io.StringIO()
    _debrief(Console(io.StringIO(answers), out, 100), session, TOLD, "")
    return out.getvalue()


def test_what_no_office_has_reviewed_says_so() -> None:
    session, words = judged(SCAM, 2), "Not reviewed by an office."
    out = io.StringIO()
    show_debrief(Console(io.StringIO(), out, 100), session.play, TOLD)
    assert words not in out.getvalue()
    show_debrief(
        Console(io.StringIO(), out, 100), session.play, replace(TOLD, unsigned=lambda _scenario: True)
    )
    assert words in out.getvalue()


def test_what_settles_it_comes_before_what_happened_and_the_routine_last() -> None:
    session = judged(SCAM, 2)
    out = io.StringIO()
    show_debrief(Console(io.StringIO(), out, 100), session.play, TOLD)
    text = out.getvalue()
    happened = session.play.scenario.debrief.what_happened[:12]
    assert text.index("理赔专员微信") < text.index("理赔在购物平台里") < text.index(happened)
    assert text.index("Source:") < text.index(routine_words())
    assert text.rstrip().endswith(routine_words())


def test_a_brief_run_says_the_first_part_and_the_rest_on_zero() -> None:
    session = judged(SCAM, 2)
    short, whole = said(session, "\n"), said(session, "0\n\n")
    assert "理赔专员微信" in short and "Source:" not in short and " 0  the rest" in short
    assert "Source:" in whole and whole.count(routine_words()) == 2
    assert short.count(routine_words()) == 1


def test_a_longer_drill_says_all_of_it_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drills.run.session.BRIEF", 0)
    text = said(judged(SCAM, 2), "\n")
    assert "Source:" in text and " 0  the rest" not in text


def test_the_twin_is_told_once_and_in_full() -> None:
    text = said(judged(SCAM, 2), "7\n7\n")
    twin = LIBRARY.scenario(LIBRARY.scenario(SCAM).twin or "")
    assert text.count(twin.setting) == 1
    assert "==  A scam" in text and "==  A genuine one" in text


def test_a_false_note_is_told_with_what_a_sound_one_shows() -> None:
    text = said(judged(NOTE, 2), "7\n\n")
    assert "Seen in a look you did not take: 转" in text
    assert "This note  “右下的数字转来转去，一直是那个颜色”" in text
    assert "A sound one  右下的数字从青灰色变成橙褐色。" in text


def test_a_sound_note_that_was_doubted_is_told_what_fits() -> None:
    text = said(judged("note-1-055", 6), "\n")
    assert "What lets you be sure" in text and "Everything fits, in every look" in text
