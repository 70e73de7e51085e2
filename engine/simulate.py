"""Simulated trainees of known ability, who act through the same options as people.

An observer sees evidence x ~ N(+d'/2, 1) for a scam and N(-d'/2, 1) for a genuine encounter, says scam
if x > c, and rates by the cuts c, c +- 0.5, c +- 1 (equal-variance signal detection).
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

from engine.chance import draw, share
from engine.encounter import Action, Does, Kind, Option, Phase
from engine.play import Play

STEPS = 60
"""Acts after which an observer makes up the mind, whatever is offered."""

_WARY: tuple[Does, ...] = ("verify", "refuse", "stall", "report", "ask")
_TRUSTING: tuple[Does, ...] = ("comply", "serve", "ask", "disclose", "pay")
_CUTS = (-1.0, -0.5, 0.0, 0.5, 1.0)
_NORMAL = NormalDist()


@dataclass(frozen=True, slots=True)
class Observer:
    """A trainee of sensitivity `d_prime` and criterion `criterion`; `seed` decides all chance."""

    d_prime: float
    criterion: float
    seed: str

    def evidence(self, play: Play) -> float:
        """Return x of one encounter, the same however often it is asked."""
        half = self.d_prime / 2
        centre = half if play.scenario.truth == "scam" else -half
        return centre + _NORMAL.inv_cdf(share(self.seed, play.scenario.id, "evidence"))

    def rating(self, play: Play) -> int:
        """Return the rating 1..6 that the evidence gives."""
        x = self.evidence(play)
        return 1 + sum(x > self.criterion + cut for cut in _CUTS)

    def choose(self, play: Play) -> Action:
        """Return the next action, always one of the play's options."""
        if play.phase is Phase.VERDICT:
            return Action(Kind.JUDGE, place=self.rating(play))
        options = play.options
        if len(play.events) >= STEPS:
            for option in options:
                if option.kind in (Kind.ENOUGH, Kind.STAND, Kind.PROCEED):
                    return option.action
        return self._by_policy(play, options)

    def _by_policy(self, play: Play, options: tuple[Option, ...]) -> Action:
        slot = f"act/{len(play.events)}"
        wary = self.evidence(play) > self.criterion if play.scenario.judged else None
        liked = _WARY if wary else _TRUSTING
        fitting = [one for one in options if one.does in liked and not one.chosen]
        pool = fitting or [one for one in options if one.does is None] or list(options)
        return pool[draw(self.seed, play.scenario.id, slot) % len(pool)].action


def observe(play: Play, observer: Observer, pace: int = 4000) -> Play:
    """Return the play played to its end by an observer who takes `pace` milliseconds an act."""
    while not play.over:
        at = (play.events[-1].at if play.events else 0) + pace
        play = play.act(observer.choose(play), at)
    return play
