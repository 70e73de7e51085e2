"""The supply of notes: twins alike in all but truth, the same every time, playable to the end."""

from __future__ import annotations

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from engine.authoring.simulate import Observer, observe
from engine.channels.banknote import Banknote
from engine.check import dates
from engine.check import scenario as rules
from engine.check.strings import words
from engine.library.library import Library, content
from engine.library.shelf import Shelf
from engine.library.supply.notes import LANGUAGES, Notes, Numbered, header, numbered
from engine.play.play import Play
from engine.play.terms import Terms
from tests.engine.library.dealt import dealt

LIBRARY = Library(Shelf())
NOTES = st.builds(Numbered, st.integers(1, 5), st.integers(0, 99_999), st.sampled_from(LANGUAGES))


def loaded(note: Numbered) -> Banknote:
    scenario = LIBRARY.load(header(note).file)
    assert isinstance(scenario, Banknote)
    return scenario


@given(NOTES)
def test_twins_differ_in_truth_and_faults_alone(note: Numbered) -> None:
    first, second = loaded(note), loaded(note.twin)
    assert {first.truth, second.truth} == {"scam", "genuine"}
    assert (first.twin, second.twin) == (second.id, first.id)
    assert first.setting == second.setting
    assert (first.note.denomination, first.note.wear) == (second.note.denomination, second.note.wear)
    assert first.note.drawn and second.note.drawn and first.note.drawn.seed == second.note.drawn.seed
    assert sorted(map(bool, (first.note.faults, second.note.faults))) == [False, True]


@given(NOTES)
def test_a_made_scenario_breaks_no_rule_and_is_the_same_every_time(note: Numbered) -> None:
    scenario = loaded(note)
    findings = [*rules.rules(scenario), *dates.rules(scenario, date(2026, 11, 23), 0), *words.rules(scenario)]
    assert findings == []
    assert content(scenario) == content(loaded(note))


@given(NOTES, st.text("abc", min_size=1, max_size=3))
def test_it_is_played_to_its_end(note: Numbered, seed: str) -> None:
    play = observe(Play.begin(loaded(note), Terms(seed)), Observer(1, 0, seed))
    assert play.over and play.scene.result is not None


@given(NOTES)
def test_an_id_names_one_note(note: Numbered) -> None:
    assert numbered(note.id) == note


@given(NOTES)
def test_any_number_can_be_named(note: Numbered) -> None:
    heads = LIBRARY.shelf.playable
    assert note.id in heads and heads[note.id].truth == note.truth
    assert f"{note.id}x" not in heads
    assert "note-6-001" not in heads


def test_neither_odd_nor_even_numbers_are_the_false_ones() -> None:
    held = Counter(
        (header.truth, int(header.id[-1]) % 2) for header in Notes().hundred(0, lambda _head: True)
    )
    assert min(held.values()) > 0.4 * max(held.values())


def test_a_watch_holds_few_false_notes_and_no_twins() -> None:
    heads = LIBRARY.shelf.playable
    for seed in "abcde":
        items = dealt(LIBRARY.shelf.drill("note-watch"), heads, seed).items
        assert len(items) == 20 and 1 <= sum(heads[item].truth == "scam" for item in items) <= 4
        assert not {heads[item].twin for item in items} & set(items)
