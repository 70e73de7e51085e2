"""What is wrong with the recordings of a drill's calls: what is missing, too loud, too long, unknown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from drills.sound.kinds import kind_of_file
from drills.sound.levels import Level, level_of
from drills.sound.recordings.calls import VoicedCall
from drills.sound.recordings.converting import KEPT, as_wav
from drills.sound.recordings.kept import Recordings
from drills.sound.recordings.lines import SpokenLine
from engine.errors import InputError

Wrong = Literal["missing", "kind", "unread", "long", "loud", "quiet", "twin", "changed"]
"""What can be wrong: `unread` cannot be measured, `changed` is of a text that is no longer so."""
CLIPPED = 0.002
"""The share of cut-off samples from which a recording is too loud."""
LOUD, QUIET = -10.0, -42.0
"""Mean level in dB from which it is too loud, and below which it is too quiet for the last row."""
SLACK = 4.0
"""Seconds more than slow speech takes that a recording may last."""
SLOW = {"zh-Hans": 2.0, "zh-Hant": 2.0, "en": 8.0}
"""Characters a second of very slow speech."""


@dataclass(frozen=True, slots=True)
class VoiceFinding:
    """One thing that is wrong: with a line (its number), or with a whole scenario where that is 0."""

    wrong: Wrong
    scenario: str
    number: int = 0
    text: str = ""
    file: Path | None = None
    seconds: float = 0


def voice_findings(calls: Sequence[VoicedCall], kept: Recordings) -> Iterator[VoiceFinding]:
    """Yield what is wrong, call by call.

    What has no voice at all is not wrong, as long as its twin has none either: then it only rings.
    """
    whole = {call.scenario.id: not kept.missing(call.lines) for call in calls}
    some = {call.scenario.id for call in calls if len(kept.missing(call.lines)) < len(call.lines)}
    for call in calls:
        name, twin = call.scenario.id, call.scenario.twin or ""
        if name in some:
            yield from _of_call(call, kept)
        if whole[name] and twin in whole and twin not in some:
            yield VoiceFinding("twin", twin)
        for file in kept.obsolete(name, call.lines):
            yield VoiceFinding("changed", name, file=file)


def _of_call(call: VoicedCall, kept: Recordings) -> Iterator[VoiceFinding]:
    for number, line in call.numbered:
        file = kept.file(line)
        if file is None:
            yield VoiceFinding("missing", line.scenario, number, line.text)
            continue
        for wrong, seconds in _of_file(file, line, call.scenario.lang):
            yield VoiceFinding(wrong, line.scenario, number, line.text, file, seconds)


def _of_file(file: Path, line: SpokenLine, lang: str) -> Iterator[tuple[Wrong, float]]:
    if kind_of_file(file) not in KEPT:
        yield "kind", 0
        return
    try:
        wav = as_wav(file)
    except InputError:
        wav = None
    level = level_of(wav) if wav else None
    if level is None:
        yield "unread", 0
        return
    yield from ((wrong, level.seconds) for wrong in wrong_with(level, line.text, lang))


def wrong_with(level: Level, text: str, lang: str) -> Iterator[Wrong]:
    """Yield what is wrong with a recording of a text by its length and level."""
    if level.seconds > len(text) / SLOW[lang] + SLACK:
        yield "long"
    if level.clipped > CLIPPED or level.mean > LOUD:
        yield "loud"
    elif level.mean < QUIET:
        yield "quiet"
