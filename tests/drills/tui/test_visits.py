"""One to one on the screen: age band, words with three answers, what it was, a sentence; then the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from drills.desk.desk import Desk
from drills.run.together.visit import Visit
from drills.tui.app import RingtrueApp
from drills.tui.flows.visits import visits
from drills.tui.screens.base import RingtrueScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.together.truth import TruthScreen
from drills.tui.screens.visit.age import AgeScreen
from drills.tui.screens.visit.sentence import SentenceScreen
from drills.tui.screens.visit.visit import VisitScreen
from drills.tui.theme import DARK, LIGHT
from engine.errors import StoreError
from engine.library.library import Library
from results.journal.records.gatherings import helped
from tests.drills.tui.conftest import press, resize
from tests.drills.tui.geometry import inside, words


async def test_visitors_are_helped_one_after_another_without_a_name(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Desk.open(tmp_path / "store.db", library.shelf) as desk:
        app = RingtrueApp(RingtrueScreen[None])
        async with app.run_test(size=(60, 18)) as pilot:
            app.run_worker(visits(app, desk))
            await pilot.pause()
            seen: list[type] = []
            for keys in (("4",), ("2",), ("enter",), ("enter",), ("0",)):
                seen.append(type(app.screen))
                inside(app)
                if isinstance(app.screen, VisitScreen):
                    assert app.theme == LIGHT and "I am not sure" in words(app)
                    await resize(pilot, 100, 30)
                    inside(app)
                await press(pilot, *keys)
            assert seen == [AgeScreen, VisitScreen, TruthScreen, SentenceScreen, AgeScreen]
            (answer,) = helped(desk.store.db)
            assert (answer.age, answer.answer) == ("60-74", "unsure")
            monkeypatch.setattr(Visit, "keep", _full)
            await press(pilot, "1")
            assert isinstance(app.screen, ErrorScreen)
            await press(pilot, "escape")
            assert isinstance(app.screen, TruthScreen) and len(helped(desk.store.db)) == 1
            await press(pilot, "enter", "enter", "escape")
            assert app.theme == DARK


def _full(_visit: Visit, _age: str, _answer: str) -> None:
    raise StoreError("store-full", "The disk is full.", "Make room.")
