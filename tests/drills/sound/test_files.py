"""What a sound file is, how long and how loud; the ringtone."""

from __future__ import annotations

import io
import wave
from array import array
from math import log10, sqrt
from pathlib import Path

import pytest

from drills.sound.kinds import kind_of
from drills.sound.levels import FLOOR, level_of, seconds_of
from drills.sound.ring import PAUSE, RATE, SECONDS, TWICE, ringtone
from tests.drills.sound.tones import recorded, tone


def test_a_kind_is_told_by_how_a_file_begins() -> None:
    heads = {
        b"RIFF\x24\0\0\0WAVE": "wav",
        b"RIFF\x24\0\0\0AVI ": None,
        b"OggS\0\x02\0\0\0\0\0\0": "ogg",
        b"fLaC\0\0\0\x22\x10\0\x10\0": "flac",
        b"ID3\x04\0\0\0\0\0\0\0\0": "mp3",
        b"\xff\xfb\x90\x64\0\0\0\0\0\0\0\0": "mp3",
        b"\xff\xf1\x50\x80\0\0\0\0\0\0\0\0": None,  # AAC in ADTS has layer 0
        b"\0\0\0\x1cftypM4A ": "m4a",
        b"#!AMR\n": None,
        b"": None,
    }
    assert {head: kind_of(head) for head in heads} == heads


@pytest.mark.parametrize("wide", [1, 2, 3, 4])
def test_a_sine_is_three_decibels_below_its_peak_in_every_width(wide: int) -> None:
    level = level_of(tone(0.5, 0.5, wide))
    assert level is not None
    assert level.seconds == pytest.approx(0.5)
    assert level.peak == pytest.approx(20 * log10(0.5), abs=0.1)
    assert level.mean == pytest.approx(20 * log10(0.5 / sqrt(2)), abs=0.1)
    assert level.clipped == 0


def test_what_is_cut_off_is_counted_and_silence_has_a_floor() -> None:
    loud, silent = level_of(tone(0.2, 1.0)), level_of(tone(0.2, 0))
    assert loud is not None and loud.clipped > 0
    assert silent is not None and silent.peak == silent.mean == FLOOR


def test_what_is_no_wav_has_neither_length_nor_level(tmp_path: Path) -> None:
    (tmp_path / "text.wav").write_bytes(b"RIFF....WAVEnothing")
    assert level_of(b"RIFF....WAVEnothing") is None
    assert seconds_of(tmp_path / "text.wav") is None
    assert seconds_of(tmp_path / "nowhere.wav") is None
    assert seconds_of(recorded(tmp_path / "tone.wav", 0.5)) == pytest.approx(0.5)


def test_it_rings_two_seconds_twice_and_is_silent_between() -> None:
    with wave.open(io.BytesIO(ringtone()), "rb") as file:
        samples = array("h", file.readframes(file.getnframes()))
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
    once, pause = int(SECONDS * RATE), int(PAUSE * RATE)
    assert len(samples) == TWICE * once + pause
    assert samples[:once] == samples[once + pause :]
    assert not any(samples[once : once + pause])
    level = level_of(ringtone())
    assert level is not None
    assert -12 < level.peak < -6 and level.mean > -25 and level.clipped == 0
