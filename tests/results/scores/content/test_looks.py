"""Scores of looks, faults and subtleties: counted by hand, and recovered from observers of known ability."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from statistics import NormalDist

import pytest

from drills.desk.desk import Desk
from drills.run.open_run import begin_run
from engine.chance import draw, share
from engine.channels.banknote import Banknote
from engine.library.drill import single
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Kind
from engine.specimen.catalogue import LOOKS
from engine.specimen.flaw import Flaw
from results.measures import intervals
from results.measures.detection import Counts, d_prime
from results.measures.intervals import Tally
from results.scores.content.looks import fault_scores, look_scores, score_faults, score_looks
from results.scores.content.note_checks import Checked, checked
from results.scores.groups import WHOLE, Period
from results.scores.publication import protect
from results.scores.row import ScoreRow

LIBRARY = Library(Shelf())
WATERMARK = Flaw("watermark-flat", "hard", ("light",))
THREAD = Flaw("thread-printed", "gross", ("see", "tilt"))
NORMAL = NormalDist()
NOTES = tuple(
    next(name for name in pair if LIBRARY.shelf.playable[name].truth == truth)
    for truth, pair in (("scam", ("note-3-006", "note-3-007")), ("genuine", ("note-3-008", "note-3-009")))
)
"""A false note and a sound one, of different pairs."""


def check(person: str, outcome: str, looks: str, *flaws: Flaw, took: int | None = 8000) -> Checked:
    return Checked(person, "individual", False, outcome, tuple(looks.split()), flaws, took)


CHECKS = [
    check("a", "hit", "light see", WATERMARK),
    check("a", "miss", "see", WATERMARK),
    check("a", "hit", "see tilt", WATERMARK, THREAD, took=4000),
    check("a", "false-alarm", "light"),
    check("a", "correct-rejection", "see"),
    check("b", "miss", "light", WATERMARK, took=None),
    check("b", "correct-rejection", "see light"),
    check("c", "correct-rejection", "see"),
]


def look(name: str, rows: list[ScoreRow]) -> ScoreRow:
    return next(row for row in rows if row.about.label == name)


def about(name: str, rows: list[ScoreRow]) -> ScoreRow:
    return next(row for row in rows if row.about.label == name)


def test_a_look_answers_for_the_false_notes_it_could_tell() -> None:
    rows = look_scores(CHECKS)
    assert [row.about.label for row in rows] == ["see", "light", "tilt"]
    light = look("light", rows)
    assert (light.about.people, light["hits"].people, light.count("notes"), light.count("hits")) == (
        2,
        2,
        2,
        1,
    )
    assert light["hit_rate"] == intervals.share([Tally(1, 1), Tally(0, 1)])
    assert light["false_alarm_rate"] == intervals.share([Tally(1, 2), Tally(0, 1)])
    assert light["d_prime"].value == pytest.approx(d_prime(Counts(1, 1, 1, 2)))
    assert light["taken"] == intervals.share([Tally(2, 5), Tally(2, 2)])
    assert light["place"].value == pytest.approx(5 / 4)
    see = look("see", rows)
    assert (see.count("notes"), see.about.people, see["hits"].people) == (1, 3, 1)


def test_a_fault_answers_for_every_note_that_has_it_and_a_subtlety_for_the_plainest() -> None:
    rows = fault_scores(CHECKS)
    assert [row.about.label for row in rows] == ["watermark-flat", "thread-printed"]
    watermark = about("watermark-flat", rows)
    assert (watermark.about.people, watermark.count("notes"), watermark.count("hits")) == (2, 4, 2)
    assert watermark["hit_rate"] == intervals.share([Tally(2, 3), Tally(0, 1)])
    assert watermark["false_alarm_rate"] == intervals.share([Tally(1, 2), Tally(0, 1)])
    assert watermark["looks"].value == pytest.approx(6 / 4)
    assert watermark["seconds"].value == pytest.approx(20 / 3)
    plain = fault_scores(CHECKS, "subtlety")
    counts = [(row.about.label, row.count("notes"), row.count("hits")) for row in plain]
    assert counts == [("gross", 1, 1), ("hard", 3, 1)]


def test_they_are_published_without_what_few_people_stand_behind() -> None:
    see = look("see", protect(look_scores(CHECKS), 3))
    assert (see.count("hits"), see["d_prime"].reason, see["taken"].reason) == (None, "small-group", None)
    light = look("light", protect(look_scores(CHECKS), 3))
    assert light["place"].reason == light["false_alarm_rate"].reason == "small-group"
    assert {row.count("hits") for row in protect(fault_scores(CHECKS), 3)} == {None}


def test_real_and_simulated_people_are_apart() -> None:
    other = Checked("s", "individual", True, "hit", ("light",), (WATERMARK,), 1)
    assert [row.about.simulated for row in look_scores([*CHECKS, other])] == [False, False, False, True]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """One person who checked a false note and a sound one: the light, a glance, the light again."""
    shelf = Shelf()
    desk = Desk.open(tmp_path / "store.db", shelf, count(1_700_000_000_000, 1000).__next__)
    group = desk.group("一组")
    person = desk.trainee(group.id, "1")
    for number, name in enumerate(NOTES):
        session = begin_run(
            desk.store, LIBRARY, single(name, name), person.id, group.id,
            run=f"r-{number}", seed="1", clock=count(0, 1000).__next__,
        )  # fmt: skip
        assert session.advance()
        for look in ("light", "see", "light"):
            session.act(Action(Kind.LOOK, look))
        session.act(Action(Kind.ENOUGH))
        session.act(Action(Kind.JUDGE, place=6))
        while not session.play.over:
            session.act(session.play.options[0].action)
    return desk


def test_what_was_played_is_what_is_read(desk: Desk) -> None:
    rows = checked(desk.store.db, WHOLE, "")
    assert {row.outcome for row in rows} == {"hit", "false-alarm"}
    assert all(row.looks == ("light", "see") for row in rows)
    (false,) = [row for row in rows if row.flaws]
    assert false.outcome == "hit"
    spoilt = next(note for note in (LIBRARY.scenario(name) for name in NOTES) if note.truth == "scam")
    assert isinstance(spoilt, Banknote) and false.flaws == spoilt.note.flaws != ()
    assert false.decision_ms is not None and false.decision_ms > 0
    assert score_looks(desk.store.db) == look_scores(rows)
    assert score_faults(desk.store.db, by="subtlety") == fault_scores(rows, "subtlety")
    assert score_looks(desk.store.db, Period(since="2099-01-01")) == []
    assert score_looks(desk.store.db, only="nobody") == []


def glanced(person: str, notes: list[tuple[str, tuple[Flaw, ...]]]) -> list[Checked]:
    """Return the checks of an observer who takes one look at each note and sees its feature with d' = 1."""
    checks: list[Checked] = []
    for name, flaws in notes:
        look = LOOKS[draw(person, name, "look") % len(LOOKS)]
        visible = any(look in flaw.looks for flaw in flaws)
        doubts = (0.5 if visible else -0.5) + NORMAL.inv_cdf(share(person, name, "evidence")) > 0
        outcome = (
            ("hit" if doubts else "miss") if flaws else ("false-alarm" if doubts else "correct-rejection")
        )
        checks.append(Checked(person, "individual", True, outcome, (look,), flaws, 1000))
    return checks


def test_an_ability_of_one_for_each_feature_is_recovered() -> None:
    notes: list[tuple[str, tuple[Flaw, ...]]] = []
    for number in range(120):
        scenario = LIBRARY.scenario(f"note-2-{number:03}")
        assert isinstance(scenario, Banknote)
        notes.append((scenario.id, scenario.note.flaws))
    seeds, covered, values = 40, 0, []
    for seed in range(seeds):
        group = [check for person in range(20) for check in glanced(f"{seed}/{person}", notes)]
        light = look("light", look_scores(group))
        assert (
            light["d_prime"].value and light["d_prime"].low is not None and light["d_prime"].high is not None
        )
        covered += light["d_prime"].low <= 1 <= light["d_prime"].high
        values.append(light["d_prime"].value)
    assert covered >= 0.88 * seeds, covered
    assert sum(values) / seeds == pytest.approx(1, abs=0.08)
