"""Evenings on the screen of scores."""

from __future__ import annotations

from pathlib import Path

import pytest

from drills.desk.desk import Desk
from drills.tui.app import RingtrueApp
from drills.tui.screens.scores.evenings import EveningsScreen
from drills.tui.screens.scores.overview import ScoresScreen
from drills.words.language import choose
from engine.library.library import Library
from tests.drills.papers.test_workbook import evening_store
from tests.drills.tui.conftest import press
from tests.drills.tui.geometry import inside, words


@pytest.mark.parametrize(("wide", "high", "language"), [(60, 18, "zh_CN"), (100, 30, "en")])
async def test_4_shows_them(tmp_path: Path, library: Library, wide: int, high: int, language: str) -> None:
    choose(language)
    with Desk.open(evening_store(tmp_path), library.shelf, lambda: 1_795_392_000_000) as desk:
        ringtrue = RingtrueApp(lambda: ScoresScreen(desk))
        async with ringtrue.run_test(size=(wide, high)) as pilot:
            inside(ringtrue)
            await press(pilot, "4")
            assert isinstance(ringtrue.screen, EveningsScreen)
            inside(ringtrue)
            text = words(ringtrue)
            assert "大集" in text and "20/30" in text and "18/26" in text
