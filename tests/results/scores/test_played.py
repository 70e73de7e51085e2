"""Scores of drills that were really played, from the session to the row."""

from __future__ import annotations

from itertools import count

import pytest

from drills.desk.desk import Desk
from drills.run.open_run import begin_run
from engine.authoring.simulate import Observer
from engine.errors import InputError
from engine.library.library import Library
from engine.library.shelf import Shelf
from results.scores.groups import Period
from tests.conftest import SAMPLES


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    shelf = Shelf(SAMPLES)
    library = Library(shelf)
    desk = Desk.open(
        tmp_path_factory.mktemp("crowd") / "store.db", shelf, count(1_700_000_000_000, 1000).__next__
    )
    group = desk.group("一组")
    for number in range(5):
        person = desk.trainee(group.id, f"{number}")
        session = begin_run(
            desk.store, library, shelf.drill("mixed"), person.id, group.id,
            run=f"r-{number}", seed=str(number), clock=count(0, 900).__next__,
        )  # fmt: skip
        observer = Observer(1.5, 0.2, str(number))
        while session.advance():
            while not session.play.over:
                session.act(observer.choose(session.play))
    return desk


def test_every_judgement_is_counted_once(desk: Desk) -> None:
    (row,) = desk.scores()
    assert (row.about.label, row.about.people, row.about.judgements, row.about.small) == (
        "一组",
        5,
        15,
        False,
    )
    parts = (
        row.count("hits"),
        row.count("misses"),
        row.count("false_alarms"),
        row.count("correct_rejections"),
    )
    assert sum(part or 0 for part in parts) == 15
    assert row["d_prime"].low is not None
    assert row["coverage"].value == 1


def test_a_period_keeps_only_its_days(desk: Desk) -> None:
    (day,) = desk.store.db.execute("SELECT DISTINCT day FROM plays").fetchone()
    assert desk.scores(Period(day, day)) == desk.scores()
    assert desk.scores(Period(since="2099-01-01")) == []


def test_what_was_played_verifies_and_derives_again(desk: Desk) -> None:
    before = desk.scores()
    assert desk.store.verify().findings == ()
    desk.store.rebuild()
    assert desk.scores() == before


def test_simulated_and_real_people_are_never_in_one_group(desk: Desk) -> None:
    with pytest.raises(InputError) as caught:
        desk.group("一组", simulated=True)
    assert caught.value.code == "group-mixed"
