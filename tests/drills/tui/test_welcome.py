"""Before the first drill: who can see what, and one message to learn the keys; once each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from drills.desk.desk import Desk
from drills.desk.notice import notice
from drills.desk.party import Party
from drills.tui.app import RingtrueApp
from drills.tui.flows import playing
from drills.tui.flows.stage import Stage
from drills.tui.flows.welcome import welcome
from drills.tui.screens.debrief.debrief import DebriefScreen
from drills.tui.screens.encounter.at_once import AtOnceScreen
from drills.tui.screens.encounter.sms import SmsScreen
from drills.tui.screens.encounter.verdict import VerdictScreen
from drills.tui.screens.home.home import HomeScreen
from drills.tui.screens.run_screen import RunScreen
from drills.tui.screens.who.notice import KeysScreen, NoticeScreen
from drills.words.language import choose
from engine.library.drill import Drill
from engine.library.library import Library
from results.journal.records import enrolled
from tests.drills.tui.conftest import press
from tests.drills.tui.geometry import inside, words

SIZES = [(60, 18, "en"), (60, 18, "zh_CN"), (80, 24, "zh_CN"), (100, 30, "en")]


@pytest.fixture
def desk(tmp_path: Path, library: Library) -> Iterator[Desk]:
    with Desk.open(tmp_path / "store.db", library.shelf) as opened:
        group = opened.group("城南")
        opened.trainee(group.id, "王小红")
        opened.trainee(group.id, "李明")
        yield opened


@pytest.fixture(params=SIZES, ids=str)
def size(request: pytest.FixtureRequest) -> Iterator[tuple[int, int]]:
    wide, high, language = request.param
    choose(language)
    yield wide, high
    choose("en")


def app(desk: Desk) -> RingtrueApp:
    return RingtrueApp(lambda: HomeScreen(desk))


async def ask(pilot: Pilot[None], person: str = "1") -> None:
    """Choose a person, the first drill and all of it."""
    await press(pilot, "1", person, "1", "1")


def begun(desk: Desk) -> int:
    return int(desk.store.db.execute("SELECT count(*) FROM runs").fetchone()[0])


async def read(program: RingtrueApp, pilot: Pilot[None]) -> None:
    while isinstance(program.screen, NoticeScreen):
        inside(program)
        await press(pilot, "enter")


async def test_who_can_see_what_comes_first_and_once(desk: Desk, size: tuple[int, int]) -> None:
    program = app(desk)
    async with program.run_test(size=size) as pilot:
        await ask(pilot)
        assert isinstance(program.screen, NoticeScreen) and begun(desk) == 0
        await read(program, pilot)
        assert isinstance(program.screen, KeysScreen)
        inside(program)
        await press(pilot, "2")
        assert isinstance(program.screen, RunScreen) and begun(desk) == 1
        await press(pilot, "escape", "2")
        await press(pilot, "1", "1", "2", "1", "1")
        assert isinstance(program.screen, RunScreen) and begun(desk) == 2


async def test_every_paragraph_is_reached_before_it_counts_as_read(desk: Desk) -> None:
    program = app(desk)
    seen = ""
    async with program.run_test(size=(60, 18)) as pilot:
        await ask(pilot)
        while isinstance(program.screen, NoticeScreen):
            seen += words(program)
            assert not enrolled.informed(desk.store.db, desk.trainees(desk.groups()[0].id)[0].id)
            await press(pilot, "enter")
    joined = "".join(seen.split())
    assert all("".join(text.split()) in joined for _about, text in notice())


async def test_going_back_is_asked_again(desk: Desk) -> None:
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await ask(pilot)
        await press(pilot, "escape")
        assert isinstance(program.screen, HomeScreen)
        await ask(pilot)
        assert isinstance(program.screen, NoticeScreen)


async def test_the_keys_are_learnt_on_a_message_nobody_measures(desk: Desk, size: tuple[int, int]) -> None:
    program = app(desk)
    async with program.run_test(size=size) as pilot:
        await ask(pilot)
        await read(program, pilot)
        await press(pilot, "1")
        seen: list[type] = []
        for keys in (["space", "enter"], ["2", "enter"], ["1"], ["enter"]):
            inside(program)
            assert isinstance(program.screen, RunScreen) and program.screen.guide_words()
            assert "".join(program.screen.guide_words().split()) in "".join(words(program).split())
            seen.append(type(program.screen))
            await press(pilot, *keys)
        assert seen == [SmsScreen, VerdictScreen, SmsScreen, SmsScreen]
        while isinstance(program.screen, DebriefScreen) and program.screen.turn.guides:
            inside(program)
            await press(pilot, "enter")
        assert begun(desk) == 1, "the drill follows at once"
        assert isinstance(program.screen, RunScreen) and not program.screen.turn.guides
    (scenarios,) = desk.store.db.execute("SELECT group_concat(scenario) FROM plays").fetchone()
    assert "first-message" not in scenarios


async def test_before_a_drill_of_one_press_a_verdict_one_press_is_learnt(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def before_rounds(stage: Stage, desk: Desk, party: Party, drill: Drill) -> bool:
        return await welcome(stage, desk, party, replace(drill, verdict_only=True))

    monkeypatch.setattr(playing, "welcome", before_rounds)
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await ask(pilot)
        await read(program, pilot)
        await press(pilot, "1")
        assert isinstance(program.screen, AtOnceScreen) and "press counts at once" in words(program)
        assert "Enter" not in program.screen.guide_words()
        await press(pilot, "2")
        assert isinstance(program.screen, DebriefScreen) and program.screen.turn.guides


@pytest.mark.parametrize(("language", "sender"), [("en", "Millbank Court"), ("zh_CN", "云河物业")])
async def test_the_message_of_the_keys_is_in_the_language_of_the_interface(
    desk: Desk, language: str, sender: str
) -> None:
    choose(language)
    program = app(desk)
    async with program.run_test(size=(80, 24)) as pilot:
        await ask(pilot)
        await read(program, pilot)
        await press(pilot, "1")
        assert sender in words(program)
    choose("en")


async def test_the_keys_can_be_left_for_the_drill(desk: Desk) -> None:
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await ask(pilot)
        await read(program, pilot)
        await press(pilot, "1", "escape")
        assert "Skip to the drill" in words(program)
        await press(pilot, "2")
        assert begun(desk) == 1 and isinstance(program.screen, RunScreen) and not program.screen.turn.guides


async def test_practice_without_a_name_asks_nothing(desk: Desk) -> None:
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await ask(pilot, "3")
        assert isinstance(program.screen, RunScreen) and begun(desk) == 0
