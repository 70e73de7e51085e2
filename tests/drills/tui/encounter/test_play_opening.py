"""How a run begins: the first frame before the models, and what cannot begin is told."""

from __future__ import annotations

import subprocess
import sys

from drills.tui.app import RingtrueApp
from drills.tui.host import Host
from drills.tui.screens.between.opening import OpeningScreen
from drills.tui.screens.encounter.sms import SmsScreen
from drills.tui.screens.error import ErrorScreen
from engine.errors import StoreError
from tests.drills.tui.conftest import Lay, begin, on, opened_by, press

FIRST_FRAME = """
import sys
import drills.tui.app
import drills.tui.screens.between.opening
import drills.tui.screens.home.home
assert "textual" in sys.modules
sys.exit("pydantic" in sys.modules)
"""


def test_no_model_is_imported_for_the_first_frame() -> None:
    assert subprocess.run([sys.executable, "-c", FIRST_FRAME], check=False).returncode == 0


async def test_a_run_begins_once_the_models_are_loaded(lay: Lay) -> None:
    table = lay("pack-s1a")
    table.app = RingtrueApp(lambda: OpeningScreen(table.lead))
    async with table.app.run_test(size=(60, 18)) as pilot:
        await opened_by(pilot)
        on(table, SmsScreen)


async def test_what_cannot_begin_is_told_and_tried_again(lay: Lay) -> None:
    table = lay("pack-s1a")
    tried: list[int] = []

    async def failing(app: Host) -> None:
        tried.append(1)
        raise StoreError("store-locked", "The store is locked.", "Close the other program.")

    table.app = RingtrueApp(lambda: OpeningScreen(failing))
    async with table.app.run_test(size=(60, 18)) as pilot:
        await opened_by(pilot)
        on(table, ErrorScreen)
        await press(pilot, "enter")
        on(table, ErrorScreen)
        assert len(tried) == 2


async def test_an_item_that_is_not_there_is_told_and_the_run_can_be_left(lay: Lay) -> None:
    table = lay("nowhere-1")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        on(table, ErrorScreen)
        await press(pilot, "escape")
        assert table.left == 1
