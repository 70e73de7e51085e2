"""Campaigns on their screens: how one stands, its units, and what is logged there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document

from drills.desk.desk import Desk
from drills.tui.app import RingtrueApp
from drills.tui.screens.campaigns.overview import CampaignScreen
from drills.tui.screens.home.home import HomeScreen
from drills.tui.screens.work import WorkScreen
from drills.words.language import choose
from engine.library.library import Library
from results.journal.records.campaigns import entries
from tests.drills.tui.conftest import press
from tests.drills.tui.geometry import inside, words
from tests.engine.campaigns.test_reading import TEXT, plan_of

APRIL = 1_808_352_000_000


@pytest.fixture
def desk(tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    here = tmp_path / "Desktop"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setenv("HOME", str(tmp_path))
    with Desk.open(tmp_path / "store.db", library.shelf, lambda: APRIL, lambda _time: 0) as opened:
        yield opened


@pytest.mark.parametrize(("wide", "high", "language"), [(60, 18, "zh_CN"), (80, 24, "en")])
async def test_what_a_unit_did_is_logged_by_keys(
    desk: Desk, tmp_path: Path, wide: int, high: int, language: str
) -> None:
    choose(language)
    plan = plan_of(tmp_path, TEXT)
    program = RingtrueApp(lambda: HomeScreen(desk))
    async with program.run_test(size=(wide, high)) as pilot:
        await program.push_screen(CampaignScreen(desk, plan))
        await press(pilot, "1")
        inside(program)
        assert "横幅" in words(program)
        await press(pilot, "enter", "3")
        inside(program)
        assert "东镇" in words(program)
        await press(pilot, "2", "1", "2", "enter")
        inside(program)
        await press(pilot, "1", "enter", "escape")
        inside(program)
        assert "2/2" in words(program)
        (entry,) = entries(desk.store.db, plan.id)
        assert (entry.unit, entry.measure, entry.count) == ("演练市/东镇", "banner", 2)


async def test_a_paper_is_written_at_the_desk_by_keys(desk: Desk, tmp_path: Path) -> None:
    choose("zh_CN")
    plan = plan_of(tmp_path, TEXT)
    program = RingtrueApp(lambda: HomeScreen(desk))
    async with program.run_test(size=(60, 18)) as pilot:
        await program.push_screen(CampaignScreen(desk, plan))
        await press(pilot, "8")
        inside(program)
        assert all(name in words(program) for name in ("总结", "简报", "方案", "台账"))
        await press(pilot, "1", "1")
        while isinstance(program.screen, WorkScreen):
            await pilot.pause()
        inside(program)
        (file,) = tmp_path.rglob("*.docx")
        assert ".docx" in words(program)
    paragraphs = [paragraph.text for paragraph in Document(str(file)).paragraphs]
    assert plan.title in paragraphs and "总结" in paragraphs
