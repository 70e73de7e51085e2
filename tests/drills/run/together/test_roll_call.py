"""A roll call: one transaction an encounter, first meetings for each, no points, and on after a kill."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from drills.desk.desk import Desk
from drills.desk.party import Party
from drills.run.open_run import interrupted_run
from drills.run.together.call_list import gather
from drills.run.together.roll_call import RollCall, open_roll_call_of
from engine.errors import InputError
from engine.library.library import Library
from engine.library.shelf import Shelf
from results.journal.records import meetings
from results.journal.succession import OvertakenError
from tests.conftest import SAMPLES

NAMES = ("甲红", "乙明", "丙华")
PLAYS = "SELECT person, item, first, rating, outcome, points, state FROM plays ORDER BY item, person"


class Branch:
    """Three people at a desk of one drill of messages."""

    def __init__(self, path: Path, shelf: Shelf) -> None:
        self.desk, self.library = Desk.open(path, shelf), Library(shelf)
        self.group = self.desk.group("城南")
        self.people = [self.desk.trainee(self.group.id, name).id for name in NAMES]

    def open(self, minutes: int = 9, *, new: bool = False) -> RollCall:
        drill = self.desk.shelf.drill("messages")
        call_list = gather(self.desk, drill, [self.group], minutes=minutes, seed="1", new=new)
        return open_roll_call_of(self.desk, self.library, call_list, count().__next__)

    def plays(self) -> list[tuple[object, ...]]:
        return self.desk.store.db.execute(PLAYS).fetchall()


@pytest.fixture
def branch(tmp_path: Path) -> Iterator[Branch]:
    drills = tmp_path / "own" / "drills"
    drills.mkdir(parents=True)
    (drills / "messages.toml").write_text(
        'id = "messages"\ntitle = "短信"\nlang = "en"\n[[draw]]\nchannel = "sms"\nfamilies = true\n', "utf-8"
    )
    made = Branch(tmp_path / "store.db", Shelf(SAMPLES, (drills.parent,)))
    yield made
    made.desk.close()


def test_a_verdict_counts_for_each_who_was_there_and_earns_no_points(branch: Branch) -> None:
    roll = branch.open()
    first, second, absent = branch.people
    roll.tell()
    roll.advance()
    truth = roll.play.scenario.truth
    tally = roll.close({first: 6, second: 1}, frozenset({absent}))
    assert tally.counts == (1, 0, 0, 0, 0, 1) and tally.right(truth) == 1
    kept = {play[0]: play[2:] for play in branch.plays()}
    outcomes = (
        {first: "hit", second: "miss"}
        if truth == "scam"
        else {first: "false-alarm", second: "correct-rejection"}
    )
    assert kept == {
        first: (1, 6, outcomes[first], None, "ended"), second: (1, 1, outcomes[second], None, "ended")
    }  # fmt: skip
    assert meetings.counts(branch.desk.store.db, first).judgements == 1
    assert branch.desk.store.rebuild() == () and branch.desk.store.verify().findings == ()
    # nothing of it is gone on with alone, and who only held up a hand still learns the keys
    party = Party(tuple(branch.desk.trainees(branch.group.id)[:1]))
    assert interrupted_run(branch.desk, party) is None and branch.desk.has_newcomer(party)
    assert [
        person.id for person in branch.desk.untold(Party(tuple(branch.desk.trainees(branch.group.id))))
    ] == [absent]


def test_what_somebody_had_met_is_not_measured_for_her_alone(branch: Branch) -> None:
    roll = branch.open()
    roll.advance()
    roll.close(dict.fromkeys(branch.people[:1], 2))
    seen = roll.items[0]
    roll.leave()
    again = branch.open(new=True)
    while again.advance():
        again.close(dict.fromkeys(branch.people, 5))
    again.finish()
    firsts = {(play[0], play[1]): play[2] for play in branch.plays()}
    assert seen not in again.items  # somebody had met it, and there was enough that nobody had
    assert set(firsts.values()) == {1}
    ended = branch.desk.store.db.execute("SELECT complete FROM runs ORDER BY seq").fetchall()
    assert ended == [(0,), (1,), (1,), (1,)]


def test_after_a_kill_it_goes_on_behind_the_last_encounter_that_was_closed(branch: Branch) -> None:
    roll = branch.open()
    first, second, third = branch.people
    roll.advance()
    roll.close({first: 2, second: 3})
    roll.advance()  # its hands were being typed
    items = roll.items
    call_list = gather(branch.desk, roll.call_list.drill, [branch.group])
    assert len(call_list.interrupted) == 2
    taken_up = branch.open()
    assert taken_up.items == items and taken_up.absent == {third}
    assert [judged.tally.counts for judged in taken_up.closed] == [(0, 1, 1, 0, 0, 0)]
    assert taken_up.advance() is not None and taken_up.position == 1
    taken_up.close({first: 4, third: 5})
    assert taken_up.advance() is not None
    taken_up.close({first: 4, second: 5, third: 1})
    assert taken_up.advance() is None
    taken_up.finish()
    rows = branch.desk.store.db.execute("SELECT person, complete FROM runs WHERE ended").fetchall()
    assert dict(rows) == {first: 1, second: 0, third: 0}
    assert gather(branch.desk, roll.call_list.drill, [branch.group]).interrupted == ()


def test_what_another_window_has_taken_up_is_kept_there_alone(branch: Branch) -> None:
    roll = branch.open()
    roll.advance()
    roll.close(dict.fromkeys(branch.people, 2))
    with Desk.open(branch.desk.store.path, branch.desk.shelf) as desk:
        call_list = gather(desk, roll.call_list.drill, [branch.group])
        assert call_list.elsewhere
        other = open_roll_call_of(desk, branch.library, call_list, count().__next__)
        before = branch.plays()
        roll.advance()
        with pytest.raises(OvertakenError):
            roll.close(dict.fromkeys(branch.people, 2))
        assert branch.plays() == before
        other.advance()
        other.close(dict.fromkeys(branch.people, 6))
    assert len(branch.plays()) == 6


def test_a_group_without_people_is_refused(branch: Branch) -> None:
    with pytest.raises(InputError) as refused:
        gather(branch.desk, branch.desk.shelf.drill("messages"), [branch.desk.group("城北")])
    assert refused.value.code == "roll-call-nobody"


def test_a_group_of_roll_calls_has_no_mean_points(branch: Branch) -> None:
    roll = branch.open()
    while roll.advance():
        roll.close(dict.fromkeys(branch.people, 6))
    roll.finish()
    row = branch.desk.scores()[0]
    assert row.counts and row.counts.judgements == 9
    assert row.values["mean_points"].value is None


def test_two_groups_are_called_together_and_each_keeps_its_own_runs(branch: Branch) -> None:
    desk, drill = branch.desk, branch.desk.shelf.drill("messages")
    other = desk.group("城北")
    guest = desk.trainee(other.id, "丁雨").id
    call_list = gather(desk, drill, [branch.group, desk.group("城西"), other], minutes=9, seed="1")
    assert [called.group.label for called in call_list.called] == ["城南", "城北"]
    assert {person.id for person in call_list.people} == {*branch.people, guest}
    assert call_list.people[-1].id == guest
    roll = open_roll_call_of(desk, branch.library, call_list, count().__next__)
    roll.advance()
    roll.close({branch.people[0]: 2, guest: 5})
    roll.leave()
    groups = dict(desk.store.db.execute('SELECT person, "group" FROM runs').fetchall())
    assert groups == {branch.people[0]: branch.group.id, guest: other.id}
    # what two groups began, either goes on with, and both
    assert len(gather(desk, drill, [other]).interrupted) == 1
    assert len(gather(desk, drill, [branch.group, other]).interrupted) == 2
