"""When a group is to come back to a drill: in weeks, then in months, from its last practice on."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from results.duty.reminders import APART, kinds_met, months_after, reminders, upcoming
from results.journal.facts.rooms import RoomBegun, RoomVoted, SittingRecorded
from tests.results.ledger import DAY, Ledger, red_flag

FIRST = date(2026, 1, 5)
WEEKS, QUARTER, FIVE, TEN = date(2026, 1, 26), date(2026, 4, 5), date(2026, 6, 5), date(2026, 11, 5)


@pytest.mark.parametrize(
    ("days", "day", "number"),
    [
        ((), WEEKS, 1),
        ((WEEKS,), QUARTER, 2),
        ((WEEKS, WEEKS + timedelta(3)), QUARTER, 2),
        ((WEEKS, QUARTER), FIVE, 3),
        ((WEEKS, QUARTER, FIVE), TEN, 4),
        ((WEEKS, QUARTER, FIVE, TEN), date(2027, 4, 5), 5),
        ((QUARTER,), FIVE, 3),
        ((date(2026, 5, 30),), date(2026, 6, 20), 3),
    ],
    ids=[
        "none yet",
        "first",
        "over days",
        "second",
        "third",
        "from then on",
        "late",
        "late, and not at once",
    ],
)
def test_reminders_come_in_weeks_and_then_in_months(days: tuple[date, ...], day: date, number: int) -> None:
    assert upcoming([FIRST, *days]) == (max((FIRST, *days)), day, number)


def test_who_goes_on_practising_is_reminded_of_nothing() -> None:
    days = [FIRST + timedelta(days=12 * times) for times in range(10)]
    assert upcoming(days) == (days[-1], days[-1] + timedelta(weeks=3), 1)


@given(st.lists(st.integers(0, 900), min_size=1, max_size=12))
def test_no_reminder_comes_within_three_weeks_of_practice(offsets: list[int]) -> None:
    days = [FIRST + timedelta(days=offset) for offset in offsets]
    last, day, number = upcoming(days)
    assert last == max(days) and day >= last + timedelta(weeks=3)
    assert number <= len(set(days)) or number > 1
    later = [*days, day]
    assert (day - last).days >= APART and upcoming(later)[2] > number


def test_a_month_without_the_day_has_its_last() -> None:
    assert months_after(date(2025, 11, 30), 3) == date(2026, 2, 28)
    assert months_after(date(2026, 10, 31), 3) == date(2027, 1, 31)


def test_groups_and_places_by_their_drills(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    for name in ("one", "two"):
        ledger.group(name, 2)
    ledger.play("p-one-0", "HM", cues=[red_flag("secrecy", missed=False), red_flag("threat", missed=True)])
    ledger.now += 2 * DAY
    ledger.play("p-one-1", "H")
    ledger.group("sim", 1, simulated=True)
    ledger.play("p-sim-0", "HM", simulated=True)
    ledger.store.append(
        RoomBegun("r-1", "evening", ("s-1",), "1", 9),
        RoomVoted("r-1", 0, "s-1", "h", "sms", "parcel", "scam", "", 9, 1, 1, 7),
        SittingRecorded("r-1", "2023-11-15", "王村", "", 9, 9),
    )
    first, place = reminders(ledger.store.db)
    if first.whose == "place":
        first, place = place, first
    assert (first.subject, first.drill, first.last) == ("one", "mixed", date(2023, 11, 16))
    assert first.day == date(2023, 12, 7) and first.due(first.day) and not first.due(first.last)
    assert (place.whose, place.subject, place.day) == ("place", "王村", date(2023, 12, 6))
    assert reminders(ledger.store.db, "two") == []
    assert kinds_met(ledger.store.db, "mixed", "one") == ["threat", "secrecy"]
    ledger.store.close()
