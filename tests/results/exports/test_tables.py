"""Tables of plays, acts, people and scores: what their rows are about, and where they come from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.errors import UsageError
from results.exports.origin import ENDING, LEADING, Units, edition, period_name
from results.exports.scores import group_table, item_table
from results.journal.facts.stores import UnitNamed
from results.journal.names.people import Person
from results.scores.content.breakdown import ITEMS, score_items
from results.scores.group_measures import GROUPS
from results.scores.groups import WHOLE, Period, score_groups
from tests.results.exported import ABOUT, events, people, plays, records
from tests.results.ledger import Ledger

LATER = Period("2099-01-01", "")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path)
    first, _ = ledger.group("one", 2)
    ledger.play(first, "HMQ")
    ledger.play(first, "H")
    yield ledger
    ledger.store.close()


def test_plays_come_in_the_order_they_were_begun(ledger: Ledger) -> None:
    rows = plays(ledger.store.db)
    assert [(row["scenario"], row["first"], row["outcome"], row["points"]) for row in rows] == [
        ("s-0", 1, "hit", 10_000), ("s-1", 1, "miss", 3_000), ("s-2", 1, None, 5_000),
        ("s-0", 0, "hit", 10_000),
    ]  # fmt: skip
    assert {(row["group"], row["person"], row["day"]) for row in rows} == {("one", "p-one-0", "2023-11-14")}


def test_acts_are_told_one_by_one(ledger: Ledger) -> None:
    rows = events(ledger.store.db)
    assert [(row["play"], row["event"], row["action"], row["rating"], row["outcome"]) for row in rows] == [
        ("r-0/0", 0, "enough", None, None), ("r-0/0", 1, "judge", 5, "hit"),
        ("r-0/1", 0, "enough", None, None), ("r-0/1", 1, "judge", 2, "miss"),
        ("r-0/2", 0, "enough", None, None),
        ("r-1/0", 0, "enough", None, None), ("r-1/0", 1, "judge", 5, "hit"),
    ]  # fmt: skip
    assert {(row["group"], row["drill"], row["day"]) for row in rows} == {("one", "mixed", "2023-11-14")}


def test_people_who_never_played_are_there_too(ledger: Ledger) -> None:
    first, second = people(ledger.store.db, {"p-one-0": Person("p-one-0", "王芳", "T-1")})
    own = {key: value for key, value in first.items() if key not in _provenance()}
    assert own == {
        "person": "p-one-0", "name": "王芳", "number": "T-1", "simulated": 0, "judgements": 2,
        "hits": 1, "misses": 1, "false_alarms": 0, "correct_rejections": 0, "plays": 3, "mean_points": 65.0,
        "runs": 2, "passed": None, "scams_lacking": 6, "genuine_lacking": 8, "repeat_passed": None,
    }  # fmt: skip
    assert (first["group"], first["drill"], second["drill"]) == ("one", "mixed", "")
    assert (second["person"], second["name"], second["plays"], second["mean_points"]) == (
        "p-one-1", "", 0, None,
    )  # fmt: skip


def _provenance() -> set[str]:
    return {column.key for column in (*LEADING, *ENDING)}


def test_a_period_narrows_people_plays_and_acts(ledger: Ledger) -> None:
    db = ledger.store.db
    assert plays(db, LATER) == events(db, LATER) == []
    assert [(row["plays"], row["runs"], row["passed"]) for row in people(db, period=LATER)] == [
        (0, 0, None)
    ] * 2


def test_every_row_of_every_table_says_where_it_comes_from(ledger: Ledger) -> None:
    ledger.store.append(UnitNamed("城东"), UnitNamed("城西"))
    db = ledger.store.db
    units = Units(db, WHOLE)
    groups = group_table(GROUPS, score_groups(db), ABOUT, units, lambda about: "")
    items = item_table(ITEMS, score_items(db), ABOUT, lambda about: "")
    for table in (groups, items):
        assert table.keys[:7] == [column.key for column in LEADING] and len(set(table.keys)) == len(
            table.keys
        )
    (row,) = records(groups)
    for origin in (row, plays(db)[0], people(db)[0], events(db)[0]):
        assert [origin[key] for key in ("unit", "group_id", "group", "drill")] == [
            "城西", "one", "one", "mixed",
        ]  # fmt: skip
    for line in (row, *records(items)):
        assert [line[key] for key in ("period", "first_day", "last_day", "exported", "version")] == [
            "2026-11", "2026-11-01", "2026-11-30", "2026-12-01", "1.0",
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("period", "name"),
    [
        (WHOLE, "all"), (Period("2026-11-01", "2026-11-30"), "2026-11"),
        (Period("2026-02-01", "2026-02-29"), "2026-02-01..2026-02-29"),
        (Period("2026-11-01", ""), "2026-11-01.."), (Period("", "2026-11-30"), "..2026-11-30"),
    ],
)  # fmt: skip
def test_a_period_has_one_name(period: Period, name: str) -> None:
    assert period_name(period) == name


def test_days_of_a_period_without_bounds_are_those_of_its_runs(ledger: Ledger) -> None:
    about = edition(ledger.store.db, Period("2023-01-01", ""), "2026-12-01", "1.0")
    assert about and (about.first_day, about.last_day) == ("2023-01-01", "2023-11-14")
    assert edition(ledger.store.db, LATER, "2026-12-01", "1.0") is None


def test_columns_are_chosen_by_their_keys(ledger: Ledger) -> None:
    db = ledger.store.db
    table = item_table(ITEMS, score_items(db), ABOUT, lambda about: "").only(["item", "unit"])
    assert [*map(tuple, table.rows)] == [("s-0", ""), ("s-1", ""), ("s-2", "")]
    with pytest.raises(UsageError) as caught:
        table.only(["facility"])
    assert caught.value.params == {"name": "facility", "columns": "item unit"}
