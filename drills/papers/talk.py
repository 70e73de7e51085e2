"""What a trainer talks about in a morning meeting: the three weakest spots, and a question to ask at each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drills.desk.desk import Desk
from engine.errors import InputError
from engine.library.library import restore
from engine.model import Cue
from results.measures.detection import Counts
from results.scores.content.weak_spots import judged_in, overlooked, weakest_kinds
from results.scores.groups import Period
from results.scores.row import KindScore

SPOTS = 3


@dataclass(frozen=True, slots=True)
class Spot:
    """A kind of red flag that was missed: how often of how many; where it stood, and what could be asked."""

    kind: str
    shown: int
    missed: int
    text: str
    why: str
    ask: str


@dataclass(frozen=True, slots=True)
class Talk:
    """What first meetings of a period came to, and the weakest spots, the weakest first."""

    counts: Counts
    people: int
    spots: Sequence[Spot]


def talk_of(desk: Desk, period: Period, *, simulated: bool = False) -> Talk:
    """Return what a meeting is to talk about."""
    counts, people = judged_in(desk.store.db, period, simulated=simulated)
    kinds = weakest_kinds(desk.store.db, period, simulated=simulated)[:SPOTS]
    return Talk(counts, people, [_spot(desk, period, kind, simulated=simulated) for kind in kinds])


def _spot(desk: Desk, period: Period, kind: KindScore, *, simulated: bool) -> Spot:
    cue = _cue(desk, period, kind.kind, simulated=simulated)
    words = (cue.text, cue.why, cue.ask) if cue else ("", "", "")
    return Spot(kind.kind, kind.shown, kind.missed, *words)


def _cue(desk: Desk, period: Period, kind: str, *, simulated: bool) -> Cue | None:
    """Return the cue of a kind missed most, of those with a question; None where none can be read."""
    readable: list[Cue] = []
    for content, name in overlooked(desk.store.db, period, kind, simulated=simulated):
        body = desk.store.content(content)
        try:
            cues = restore(body).cues if body else ()
        except InputError:
            continue
        readable += [cue for cue in cues if cue.id == name]
    return next((cue for cue in readable if cue.ask), readable[0] if readable else None)
