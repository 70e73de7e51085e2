"""The names of the contract, in JSON and in flat rows."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest

from results.scores.content.breakdown import CUES, ITEMS, score_cues, score_items
from results.scores.family import AnyFamily
from results.scores.group_measures import CHANNELS, GROUPS, TRAINEES
from results.scores.groups import score_groups
from results.scores.publication import protect
from results.scores.row import ScoreRow
from results.scores.written import as_object, columns, flat
from tests.results.ledger import Ledger, red_flag

CONTRACT = (
    "group trainees judgements hits misses false_alarms correct_rejections hit_rate false_alarm_rate"
    " d_prime criterion leaning mean_points pass_rate assessed lacking repeat_pass_rate reassessed"
    " mode simulated small coverage weakest_kinds"
)
MEASURED = ("value", "low", "high", "level", "method", "reason")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path)
    for person in ledger.group("one", 3):
        ledger.play(person, "HMFCQ", cues=[red_flag("urgency", missed=True)])
    yield ledger
    ledger.store.close()


def test_the_contract_of_the_objects(ledger: Ledger) -> None:
    (row,) = json.loads(json.dumps([as_object(GROUPS, row) for row in score_groups(ledger.store.db)]))
    assert set(row) == set(CONTRACT.split())
    for name in (
        "hit_rate",
        "false_alarm_rate",
        "d_prime",
        "criterion",
        "mean_points",
        "coverage",
    ):
        assert tuple(row[name]) == MEASURED
        assert row[name]["reason"] is None
        assert row[name]["low"] <= row[name]["value"] <= row[name]["high"]
    assert (row["pass_rate"]["reason"], row["assessed"], row["lacking"]) == ("not-measured", 0, 3)
    assert row["simulated"] is False and row["small"] is True
    assert row["weakest_kinds"] == [{"kind": "urgency", "shown": 15, "missed": 15, "rate": 1.0}]


def test_numbers_are_null_where_there_is_a_reason(ledger: Ledger) -> None:
    (row,) = [as_object(GROUPS, row) for row in protect(score_groups(ledger.store.db))]
    assert row["d_prime"] == {**dict.fromkeys(MEASURED), "reason": "small-group"}
    assert row["hits"] is None and row["judgements"] == 12


@pytest.mark.parametrize(("by", "family"), [("trainee", TRAINEES), ("channel", CHANNELS)])
def test_the_first_key_says_what_the_row_is_about(
    ledger: Ledger, by: Literal["trainee", "channel"], family: AnyFamily
) -> None:
    rows = score_groups(ledger.store.db, by=by)
    written = as_object(family, rows[0])
    assert next(iter(written)) == by
    assert "group" not in written
    assert columns(family)[0] == by
    assert len(flat(family, rows[0])) == len(columns(family))
    assert ("scams_lacking" in written) == (by == "trainee")


@pytest.mark.parametrize(
    ("family", "score"), [(GROUPS, score_groups), (ITEMS, score_items), (CUES, score_cues)]
)
def test_flat_rows_fit_their_columns(
    ledger: Ledger, family: AnyFamily, score: Callable[[sqlite3.Connection], list[ScoreRow]]
) -> None:
    names = columns(family)
    assert len(set(names)) == len(names)
    written = [dict(zip(names, flat(family, row), strict=True)) for row in score(ledger.store.db)]
    cells = [cell for cells in written for cell in cells.values()]
    assert cells and {type(cell) for cell in cells} <= {str, int, float, type(None)}


def test_a_measured_value_has_five_columns(ledger: Ledger) -> None:
    (score,) = score_groups(ledger.store.db)
    row = dict(zip(columns(GROUPS), flat(GROUPS, score), strict=True))
    assert row["hit_rate"] == 0.5
    assert [row[f"hit_rate_{part}"] for part in ("method", "reason")] == ["wilson", None]
    assert row["hit_rate_low"] == round(score["hit_rate"].low or 0, 10)
    assert row["weakest_kinds"] == "urgency"
