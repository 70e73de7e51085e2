"""The counter procedure in plain text, and in the journal: its steps are kept, older scores are read."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from drills.plain.console import Console
from drills.plain.debrief import show_debrief
from drills.plain.encounter import keys, play_item
from drills.run.overview.background import background
from drills.run.session import Session
from drills.run.step_digits import StepDigits
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Kind
from results.journal.facts import wire
from results.journal.facts.runs import PlayEnded, RunBegun
from results.journal.score_body import StepBody
from results.journal.store import Store

SIX = "cn-counter-h4p"


class Teller(io.StringIO):
    """Standard input of a teller who does these acts, then is done; the answers follow the keys shown."""

    def __init__(self, session: Session, acts: tuple[str, ...]) -> None:
        super().__init__()
        self._session, self._acts, self._steps = session, list(acts), StepDigits()
        self.digits: dict[str, str] = {}
        """The digit each step had when it was offered last."""

    def readline(self, size: int | None = -1) -> str:  # type: ignore[override]
        keyed = keys(self._session.play.options, self._steps)
        for digit, option in keyed.items():
            if option.kind is Kind.STEP:
                assert self.digits.setdefault(option.action.target, digit) == digit
        kinds = {option.kind for option in keyed.values()}
        if Kind.STEP in kinds and self._acts:
            act = self._acts.pop(0)
            return next(key for key, option in keyed.items() if option.action.target == act) + "\n"
        if Kind.JUDGE in kinds:
            return "6\n"
        return "0\n" if {Kind.ENOUGH, Kind.DONE} & kinds else "1\n"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store.db") as opened:
        yield opened


@pytest.fixture
def session(store: Store) -> Session:
    """A session of one note, at its beginning."""
    run = RunBegun(
        run="r-1", drill=SIX, form="A", items=(SIX,), judged=1, seed="seed", timing="off", marks=False,
        feedback="each", pass_mark=70, person="p-1", group="g-1",
    )  # fmt: skip
    store.append(run)
    session = Session(store, Library(Shelf()), run, count(0, 500).__next__)
    session.advance()
    return session


def played(store: Store, session: Session, *acts: str) -> str:
    output = io.StringIO()
    console = Console(Teller(session, acts), output)
    play_item(console, session)
    show_debrief(console, session.play, background(store, Library(Shelf())))
    return output.getvalue()


def test_a_play_through_in_plain_text(store: Store, session: Session) -> None:
    text = played(
        store, session, "colleague", "tell", "stamp", "let-look", "certificate", "rights", "custody"
    )
    assert "6 of 7 steps in order" in text
    assert "[Left out]  马上报告当地人民银行和公安机关" in text
    assert "[Better not]  递过去，让客户自己拿着看" in text
    assert "[Done]  当着客户的面，加盖「假币」章" in text
    assert "Customer  我一把菜一把菜卖来的" in text
    assert text.index("That is all") < text.index("Noted: That is all")


def test_an_early_step_says_what_comes_first(store: Store, session: Session) -> None:
    assert "Comes after: 请一位同事过来复核，两个人一起办" in played(store, session, "stamp")


def test_first_steps_after_a_loss_are_not_for_a_teller(store: Store, session: Session) -> None:
    text = played(store, session, "tell")
    assert session.play.scene.result == "harmed"
    assert "110" in text
    assert "钱真的转出去了" not in text


def test_the_steps_are_kept_in_the_journal(store: Store, session: Session) -> None:
    played(store, session, "tell", "report")
    (body,) = store.db.execute("SELECT body FROM facts WHERE kind = 'play-ended'").fetchone()
    ended = wire.read(PlayEnded, body)
    assert ended.score.steps == (
        StepBody("colleague", "missing"), StepBody("tell", "done"), StepBody("stamp", "missing"),
        StepBody("certificate", "missing"), StepBody("rights", "missing"), StepBody("custody", "missing"),
        StepBody("report", "done"),
    )  # fmt: skip


def test_a_score_from_before_there_were_steps_is_read(store: Store, session: Session) -> None:
    played(store, session, "tell")
    (body,) = store.db.execute("SELECT body FROM facts WHERE kind = 'play-ended'").fetchone()
    old = json.loads(body)
    del old["score"]["steps"]
    assert wire.read(PlayEnded, json.dumps(old)).score.steps == ()
