"""One way into a run: practice, a new one, or on with what was interrupted, and what is said then."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from itertools import count
from pathlib import Path

import pytest

from drills.cli import run
from drills.desk.desk import Desk
from drills.desk.party import NOBODY, Party
from drills.run.open_run import Interrupted, Opening, interrupted_run, open_run
from drills.words.language import choose
from engine.errors import Exit
from engine.library.library import Library
from tests.playing import spoil_the_last_act

DRILL = "steady-under-pressure"


class Person:
    """One person at a desk of shipped drills, and a run of hers with one act in it."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.library = desk, Library(desk.shelf)
        self.group = desk.group("城南")
        self.party = Party((desk.trainee(self.group.id, "王红"),))
        desk.inform(self.party.people)

    def opening(self, interrupted: Interrupted | None = None) -> Opening:
        drill = self.desk.shelf.drill(DRILL)
        return Opening(drill, self.party, self.group, seed="1", interrupted=interrupted)

    def leave_one_act(self) -> None:
        session = open_run(self.desk, self.library, self.opening(), count(0, 500).__next__).session
        session.advance()
        session.act(session.play.options[0].action)
        self.desk.store.release(session.run.run)


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    with Desk.open(tmp_path / "store.db") as desk:
        yield Person(desk)


def test_without_a_group_it_is_practice_and_kept_nowhere(person: Person) -> None:
    before = person.desk.store.verify().facts
    opening = Opening(person.desk.shelf.drill(DRILL), seed="1")
    opened = open_run(person.desk, person.library, opening, count().__next__)
    assert opened.session.unkept == "practice" and opened.session.advance()
    assert person.desk.store.verify().facts == before
    assert interrupted_run(person.desk, NOBODY) is None


def test_the_same_seed_draws_the_same_run(person: Person) -> None:
    drill = person.desk.shelf.drill(DRILL)
    first, second = (
        open_run(person.desk, person.library, Opening(drill, seed=seed), count().__next__).session.items
        for seed in ("7", "7")
    )
    assert first == second


def test_what_is_open_in_another_window_is_told_and_taken_over(person: Person) -> None:
    session = open_run(person.desk, person.library, person.opening(), count().__next__).session
    session.advance()
    with Desk.open(person.desk.store.path) as other:
        interrupted = interrupted_run(other, person.party, DRILL)
        assert interrupted is not None and interrupted.elsewhere
        opened = open_run(other, person.library, person.opening(interrupted), count().__next__)
        assert opened.session.advance() and opened.session.run == session.run
        assert opened.sentences == ()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "One encounter cannot be gone on with; what you did there is kept, and another takes its"),
        ("zh_CN", "有一题接不下去了：你做过的都留着，换一题继续。"),
    ],
)
def test_a_play_that_no_longer_replays_is_replaced_and_said(
    person: Person, language: str, sentence: str
) -> None:
    choose(language)
    person.leave_one_act()
    spoil_the_last_act(person.desk.store)
    interrupted = interrupted_run(person.desk, person.party)
    assert interrupted is not None and not interrupted.elsewhere
    opened = open_run(person.desk, person.library, person.opening(interrupted), count().__next__)
    assert len(opened.sentences) == 1 and opened.sentences[0].startswith(sentence)
    assert opened.session.advance() and opened.session.play.events == ()


def test_by_numbered_lines_it_is_said_before_the_drill_goes_on(
    person: Person, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    person.leave_one_act()
    spoil_the_last_act(person.desk.store)
    monkeypatch.setattr("sys.stdin", StringIO(""))
    words = ("--plain", "--store", str(person.desk.store.path), "--group", "城南", "--trainee", "王红")
    assert run(["play", DRILL, *words]) == Exit.DONE
    output = " ".join(capsys.readouterr().out.split())
    assert "One encounter cannot be gone on with" in output
    assert output.index("One encounter cannot") < output.index("Encounter 1 of")


def test_what_had_ended_is_not_replaced(person: Person) -> None:
    session = open_run(person.desk, person.library, person.opening(), count(0, 500).__next__).session
    session.advance()
    while not session.play.over:
        session.act(session.play.options[-1].action)
    spoil_the_last_act(person.desk.store)
    person.desk.store.release(session.run.run)
    interrupted = interrupted_run(person.desk, person.party)
    assert interrupted is not None
    opened = open_run(person.desk, person.library, person.opening(interrupted), count().__next__)
    assert "its result is kept" in opened.sentences[0]
    opened.session.advance()
    assert opened.session.position == 1
