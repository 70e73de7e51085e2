"""Evenings by a show of hands as a table, and visits to a desk as another.

They are no rows of groups: an evening has a place, an organiser and a day, and no group; its people are
attendances, its judgements hands, and there is a third answer. What is measured of both has the same keys.
"""

from __future__ import annotations

from collections.abc import Sequence

from results.exports.origin import Edition, Subject, Units, stamped
from results.exports.scores import Remark, family_columns
from results.exports.table import Column, Table
from results.journal.records.evenings import Evening
from results.journal.records.gatherings import Helped
from results.scores.rooms import ROOMS
from results.scores.row import ScoreRow
from results.scores.written import columns, flat

VISITS = (
    Column("talk"), Column("day", "day"), Column("scenario"), Column("channel"), Column("topic"),
    Column("truth"), Column("age"), Column("answer"),
)  # fmt: skip


def room_table(held: Sequence[Evening], rows: Sequence[ScoreRow], about: Edition, remark: Remark) -> Table:
    """Return a row for each evening, with what was scored of it in the same order; protect scores first."""
    at = columns(ROOMS).index("drill")
    remaining = [column for column in family_columns(ROOMS) if column.key != "drill"]
    cells = []
    for evening, row in zip(held, rows, strict=True):
        whole = [*flat(ROOMS, row), remark(row.about)]
        cells.append((Subject(evening.unit, drill=evening.drill), [*whole[:at], *whole[at + 1 :]]))
    return stamped(remaining, cells, about)


def visit_table(visits: Sequence[Helped], about: Edition, units: Units) -> Table:
    """Return what was answered at desks, in the order it was; nobody's name is known."""
    rows = (
        (
            Subject(units.of_origin(visit.origin)),
            (visit.talk, visit.day, visit.scenario, visit.channel, visit.topic, visit.truth, visit.age,
             visit.answer),
        )
        for visit in visits
    )  # fmt: skip
    return stamped(VISITS, rows, about)
