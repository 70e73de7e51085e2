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


@pytest.mark.parametrize("language", ["en", "zh_TW"])
def test_its_evenings_are_read_in_the_language_and_hardly_repeat(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    choose(language)
    monkeypatch.setattr(demo, "GROUPS", (replace(demo.GROUPS[0], size=1),))
    demo.fill(tmp_path / "store.db", date(2026, 11, 20), str)
    with Desk.open(tmp_path / "store.db") as desk:
        played = [
            name for (name,) in desk.store.db.execute("SELECT scenario FROM plays WHERE outcome IS NOT NULL")
        ]
        pairs = {desk.pairs[name] for name in played}
        assert len(pairs) > 0.75 * len(played) > 15
        assert all(reading_order(desk.shelf.playable[name].lang)[0] < 2 for name in played)
