"""Terminals that draw box signs two cells wide are asked for it once, and get signs of one cell."""

from __future__ import annotations

import unicodedata

import pytest
from textual.app import App
from textual.events import CursorPosition

from drills.tui.widgets.encounter.note_picture import depth_of
from tests.drills.tui.conftest import Lay, begin


def uncertain(app: App[None]) -> set[str]:
    """Return the signs on the screen whose width terminals differ about."""
    rows = app.screen._compositor.render_strips()
    signs = {sign for row in rows for segment in row for sign in segment.text}
    return {sign for sign in signs if unicodedata.east_asian_width(sign) == "A"}


@pytest.mark.parametrize("name", ["pack-c1a", "pack-n1a"])
async def test_a_wide_box_sign_is_noticed(lay: Lay, name: str) -> None:
    table = lay(name)
    async with table.app.run_test(size=(100, 30)) as pilot:
        await begin(table, pilot)
        assert uncertain(table.app)
        table.app.post_message(CursorPosition(1, 0))
        await pilot.pause()
        assert uncertain(table.app)
        table.app.post_message(CursorPosition(2, 0))
        await pilot.pause()
        assert not uncertain(table.app)
        assert depth_of(table.app.screen.app) == "none"


async def test_a_setting_answers_instead_of_the_terminal(lay: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RINGTRUE_BOX", "ascii")
    table = lay("pack-c1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        assert not uncertain(table.app)
