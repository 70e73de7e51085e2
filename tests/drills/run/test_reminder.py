"""Coming back to a drill: one question, then the same asks in stories nobody of the group has met."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from drills.cli import run
from drills.desk import duty
from drills.desk.desk import Desk
from drills.desk.party import Party
from drills.run.open_run import Opening, open_run
from drills.run.reminder import Reminded, asks_met, reminder_of, whole_group
from engine.authoring.simulate import Observer
from engine.errors import Exit
from engine.library.draws.compose import compose
from engine.library.library import Library
from engine.library.stock import stock

DRILL = "village-evening"
NOVEMBER = 1_793_491_200_000
DAY = 86_400_000


class Practised:
    """A group of shipped drills of which one person has played one, and the days since then."""

    def __init__(self, path: Path) -> None:
        self.now = NOVEMBER
        self.desk = Desk.open(path, clock=lambda: self.now, zone=lambda _time: 0)
        self.library = Library(self.desk.shelf)
        self.group = self.desk.group("城南")
        party = Party((self.desk.trainee(self.group.id, "王红"),))
        self.desk.inform(party.people)
        opening = Opening(self.desk.shelf.drill(DRILL), party, self.group, seed="1")
        session = open_run(self.desk, self.library, opening, count(0, 500).__next__).session
        trusting = Observer(0.0, 1.0, "1", always="genuine")
        while session.advance():
            while not session.play.over:
                session.act(trusting.choose(session.play))
        self.met = frozenset(session.items)
        self.desk.store.release(session.run.run)


@pytest.fixture(scope="module")
def practised(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Practised]:
    group = Practised(tmp_path_factory.mktemp("desk") / "store.db")
    yield group
    group.desk.close()


def test_a_question_comes_first_and_every_story_is_new_with_an_ask_that_was_met(
    practised: Practised, monkeypatch: pytest.MonkeyPatch
) -> None:
    # what is drawn decides what was met; here all is asked for
    monkeypatch.setattr(
        "drills.run.reminder.kinds_met", lambda *_arguments: ["secrecy", "fee-first", "threat"]
    )
    desk, headers = practised.desk, practised.desk.shelf.headers
    who = whole_group(desk, practised.group.id)
    drill = reminder_of(desk, practised.library, desk.shelf.drill(DRILL), who, "7", desk.today)
    assert drill.id == DRILL and headers[drill.first].truth is None and drill.items
    for name in drill.items:
        assert not {name, headers[name].twin} & practised.met
        asks = asks_met(cue.kind for cue in practised.library.scenario(name).cues)
        assert {"secrecy", "money"} & {*asks}
    first, *encounters = compose(stock(drill, desk.shelf.material(desk.today)), "7").items
    assert first == drill.first and len(encounters) == len(drill.items)


def test_who_has_met_no_ask_draws_as_always_behind_the_question(practised: Practised) -> None:
    desk = practised.desk
    plain = desk.shelf.drill(DRILL)
    drill = reminder_of(desk, practised.library, plain, Reminded("", ()), "7", desk.today)
    assert (drill.draws, drill.items) == (plain.draws, plain.items) and drill.first
    again = compose(stock(drill, desk.shelf.material(desk.today)), "7", (drill.first,))
    assert again.items[0] == drill.first and drill.first in again.repeats


def test_it_is_due_after_three_weeks_and_told(
    practised: Practised, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = practised.desk
    (reminder,) = duty.reminders(desk)
    assert reminder.day == reminder.last + timedelta(weeks=3)
    assert duty.due_reminders(desk) == []
    practised.now = NOVEMBER + 22 * DAY
    assert duty.due_reminders(desk, practised.group.id) == [reminder]
    practised.now = NOVEMBER
    store = ("--store", str(desk.store.path))
    assert run(["due", "--reminders", "--json", *store]) == Exit.DONE
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["name"], row["drill"], row["number"]) == ("城南", DRILL, 1)
    assert run(["play", DRILL, "--reminder", "--plain", *store]) == Exit.USAGE
