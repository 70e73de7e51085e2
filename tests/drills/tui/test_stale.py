"""What a drill leaves out because its facts are to be checked again is told in one line, calmly."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from drills.desk.desk import Desk
from drills.tui.app import RingtrueApp
from drills.tui.flows.playing import playing
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.home.drills import DrillsScreen, LengthScreen
from engine.library.shelf import Shelf
from tests.conftest import SAMPLES
from tests.drills.tui.conftest import press
from tests.drills.tui.geometry import inside, words

DAYS = {"told": datetime(2027, 7, 1, 12, tzinfo=UTC), "none": datetime(2028, 1, 1, 12, tzinfo=UTC)}


@pytest.fixture
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    """A desk on a day on which the calls are stale, or everything is."""
    root = tmp_path / "library"
    for file in SAMPLES.rglob("*.toml"):
        target = root / file.relative_to(SAMPLES)
        target.parent.mkdir(parents=True, exist_ok=True)
        text = file.read_text("utf-8")
        target.write_text(text.replace("2027-11-23", "2027-06-30") if "c1a" in text else text, "utf-8")
    now = int(DAYS[request.param].timestamp() * 1000)
    with Desk.open(tmp_path / "store.db", Shelf(root), lambda: now) as opened:
        yield opened


async def to_length(desk: Desk, app: RingtrueApp, pilot: Pilot[None]) -> None:
    """Practise without a name as far as the question how long."""
    app.run_worker(playing(app, desk, None, lambda _group: None))
    await pilot.pause()
    await press(pilot, "1", "1")


@pytest.mark.parametrize("desk", ["told"], indirect=True)
@pytest.mark.parametrize("size", [(60, 18), (80, 24), (100, 30)])
async def test_the_opening_of_a_drill_tells_what_is_left_out(desk: Desk, size: tuple[int, int]) -> None:
    app = RingtrueApp(Screen[None])
    async with app.run_test(size=size) as pilot:
        await to_length(desk, app, pilot)
        assert isinstance(app.screen, LengthScreen)
        assert "checked only until 2027-06-30: 1 item." in words(app)
        assert "3 items" in words(app)
        inside(app)


@pytest.mark.parametrize("desk", ["none"], indirect=True)
async def test_a_drill_of_which_too_little_is_left_says_what_to_do(desk: Desk) -> None:
    app = RingtrueApp(Screen[None])
    async with app.run_test(size=(60, 18)) as pilot:
        await to_length(desk, app, pilot)
        assert isinstance(app.screen, ErrorScreen)
        assert "--stale" in words(app)
        inside(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, DrillsScreen)
