"""Evenings as they were closed, and visits to a desk: the same rows whatever chain comes in first."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from results.journal import journal, tables
from results.journal.facts.fact import Body, Fact
from results.journal.facts.rooms import HelpedOne, SittingRecorded
from results.journal.facts.wire import write
from results.journal.records.gatherings import gathering_of, gatherings, helped
from tests.results.journal.test_tables import dump, opened, recorded
from tests.results.ledger import BEGIN

EVENING = SittingRecorded("room-1", "2026-11-27", "王村", "文化站", 30, 24, photographs=("a1", "b2"))
MARKET = SittingRecorded("", "2026-11-28", "集市", "文化站", 120, 40)
VISIT = HelpedOne("talk-1", "2026-11-28", "s-1", "hash", "call", "parcel", "scam", "s-2", "75-up", "unsure")
"""Three things one organiser did."""


def test_the_last_record_of_a_room_stands() -> None:
    db = recorded(EVENING, MARKET, replace(EVENING, present=31, remarks="停电", consent=True))
    evening, market = gatherings(db)
    assert (evening.present, evening.sixty, evening.remarks, evening.consent) == (31, 24, "停电", True)
    assert evening.photographs == ("a1", "b2")
    assert evening == gathering_of(db, "room-1")
    assert (market.room, market.place, market.photographs) == ("", "集市", ())
    assert gathering_of(db, "room-2") is None


def test_events_without_a_room_each_stand_by_themselves() -> None:
    db = recorded(MARKET, replace(MARKET, present=80))
    assert sorted(gathering.present for gathering in gatherings(db)) == [80, 120]
    assert gatherings(db, "2026-11-29") == ()


def test_a_visit_has_one_answer_a_scenario() -> None:
    db = recorded(VISIT, replace(VISIT, answer="scam"), replace(VISIT, scenario="s-3", truth=None))
    assert [(row.scenario, row.truth, row.age, row.answer) for row in helped(db)] == [
        ("s-1", "scam", "75-up", "unsure"),
        ("s-3", None, "75-up", "unsure"),
    ]


BODIES: tuple[Body, ...] = (
    EVENING,
    replace(EVENING, present=29),
    replace(EVENING, sixty=20),
    MARKET,
    VISIT,
    replace(VISIT, answer="genuine"),
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
    turns = data.draw(st.permutations([chain for chain, facts in chains.items() for _ in facts]))
    for chain in turns:
        tables.project(woven, chains[chain].pop(0))
    assert dump(woven) == dump(whole)


def test_rebuilt_they_are_the_same() -> None:
    db = recorded(EVENING, VISIT, MARKET, replace(EVENING, present=29))
    before = dump(db)
    tables.rebuild(db, journal.read(db))
    assert dump(db) == before
