"""Words: each look of each note says what its picture shows."""

from __future__ import annotations

import re

import pytest

from engine.specimen.catalogue import FEATURES, LOOKS, SERIES
from engine.specimen.faults import FAULTS
from engine.specimen.note import make_note
from engine.specimen.wear import WEAR
from engine.specimen.words import cues, finding, findings, sound, verdict, words
from engine.text import width


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
def test_every_look_of_a_sound_note_has_words_without_marks(lang: str) -> None:
    for series in SERIES:
        texts = findings(make_note("x", 3, series, 30, [], []), lang)
        assert tuple(texts) == LOOKS
        for text in texts.values():
            assert text and text.endswith("." if lang == "en" else "。")
            assert not re.search(r"[\[\]{}]", text)


@pytest.mark.parametrize("lang", ["zh-Hans", "en"])
@pytest.mark.parametrize("kind", FAULTS)
def test_a_fault_is_said_in_its_looks_alone_and_explained(kind: str, lang: str) -> None:
    about = FAULTS[kind]
    series = next(candidate for candidate in SERIES if about.feature in FEATURES[candidate])
    for subtlety in about.subtleties:
        note = make_note("x", 3, series, 30, [f"{kind}:{subtlety}"], [])
        looks = {look for look, text in findings(note, lang).items() if f"[[{kind}|" in text}
        assert looks == set(note.faults[0].looks)
        (cue,) = cues(note, lang)
        assert (cue.id, cue.kind, cue.sign) == (kind, about.cue, "red-flag")
        assert width(cue.text) <= 36 and width(cue.why) <= 110 and width(cue.ask) <= 64


@pytest.mark.parametrize("kind", WEAR)
def test_wear_is_said_in_its_looks_and_reassures(kind: str) -> None:
    note = make_note("x", 3, "b", 30, [], [kind])
    for lang in ("zh-Hans", "en"):
        texts = findings(note, lang)
        assert {look for look, text in texts.items() if f"[[{kind}|" in text} == set(WEAR[kind])
        assert width(cues(note, lang)[0].text) <= 36
    (cue,) = cues(note)
    assert (cue.kind, cue.sign, cue.holds_because) == ("harmless-wear", "reassurance", "harmless-wear")


def test_a_spoiled_feature_is_not_called_sound() -> None:
    note = make_note("x", 3, "b", 30, ["watermark-missing"], [])
    assert "有明有暗" not in finding(note, "light")
    assert "有明有暗" in finding(note.sound, "light")


def test_what_a_sound_note_shows_instead_is_said_in_the_same_script() -> None:
    note = make_note("x", 3, "b", 30, ["numeral-no-shift"], [])
    assert "數字" in sound(note, "numeral-no-shift", "tilt", "zh-Hant")
    assert "數字" in finding(note, "tilt", "zh-Hant")


def test_the_verdict_knows_sound_worn_and_false() -> None:
    verdicts = {verdict(make_note("x", 3, "b", 30, faults, wear))
            for faults, wear in (([], []), ([], ["pen"]), (["spliced"], ["pen"]))}  # fmt: skip
    assert verdicts == set(words().name["verdict"].values())


def test_words_that_must_not_be_said() -> None:
    for entry in (*words().fault, *words().wear):
        for text in (entry.text, entry.why, entry.ask, *entry.says.values(), *entry.hard.values()):
            assert not re.search("票样|样币|练功券|道具钞|上当|傻|中招", text)
