"""Every debrief of three drills, right and wrong: what settles it stands on the first screen, at three sizes.

The rows are laid out without an app; that the page has the rows counted on here is held by an app a size.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from drills.tui.drawing.lines import Line, cells
from drills.tui.drawing.rows.debrief_rows import further, joined, settling
from drills.tui.screens.debrief.debrief import DebriefScreen
from drills.tui.widgets.encounter.note_pair import NotePair
from drills.tui.widgets.pages import Page
from drills.words.encounter.debrief import routine_words
from engine.channels.banknote import Banknote
from engine.debrief.debrief import Review, review
from engine.debrief.decisive import Decisive, decisive
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Kind, Option, Phase
from engine.play.play import Play
from engine.play.terms import Terms
from engine.specimen.faults import FAULTS
from tests.drills.tui.conftest import Lay
from tests.drills.tui.geometry import inside, painted
from tests.drills.tui.test_debrief import to_debrief
from tests.playing import judgeable

LIBRARY = Library(Shelf())
DRILLS = ("teller-first-week", "community-evening", "note-training")
PAGE = {(60, 18): 8, (80, 24): 10, (100, 30): 16}
"""Rows of the page at least, at each size: with two rows of what was chosen and of keys."""
PICTURED = {(80, 24): 5, (100, 30): 8}
"""Rows of the page at least below the pictures of a note."""
MARGIN = 4
"""Columns at both sides."""


def scenarios(drill: str) -> list[str]:
    """Return every judged scenario a drill can hold, twins too; of the supply one of each fault."""
    plan = LIBRARY.shelf.drills[drill]
    heads = LIBRARY.shelf.playable
    drawn = {name for name, head in heads.items() if plan.holds(head)}
    pool = {name for name in (*plan.items, *drawn) if heads[name].truth}
    pool |= {twin for name in pool if (twin := heads[name].twin)}
    return sorted(name for name in pool if heads[name].pack != "notes") + samples_of_notes(pool)


def samples_of_notes(pool: set[str]) -> list[str]:
    """Return of the supply a false note of each kind and subtlety, and the sound ones beside them."""
    names: dict[tuple[str, ...], str] = {}
    for name in sorted(name for name in pool if LIBRARY.shelf.playable[name].pack == "notes"):
        scenario = LIBRARY.scenario(name)
        assert isinstance(scenario, Banknote) and scenario.note.specimen
        note = scenario.note.specimen
        names.setdefault(
            tuple(f"{fault.kind}:{fault.subtlety}" for fault in note.faults[:1]) or note.wear, name
        )
    return list(names.values())


def plays(name: str) -> Iterator[Play]:
    """Yield the play judged at once and after some talk, as genuine and as a scam."""
    for acts in (0, 4):
        for rating in (2, 5):
            play = judgeable(LIBRARY.scenario(name), Terms("1"))
            for _act in range(acts):
                play = carried_on(play)
            if play.phase is Phase.ENCOUNTER:
                play = play.act(Action(Kind.ENOUGH), 9)
            play = play.act(Action(Kind.JUDGE, place=rating), 10)
            while not play.over:
                play = play.act(next(offered(play)).action, 11)
            yield play


def offered(play: Play) -> Iterator[Option]:
    return (option for option in play.options if not option.chosen)


def carried_on(play: Play) -> Play:
    further = [option for option in offered(play) if option.kind in (Kind.REPLY, Kind.LOOK)]
    return play.act(further[0].action, 9) if play.phase is Phase.ENCOUNTER and further else play


def first_rows(debrief: Review, settles: Decisive, size: tuple[int, int], rows: int) -> list[Line]:
    """Return the first screen, but for the last row, which says that there is more."""
    limit, broad = size[0] - MARGIN, size[0] >= 80
    blocks = [
        settling(debrief, settles, limit, rows - 1, broad=broad),
        *further(debrief, "", limit, broad=broad),
    ]
    laid = joined(blocks)
    assert all(cells(row) <= limit for row in laid)
    return laid[: rows - 1]


def column(text: str) -> str:
    return "".join(text.split())


@cache
def judged(name: str) -> tuple[tuple[Play, Review, Decisive], ...]:
    made = []
    for play in plays(name):
        settles = decisive(play)
        assert settles is not None, name
        made.append((play, review(play), settles))
    return tuple(made)


@pytest.mark.parametrize("drill", DRILLS)
def test_what_settles_it_stands_on_the_first_screen_of_every_debrief(drill: str) -> None:
    names = scenarios(drill)
    assert len(names) >= 20
    for name in names:
        for _play, debrief, settles in judged(name):
            for size, rows in PAGE.items():
                pictured = settles.picture is not None and debrief.truth == "scam" and size in PICTURED
                seen = first_rows(debrief, settles, size, PICTURED[size] if pictured else rows)
                text = "".join(run.text for row in seen for run in row)
                assert_settled(settles, column(text), (name, size, debrief.rating, text))
                assert column(alight(settles)) in column(lit_in(seen)), (name, size, debrief.rating)


def lit_in(rows: list[Line]) -> str:
    """Return what of these rows is lit as a cue."""
    return "".join(run.text for row in rows for run in row if run.tag in ("cue-scam", "cue-real"))


def alight(settles: Decisive) -> str:
    """Return the words that are to be lit, in their brackets; empty where the cue is no text."""
    text = settles.lit.passage.text
    return "".join(f"[{text[span.start : span.end]}]" for _number, span in settles.lit.spans[:1])


def assert_settled(settles: Decisive, text: str, where: object) -> None:
    """Assert that the name of the cue stands there, and what a sound note shows."""
    if settles.cue is None:
        assert column(settles.lit.passage.text)[:8] in text, where
        return
    assert column(settles.cue.text) in text, where
    assert column(settles.sound)[:12] in text, where


def test_every_kind_of_fault_is_among_the_notes() -> None:
    notes = [name for name in scenarios("note-training") if LIBRARY.shelf.playable[name].pack == "notes"]
    kinds = {settles.cue.id for name in notes for _play, _found, settles in judged(name) if settles.cue}
    assert len(kinds & set(FAULTS)) >= 20


@pytest.mark.parametrize("size", PAGE)
@pytest.mark.parametrize(
    ("item", "rating"), [("cn-telecom-gi1", 2), ("cn-counter-f3k", 6), ("note-2-055", 2)]
)
async def test_the_page_has_the_rows_counted_on(
    lay: Lay, size: tuple[int, int], item: str, rating: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drills.tui.widgets.encounter.note_pair.depth_of", lambda _app: "true")
    table = lay(item, library=LIBRARY)
    async with table.app.run_test(size=size) as pilot:
        screen: DebriefScreen = await to_debrief(table, pilot, rating)
        inside(table.app)
        page = screen.query_one(Page)
        pictured = any(pair.display for pair in screen.query(NotePair))
        assert pictured == (item.startswith("note") and size != (60, 18))
        assert page.content_size.height >= (PICTURED if pictured else PAGE)[size]
        assert page.content_size.width == size[0] - MARGIN
        settles = decisive(table.session.play)
        assert settles
        assert_settled(settles, column(painted(table.app)), size)
        assert routine_words() in painted(table.app)
