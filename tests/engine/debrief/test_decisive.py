"""What settles a play: the flag that tells most of those shown, the reassurance that proves most."""

from __future__ import annotations

from typing import get_args

import pytest

from engine.debrief.decisive import GROUNDS, STRENGTH, WEAK, decisive
from engine.debrief.ways import shortest
from engine.kinds import CueKind, Ground
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Event, Kind
from engine.play.play import Play
from engine.play.terms import Terms
from engine.specimen.catalogue import CLOSE, PLACES
from engine.specimen.faults import FAULTS
from tests.playing import judgeable, judged

LIBRARY = Library(Shelf())
TERMS = Terms("1")
WHOLE = [name for name, head in LIBRARY.shelf.headers.items() if head.truth]
SUPPLY = [f"note-{level}-{number:03}" for level in (1, 2, 3) for number in range(40)]
NOTES = [f"note-{level}-{number:03}" for level in range(1, 6) for number in range(12)]


def at_once(name: str, rating: int = 2) -> Play:
    return judged(judgeable(LIBRARY.scenario(name), TERMS), rating)


def looked(name: str, *looks: str) -> Play:
    play = Play.begin(LIBRARY.scenario(name), TERMS)
    for look in looks:
        play = play.act(Action(Kind.LOOK, look), 0)
    return judged(play, 2)


def test_every_kind_of_flag_in_talk_has_its_strength_once_and_every_ground_its_rank() -> None:
    of_notes = {about.cue for about in FAULTS.values()}
    flags = {
        cue.kind for name in WHOLE for cue in LIBRARY.scenario(name).cues if cue.sign == "red-flag"
    } - of_notes
    assert flags <= set(STRENGTH) <= set(get_args(CueKind))
    assert len(set(STRENGTH)) == len(STRENGTH)
    assert set(GROUNDS) == set(get_args(Ground))
    assert "secrecy" not in WEAK and "urgency" in WEAK


@pytest.mark.parametrize("name", [*WHOLE, *NOTES])
def test_something_settles_every_play_however_early_it_was_judged(name: str) -> None:
    play = at_once(name)
    settles = decisive(play)
    assert settles is not None
    text = settles.lit.passage.text
    cue = settles.cue
    if cue is None:
        assert (play.scenario.channel, play.scenario.truth) == ("banknote", "genuine")
        return
    assert cue.sign == ("red-flag" if play.scenario.truth == "scam" else "reassurance")
    assert settles.lit.beside or all(text[span.start : span.end] for _number, span in settles.lit.spans)
    assert all(span.cue == cue.id for _number, span in settles.lit.spans)


def test_a_question_is_settled_by_nothing() -> None:
    quiz = next(name for name, head in LIBRARY.shelf.playable.items() if head.truth is None)
    assert decisive(Play.begin(LIBRARY.scenario(quiz), TERMS)) is None


@pytest.mark.parametrize("name", [name for name in WHOLE if LIBRARY.shelf.playable[name].truth == "scam"])
def test_of_what_was_shown_the_strongest_settles(name: str) -> None:
    scenario = LIBRARY.scenario(name)
    if scenario.channel == "banknote":
        return
    strongest = min(
        (cue for cue in scenario.cues if cue.sign == "red-flag"), key=lambda cue: STRENGTH.index(cue.kind)
    )
    early = decisive(at_once(name))
    way = shortest(scenario, TERMS, strongest.id)
    assert early and early.cue and way
    if not early.seen:
        assert STRENGTH.index(early.cue.kind) == STRENGTH.index(strongest.kind)
    else:
        assert early.cue.kind not in WEAK


def test_a_reassurance_that_proves_comes_first_though_nobody_asked_for_it() -> None:
    settles = decisive(at_once("cn-telecom-q3b", 6))
    assert settles and settles.cue
    assert (settles.cue.kind, settles.cue.proves, settles.seen) == ("own-call-confirms", True, False)


def test_a_false_note_is_settled_by_the_look_that_shows_it_taken_or_not() -> None:
    for looks, seen in ((("see",), False), (("see", "tilt"), True)):
        settles = decisive(looked("note-2-055", *looks))
        assert settles and settles.picture
        assert (settles.look, settles.seen, settles.picture.look) == ("tilt", seen, "tilt")
        assert settles.near == PLACES["numeral"] == CLOSE["numeral"]
        assert settles.sound == "右下的数字从青灰色变成橙褐色。"


def test_of_several_faults_one_that_was_looked_at_settles() -> None:
    several = [name for name in SUPPLY if len(faults(name)) > 1]
    assert several
    for name in several:
        for cue in faults(name):
            way = shortest(LIBRARY.scenario(name), TERMS, cue)
            assert way is not None
            settles = decisive(looked(name, *way.scene.used))
            assert settles and settles.cue and settles.seen


def faults(name: str) -> list[str]:
    """Return what is wrong with a note."""
    return [cue.id for cue in LIBRARY.scenario(name).cues if cue.sign == "red-flag"]


def test_a_real_note_is_told_in_words_with_what_a_sound_one_shows() -> None:
    settles = decisive(looked("cn-counter-k8n", "see"))
    assert settles and settles.picture is None
    assert settles.sound == "浮出人像水印，有深有浅。"


def test_a_sound_note_is_settled_by_the_best_look_that_was_taken() -> None:
    settles = decisive(looked("note-1-055", "see", "light", "feel"))
    assert settles and settles.look == "light" and settles.seen and settles.picture
    # as an earlier version recorded it
    events = [Event(Action(Kind.ENOUGH), 1), Event(Action(Kind.JUDGE, place=6), 2)]
    settles = decisive(Play.replay(LIBRARY.scenario("note-1-055"), TERMS, events))
    assert settles and settles.look == "light" and not settles.seen
