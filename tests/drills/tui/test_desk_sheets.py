"""Sheets to print at the desk by keys: into a folder, under names that were not there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from drills.desk.desk import Desk
from drills.desk.folders import unused
from drills.desk.preferences.pin import Pin
from drills.tui.app import RingtrueApp
from drills.tui.screens import folders
from drills.tui.screens.desk.condition import ConditionScreen
from drills.tui.screens.desk.sheets import NOTES, STATEMENTS
from drills.tui.screens.home.home import HomeScreen
from drills.words.language import _, choose
from engine.library.shelf import Shelf
from tests.conftest import SAMPLES
from tests.drills.tui.conftest import press
from tests.drills.tui.geometry import inside, words


async def at_once(does: Callable[..., object], *values: object) -> object:
    """Do what a thread would do, without one."""
    return does(*values)


@pytest.mark.parametrize(("wide", "high", "language"), [(60, 18, "zh_CN"), (80, 24, "en")])
async def test_notes_with_their_key_and_statements_to_sign(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wide: int, high: int, language: str
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr("asyncio.to_thread", at_once)
    monkeypatch.setattr(folders, "near_folders", lambda home: [folder])
    monkeypatch.setattr("drills.desk.content.shelf", lambda store: Shelf(SAMPLES))
    choose(language)
    with Desk.open(tmp_path / "store.db", Shelf(SAMPLES)) as desk:
        Pin(desk.store.path).leave_open()
        program = RingtrueApp(lambda: HomeScreen(desk))
        async with program.run_test(size=(wide, high)) as pilot:
            await press(pilot, "3", "7")
            for title, keys in ((NOTES, ("1", "1")), (STATEMENTS, ("1", "1", "1"))):
                inside(program)
                row = next(row for row in words(program).splitlines() if _(title) in row)
                await press(pilot, row.split()[0])
                for key in keys:
                    inside(program)
                    await press(pilot, key)
            await press(pilot, "escape", "9", "up", "up", "enter")
            assert isinstance(program.screen, ConditionScreen)
            inside(program)
            assert _("The store is in order.") in words(program)
    assert sorted(file.suffix for file in folder.iterdir()) == [".html", ".png", ".txt"]
    (answers,) = folder.glob("*.txt")
    assert len(answers.read_text("utf-8-sig").splitlines()) == 12


def test_no_file_is_written_over(tmp_path: Path) -> None:
    for name in ("a.csv", "a (2).csv", "a (3).csv"):
        file = unused(tmp_path, "a", ".csv")
        assert file == tmp_path / name
        file.touch()
