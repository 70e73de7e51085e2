"""A roster that differs from who is there: one page before it is written; the last import taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drills.desk.desk import Desk
from drills.desk.intake.taking_in import people_there, reconcile, take_in
from drills.roster.people import Entry
from drills.tui.app import RingtrueApp
from drills.tui.screens.home.home import HomeScreen
from drills.tui.screens.roster.differences import DifferencesScreen, UndoScreen
from drills.tui.screens.roster.overview import RosterScreen
from drills.tui.screens.roster.preview import PreviewScreen
from drills.words.language import choose
from engine.library.library import Library
from tests.drills.tui.conftest import press
from tests.drills.tui.geometry import inside, words

SIZES = [(60, 18, "zh_CN"), (80, 24, "zh_CN"), (60, 18, "en")]
LONG = "买买提·阿不都热依木·吐尔逊江·艾合买提江"
THERE = [Entry("王红", "1"), Entry("李明"), Entry("赵六", "3"), Entry(LONG, "4")]


@pytest.fixture
def desk(tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    here = tmp_path / "home" / "Desktop"
    here.mkdir(parents=True)
    monkeypatch.chdir(here)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    with Desk.open(tmp_path / "store.db", library.shelf) as opened:
        take_in(opened, THERE, "柜面", reconcile(opened, THERE, "柜面"), {})
        yield opened


def roster(desk: Desk) -> list[tuple[str, str, str]]:
    return sorted((member.group, member.name, member.number) for member in people_there(desk))


@pytest.mark.parametrize(("wide", "high", "language"), SIZES)
async def test_differences_are_looked_at_refused_written_and_taken_back(
    desk: Desk, wide: int, high: int, language: str
) -> None:
    choose(language)
    before = roster(desk)
    rows = f"王小红,1,柜面\n李明,2,柜面\n赵六,3,大堂\n{LONG},4,{LONG[:18]}\n孙八,,柜面"
    Path("list.csv").write_text(f"姓名,工号,组\n{rows}", encoding="utf-8")
    program = RingtrueApp(lambda: HomeScreen(desk))
    async with program.run_test(size=(wide, high)) as pilot:
        program.push_screen(RosterScreen(desk, desk.group("柜面")))
        await press(pilot, "2", "1")
        assert isinstance(program.screen, PreviewScreen)
        inside(program)
        await press(pilot, "1")
        assert isinstance(program.screen, DifferencesScreen) and "王小红" in words(program)
        inside(program)
        assert roster(desk) == before
        await press(pilot, "escape")
        assert isinstance(program.screen, PreviewScreen)
        # moves come first, then names, numbers and the new; the long name stays where it is
        await press(pilot, "1", "2", "4", "4", "5", "space", "enter")
        assert isinstance(program.screen, RosterScreen) and "1" in words(program)
        inside(program)
        assert sorted(roster(desk)) == sorted([
            ("大堂", "赵六", "3"), ("柜面", LONG, "4"), ("柜面", "李明", ""), ("柜面", "李明", "2"),
            ("柜面", "孙八", ""), ("柜面", "王小红", "1"),
        ])  # fmt: skip
        await press(pilot, "5")
        assert isinstance(program.screen, UndoScreen)
        inside(program)
        await press(pilot, "2")
        assert isinstance(program.screen, RosterScreen)
        inside(program)
    assert roster(desk) == before
