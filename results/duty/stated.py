"""What other offices said their people owe: taken as they said it, held against what was played."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from results.duty.due import DueRow, counting_days, people_of_groups, played_days, roots
from results.journal.derived.owed import owed_in
from results.journal.facts import wire
from results.journal.facts.duty import OwedRuns, PracticeOwed
from results.journal.sql import Database


def statement(month: str, rows: Iterable[DueRow]) -> PracticeOwed:
    """Return what is handed in of who owes what in a month: neither what is done, nor why who is away."""
    return PracticeOwed(
        month,
        tuple(
            OwedRuns(
                row.person, row.drill, row.due, row.first_day.isoformat(), row.last_day.isoformat(),
                row.until.isoformat(), row.excused is not None, row.late,
            )
            for row in rows
        ),
    )  # fmt: skip


class Stated(NamedTuple):
    """What chains last said of a month: `own` what a desk's own chain did, None where nothing; the others."""

    own: PracticeOwed | None
    others: tuple[PracticeOwed, ...]


def stated_in(db: Database, month: str, origin: str) -> Stated:
    """Return what all chains said of a month, apart that of one origin; of the others the latest first."""
    rows = db.execute(
        "SELECT origin, value FROM claims WHERE subject = ? ORDER BY time DESC, origin", (owed_in(month),)
    )
    statements = {chain: wire.read(PracticeOwed, body) for chain, body in rows}
    return Stated(statements.pop(origin, None), tuple(statements.values()))


def stated_rows(
    db: Database, stated: Iterable[PracticeOwed], *, group: str = "", simulated: bool = False
) -> list[DueRow]:
    """Return a row for each thing somebody of today's groups owes as other offices said it, group by group.

    Of two offices that ask the same of one person, the one that knows of days away holds, else the one that
    asks for more.
    """
    homes = dict(people_of_groups(db, group, simulated=simulated))
    same = roots(db)
    owed: dict[tuple[str, str], OwedRuns] = {}
    for runs in (runs for each in stated for runs in each.owed):
        person = same.get(runs.person, runs.person)
        before = owed.get((person, runs.drill), runs)
        if person in homes and (runs.away, runs.due) >= (before.away, before.due):
            owed[person, runs.drill] = runs
    played = {drill: played_days(db, drill) for _person, drill in owed}
    rows = [_row(person, homes, runs, played[drill][person]) for (person, drill), runs in owed.items()]
    labels: Mapping[str, str] = dict(db.execute("SELECT id, label FROM groups"))
    return sorted(rows, key=lambda row: (labels.get(row.group, ""), row.group, row.person))


def _row(person: str, homes: Mapping[str, str], runs: OwedRuns, played: Sequence[str]) -> DueRow:
    days = counting_days(played, runs.first, runs.until)
    return DueRow(
        person, homes[person], runs.drill, runs.due, len(days), date.fromisoformat(runs.first),
        date.fromisoformat(runs.last), date.fromisoformat(runs.until), "other" if runs.away else None,
        runs.late, sum(day > runs.last for day in days),
    )  # fmt: skip
