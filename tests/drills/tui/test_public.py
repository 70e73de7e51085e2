"""What is printed for the public and done before it, by keys: words, a quiz on paper, a prize draw."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from drills.desk.desk import Desk
from drills.desk.paper_quiz.compose import Wanted, compose
from drills.desk.prize_draw import prize_draw
from drills.tui.app import RingtrueApp
from drills.tui.screens.base import RingtrueScreen
from drills.tui.screens.desk.paper_quiz import SheetsScreen
from drills.tui.screens.desk.prize_draw import PrizeDrawScreen, ask_draw
from drills.tui.screens.desk.publicity import LocalScreen, ThemesScreen
from engine.library.library import Library
from tests.drills.tui.conftest import press
from tests.drills.tui.geometry import inside, words

SMALL = (60, 18)


async def test_the_screen_of_words_lists_themes_and_leads_to_our_own_numbers(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RINGTRUE_HOME", str(tmp_path))
    with Desk.open(tmp_path / "store.db", library.shelf) as desk:
        app = RingtrueApp(RingtrueScreen[None])
        async with app.run_test(size=SMALL) as pilot:
            app.push_screen(ThemesScreen(desk))
            await pilot.pause()
            inside(app)
            await press(pilot, "0")
            assert isinstance(app.screen, LocalScreen)
            await press(pilot, "1", *"Hall", "enter")
            inside(app)
            assert "Hall" in words(app)
            assert 'office = "Hall"' in (tmp_path / "local.toml").read_text("utf-8")


async def test_a_sheet_that_fits_is_kept_and_another_stays_in_the_line(
    tmp_path: Path, library: Library
) -> None:
    with Desk.open(tmp_path / "store.db", library.shelf) as desk:
        quiz = compose(Library(), Wanted(None, "cn-words-help", "pilot", 5), desk.today)
        group = desk.group("Market")
        app = RingtrueApp(RingtrueScreen[None])
        async with app.run_test(size=SMALL) as pilot:
            app.push_screen(SheetsScreen(desk, quiz, group))
            await pilot.pause()
            typed = app.screen.query_one(Input)
            typed.value = f"1023 A {quiz.key('A')}"
            await press(pilot, "enter")
            inside(app)
            assert typed.value == "" and "1 sheet" in words(app)
            typed.value = "1024 C 1"
            await press(pilot, "enter")
            inside(app)
            assert typed.value == "1024 C 1" and "1 sheet" in words(app)


async def test_a_draw_on_screen_is_the_draw_of_its_line() -> None:
    app = RingtrueApp(RingtrueScreen[None])
    draw = prize_draw("1-350", 3, "17,204,88")
    async with app.run_test(size=SMALL) as pilot:
        asked = app.run_worker(ask_draw(app))
        await pilot.pause()
        for typed in ("1-350", "3", "17,204,88"):
            inside(app)
            app.screen.query_one(Input).value = typed
            await press(pilot, "enter")
        assert await asked.wait() == draw
        app.push_screen(PrizeDrawScreen(draw))
        await pilot.pause()
        inside(app)
        assert all(f"ticket {ticket}" in words(app) for ticket in draw.drawn)
        assert "no money first" in words(app) and "1-350 | 3 | 17,204,88" in words(app)
