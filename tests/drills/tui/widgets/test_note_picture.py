"""Drawn notes on the screen: beside the words where there is room, over the whole screen by one key."""

from __future__ import annotations

import pytest

from drills.tui.screens.encounter.banknote import BanknoteScreen
from drills.tui.screens.encounter.picture import PictureScreen
from drills.tui.widgets.encounter.note_picture import NotePicture
from engine.library.library import Library
from engine.library.shelf import Shelf
from tests.drills.tui.conftest import Lay, begin, on, press
from tests.drills.tui.geometry import inside, words
from tests.drills.tui.settled import threads_done

LIBRARY = Library(Shelf())
NOTE = "note-3-006"


@pytest.fixture(params=["true", "256"])
def colours(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A terminal with so many colours."""
    monkeypatch.setattr(NotePicture, "depth", request.param)
    return str(request.param)


async def drawn(screen: BanknoteScreen | PictureScreen) -> NotePicture:
    """Return the picture of a screen, once the thread that draws it has ended."""
    await threads_done(screen.app)
    return screen.query_one(NotePicture)


@pytest.mark.parametrize("size", [(80, 24), (100, 30)])
async def test_the_picture_carries_the_mark_beside_the_words(
    lay: Lay, colours: str, size: tuple[int, int]
) -> None:
    table = lay(NOTE, library=LIBRARY)
    async with table.app.run_test(size=size) as pilot:
        await begin(table, pilot)
        await press(pilot, "2")
        picture = await drawn(on(table, BanknoteScreen))
        await pilot.pause()
        inside(table.app)
        text = "".join(picture.render_line(y).text for y in range(picture.size.height))
        assert sorted(sign for sign in text if sign not in "▄ ") == sorted("SPECIMEN训练样张非货币")
        assert "迎光" in words(table.app)


async def test_a_small_terminal_shows_it_over_the_whole_screen(lay: Lay, colours: str) -> None:
    table = lay(NOTE, library=LIBRARY)
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, "f3")
        on(table, BanknoteScreen)
        await press(pilot, "2", "f3")
        screen = on(table, PictureScreen)
        picture = await drawn(screen)
        await pilot.pause()
        inside(table.app)
        assert "▄" in picture.render_line(3).text
        before = words(table.app)
        await press(pilot, "space")
        inside(table.app)
        assert words(table.app) != before
        await press(pilot, "enter")
        on(table, BanknoteScreen)


async def test_without_colours_there_are_words_alone(lay: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    table = lay(NOTE, library=LIBRARY)
    async with table.app.run_test(size=(80, 24)) as pilot:
        await begin(table, pilot)
        await press(pilot, "2", "f3")
        screen = on(table, BanknoteScreen)
        assert not screen.query_one(NotePicture).display
        assert "SPECIMEN" in words(table.app)


async def test_what_came_of_it_has_the_rows_of_the_picture(lay: Lay, colours: str) -> None:
    table = lay(NOTE, library=LIBRARY)
    async with table.app.run_test(size=(80, 24)) as pilot:
        await begin(table, pilot)
        await press(pilot, "2", "enter", "0")
        assert on(table, BanknoteScreen).query_one(NotePicture).display
        await press(pilot, "2", "enter", "1")
        screen = on(table, BanknoteScreen)
        assert not screen.query_one(NotePicture).display and screen.divider is not None
        came_of_it = [passage.text for passage in table.session.play.passages if passage.side == "after"]
        assert came_of_it and all(text[:8] in words(table.app) for text in came_of_it)
        inside(table.app)
