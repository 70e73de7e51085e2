"""Results handed in and taken in on screens: the receipt, who is the same, a borrowed computer cleared."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from textual.pilot import Pilot

from drills.desk.desk import Desk
from drills.desk.pin import Pin
from drills.tui.app import RingtrueApp
from drills.tui.screens.care import exchange
from drills.tui.screens.home.home import HomeScreen
from drills.words.language import choose
from engine.library.shelf import Shelf
from tests.conftest import SAMPLES
from tests.drills.tui.geometry import words
from tests.drills.tui.settled import settled


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
    monkeypatch.setattr(exchange, "near_folders", lambda home: [inbox])
    choose("en")
    for name in ("a", "b"):
        with opened(tmp_path / name, "河东") as desk:
            program = RingtrueApp(partial(HomeScreen, desk))
            async with program.run_test(size=size) as pilot:
                assert "Hand in with names" in await press(pilot, "3", "5")
                if name == "a":
                    assert "is written" in await press(pilot, "2", "1")
                else:
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
            assert [(group.label, group.people) for group in desk.groups()] == [("河东", 1)]
            assert "There is no bundle" in await press(pilot, "1", "0", *str(tmp_path / "a"), "enter")
