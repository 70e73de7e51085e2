"""The supply of notes: twins alike in all but truth, the same every time, playable to the end."""

from __future__ import annotations

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from engine.channels.banknote import Banknote
from engine.check import dates, words
from engine.check import scenario as rules
from engine.library import Library, content
from engine.play import Play
from engine.shelf import Shelf
from engine.simulate import Observer, observe
from engine.specimen.supply import Made, Numbered, headers, numbered
from engine.terms import Terms
from tests.engine.dealt import dealt

LIBRARY = Library(Shelf())
NOTES = st.builds(Numbered, st.integers(1, 5), st.integers(0, 99_999))


def loaded(one: Numbered) -> Banknote:
    scenario = LIBRARY.load(Made(one))
    assert isinstance(scenario, Banknote)
    return scenario


@given(NOTES)
def test_twins_differ_in_truth_and_faults_alone(one: Numbered) -> None:
    first, second = loaded(one), loaded(one.twin)
    assert {first.truth, second.truth} == {"scam", "genuine"}
    assert (first.twin, second.twin) == (second.id, first.id)
    assert first.setting == second.setting
    assert (first.note.denomination, first.note.wear) == (second.note.denomination, second.note.wear)
    assert first.note.drawn and second.note.drawn and first.note.drawn.seed == second.note.drawn.seed
    assert sorted(map(bool, (first.note.faults, second.note.faults))) == [False, True]


@given(NOTES)
def test_a_made_scenario_breaks_no_rule_and_is_the_same_every_time(one: Numbered) -> None:
    scenario = loaded(one)
    found = [*rules.rules(scenario), *dates.rules(scenario, date(2026, 11, 23), 0), *words.rules(scenario)]
    assert found == []
    assert content(scenario) == content(loaded(one))


@given(NOTES, st.text("abc", min_size=1, max_size=3))
def test_it_is_played_to_its_end(one: Numbered, seed: str) -> None:
    play = observe(Play.begin(loaded(one), Terms(seed)), Observer(1, 0, seed))
    assert play.over and play.scene.result is not None


@given(NOTES)
def test_an_id_names_one_note(one: Numbered) -> None:
    assert numbered(one.id) == one


@given(NOTES)
def test_any_number_can_be_named(one: Numbered) -> None:
    known = LIBRARY.shelf.playable
    assert one.id in known and known[one.id].truth == one.truth
    assert f"{one.id}x" not in known
    assert "note-6-001" not in known


def test_neither_odd_nor_even_numbers_are_the_false_ones() -> None:
    held = Counter((one.truth, int(one.id[-1]) % 2) for one in headers())
    assert min(held.values()) > 0.4 * max(held.values())


def test_a_watch_holds_few_false_notes_and_no_twins() -> None:
    known = LIBRARY.shelf.playable
    for seed in "abcde":
        items = dealt(LIBRARY.shelf.drill("note-watch"), known, seed).items
        assert len(items) == 20 and 1 <= sum(known[one].truth == "scam" for one in items) <= 4
        assert not {known[one].twin for one in items} & set(items)
