"""A channel without an arrangement of its own, the email of `examples`: read, marked and handled by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drills.tui.screens.debrief.debrief import DebriefScreen
from drills.tui.screens.encounter.arrangements import ARRANGEMENTS, arrangement
from drills.tui.screens.encounter.plain import PlainScreen
from drills.tui.screens.encounter.verdict import VerdictScreen
from engine.channels import SHIPPED, model
from engine.library.library import Library
from engine.library.shelf import Shelf
from tests.drills.tui.conftest import Lay, begin, on, press
from tests.drills.tui.geometry import inside, words
from tests.examples.installed import SCENARIOS, package_folder, put_in_place


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """The example's library, with its channel."""
    with package_folder(tmp_path / "site") as site:
        put_in_place(site)
        yield Library(Shelf(SCENARIOS))


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (100, 30)])
async def test_an_email_is_seen_whole(lay: Lay, library: Library, size: tuple[int, int]) -> None:
    table = lay("mail-k4w", library=library)
    async with table.app.run_test(size=size) as pilot:
        await begin(table, pilot)
        on(table, PlainScreen)
        seen = "".join(sign for sign in words(table.app) if sign not in " ┃│\n")
        assert "发件人人事部" in seen and "主题在职证明缺一项资料" in seen
        assert "您好" in seen and "过时作废" in seen and "zm.example/bu" in seen
        inside(table.app)


async def test_an_email_is_marked_judged_and_handled(lay: Lay, library: Library) -> None:
    table = lay("mail-k4w", library=library)
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, "space")
        assert table.session.play.marks == {"3"}
        await press(pilot, "enter")
        on(table, VerdictScreen)
        await press(pilot, "6", "enter")
        on(table, PlainScreen)
        await press(pilot, "1", "enter")
        on(table, DebriefScreen)


def test_every_shipped_channel_has_an_arrangement_and_any_other_is_shown_plainly() -> None:
    assert {model(channel.name).arrangement for channel in SHIPPED} | {"plain"} == {*ARRANGEMENTS}
    assert arrangement("no-such") is PlainScreen
