"""The record of an evening: all of it may be empty, what does not fit is said, pictures are copied whole."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from drills.desk.desk import Desk
from drills.desk.photographs import MOST, folder_beside, pictures_in, take_in
from drills.desk.state.notices import notices
from drills.run.together.record import record_of
from drills.tui.app import RingtrueApp
from drills.tui.flows.evening.planning import plan_evening
from drills.tui.screens.base import RingtrueScreen
from drills.tui.screens.evening.plan import PlanScreen
from drills.tui.screens.evening.record import FacesScreen, LineScreen
from engine.errors import InputError
from engine.library.library import Library
from results.journal.facts.rooms import RoomBegun, RoomEnded, SittingRecorded
from results.journal.records.gatherings import gatherings
from tests.drills.tui.geometry import inside, words


@pytest.fixture
def desk(tmp_path: Path, shipped: Library) -> Iterator[Desk]:
    with Desk.open(tmp_path / "store.db", shipped.shelf) as opened:
        opened.store.append(
            RoomBegun("room-0", "community-evening", (), "1", 20), RoomEnded("room-0", True),
            SittingRecorded("room-0", "2026-11-20", "王村", "文化站", 20, 15),
            RoomBegun("room-1", "community-evening", (), "1", 28), RoomEnded("room-1", True),
        )  # fmt: skip
        yield opened


@pytest.fixture
def album(tmp_path: Path) -> Path:
    folder = tmp_path / "album"
    folder.mkdir()
    for name, data in (("b.jpg", b"two"), ("a.PNG", b"one"), ("same.jpg", b"two"), ("note.txt", b"three")):
        (folder / name).write_bytes(data)
    return folder


def test_pictures_are_copied_once_each_and_the_originals_stay(tmp_path: Path, album: Path) -> None:
    store = tmp_path / "store.db"
    before = {file.name: file.read_bytes() for file in album.iterdir()}
    hashes = take_in(pictures_in(album), store)
    assert hashes == (sha256(b"one").hexdigest(), sha256(b"two").hexdigest())
    assert {file.stem for file in folder_beside(store).iterdir()} == {*hashes}
    assert take_in(pictures_in(album), store) == hashes
    assert {file.name: file.read_bytes() for file in album.iterdir()} == before


def test_a_folder_without_pictures_or_with_too_many_is_refused(tmp_path: Path) -> None:
    empty, full = tmp_path / "empty", tmp_path / "full"
    empty.mkdir()
    full.mkdir()
    for number in range(MOST + 1):
        (full / f"{number}.jpg").write_bytes(b"x")
    for folder in (empty, full, tmp_path / "nowhere"):
        with pytest.raises(InputError):
            pictures_in(folder)


async def typed(pilot: Pilot[None], text: str) -> None:
    """Put a text into the line and confirm it."""
    pilot.app.screen.query_one(Input).value = text
    await pilot.press("enter")


async def test_the_last_evening_is_recorded_from_home_with_what_was_said_before(
    desk: Desk, album: Path
) -> None:
    assert any("no record yet" in remark for remark in notices(desk))
    app = RingtrueApp(RingtrueScreen[None])
    async with app.run_test(size=(60, 18)) as pilot:
        app.run_worker(plan_evening(app, desk))
        await pilot.pause()
        assert isinstance(app.screen, PlanScreen) and "40 minutes" in words(app)
        inside(app)
        await pilot.press("5")
        assert app.screen.query_one(Input).value == "28"
        await typed(pilot, "many")
        assert "Only digits" in words(app)
        await typed(pilot, "30")
        await typed(pilot, "31")
        assert "More than the 30" in words(app)
        await typed(pilot, "24")
        assert app.screen.query_one(Input).value == "王村"
        await pilot.press("enter", "enter", "enter")
        await typed(pilot, str(album / "nowhere"))
        assert isinstance(app.screen, LineScreen)
        await typed(pilot, str(album))
        assert isinstance(app.screen, FacesScreen) and "3 pictures" in words(app)
        await pilot.press("1")
        assert isinstance(app.screen, PlanScreen) and "last evening" not in words(app)
    last = gatherings(desk.store.db)[-1]
    assert (last.room, last.place, last.organiser, last.present, last.sixty) == (
        "room-1",
        "王村",
        "文化站",
        30,
        24,
    )
    assert len(last.photographs) == 2 and last.consent and record_of(desk) is None


async def test_everything_may_be_left_empty_and_what_is_left_is_asked_again(desk: Desk) -> None:
    app = RingtrueApp(RingtrueScreen[None])
    async with app.run_test(size=(100, 30)) as pilot:
        app.run_worker(plan_evening(app, desk))
        await pilot.pause()
        await pilot.press("5", "enter", "escape")
        assert isinstance(app.screen, PlanScreen) and record_of(desk) is not None
        await pilot.press("5")
        for _line in range(6):
            await typed(pilot, "")
    last = gatherings(desk.store.db)[-1]
    assert (last.room, last.present, last.sixty, last.place, last.photographs) == ("room-1", 0, 0, "", ())
