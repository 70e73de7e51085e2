"""One person's drill in two windows: the second is told and may take it over, then the first is told."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest
from textual.pilot import Pilot

from drills.desk.desk import Desk
from drills.run import open_run
from drills.run.overview import outlook
from drills.tui.app import RingtrueApp
from drills.tui.flows.direct import direct
from drills.tui.screens.between.opening import OpeningScreen
from drills.tui.screens.between.repeats import RepeatsScreen
from drills.tui.screens.encounter.encounter import EncounterScreen
from drills.tui.screens.error import OvertakenScreen
from drills.tui.screens.home.drills import DrillsScreen, ResumeScreen
from drills.tui.screens.home.home import HomeScreen
from drills.tui.screens.run_screen import RunScreen
from drills.tui.screens.who.trainees import TraineesScreen
from drills.words.language import choose
from engine.library.draws.compose import compose
from engine.library.library import Library
from engine.library.stock import Material, stock
from results.journal.facts.runs import RunBegun
from results.journal.records import meetings
from tests.drills.tui.conftest import opened_by, press
from tests.drills.tui.geometry import inside, words

NAME = "甲小红"


@pytest.fixture
def desks(tmp_path: Path, library: Library) -> Iterator[tuple[Desk, Desk]]:
    with ExitStack() as stack:
        first, second = (
            stack.enter_context(Desk.open(tmp_path / "store.db", library.shelf)) for _ in range(2)
        )
        group = first.group("城南")
        person = first.trainee(group.id, NAME)
        first.inform([person])
        # no beginner, so that nothing is asked about the keys
        first.store.append(
            RunBegun("r-0", "x", "A", (), 0, "1", "off", True, "each", 70, person.id, group.id)
        )
        yield first, second


@pytest.fixture(autouse=True)
def calls_first(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw runs by a seed that puts a call first, so that every window offers the same keys."""
    material = Material(library.shelf.playable, tuple(library.shelf.drills.values()))
    pool = stock(library.shelf.drill("mixed"), material)
    seed = next(
        seed
        for seed in map(str, count())
        if library.shelf.playable[compose(pool, seed).items[0]].channel == "call"
    )
    for module in (outlook, open_run):
        monkeypatch.setattr(module, "secrets", SimpleNamespace(token_hex=lambda _: seed))


def window(desk: Desk) -> RingtrueApp:
    return RingtrueApp(lambda: HomeScreen(desk))


def facts(desk: Desk) -> list[str]:
    return [fact.kind for fact in desk.store.facts()]


async def to_the_person(pilot: Pilot[None]) -> None:
    """From home to who plays, and choose her."""
    while not isinstance(pilot.app.screen, TraineesScreen):
        await press(pilot, "1")
    await press(pilot, "1")


async def begun(app: RingtrueApp, pilot: Pilot[None]) -> None:
    """Begin anew; a drill of fixed order."""
    await to_the_person(pilot)
    while not isinstance(app.screen, RunScreen):
        await press(pilot, "2" if isinstance(app.screen, ResumeScreen) else "1")


async def into_the_encounter(app: RingtrueApp, pilot: Pilot[None]) -> None:
    """Answer the telephone, where it rings."""
    if not isinstance(app.screen, EncounterScreen):
        await press(pilot, "enter")
    assert isinstance(app.screen, EncounterScreen), app.screen


@pytest.mark.parametrize(("size", "language"), [((60, 18), "zh_CN"), ((80, 24), "en"), ((100, 30), "zh_CN")])
async def test_the_second_takes_over_and_the_first_is_told(
    desks: tuple[Desk, Desk], size: tuple[int, int], language: str
) -> None:
    choose(language)
    here, there = (window(desk) for desk in desks)
    async with here.run_test(size=size) as first, there.run_test(size=size) as second:
        await begun(here, first)
        await into_the_encounter(here, first)
        await press(first, "1")
        await to_the_person(second)
        assert isinstance(there.screen, ResumeScreen)
        inside(there)
        assert ("窗口" if language == "zh_CN" else "another window") in words(there)
        await press(second, "1")
        assert isinstance(there.screen, RunScreen)
        before = facts(desks[0])
        stood = here.screen
        await press(first, "1")
        assert isinstance(here.screen, OvertakenScreen)
        inside(here)
        assert ("窗口" if language == "zh_CN" else "another window") in words(here)
        assert facts(desks[0]) == before
        await press(first, "enter")
        assert isinstance(here.screen, HomeScreen) and stood not in here.screen_stack
        await into_the_encounter(there, second)
        await press(second, "1")
        assert len(facts(desks[1])) == len(before) + 1


async def test_what_the_first_did_last_is_there_in_the_second(desks: tuple[Desk, Desk]) -> None:
    here, there = (window(desk) for desk in desks)
    async with here.run_test(size=(80, 24)) as first, there.run_test(size=(80, 24)) as second:
        await begun(here, first)
        await to_the_person(second)
        assert isinstance(there.screen, ResumeScreen)
        await into_the_encounter(here, first)
        await press(first, "1")
        assert isinstance(here.screen, RunScreen)
        acted = here.screen.turn.session.play.events
        await press(second, "1")
        assert isinstance(there.screen, RunScreen)
        assert [e.action for e in there.screen.turn.session.play.events] == [e.action for e in acted] != []


async def test_a_run_that_was_left_is_open_nowhere(desks: tuple[Desk, Desk]) -> None:
    here, there = (window(desk) for desk in desks)
    async with here.run_test(size=(80, 24)) as first, there.run_test(size=(80, 24)) as second:
        await begun(here, first)
        await press(first, "escape", "2")
        assert isinstance(here.screen, HomeScreen)
        await to_the_person(second)
        assert isinstance(there.screen, ResumeScreen)
        assert "another window" not in words(there)
        await press(second, "1")
        assert isinstance(there.screen, RunScreen)


async def test_begun_anew_beside_it_both_go_on(desks: tuple[Desk, Desk]) -> None:
    here, there = (window(desk) for desk in desks)
    async with here.run_test(size=(80, 24)) as first, there.run_test(size=(80, 24)) as second:
        await begun(here, first)
        await to_the_person(second)
        await press(second, "2")
        assert isinstance(there.screen, DrillsScreen)
        while not isinstance(there.screen, RunScreen):
            await press(second, "1")
        await into_the_encounter(here, first)
        await press(first, "1")
        assert isinstance(here.screen, EncounterScreen)


async def test_what_was_ended_meanwhile_is_not_taken_over(desks: tuple[Desk, Desk]) -> None:
    here, there = (window(desk) for desk in desks)
    async with here.run_test(size=(80, 24)) as first, there.run_test(size=(80, 24)) as second:
        await begun(here, first)
        await to_the_person(second)
        assert isinstance(here.screen, RunScreen) and isinstance(there.screen, ResumeScreen)
        here.screen.turn.session.finish()
        await press(second, "1")
        assert "played to its end" in words(there)
        inside(there)


@pytest.mark.parametrize(("keys", "stands"), [(["1"], True), (["2"], True), (["escape"], False)])
async def test_a_drill_from_the_command_line_asks_too(
    desks: tuple[Desk, Desk], keys: list[str], stands: bool
) -> None:
    flags = argparse.Namespace(trainee=NAME, group="城南", new=False, minutes=None, seed="", stale=False)
    drill = desks[0].shelf.drill("mixed")

    def opened(desk: Desk) -> RingtrueApp:
        return RingtrueApp(lambda: OpeningScreen(lambda app: direct(app, desk, drill, flags)))

    here, there = (opened(desk) for desk in desks)
    person = desks[0].trainees(desks[0].groups()[0].id)[0].id
    async with here.run_test(size=(80, 24)) as first:
        await opened_by(first)
        assert isinstance(here.screen, RunScreen)
        async with there.run_test(size=(80, 24)) as second:
            await opened_by(second)
            assert isinstance(there.screen, ResumeScreen)
            await press(second, *keys)
            if isinstance(there.screen, RepeatsScreen):
                await press(second, "1")
            assert isinstance(there.screen, RunScreen) == stands
            assert there.is_running == stands
    assert meetings.runs_begun(desks[0].store.db, person, "mixed") == (2 if keys == ["2"] else 1)
