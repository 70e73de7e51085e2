"""The mouse marks what it clicks, in every channel whose pieces can be marked, and nothing else."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from drills.tui.widgets.sheet import POINTS
from engine.play.encounter import Kind
from tests.drills.tui.conftest import Lay, Table, begin, kinds, press


def spots(table: Table) -> dict[str, tuple[int, int]]:
    """Return one cell of every piece that can be seen and clicked."""
    wide, high = table.app.size
    places: dict[str, tuple[int, int]] = {}
    for y in range(high):
        for x in range(wide):
            points = table.app.screen.get_style_at(x, y).meta.get(POINTS)
            if isinstance(points, str):
                places.setdefault(points, (x, y))
    return places


async def click(table: Table, pilot: Pilot[None], target: str) -> None:
    await pilot.click(offset=spots(table)[target])
    await pilot.pause()


@pytest.mark.parametrize("size", [(60, 18), (80, 24)])
async def test_a_click_marks_a_piece_and_a_second_takes_it_back(lay: Lay, size: tuple[int, int]) -> None:
    table = lay("pack-s1a")
    async with table.app.run_test(size=size) as pilot:
        await begin(table, pilot)
        targets = [option.action.target for option in table.session.play.markable]
        assert set(spots(table)) == set(targets)
        await click(table, pilot, targets[-1])
        assert table.session.play.marks == {targets[-1]}
        await click(table, pilot, targets[-1])
        assert table.session.play.marks == set()


async def test_a_click_marks_what_was_just_said(lay: Lay) -> None:
    table = lay("pack-c1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, "enter")
        heard = [passage.index for passage in table.session.play.passages if passage.side == "them"][-1]
        await click(table, pilot, f"{heard}/0")
        assert kinds(table) == [Kind.MARK]


async def test_nothing_is_marked_after_the_verdict(lay: Lay) -> None:
    table = lay("pack-s1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, "enter", "6", "enter")
        before = kinds(table)
        for x, y in spots(table).values():
            await pilot.click(offset=(x, y))
        assert kinds(table) == before
