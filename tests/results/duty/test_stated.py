"""What other offices said their people owe holds, wherever it is counted up."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from results.duty.due import due_rows
from results.duty.plan import Plan, Requirement
from results.duty.stated import stated_in, stated_rows, statement
from results.journal.facts import wire
from results.journal.facts.duty import OwedRuns, PracticeOwed
from results.journal.names.excuses import Excuse
from tests.results.ledger import DAY, Ledger

FIRST = date(2023, 11, 1)
OCTOBER = 1_696_118_400_000
"""The first of October 2023."""
PLAN = Plan(due=(Requirement(drill="mixed", times=2, by=5, first=FIRST),))


def test_a_statement_gives_the_rows_it_was_made_of_but_not_why_who_is_away(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path, OCTOBER)
    with ledger.store:
        ann, ben, cid = ledger.group("one", 3)
        ledger.now = OCTOBER + 33 * DAY
        ledger.play(ann, "HC")
        ledger.now += 10 * DAY
        ledger.play(ann, "HC")
        away = [
            Excuse(ben, FIRST, date(2023, 11, 30), "sick"),
            Excuse(cid, FIRST, date(2023, 11, 2), "posted"),
        ]
        rows = due_rows(ledger.store.db, PLAN, "2023-11", excuses=away)
        assert [(row.due, row.done, row.after) for row in rows] == [(2, 2, 1), (0, 0, 0), (1, 0, 0)]
        ledger.store.append(statement("2023-11", rows))
        own, others = stated_in(ledger.store.db, "2023-11", ledger.store.origin)
        assert own == statement("2023-11", rows) and not others
        assert stated_in(ledger.store.db, "2023-12", ledger.store.origin) == (None, ())
        again = stated_rows(ledger.store.db, [own])
        assert [row.excused for row in again] == [None, "other", "other"]
        assert statement("2023-11", again) == own
        assert [(row.due, row.done, row.after) for row in again] == [(2, 2, 1), (0, 0, 0), (1, 0, 0)]
        assert "sick" not in wire.write(own) and "posted" not in wire.write(own)


def test_of_two_offices_the_one_that_knows_of_days_away_holds(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path, OCTOBER)
    with ledger.store:
        (ann,) = ledger.group("one", 1)
        days = ("2023-11-01", "2023-11-30", "2023-11-30")
        offices = [
            PracticeOwed(
                "2023-11", (OwedRuns(ann, "mixed", due, *days, away), OwedRuns("gone", "mixed", 9, *days))
            )
            for due, away in ((2, False), (1, True), (4, False))
        ]
        for order in (offices, offices[::-1]):
            assert [(row.person, row.due) for row in stated_rows(ledger.store.db, order)] == [(ann, 1)]
        assert [row.due for row in stated_rows(ledger.store.db, offices[::2])] == [4]
        assert stated_rows(ledger.store.db, offices, group="two") == []
