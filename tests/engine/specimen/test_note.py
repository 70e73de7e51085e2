"""Notes as parameters: every seed makes a valid one, and always the same."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from engine.errors import InputError
from engine.specimen.catalogue import DENOMINATIONS, FEATURES, LENGTH, LEVELS, SERIES
from engine.specimen.faults import FAULTS, possible
from engine.specimen.note import Note, make_note
from engine.specimen.wear import WEAR

ROOT = Path(__file__).parents[3]
SEEDS = 10_000


@pytest.fixture(scope="module")
def notes() -> list[Note]:
    return [make_note(str(seed), LEVELS[seed % len(LEVELS)]) for seed in range(SEEDS)]


def test_ten_thousand_seeds_make_valid_notes(notes: list[Note]) -> None:
    for note in notes:
        assert re.fullmatch(r"[A-Z]{2}\d{6}", note.serial)
        assert {fault.kind for fault in note.faults} <= set(possible(note.series))
        assert all(fault.subtlety in fault.about.subtleties for fault in note.faults)
        assert len({fault.about.feature for fault in note.faults}) == len(note.faults)
        assert set(note.wear) <= set(WEAR)
        assert note.design.thread + 0.048 < 2.0 < LENGTH
        assert all(0 <= fibre.u <= LENGTH and 0 <= fibre.v <= 1 for fibre in note.design.fibres)
        assert bool(note.vertical) == (note.series == "b")
        mismatched = bool(note.vertical) and note.vertical != note.horizontal
        assert mismatched == (note.fault("serial-mismatch") is not None)


def test_seeds_reach_everything(notes: list[Note]) -> None:
    assert {note.series for note in notes} == set(SERIES)
    assert {note.denomination for note in notes} == set(DENOMINATIONS)
    assert {fault.kind for note in notes for fault in note.faults} == set(FAULTS)
    assert {wear for note in notes for wear in note.wear} == set(WEAR)
    assert len({note.design for note in notes}) == SEEDS


def test_a_third_of_the_genuine_notes_are_worn_and_half_of_all_are_genuine(notes: list[Note]) -> None:
    genuine = [note for note in notes if note.genuine]
    # Binomial, n = 10,000: five standard errors are 0.025.
    assert abs(len(genuine) / SEEDS - 0.5) < 0.025
    worn_genuine = sum(bool(note.wear) for note in genuine) / len(genuine)
    worn_false = sum(bool(note.wear) for note in notes if note.faults) / (SEEDS - len(genuine))
    assert worn_genuine >= 1 / 3
    assert abs(worn_genuine - worn_false) < 0.05, "wear must not tell"


def test_levels_go_from_plain_to_hard(notes: list[Note]) -> None:
    def subtleties(level: int) -> set[str]:
        return {fault.subtlety for note in notes if note.level == level for fault in note.faults}

    assert subtleties(1) == {"gross"}
    assert subtleties(3) == {"clear"}
    assert subtleties(5) == {"hard"}


def test_the_newer_series_dropped_and_gained() -> None:
    assert FEATURES["a"] - FEATURES["b"] == {"hidden", "touch"}
    assert FEATURES["b"] - FEATURES["a"] == {"numeral", "band", "pair"}


def test_there_are_enough_kinds_each_with_a_cue_of_the_engine() -> None:
    from typing import get_args

    from engine.kinds import CueKind

    assert len(FAULTS) >= 16
    assert {kind.look for kind in FAULTS.values()} == {
        "see", "light", "tilt", "feel", "magnify", "uv", "compare-serials"
    }  # fmt: skip
    assert {kind.cue for kind in FAULTS.values()} <= set(get_args(CueKind))


def test_what_is_asked_for_is_what_comes() -> None:
    note = make_note("x", 3, "b", 60, ["spliced", "thread-printed:hard"], ["stain", "odd-prefix"])
    assert [(fault.kind, fault.subtlety) for fault in note.faults] == [
        ("spliced", "clear"),
        ("thread-printed", "hard"),
    ]
    assert note.wear == ("stain", "odd-prefix")
    assert note.serial.startswith("JJ")
    assert note.sound.genuine and note.sound.design == note.design
    assert make_note("x", faults=[], wear=[]).genuine


@pytest.mark.parametrize(
    ("level", "series", "value", "faults", "wear", "message"),
    [
        (3, "b", 30, ["no-such"], [], "Known: print-flat"),
        (3, "b", 30, ["wrong-size:hard"], [], "Known: gross"),
        (3, "b", 30, ["spliced:soft"], [], "Known: gross, clear, hard"),
        (3, "a", 30, ["band-still"], [], "Known: print-flat"),
        (3, "b", 30, ["spliced", "wrong-size"], [], "Take one of them."),
        (3, "b", 30, [], ["burnt"], "Known: tape"),
        (3, "c", 30, [], [], "Known: a, b"),
        (9, "b", 30, [], [], "Known: 1, 2"),
        (3, "b", 20, [], [], "Known: 10, 30, 60, 100"),
    ],
)
def test_what_cannot_be_is_said_with_what_can(
    level: int, series: str, value: int, faults: list[str], wear: list[str], message: str
) -> None:
    with pytest.raises(InputError, match=re.escape(message)):
        make_note("x", level, series, value, faults, wear)


def test_other_processes_make_the_same_notes() -> None:
    code = (
        "from hashlib import sha256\n"
        "from engine.specimen.note import make_note\n"
        "from engine.specimen.art.picture import picture\n"
        "notes = [make_note(str(n), n % 5 + 1) for n in range(200)]\n"
        "seen = b''.join(picture(notes[n], 'light', (76, 30)).tobytes() for n in range(4))\n"
        "print(sha256(repr(notes).encode() + seen).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT,
            env={"PYTHONHASHSEED": salt, "PYTHONPATH": str(ROOT)},
        ).stdout
        for salt in ("1", "2")
    }  # fmt: skip
    assert len(digests) == 1
