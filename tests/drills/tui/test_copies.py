"""Backups on screens: made, put back with the desk going on, and a damaged store mended before home opens."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot

from drills.desk.copies import Keeper, may_be_mended
from drills.desk.desk import Desk
from drills.desk.preferences.pin import Pin
from drills.tui.app import RingtrueApp
from drills.tui.screens.care.copies import CopiesScreen
from drills.tui.screens.care.mend import MendScreen
from drills.tui.screens.desk.menu import DeskScreen
from drills.tui.screens.home.home import HomeScreen
from drills.tui.screens.work import WorkScreen
from drills.words.language import choose
from engine.errors import StoreError
from engine.library.shelf import Shelf
from tests.conftest import SAMPLES
from tests.drills.tui.geometry import words
from tests.results.ledger import Ledger


async def press(pilot: Pilot[None], *keys: str) -> str:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
        while isinstance(pilot.app.screen, WorkScreen):
            await pilot.pause()
    assert isinstance(pilot.app, RingtrueApp)
    return words(pilot.app)


async def test_a_backup_is_made_and_put_back_while_the_desk_stays(tmp_path: Path) -> None:
    Ledger(tmp_path).store.close()
    with Desk.open(tmp_path / "store.db", Shelf(SAMPLES)) as desk:
        desk.group("河东")
        Pin(desk.store.path).leave_open()
        choose("en")
        program = RingtrueApp(lambda: HomeScreen(desk))
        async with program.run_test(size=(80, 24)) as pilot:
            await press(pilot, "3")
            await press(pilot, next(key for key in "56789" if f" {key} │  Backups" in words(program)))
            assert isinstance(program.screen, CopiesScreen)
            assert "A backup was made" in await press(pilot, "1")
            desk.group("河西")
            origin = desk.store.origin
            assert "Leave everything" in await press(pilot, "2", "1")
            assert "The copy is in place" in await press(pilot, "2")
            assert [group.label for group in desk.groups()] == ["河东"] and desk.store.origin != origin
            await press(pilot, "escape")
            assert isinstance(program.screen, DeskScreen)


async def test_a_damaged_store_is_rescued_before_the_program_opens(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.play(ledger.group("one", 1)[0], "HMFC")
    ledger.store.close()
    path = tmp_path / "store.db"
    path.write_bytes(b"x" * 100 + path.read_bytes()[100:])
    try:
        Desk.open(path, Shelf(SAMPLES))
    except StoreError as error:
        trouble = error
    assert may_be_mended(path, trouble)
    choose("en")
    program = RingtrueApp(lambda: MendScreen(Keeper(path), trouble))
    async with program.run_test(size=(60, 18)) as pilot:
        await pilot.pause()
        assert "is damaged" in words(program)
        assert "Rescued: " in await press(pilot, "2")
        await press(pilot, "enter", "2")
    with Desk.open(path, Shelf(SAMPLES)) as desk:
        assert [group.label for group in desk.groups()] == ["one"]
