"""A drill of approved scenarios says how many it leaves out, on the line and on the screen."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path

import pytest
from textual.screen import Screen

from drills.authoring.signing.decisions import keep, take
from drills.authoring.signing.paper import paper
from drills.cli import run
from drills.desk.desk import Desk
from drills.desk.party import NOBODY
from drills.run.overview.outlook import Outlook
from drills.tui.app import RingtrueApp
from drills.tui.screens.home.drills import LengthScreen
from engine.errors import Exit, InputError
from engine.library.drill import single
from engine.library.freshness import left_unapproved
from engine.library.library import Library
from engine.library.shelf import Shelf
from tests.conftest import SAMPLES
from tests.drills.signing.rounds import filled
from tests.drills.tui.geometry import inside, words
from tests.engine.library.dealt import dealt

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
TOLD = "Left out, not approved: 1 item."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The samples, with the drill `mixed` held to what is approved; nothing is yet."""
    root = Path(shutil.copytree(SAMPLES, tmp_path / "library"))
    drill = root / "drills" / "mixed.toml"
    drill.write_text(f"approved_only = true\n{drill.read_text('utf-8')}", "utf-8")
    return root


@pytest.fixture
def desk(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk on which everything was approved, and one call was changed since."""
    for pack in Shelf(root).packs:
        first = paper(Library(Shelf(root)), pack, NOON.date())
        keep(first, take(first, filled(first, tmp_path / "a.xlsx")))
    call = root / "pack" / "pack-c1a.toml"
    call.write_text(call.read_text("utf-8").replace("2027-11-23", "2027-11-22"), "utf-8")
    real = Desk.open

    def opened(_asked: str = "") -> Desk:
        return real(tmp_path / "store.db", Shelf(root), lambda: int(NOON.timestamp() * 1000))

    monkeypatch.setattr(Desk, "open", opened)
    monkeypatch.setattr("sys.stdin", StringIO(""))
    with opened() as open_desk:
        yield open_desk


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("more", [[], ["--trainee", "周小雨"]])
def test_playing_tells_how_many_are_left_out(more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["play", "mixed", "--plain", *more]) == Exit.DONE
    assert TOLD in capsys.readouterr().err


@pytest.mark.parametrize("size", [(60, 18), (80, 24)])
async def test_the_screen_tells_how_many_are_left_out(desk: Desk, size: tuple[int, int]) -> None:
    app = RingtrueApp(Screen[None])
    async with app.run_test(size=size) as pilot:
        await app.push_screen(LengthScreen(desk, Outlook(desk, desk.shelf.drill("mixed"), NOBODY)))
        await pilot.pause()
        assert TOLD in words(app)
        assert "3 items" in words(app)
        inside(app)


def test_a_drill_that_anything_may_be_in_leaves_nothing_out(desk: Desk) -> None:
    drill, library = desk.shelf.drill("mixed"), Library(desk.shelf)
    free = replace(drill, approved_only=False)
    assert left_unapproved(free, desk.shelf.playable, library.allowed(free, desk.today)) == 0
    assert left_unapproved(drill, desk.shelf.playable, library.allowed(drill, desk.today)) == 1


def test_a_note_made_by_its_number_is_approved_by_nobody(shipped: Library) -> None:
    drill = replace(single("note-3-512", "一张"), approved_only=True)
    allowed = shipped.allowed(drill, date(2026, 11, 23))
    with pytest.raises(InputError, match="is approved"):
        dealt(drill, shipped.shelf.playable, approved=allowed)
    assert left_unapproved(drill, shipped.shelf.playable, allowed) == 1
