"""Evenings by a show of hands, and visits to a desk, as `ringtrue scores` prints them."""

from __future__ import annotations

from collections.abc import Sequence

from drills.cli.scoring.legends import legend
from drills.cli.table import print_remarked
from drills.desk.desk import Desk
from drills.words.language import _
from drills.words.scores.cells import Cells, table
from drills.words.scores.rooms import in_all, titled
from drills.words.scores.values import remark, withdrawn_words
from engine.errors import UsageError
from engine.language import N_
from results.journal.records.evenings import evenings
from results.journal.records.gatherings import helped
from results.scores.groups import Period
from results.scores.rooms import FAMILIES, By, score_rooms, whole
from results.scores.row import ScoreRow


def question(by: By, desk: Desk, within: Period, group: str) -> list[ScoreRow]:
    """Return the rows of evenings (places, organisers, months) on a desk in a period.

    Raises `UsageError` where a group is named: a room belongs to none.
    """
    if group:
        raise UsageError(
            "room-of-group", N_("An evening by show of hands belongs to no group."), N_("Leave out --group.")
        )
    return score_rooms(desk.store.db, within, by)


def print_rooms(desk: Desk, by: By, rows: Sequence[ScoreRow], within: Period, publish: int) -> None:
    """Print evenings, how they are read, and, where they are not to be published, what they are in all."""
    if rows:
        titles = {drill.id: drill.title for drill in desk.drills()}
        headings, cells = _without_empty(*table(FAMILIES[by], [titled(row, titles) for row in rows]))
        remarks = [
            "; ".join(filter(None, (remark(row.about, publish), withdrawn_words(row.about.withdrawn))))
            for row in rows
        ]
        print_remarked(headings, cells, remarks)
        print()
        print(legend(by))
    if not publish:
        held, visits = evenings(desk.store.db, *within.bounds), helped(desk.store.db, *within.bounds)
        words = in_all(whole(held) if held else None, visits)
        print(words or _("No evening by show of hands yet: `ringtrue play DRILL --room` holds one."))


def _without_empty(headings: Sequence[str], cells: Sequence[Cells]) -> tuple[list[str], list[Cells]]:
    """Return a table without the columns that say nothing in any row."""
    columns = [at for at in range(len(headings)) if any(row[at] not in ("", None) for row in cells)]
    return [headings[at] for at in columns], [[row[at] for at in columns] for row in cells]


def print_rooms_below(desk: Desk, within: Period, *, apart: bool) -> bool:
    """Print evenings and visits, a line `apart` from what stands above; return whether there were any."""
    db = desk.store.db
    rows = score_rooms(db, within)
    if not (rows or helped(db, *within.bounds)):
        return False
    if apart:
        print()
    print(_("By show of hands:") if rows else _("At a desk:"))
    print_rooms(desk, "room", rows, within, 0)
    return True
