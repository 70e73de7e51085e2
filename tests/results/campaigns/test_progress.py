"""How a campaign stands: what is counted once, what is late, and sums that agree over all levels."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.campaigns.plan import Plan
from engine.campaigns.units import above
from results.campaigns.progress import months_later, progress
from results.journal.facts.campaigns import MeasureCollected, MeasureCount, MeasureLogged
from results.journal.facts.fact import Body
from results.journal.facts.rooms import HelpedOne, RoomBegun, SittingRecorded
from results.journal.facts.stores import UnitNamed
from tests.engine.campaigns.test_reading import TEXT, plan_of
from tests.results.journal.test_tables import recorded
from tests.results.ledger import BEGIN, DAY, Ledger

TOWN, VILLAGE = "演练市/东镇", "演练市/东镇/一村"
TODAY = date(2027, 4, 24)
SHEET = MeasureCollected("small", TOWN, "2027-04-23", (MeasureCount("banner", 1),), "a")
LOGGED = MeasureLogged("m-1", "small", TOWN, "banner", 1, "2027-04-22")


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return plan_of(tmp_path, TEXT.replace("due = 2027-04-28", "due = 2027-04-28\nform = true"))


def test_what_both_the_log_and_the_sheet_hold_is_counted_once(plan: Plan) -> None:
    def done(*bodies: Body) -> int:
        return progress(recorded(*bodies), plan, TODAY).units[TOWN].done[0].count

    assert done(LOGGED) == 1
    assert done(LOGGED, SHEET) == 1
    assert done(LOGGED, SHEET, replace(LOGGED, entry="m-2", day="2027-04-24")) == 2


def test_what_is_due_and_late_goes_by_the_day(plan: Plan) -> None:
    db = recorded(LOGGED)
    states = [
        progress(db, plan, day).units[TOWN].done[0].state
        for day in (date(2027, 4, 10), date(2027, 4, 19), date(2027, 4, 26), date(2027, 4, 27))
    ]
    assert states == ["open", "due", "due", "late"]
    more = replace(LOGGED, entry="m-2", day="2027-04-24")
    assert progress(recorded(SHEET, more), plan, date(2027, 4, 27)).units[TOWN].done[0].state == "done"


def test_a_form_is_handed_in_once_every_unit_below_has_its_row(plan: Plan) -> None:
    def handed_in(plan: Plan) -> list[str]:
        return [each.day for each in progress(recorded(SHEET), plan, TODAY).reports if each.report.form]

    assert handed_in(plan) == ["2027-04-23"]
    of_villages = plan.measure[0].model_copy(update={"id": "talk", "level": "村"})
    both = plan.model_copy(update={"measure": (*plan.measure, of_villages)})
    assert handed_in(both) == [""]
    assert [unit.path for unit in progress(recorded(SHEET), both, TODAY).without_sheet] == [VILLAGE]


def test_units_that_the_plan_has_not_are_named(plan: Plan) -> None:
    assert progress(recorded(replace(SHEET, unit="演练市/西镇")), plan, TODAY).strange == ("演练市/西镇",)


def test_people_belong_to_the_unit_of_their_group_or_of_the_store_once_each(
    tmp_path: Path, plan: Plan
) -> None:
    ledger = Ledger(tmp_path, BEGIN)
    first = date(2023, 11, 1)
    phase = plan.phase[0].model_copy(update={"first": first, "last": date(2023, 12, 31)})
    then = plan.model_copy(update={"phase": (phase,)})
    with ledger.store as store:
        at_village, elsewhere = ledger.group("一村", 2), ledger.group("别处", 2)
        for person in (*at_village[:1], *elsewhere, *elsewhere):
            ledger.play(person, "HHCC")
        before = progress(store.db, then, first)
        assert (before.units[VILLAGE].drilled, before.elsewhere) == (1, 2)
        store.append(UnitNamed("东镇"))
        store.append(
            RoomBegun("room-1", "d", (), "s", 30), SittingRecorded("room-1", "2023-11-20", "一村", "", 28, 9),
            RoomBegun("room-2", "d", (), "s", 12),
            HelpedOne("talk-1", "2023-11-20", "s-1", "h", "call", "t", None, "", "", ""),
        )  # fmt: skip
        after = progress(store.db, then, first)
    assert [(unit.drilled, unit.seated, unit.helped) for unit in after.units.values()] == [
        (0, 0, 0), (2, 12, 1), (1, 28, 0)
    ]  # fmt: skip
    assert after.total().drilled == 3 == after.total(TOWN).drilled == 3


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["东镇", "西镇", "东镇/一村", "东镇/二村", "西镇/一村"]),
            st.integers(0, 5), st.integers(22, 26), st.booleans(),
        ),
        max_size=20,
    )
)  # fmt: skip
def test_sums_of_two_levels_equal_a_direct_count(doings: list[tuple[str, int, int, bool]]) -> None:
    plan = _tree()
    bodies: list[Body] = []
    for number, (unit, count, day, sheet) in enumerate(doings):
        path, when = f"演练市/{unit}", f"2027-04-{day}"
        measure = "banner" if unit.count("/") == 0 else "talk"
        if sheet:
            counts = (MeasureCount(measure, count),)
            bodies.append(MeasureCollected("small", path, when, counts, str(number)))
        else:
            bodies.append(MeasureLogged(f"m-{number}", "small", path, measure, count, when))
    standing = progress(recorded(*bodies), plan, TODAY)
    whole = standing.total()
    towns = [standing.total(path) for path in plan.units.at("镇")]
    for at, each in enumerate(whole.measures):
        direct = sum(
            done.count for unit in standing.units.values() for done in unit.done
            if done.measure.id == each.measure.id
        )  # fmt: skip
        assert each.count == sum(town.measures[at].count for town in towns) == direct
        assert each.count == standing.level(each.measure.level).measures[0].count
    assert whole.complete == sum(town.complete for town in towns) + 1  # the city owes nothing
    assert whole.sheets == sum(unit.sheet is not None for unit in standing.units.values())


def _tree() -> Plan:
    units = [("演练市", "市", ""), ("东镇", "镇", "演练市"), ("西镇", "镇", "演练市"), ("一村", "村", "东镇"),
             ("二村", "村", "东镇"), ("一村", "村", "西镇")]  # fmt: skip
    return Plan.model_validate({
        "id": "small", "title": "一次宣传", "theme": "防骗", "organiser": "演练市",
        "levels": ["市", "镇", "村"],
        "phase": [{"title": "集中", "first": date(2027, 4, 22), "last": date(2027, 4, 26)}],
        "measure": [
            {"id": "banner", "title": "横幅", "level": "镇"}, {"id": "talk", "title": "讲座", "level": "村"}
        ],
        "unit": [{"name": name, "level": level, "under": under} for name, level, under in units],
    })  # fmt: skip


def test_a_path_is_under_what_it_says() -> None:
    assert {above(path) for path in _tree().units.at("村")} == {TOWN, "演练市/西镇"}


def test_rounds_go_on_by_months_whatever_their_length() -> None:
    assert months_later(date(2026, 11, 30), 3) == date(2027, 2, 28)
    assert months_later(date(2026, 12, 31), 12) == date(2027, 12, 31)
    assert DAY == 86_400_000
