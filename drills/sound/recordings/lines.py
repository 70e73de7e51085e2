"""The lines of a call that are spoken, one for each wording, and by what a recording of it is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import islice, product
from typing import TYPE_CHECKING, Literal

from engine.kinds import CueKind
from engine.marks import fills, parse

if TYPE_CHECKING:
    from engine.channels.talk.lines import Line
    from engine.play.scenario import Scenario

Mood = Literal["calm", "hurried", "official", "hushed", "warm"]
_MOODS: Mapping[CueKind, Mood] = {
    "threat": "hurried",
    "urgency": "hurried",
    "authority": "official",
    "unverifiable-identity": "official",
    "secrecy": "hushed",
    "keeps-on-line": "hushed",
    "sure-gain": "warm",
    "free-gift": "warm",
    "cures-all": "warm",
}
"""How a line is spoken by the cue that stands in it; all others calmly, in twins alike."""
WORDINGS = 12
"""Wordings of a line that are recorded at most, where what is filled in changes."""


@dataclass(frozen=True)
class SpokenLine:
    """A line of a scenario in one wording; `speaker` is empty where it is who calls."""

    scenario: str
    line: str
    speaker: str
    text: str
    mood: Mood = "calm"

    @cached_property
    def key(self) -> str:
        """What its recording is known by: it changes with the text."""
        return text_key(self.text)


def text_key(text: str) -> str:
    """Return 16 hexadecimal digits that stand for a text."""
    return sha256(text.encode()).hexdigest()[:16]


def spoken_lines(scenario: Scenario) -> tuple[SpokenLine, ...]:
    """Return what the other side of a call says, in the order of the file; empty for all but calls.

    A line in which something is filled in comes once for each wording, of which there are at most `WORDINGS`.
    """
    from engine.channels.talk.lines import Talk

    if not scenario.rings or not isinstance(scenario, Talk):
        return ()
    kinds = {cue.id: cue.kind for cue in scenario.cues}
    return tuple(
        SpokenLine(scenario.id, line.id, line.speaker, text, _mood(line, kinds))
        for line in scenario.line
        for text in _wordings(line.says, scenario.fill)
    )


def _wordings(says: str, filling: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    names = [*dict.fromkeys(name for name in fills(says) if name in filling)]
    chosen = islice(product(*(filling[name] for name in names)), WORDINGS)
    yield from dict.fromkeys(parse(says, dict(zip(names, values, strict=True))).plain for values in chosen)


def _mood(line: Line, kinds: Mapping[str, CueKind]) -> Mood:
    """Return the mood of the first cue of a line that has any."""
    ids = (
        *line.cues,
        *(span.cue for span in parse(line.says, {name: name for name in fills(line.says)}).spans),
    )
    moods = (_MOODS[kinds[cue]] for cue in ids if cue in kinds and kinds[cue] in _MOODS)
    return next(moods, "calm")
