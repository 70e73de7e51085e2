"""Words: each look of each note says what its picture shows."""

from __future__ import annotations

import re

import pytest

from engine.specimen.catalogue import FEATURES, LOOKS, SERIES
from engine.specimen.faults import FAULTS
from engine.specimen.note import make_note
from engine.specimen.wear import WEAR
from engine.specimen.words import cues, finding, findings, verdict, words


def test_every_look_of_a_sound_note_has_words_without_marks() -> None:
    for series in SERIES:
        texts = findings(make_note("x", 3, series, 30, [], []))
        assert tuple(texts) == LOOKS
        for text in texts.values():
            assert text and text.endswith("。")
            assert not re.search(r"[\[\]{}]", text)


@pytest.mark.parametrize("kind", FAULTS)
def test_a_fault_is_said_in_its_looks_alone_and_explained(kind: str) -> None:
    about = FAULTS[kind]
    series = next(candidate for candidate in SERIES if about.feature in FEATURES[candidate])
    for subtlety in about.subtleties:
        note = make_note("x", 3, series, 30, [f"{kind}:{subtlety}"], [])
        looks = {look for look, text in findings(note).items() if f"[[{kind}|" in text}
        assert looks == set(note.faults[0].looks)
        (cue,) = cues(note)
        assert (cue.id, cue.kind, cue.sign) == (kind, about.cue, "red-flag")
        assert len(cue.text) <= 16 and len(cue.why) <= 48 and len(cue.ask) <= 24


@pytest.mark.parametrize("kind", WEAR)
def test_wear_is_said_in_its_looks_and_reassures(kind: str) -> None:
    note = make_note("x", 3, "b", 30, [], [kind])
    assert {look for look, text in findings(note).items() if f"[[{kind}|" in text} == set(WEAR[kind])
    (cue,) = cues(note)
    assert (cue.kind, cue.sign, cue.holds_because) == ("harmless-wear", "reassurance", "harmless-wear")


def test_a_spoiled_feature_is_not_called_sound() -> None:
    note = make_note("x", 3, "b", 30, ["watermark-missing"], [])
    assert "有明有暗" not in finding(note, "light")
    assert "有明有暗" in finding(note.sound, "light")


def test_the_verdict_knows_sound_worn_and_false() -> None:
    verdicts = {verdict(make_note("x", 3, "b", 30, faults, wear))
            for faults, wear in (([], []), ([], ["pen"]), (["spliced"], ["pen"]))}  # fmt: skip
    assert verdicts == set(words().name["verdict"].values())


def test_words_that_must_not_be_said() -> None:
    for entry in (*words().fault, *words().wear):
        for text in (entry.text, entry.why, entry.ask, *entry.says.values(), *entry.hard.values()):
            assert not re.search("票样|样币|练功券|道具钞|上当|傻|中招", text)
