"""Turns at one laptop: nothing of the last person is left; two together are both named, neither measured."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from drills.desk.desk import Desk
from drills.tui.app import RingtrueApp
from drills.tui.screens.between.next_turn import NextTurnScreen
from drills.tui.screens.between.repeats import RepeatsScreen
from drills.tui.screens.debrief.summary import SummaryScreen
from drills.tui.screens.encounter.encounter import EncounterScreen
from drills.tui.screens.encounter.quiz import QuizScreen
from drills.tui.screens.encounter.verdict import VerdictScreen
from drills.tui.screens.home.home import HomeScreen
from drills.tui.screens.run_screen import RunScreen
from drills.tui.screens.who.notice import NoticeScreen
from drills.tui.screens.who.pair import PairScreen
from drills.tui.screens.who.trainees import TraineesScreen
from engine.library.library import Library
from results.journal.facts.runs import PlayBegun, RunBegun, RunEnded
from results.journal.records import meetings
from results.measures.detection import Counts
from tests.drills.tui.conftest import press
from tests.drills.tui.geometry import inside, words

NAMES = ("甲小红", "乙明", "丙华")
PLAYED = (RunScreen, SummaryScreen)


@pytest.fixture
def desk(tmp_path: Path, library: Library) -> Iterator[Desk]:
    with Desk.open(tmp_path / "store.db", library.shelf, zone=lambda _time: 480) as opened:
        group = opened.group("城南")
        opened.inform([opened.trainee(group.id, name) for name in NAMES])
        yield opened


def app(desk: Desk) -> RingtrueApp:
    return RingtrueApp(lambda: HomeScreen(desk))


def people(desk: Desk) -> list[str]:
    return [person.id for person in desk.trainees(desk.groups()[0].id)]


async def to_the_end(program: RingtrueApp, pilot: Pilot[None]) -> None:
    """Press what goes on until the summary stands."""
    for _turn in range(80):
        if isinstance(program.screen, SummaryScreen):
            return
        inside(program)
        keys = ["enter"]
        if isinstance(program.screen, VerdictScreen):
            keys = ["5", "enter"]
        elif isinstance(program.screen, QuizScreen):
            keys = ["1", "enter"]
        elif isinstance(program.screen, EncounterScreen) and not program.screen.keyed.proceed:
            keys = ["0" if program.screen.keyed.enough else "1"]
        await press(pilot, *keys)
    raise AssertionError(f"no end: {program.screen}")


async def played(program: RingtrueApp, pilot: Pilot[None]) -> str:
    """Let the first person play to the end, and return the name."""
    await press(pilot, "1", "1", "1", "1", "2")
    await to_the_end(program, pilot)
    name = next(name for name in NAMES if name in words(program))
    await press(pilot, "enter")
    return name


def stack(program: RingtrueApp) -> list[type]:
    return [type(screen) for screen in program.screen_stack[1:]]


async def test_a_turn_keeps_the_clock_of_its_place(desk: Desk) -> None:
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await played(program, pilot)
    assert desk.store.db.execute("SELECT DISTINCT utc_offset, day FROM runs").fetchall() == [
        (480, desk.today.isoformat())
    ]


async def test_nothing_of_the_last_person_is_on_the_stack(desk: Desk) -> None:
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        name = await played(program, pilot)
        assert stack(program) == [HomeScreen, NextTurnScreen]
        inside(program)
        text = words(program)
        assert name not in text and "points" not in text
        await press(pilot, "f1")
        assert name not in words(program)
        await press(pilot, "enter", "escape")
        assert stack(program) == [HomeScreen] and name not in words(program)
        await press(pilot, "escape", "2")
        assert program.return_code == 0


async def test_no_key_leads_back_to_the_last_person(desk: Desk) -> None:
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await played(program, pilot)
        for key in ("left", "up", "pageup", "space", "0", "9", "f9", "x", "enter", "f8", "f1", "escape"):
            await press(pilot, key)
            assert not any(isinstance(screen, PLAYED) for screen in program.screen_stack), key


async def test_the_next_person_plays_the_same_drill(desk: Desk) -> None:
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        first = await played(program, pilot)
        await press(pilot, "1")
        assert isinstance(program.screen, TraineesScreen)
        second = next(at for at, name in enumerate(sorted(NAMES), start=1) if name != first)
        await press(pilot, str(second), "2")
        assert isinstance(program.screen, RunScreen)
        assert stack(program)[:-1] == [HomeScreen]
    drills = desk.store.db.execute("SELECT count(*), count(DISTINCT drill), count(DISTINCT person) FROM runs")
    assert drills.fetchone() == (2, 1, 2)


async def test_the_next_person_is_told_what_is_not_new(desk: Desk) -> None:
    group, drill = desk.groups()[0].id, desk.shelf.drill("mixed")
    for person in people(desk):
        desk.store.append(
            RunBegun(
                f"r-{person}", "other", "A", drill.items, 3, "1", "off", True, "each", 70, person, group
            ),
            *(
                PlayBegun(f"r-{person}", f"r-{person}/{n}", n, name, "0" * 64, "sms", "t", "scam")
                for n, name in enumerate(drill.items)
            ),
            RunEnded(f"r-{person}", False),
        )
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "1", "1", "1", "1")
        await to_the_end(program, pilot)
        await press(pilot, "enter", "1", "2")
        assert isinstance(program.screen, RepeatsScreen)
        inside(program)
        await press(pilot, "1")
        assert isinstance(program.screen, RunScreen)


async def test_going_back_from_the_next_turn_leads_home(desk: Desk) -> None:
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await played(program, pilot)
        await press(pilot, "1", "escape")
        assert stack(program) == [HomeScreen]


async def test_two_are_both_named_and_measured_neither(desk: Desk) -> None:
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "1", "5")
        assert isinstance(program.screen, PairScreen)
        inside(program)
        await press(pilot, "1")
        inside(program)
        chosen = next(name for name in NAMES if f"{name}, together with" in words(program))
        await press(pilot, "escape")
        assert "Choose the one" in words(program)
        await press(pilot, "1", "1", "1", "1", "2")
        await to_the_end(program, pilot)
        inside(program)
        text = words(program)
        assert chosen in text and "counts in nobody's own score" in text and "not counted" in text
    (body,) = desk.store.db.execute("SELECT body FROM facts WHERE kind = 'run-begun'").fetchone()
    assert '"mode":"individual"' in body and RunBegun.kind == "run-begun"
    db, both = desk.store.db, people(desk)[:2]
    assert all(meetings.met(db, person) and meetings.counts(db, person) == Counts() for person in both)
    assert not meetings.met(db, people(desk)[2])
    assert meetings.pair_plays(db, "0000", "9999") == 4
    assert desk.scores() == []


async def test_whoever_of_the_two_was_not_told_is_told(desk: Desk) -> None:
    desk.trainee(desk.groups()[0].id, "丁新")
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "1", "6", "2", "3", "1", "1")
        assert not isinstance(program.screen, NoticeScreen)
        await press(pilot, "escape", "1", "6", "2", "1", "1", "1")
        assert isinstance(program.screen, NoticeScreen)
