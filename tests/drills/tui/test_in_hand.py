"""A real note in one's own hand, from home to the last step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drills.desk.desk import Desk
from drills.tui.app import RingtrueApp
from drills.tui.screens.home.home import HomeScreen
from drills.tui.screens.home.in_hand import EditionScreen, InHandScreen
from drills.words.language import choose
from engine.library.library import Library
from tests.drills.tui.conftest import press
from tests.drills.tui.geometry import inside, words


@pytest.fixture
def desk(tmp_path: Path, shipped: Library) -> Iterator[Desk]:
    with Desk.open(tmp_path / "store.db", shipped.shelf) as opened:
        yield opened


@pytest.mark.parametrize(
    ("wide", "high", "language"), [(60, 18, "zh_CN"), (60, 18, "en"), (100, 30, "zh_CN")]
)
async def test_every_edition_is_gone_through_by_keys(desk: Desk, wide: int, high: int, language: str) -> None:
    choose(language)
    app = RingtrueApp(lambda: HomeScreen(desk))
    async with app.run_test(size=(wide, high)) as pilot:
        await press(pilot, "5")
        assert isinstance(app.screen, EditionScreen)
        count = len(app.screen.rows())
        for number in range(1, count + 1):
            await press(pilot, str(number))
            while isinstance(app.screen, InHandScreen):
                inside(app)
                await press(pilot, "enter")
            assert isinstance(app.screen, HomeScreen)
            await press(pilot, "5")
    choose("en")


async def test_the_year_of_the_numeral_is_told_and_one_can_turn_back(desk: Desk) -> None:
    choose("zh_CN")
    app = RingtrueApp(lambda: HomeScreen(desk))
    async with app.run_test(size=(60, 18)) as pilot:
        await press(pilot, "5", "1", "enter", "enter", "enter")
        assert "一条光带上下滚动" in words(app).replace("\n", "")
        await press(pilot, "left")
        assert "摸：" in words(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, HomeScreen)
    choose("en")
