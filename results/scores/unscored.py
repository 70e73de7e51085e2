"""Groups of whom nothing is scored in a period: they are listed all the same, or nobody would miss them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from results.journal.records.enrolled import GroupRecord, groups
from results.journal.sql import Database
from results.scores.groups import Period
from results.scores.row import About, ScoreRow


@dataclass(frozen=True, slots=True)
class Unscored:
    """A group without scores; `pairs` tells whether people of it played in twos, which is in no score."""

    group: GroupRecord
    pairs: bool

    @property
    def row(self) -> ScoreRow:
        """The row it would have, without values."""
        group = self.group
        return ScoreRow(About(group.label, group.people, "individual", group.simulated, group.id), {})


def unscored_groups(
    db: Database, rows: Iterable[ScoreRow], within: Period, group: str = ""
) -> list[Unscored]:
    """Return the groups of real people (`group` alone, an id) that have no row of their own, by label."""
    scored = {row.about.id for row in rows if row.about.mode == "individual"}
    query = 'SELECT DISTINCT "group" FROM runs WHERE day BETWEEN ? AND ?'
    played = {name for (name,) in db.execute(query, within.bounds)}
    return [
        Unscored(record, record.id in played)
        for record in groups(db)
        if record.people and not record.simulated and record.id not in scored and group in ("", record.id)
    ]
