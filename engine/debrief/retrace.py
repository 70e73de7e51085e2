"""A play again, step by step: what was shown when, what was given away when, when it first showed itself."""

from __future__ import annotations

from dataclasses import dataclass

from engine.errors import RefusedError
from engine.kinds import Gives
from engine.language import N_
from engine.play.encounter import Kind, Phase
from engine.play.play import Play

STEPS = (Kind.REPLY, Kind.STAND, Kind.SILENCE, Kind.LOOK, Kind.AFTER, Kind.STEP, Kind.DONE)
"""Kinds of action that carry an encounter on; marks, ticks and the verdict are no steps of it."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One step of a play and what followed it; the first is the beginning, before any act.

    `events` of the play's events had happened before it. Passages `first` to before `until` came with it,
    by their index in the play; an act of one's own is among them. `gave` is what the act gave away.
    """

    events: int
    first: int
    until: int
    kind: Kind | None = None
    gave: Gives | None = None
    after_verdict: bool = False


def retrace(play: Play) -> tuple[Moment, ...]:
    """Return the moments of a play in order; raise `RefusedError` before its verdict."""
    if play.phase in (Phase.ENCOUNTER, Phase.VERDICT):
        raise RefusedError(
            "before-the-verdict",
            N_("The debrief comes after the verdict."),
            N_("Finish the encounter first."),
        )
    gave = {act.event: act.gives for act in play.scene.acts}
    step = Play.begin(play.scenario, play.terms)
    moments = [Moment(0, 0, len(step.scene.shown))]
    for number, event in enumerate(play.events):
        before, length = step.phase, len(step.scene.shown)
        step = step.reenact(event)
        until = len(step.scene.shown)
        kind = event.action.kind
        if kind in STEPS:
            moments.append(Moment(number, length, until, kind, gave.get(number), before is Phase.CONSEQUENCE))
        elif until > length:  # what was pending came with the verdict
            moments.append(Moment(number, length, until, kind, None, True))
    return tuple(moments)


def first_sign(play: Play) -> int | None:
    """Return the moment, from 0, by which a first red flag had been shown; None where none was."""
    flags = {cue.id for cue in play.scenario.cues if cue.sign == "red-flag"}
    for number, moment in enumerate(retrace(play)):
        for turn in play.scene.shown[moment.first : moment.until]:
            if flags & {*turn.cues, *(span.cue for span in turn.text.spans)}:
                return number
    return None
