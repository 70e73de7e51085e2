"""Home, and the way from an empty store into a drill."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest
from textual.pilot import Pilot

from drills.desk.desk import Desk
from drills.desk.preferences.settings import read_settings
from drills.run import open_run
from drills.run.overview import outlook
from drills.tui.app import RingtrueApp
from drills.tui.screens.between.leave import LeaveScreen
from drills.tui.screens.desk.pin import LockOrNotScreen
from drills.tui.screens.encounter.verdict import VerdictScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.home.drills import DrillsScreen, LengthScreen, ResumeScreen
from drills.tui.screens.home.home import HomeScreen
from drills.tui.screens.home.language import LanguageScreen
from drills.tui.screens.who.groups import GroupsScreen
from drills.tui.screens.who.trainees import TraineesScreen
from drills.tui.screens.who.whose import WhoseScreen
from drills.tui.widgets.coin import Coin
from drills.words.language import choose, script
from engine.library.draws.compose import compose
from engine.library.library import Library
from engine.library.stock import Material, stock
from engine.script import _converter
from tests.drills.tui.conftest import press, resize
from tests.drills.tui.geometry import inside, words

SIZES = [(60, 18, "zh_CN"), (60, 18, "zh_TW"), (80, 24, "zh_CN"), (60, 18, "en"), (100, 30, "en")]
FIRST_FRAME = """
import asyncio, sys
from drills.desk.desk import Desk
from drills.tui.app import RingtrueApp
from drills.tui.screens.home.home import HomeScreen
HomeScreen._warm = lambda self: None

async def main():
    with Desk.open(sys.argv[1]) as desk:
        app = RingtrueApp(lambda: HomeScreen(desk))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            return "pydantic" in sys.modules or "openpyxl" in sys.modules

sys.exit(asyncio.run(main()))
"""


@pytest.fixture
def desk(tmp_path: Path, library: Library) -> Iterator[Desk]:
    with Desk.open(tmp_path / "store.db", library.shelf) as opened:
        yield opened


def app(desk: Desk) -> RingtrueApp:
    return RingtrueApp(lambda: HomeScreen(desk))


def screen(program: RingtrueApp) -> type:
    return type(program.screen)


async def type_in(pilot: Pilot[None], text: str) -> None:
    await press(pilot, *text, "enter")


@pytest.mark.parametrize(("wide", "high", "language"), SIZES)
async def test_home_stands_within_the_terminal(desk: Desk, wide: int, high: int, language: str) -> None:
    choose(language)
    program = app(desk)
    async with program.run_test(size=(wide, high)) as pilot:
        inside(program)
        await press(pilot, "down", "down")
        inside(program)
        assert program.screen.query_one(Coin).display == (wide >= 80)
        desk.group("城南营业部第一党支部二〇二六年第三期防诈骗培训班甲组乙班")
        await press(pilot, "3", "escape")
        inside(program)


async def test_esc_at_home_asks_before_the_program_closes(desk: Desk) -> None:
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "escape")
        assert screen(program) is LeaveScreen
        inside(program)
        await press(pilot, "escape")
        assert screen(program) is HomeScreen and program.return_code is None
        await press(pilot, "escape", "2")
        assert program.return_code == 0


async def test_home_follows_the_terminal(desk: Desk) -> None:
    program = app(desk)
    async with program.run_test(size=(100, 30)) as pilot:
        await resize(pilot, 60, 18)
        inside(program)
        await resize(pilot, 80, 24)
        inside(program)


def test_no_model_is_imported_for_the_first_frame(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", FIRST_FRAME, str(tmp_path / "store.db")], check=False)
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("keys", "leads"),
    [
        (["2"], WhoseScreen), (["3"], LockOrNotScreen), (["4"], GroupsScreen), (["２"], WhoseScreen),
        (["down", "enter"], WhoseScreen), (["up", "enter"], LockOrNotScreen), (["2", "escape"], HomeScreen),
    ],
)  # fmt: skip
async def test_each_door_has_its_key(desk: Desk, keys: list[str], leads: type) -> None:
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, *keys)
        assert screen(program) is leads
        inside(program)


async def test_from_an_empty_store_to_the_first_verdict_in_twelve_keys(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = stock(desk.shelf.drill("mixed"), Material(desk.shelf.playable, tuple(desk.shelf.drills.values())))
    seed = next(seed for seed in map(str, count()) if desk.shelf.playable[compose(pool, seed).items[0]].truth)
    for module in (outlook, open_run):
        monkeypatch.setattr(module, "secrets", SimpleNamespace(token_hex=lambda _: seed))
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        keys, judged = 0, False
        for key in ("1", "1", "1", "1"):
            await press(pilot, key)
            keys += 1
            inside(program)
        while not judged and keys < 12:
            onward = {"RingingScreen": ["enter"], "BanknoteScreen": ["2", "0"]}.get(
                screen(program).__name__, ["0"]
            )
            await press(pilot, *onward)
            keys += len(onward)
            if isinstance(program.screen, VerdictScreen):
                assert "not counted: 1 of" in words(program)
                await press(pilot, "6", "enter")
                keys += 2
                judged = not isinstance(program.screen, VerdictScreen)
        assert judged and keys <= 12, (screen(program), words(program))
    assert desk.groups() == []
    (facts,) = desk.store.db.execute("SELECT count(*) FROM facts WHERE kind <> 'store-opened'").fetchone()
    assert facts == 0


async def test_a_group_and_a_trainee_are_made_on_the_way(desk: Desk) -> None:
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "1", "2", "0")
        inside(program)
        await type_in(pilot, "城南营业部")
        assert screen(program) is TraineesScreen
        await press(pilot, "0")
        await type_in(pilot, "王小红")
        assert screen(program) is DrillsScreen
        inside(program)
        await press(pilot, "1")
        assert screen(program) is LengthScreen
        inside(program)
        await press(pilot, "escape")
        assert screen(program) is HomeScreen and "城南营业部" in words(program)
    group = desk.groups()[0]
    assert [person.name for person in desk.trainees(group.id)] == ["王小红"]


async def test_a_second_visit_begins_with_who_plays_and_offers_to_go_on(desk: Desk) -> None:
    desk.trainee(desk.group("城南").id, "王小红")
    program = app(desk)
    async with program.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "1", "1", "1", "enter", "2", "escape")
        await press(pilot, "2")
        assert screen(program) is HomeScreen
        await press(pilot, "1")
        assert screen(program) is TraineesScreen
        await press(pilot, "1")
        assert screen(program) is ResumeScreen
        inside(program)
        await press(pilot, "1")
        assert screen(program) is not ResumeScreen


@pytest.mark.parametrize(("wide", "high", "language"), SIZES)
async def test_long_lists_have_pages(desk: Desk, wide: int, high: int, language: str) -> None:
    choose(language)
    group = desk.group("城南")
    for number in range(20):
        desk.trainee(group.id, f"欧阳小红{number:02}", f"A{number:03}")
    program = app(desk)
    async with program.run_test(size=(wide, high)) as pilot:
        await press(pilot, "1")
        inside(program)
        assert "欧阳小红00" in words(program) and "欧阳小红09" not in words(program)
        await press(pilot, "right")
        assert "欧阳小红09" in words(program)
        inside(program)
        await press(pilot, "right", "right", "left", "left")
        await press(pilot, "2")
        assert screen(program) is DrillsScreen
    # the tenth person is the first of the second page
    assert len(desk.trainees(group.id)) == 20


async def test_names_are_inert(desk: Desk) -> None:
    group = desk.group("[b]城南[/b]")
    desk.trainee(group.id, "[red]王[/red]\x1b[31m")
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "4")
        assert "[b]城南[/b]" in words(program)
        await press(pilot, "1", "1")
        assert "[red]王[/red]" in words(program) and "\x1b" not in words(program)


async def test_another_language_is_spoken_at_once_and_kept(desk: Desk) -> None:
    group = desk.group("一组")
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        assert "Language 中文" in words(program)
        await press(pilot, "6")
        assert screen(program) is LanguageScreen and "繁體中文" in words(program)
        inside(program)
        await press(pilot, "3")
        assert screen(program) is HomeScreen and "當前小組" in words(program)
        assert isinstance(program.screen, HomeScreen) and program.screen.group == group
        assert read_settings(desk.store.path).language == "zh-Hant"
        await press(pilot, "6", "escape")
        assert screen(program) is HomeScreen
        await press(pilot, "6", "1")
        assert "Trainer's desk" in words(program) and script() == "en"


async def test_a_language_that_cannot_be_read_here_changes_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "opencc", None)
    _converter.cache_clear()
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "6", "3")
        assert screen(program) is ErrorScreen and "OpenCC" in words(program)
        await press(pilot, "enter")
        assert screen(program) is HomeScreen and script() == "en"
        assert read_settings(desk.store.path).language == ""
