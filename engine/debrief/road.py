"""The other road: what would have come of another act. Nothing of it is recorded, nothing counts."""

from __future__ import annotations

from dataclasses import dataclass

from engine.debrief.retrace import STEPS, retrace
from engine.play.encounter import Action, Kind, Option, Phase
from engine.play.play import Play


@dataclass(frozen=True, slots=True)
class Road:
    """A way through a play that was judged, from one of its moments on, taken for the sake of seeing it.

    The verdict of the play stands from the beginning and is not asked again.
    """

    play: Play
    rating: int
    began: int
    """How many passages had been shown where the road leaves the play."""

    @property
    def options(self) -> tuple[Option, ...]:
        """What can be done here: what carries on, and neither a mark nor a verdict nor a look taken."""
        onward = tuple(option for option in self.play.options if option.kind in STEPS and not option.chosen)
        looking = any(option.kind is Kind.LOOK for option in self.play.options)
        done = tuple(option for option in self.play.options if option.kind is Kind.ENOUGH) if looking else ()
        return (*onward, *done)

    @property
    def over(self) -> bool:
        """Whether the road has come to its end."""
        return not self.options

    def take(self, action: Action) -> Road:
        """Return the road after an act; raise `InputError` for one that is not offered."""
        return Road(_judged(self.play.act(action, _at(self.play)), self.rating), self.rating, self.began)


def others(play: Play, moment: int) -> tuple[Option, ...]:
    """Return what else could have been done at moment `moment` (from 0) of a play, before its next act.

    Empty where nothing could: the encounter was over, and what was pending came with the verdict.
    """
    moments = retrace(play)
    following = moments[moment + 1] if moment + 1 < len(moments) else None
    if following and following.kind not in STEPS:
        return ()
    action = play.events[following.events].action if following else None
    offered = road(play, moment).options
    return tuple(option for option in offered if option.kind in STEPS and option.action != action)


def road(play: Play, moment: int) -> Road:
    """Return the road that leaves a play at moment `moment`, before its first other act."""
    moments = retrace(play)
    events = moments[moment + 1].events if moment + 1 < len(moments) else len(play.events)
    step = Play.begin(play.scenario, play.terms)
    for event in play.events[:events]:
        if event.action.kind is not Kind.MARK:
            step = step.reenact(event)
    rating = play.rating or 1
    return Road(_judged(step, rating), rating, len(step.scene.shown))


def _judged(play: Play, rating: int) -> Play:
    if play.phase is not Phase.VERDICT:
        return play
    return play.act(Action(Kind.JUDGE, place=rating), _at(play))


def _at(play: Play) -> int:
    return play.events[-1].at if play.events else 0
