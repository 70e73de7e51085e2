"""Results handed in and taken in on screens: the receipt, who is the same, a borrowed computer cleared."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from textual.pilot import Pilot

from drills.desk.desk import Desk
from drills.desk.preferences.last_folder import last_folder
from drills.desk.preferences.pin import Pin
from drills.papers.hand_in import name_unit
from drills.tui.app import RingtrueApp
from drills.tui.screens import folders
from drills.tui.screens.home.home import HomeScreen
from drills.words.language import choose
from engine.library.shelf import Shelf
from tests.conftest import SAMPLES
from tests.drills.papers.test_workbook import NOVEMBER
from tests.drills.tui.geometry import words
from tests.drills.tui.settled import settled
from tests.results.ledger import DAY, Ledger


async def press(pilot: Pilot[None], *keys: str) -> str:
    for key in keys:
        await pilot.press(key)
        await settled(pilot)
    assert isinstance(pilot.app, RingtrueApp)
    return words(pilot.app)


async def at_once(does: Callable[..., object], *values: object) -> object:
    """Do what a thread would do, without one."""
    return does(*values)


def opened(folder: Path, *groups: str) -> Desk:
    folder.mkdir()
    desk = Desk.open(folder / "store.db", Shelf(SAMPLES))
    Pin(desk.store.path).leave_open()
    for group in groups:
        desk.trainee(desk.group(group).id, "李兰", "A7")
    return desk


@pytest.mark.parametrize("size", [(60, 18), (80, 24)])
async def test_results_go_into_a_folder_and_are_taken_in(
    size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    monkeypatch.setattr("asyncio.to_thread", at_once)
    monkeypatch.setattr(folders, "near_folders", lambda home: [inbox])
    monkeypatch.chdir(tmp_path)
    choose("en")
    for name in ("a", "b"):
        with opened(tmp_path / name, "河东") as desk:
            program = RingtrueApp(partial(HomeScreen, desk))
            async with program.run_test(size=size) as pilot:
                assert "Hand in with names" in await press(pilot, "3", "5")
                if name == "a":
                    assert "Whose results?" in await press(pilot, "2", "1")
                    assert "cannot tell whose" in await press(pilot, "enter", "space", "enter")
                    assert "Nothing was handed in" in await press(pilot, "escape")
                    assert "is written" in await press(pilot, "2", "1", *"Ost", "enter")
                    assert "no workbook of" in words(program)
                else:
                    await press(pilot, "4", *"West", "enter")
                    assert "Remove everything?" in await press(pilot, "3", "1")
                    assert "They are removed" in await press(pilot, "2")
                    assert desk.groups() == []
    with opened(tmp_path / "office") as desk:
        program = RingtrueApp(lambda: HomeScreen(desk))
        async with program.run_test(size=size) as pilot:
            assert "Receipt" in await press(pilot, "3", "6", "1", "1")
            assert "a group of this name" in await press(pilot, "enter")
            assert "a person of this staff number: 李兰" in await press(pilot, "1")
            assert "2 bundles were merged" in await press(pilot, "1")
            assert "no table of" in words(program)
            (inbox / "units.csv").write_text("序号,支行名称\n1,Ost\n2,Nord\n合计,2\n", "utf-8")
            assert "2 units: Ost, Nord" in await press(pilot, "2", "0", *"inbox/units.csv", "enter")
            assert "2 units are to hand in" in await press(pilot, "1")
            await press(pilot, "1", "1", "enter")
            assert "Not handed in: Nord." in " ".join(words(program).split())
            assert [(group.label, group.people) for group in desk.groups()] == [("河东", 1)]
            assert "There is no bundle" in await press(pilot, "1", "0", *str(tmp_path / "a"), "enter")


async def test_a_folder_that_is_missing_is_made_before_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there, absent = tmp_path / "there", tmp_path / "usb" / "absent"
    there.mkdir()
    monkeypatch.setattr("asyncio.to_thread", at_once)
    monkeypatch.setattr(folders, "near_folders", lambda home: [there])
    monkeypatch.chdir(tmp_path)
    choose("en")
    with opened(tmp_path / "a", "河东") as desk:
        name_unit(desk, "Ost")
        program = RingtrueApp(partial(HomeScreen, desk))
        async with program.run_test(size=(60, 18)) as pilot:
            await press(pilot, "3", "5")
            assert "is not there" in await press(pilot, "1", "0", *"usb/absent", "enter")
            assert "Which folder?" in await press(pilot, "1")
            assert "is not there" in await press(pilot, "0", *"usb/absent", "enter")
            assert "is written" in await press(pilot, "2")
            assert "absent" in (await press(pilot, "1")).split("used last")[0]
            (there / "file").touch()
            assert "no folder" in await press(pilot, "0", *"there/file", "enter")
        assert [file.suffix for file in absent.iterdir()] == [".ringtrue"]
        absent.rename(there / "moved")
        assert last_folder(desk.store.path) is None


async def test_a_month_is_written_for_print_and_for_spreadsheets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    monkeypatch.setattr("asyncio.to_thread", at_once)
    monkeypatch.setattr(folders, "near_folders", lambda home: [inbox])
    choose("en")
    ledger = Ledger(tmp_path, NOVEMBER)
    (person,) = ledger.group("east", 1)
    ledger.play(person, "HMCF")
    ledger.store.close()
    store = tmp_path / "store.db"
    Pin(store).leave_open()
    with Desk.open(store, Shelf(SAMPLES), clock=lambda: NOVEMBER + DAY, zone=lambda _time: 0) as desk:
        program = RingtrueApp(partial(HomeScreen, desk))
        async with program.run_test(size=(60, 18)) as pilot:
            assert "Workbook of 2026-11" in await press(pilot, "3", "7")
            assert "With names?" in await press(pilot, "1", "1")
            assert "is written. 1 person" in await press(pilot, "1")
            assert "is written. 1 row" in await press(pilot, "3", "1")
            assert "Nobody practised in 2026-10" in await press(pilot, "2", "1", "2")
    assert {file.name.partition("-2026-11")[0] for file in inbox.iterdir()} == {"ringtrue", "groups"}
