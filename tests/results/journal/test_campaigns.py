"""What units of campaigns did: the same rows whatever chain comes in first, and the latest word stands."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from results.journal import journal, tables
from results.journal.facts.campaigns import MeasureCollected, MeasureCount, MeasureLogged
from results.journal.facts.fact import Body, Fact
from results.journal.facts.wire import write
from results.journal.records.campaigns import collected_rows, entries, kept_files, said, sheet_rows
from tests.results.journal.test_tables import dump, opened, recorded
from tests.results.ledger import BEGIN

PICTURE = "0" * 64 + ".jpg"
LOGGED = MeasureLogged("m-1", "c", "市/镇", "banner", 2, "2027-04-22", evidence=(PICTURE,))
SHEET = MeasureCollected("c", "市/镇", "2027-04-23", (MeasureCount("banner", 3),), "a", "b", "好", "无")


def test_an_entry_that_was_taken_back_counts_no_more_and_its_picture_neither() -> None:
    gone = MeasureLogged("m-2", "c", "市/镇", "banner", 0, "2027-04-22", replaces="m-1")
    assert [entry.count for entry in entries(recorded(LOGGED), "c")] == [2]
    assert kept_files(recorded(LOGGED), "c")[0].file == PICTURE
    for order in ((LOGGED, gone), (gone, LOGGED)):
        db = recorded(*order)
        assert entries(db, "c") == ()
        assert kept_files(db, "c") == ()
    assert len(kept_files(recorded(LOGGED, gone, replace(SHEET, evidence=(PICTURE,))), "c")) == 1


def test_of_a_measure_the_latest_day_stands_whatever_came_in_last() -> None:
    later = replace(SHEET, day="2027-04-25", counts=(MeasureCount("banner", 4),), row="c")
    db = recorded(later, SHEET)
    assert [(row.count, row.day) for row in said(db, "c")] == [(4, "2027-04-25")]
    assert sheet_rows(db, "c")["市/镇"].day == "2027-04-25"
    assert collected_rows(db, "c") == {("市/镇", "a"), ("市/镇", "c")}
    assert said(db, "other") == ()


def test_what_a_later_sheet_leaves_out_stays() -> None:
    later = replace(SHEET, day="2027-04-25", counts=(MeasureCount("talk", 1),), row="c")
    assert {row.measure: row.count for row in said(recorded(SHEET, later), "c")} == {"banner": 3, "talk": 1}


BODIES: tuple[Body, ...] = (
    LOGGED,
    replace(LOGGED, count=5),
    replace(LOGGED, entry="m-2", replaces="m-1"),
    SHEET,
    replace(SHEET, counts=(MeasureCount("banner", 1), MeasureCount("talk", 2)), evidence=(PICTURE,)),
    replace(SHEET, day="2027-04-24", row="c", practice=""),
)


@given(
    st.lists(st.tuples(st.integers(0, 2), st.sampled_from(BODIES), st.integers(-3, 3)), max_size=12),
    st.data(),
)
def test_chains_in_any_order_make_the_same_tables(
    written: list[tuple[int, Body, int]], data: st.DataObject
) -> None:
    chains: dict[int, list[Fact]] = {}
    for chain, body, time in written:
        facts = chains.setdefault(chain, [])
        facts.append(Fact(f"o-{chain}", len(facts) + 1, BEGIN + time * 1000, body.kind, write(body), ""))
    whole = opened()
    for facts in chains.values():
        for fact in facts:
            tables.project(whole, fact)
    woven = opened()
    for chain in data.draw(st.permutations([chain for chain, facts in chains.items() for _ in facts])):
        tables.project(woven, chains[chain].pop(0))
    assert dump(woven) == dump(whole)


def test_rebuilt_they_are_the_same() -> None:
    db = recorded(*BODIES)
    before = dump(db)
    tables.rebuild(db, journal.read(db))
    assert dump(db) == before
