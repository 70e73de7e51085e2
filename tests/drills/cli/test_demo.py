"""The demonstration: three simulated groups over two months, and nothing left behind."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from drills.cli import run
from drills.cli.playing import demo
from drills.desk.desk import Desk
from drills.tui.app import RingtrueApp
from drills.tui.screens.between.opening import OpeningScreen
from drills.tui.screens.scores.overview import ScoresScreen
from drills.words.language import choose
from drills.words.script import reading_order
from engine.errors import Exit
from engine.library.stock import pools_of


def test_three_groups_play_three_evenings_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "GROUPS", tuple(replace(group, size=2) for group in demo.GROUPS))
    store = tmp_path / "store.db"
    lines: list[str] = []
    demo.fill(store, date(2026, 11, 20), lines.append)
    assert len(lines) == 9 and "2026-10-23" in lines[3]
    with Desk.open(store) as desk:
        groups = desk.groups()
        assert len(groups) == 3 and all(group.simulated for group in groups)
        days = desk.store.db.execute('SELECT DISTINCT "group", day FROM plays').fetchall()
    played = {group.id: sorted(day for name, day in days if name == group.id) for group in groups}
    assert {tuple(dates) for dates in played.values()} == {("2026-09-25", "2026-10-23", "2026-11-19")}


async def test_its_scores_are_left_for_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "GROUPS", (replace(demo.GROUPS[0], size=1),))
    demo.fill(tmp_path / "store.db", date(2026, 11, 20), str)
    with Desk.open(tmp_path / "store.db") as desk:
        app = RingtrueApp(lambda: OpeningScreen(partial(demo.show_scores, desk)))
        async with app.run_test() as pilot:
            while not isinstance(app.screen, ScoresScreen):
                await pilot.pause()
            await pilot.press("escape")
            while app.is_running and not app._exit:
                await pilot.pause()
        assert app.return_code == 0


def test_without_a_terminal_it_is_said_and_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert run(["demo"]) == Exit.USAGE
    assert "--plain" in capsys.readouterr().err
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_TW"])
def test_it_plays_what_is_read_in_the_language_and_is_large_enough(tmp_path: Path, language: str) -> None:
    choose(language)
    with Desk.open(tmp_path / "store.db") as desk:
        drill = demo._drill(desk)
        assert reading_order(drill.lang)[0] < 2
        pools = [pool for pool in pools_of(drill, desk.shelf.material()) if not pool.questions]
        assert sum(pool.size for pool in pools) >= 2 * sum(pool.count for pool in pools)
