"""A look at a 快报 after a run: asked and debriefed like any other, and known to no fact."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest

from drills.desk import content
from drills.desk.desk import Desk
from drills.desk.party import Party
from drills.plain import look_after_run
from drills.plain.console import Console
from drills.run.look import look_after
from drills.run.open_run import Opening, open_run
from drills.run.session import Session
from engine.authoring.draft import Doubt, Draft, draft_text
from engine.library.bulletin import DAYS, bulletins
from engine.library.library import Library

DRILL = "morning-five"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.open(tmp_path / "store.db") as desk:
        yield desk


def write(name: str, text: str) -> Path:
    """Write a file among the 快报."""
    file = content.drafts_folder() / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def reported(today: date) -> str:
    doubts = (Doubt(0, "urgency", "催人快点。"),)
    draft = Draft(
        "演练银行", "您的积分今晚清零，请速点 a1.example 兑换。", "scam", doubts, "冒充银行。", today
    )
    write(f"{draft.id}.toml", draft_text(draft))
    return draft.id


def over(desk: Desk, library: Library) -> Session:
    """Return a person's run that has come to its end, of which every item was passed over."""
    group = desk.group("one")
    opening = Opening(desk.shelf.drill(DRILL), Party((desk.trainee(group.id, "甲"),)), group, seed="1")
    session = open_run(desk, library, opening, count().__next__).session
    session.finish()
    return session


def looked(desk: Desk) -> Session | None:
    """Return the look after a run of today."""
    library = Library(desk.shelf)
    return look_after(over(desk, library), library, content.drafts_folder(), desk.today, count().__next__)


def test_it_is_asked_and_debriefed_and_nothing_of_it_is_kept(desk: Desk) -> None:
    name = reported(desk.today)
    library = Library(desk.shelf)
    look = looked(desk)
    assert look is not None and look.items == (name,)
    before = desk.store.verify().facts
    out = io.StringIO()
    console = Console(io.StringIO("1\n" + "1\n6\n" * 8), out, 80)
    look_after_run(console, look, library)
    said = out.getvalue()
    assert look.ended and look.uncounted == "look" and "冒充银行。" in said
    assert "not reviewed, not counted" in said and "Not reviewed by an office." in said
    assert desk.store.verify().facts == before and name not in desk.shelf.playable


def test_it_is_of_late_in_the_language_of_the_drill_and_readable(desk: Desk) -> None:
    drill, folder, today = desk.shelf.drill(DRILL), content.drafts_folder(), desk.today
    assert bulletins(folder, drill, today) == [] and looked(desk) is None
    name = reported(today)
    write("broken.toml", "[")
    gaping = draft_text(Draft("a", "b", "scam", (), "c", today)).replace("[[message]]", "[[massage]]")
    write("gaps.toml", gaping)
    assert name in [head.id for head in bulletins(folder, drill, today + timedelta(DAYS))]
    assert bulletins(folder, drill, today + timedelta(DAYS + 1)) == []
    others = (replace(drill, lang="en"), replace(drill, reserve=True), replace(drill, approved_only=True))
    assert [bulletins(folder, other, today) for other in (*others, replace(drill, by_name=True))] == [[]] * 4
    assert (look := looked(desk)) and look.items == (name,), "what cannot be played is passed over"
