"""Timed looking on the screen: the picture is covered once its seconds are over; no test waits for them."""

from __future__ import annotations

import pytest

from drills.tui.screens.encounter.banknote import BanknoteScreen
from drills.tui.screens.encounter.picture import PictureScreen
from drills.tui.widgets.encounter.note_picture import NotePicture
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Phase
from tests.drills.tui.conftest import Lay, Table, begin, on, press, resize
from tests.drills.tui.geometry import inside, words
from tests.drills.tui.settled import threads_done

LIBRARY = Library(Shelf())
NOTE = "note-3-006"
COVERED = "The picture is covered again."


@pytest.fixture(autouse=True)
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(NotePicture, "depth", "true")


def timed(lay: Lay, seconds: int | None) -> Table:
    return lay(NOTE, library=LIBRARY, seconds=seconds)


async def drawn(screen: BanknoteScreen | PictureScreen) -> NotePicture:
    await threads_done(screen.app)
    return screen.query_one(NotePicture)


def covered(picture: NotePicture) -> bool:
    """Whether the picture says that it is covered, and shows nothing of the note."""
    rows = "".join(picture.render_line(y).text for y in range(picture.size.height))
    assert (COVERED in rows) == ("▄" not in rows)
    return COVERED in rows


@pytest.mark.parametrize("size", [(80, 24), (100, 30)])
async def test_a_picture_is_covered_when_its_seconds_are_over(lay: Lay, size: tuple[int, int]) -> None:
    table = timed(lay, 7)
    async with table.app.run_test(size=size) as pilot:
        await begin(table, pilot)
        assert "7 s left" in words(table.app)
        await press(pilot, "2")
        picture = await drawn(on(table, BanknoteScreen))
        await pilot.pause()
        assert picture.waiting and not covered(picture)
        assert "2 s left" in words(table.app)
        picture.cover()
        await pilot.pause()
        inside(table.app)
        assert covered(picture) and not picture.waiting
        await press(pilot, "3")
        await drawn(on(table, BanknoteScreen))
        await pilot.pause()
        assert picture.waiting and not covered(picture)
        assert "0 s left" in words(table.app)
        await press(pilot, "1")
        assert table.session.play.scene.used == ("light", "tilt")
        await press(pilot, "enter")
        assert table.session.play.phase is Phase.VERDICT


async def test_free_looking_covers_nothing(lay: Lay) -> None:
    table = timed(lay, None)
    async with table.app.run_test(size=(80, 24)) as pilot:
        await begin(table, pilot)
        await press(pilot, "2")
        picture = await drawn(on(table, BanknoteScreen))
        await pilot.pause()
        assert not picture.waiting
        assert "5 s spent" in words(table.app)


async def test_reading_again_before_the_verdict_is_not_looking_again(lay: Lay) -> None:
    table = timed(lay, 1)
    async with table.app.run_test(size=(80, 24)) as pilot:
        await begin(table, pilot)
        await press(pilot, "2")
        await drawn(on(table, BanknoteScreen))
        await press(pilot, "enter")
        again = BanknoteScreen(table.turn)
        table.app.push_screen(again)
        await pilot.pause()
        picture = await drawn(again)
        await pilot.pause()
        assert covered(picture) and not picture.waiting


async def test_a_small_terminal_shows_each_picture_once(lay: Lay) -> None:
    table = timed(lay, 1)
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, "2", "f3")
        screen = on(table, PictureScreen)
        picture = await drawn(screen)
        await pilot.pause()
        assert picture.waiting
        picture.cover()
        await pilot.pause()
        inside(table.app)
        assert covered(picture)
        await press(pilot, "enter", "f3")
        on(table, BanknoteScreen)
        inside(table.app)


async def test_another_size_gives_no_second_look(lay: Lay) -> None:
    table = timed(lay, 7)
    async with table.app.run_test(size=(80, 24)) as pilot:
        await begin(table, pilot)
        await press(pilot, "2")
        picture = await drawn(on(table, BanknoteScreen))
        await pilot.pause()
        assert picture.waiting
        await resize(pilot, 60, 18)
        await resize(pilot, 80, 24)
        await drawn(on(table, BanknoteScreen))
        await pilot.pause()
        assert covered(picture) and not picture.waiting


async def test_a_look_taken_again_brings_its_picture_back(lay: Lay) -> None:
    table = timed(lay, None)
    async with table.app.run_test(size=(80, 24)) as pilot:
        await begin(table, pilot)
        seen: list[list[str]] = []
        for key in ("2", "1", "2"):
            await press(pilot, key)
            picture = await drawn(on(table, BanknoteScreen))
            await pilot.pause()
            seen.append([str(picture.render_line(y)) for y in range(picture.size.height)])
        assert seen[0] == seen[2] != seen[1]
        assert table.session.play.scene.used == ("light", "see")
