"""Simulated trainees of known ability, who act through the same options as people.

An observer sees evidence x ~ N(+d'/2, 1) for a scam and N(-d'/2, 1) for a genuine encounter, says scam
if x > c, and rates by the cuts c, c +- 0.5, c +- 1 (equal-variance signal detection). A scam whose red flags
are all of kinds the observer is blind to is seen as a genuine one; a lapse is a rating by chance alone.
A question is answered rightly with the chance that is the observer's knowledge, else with a wrong answer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from statistics import NormalDist

from engine.chance import draw, share
from engine.kinds import Truth
from engine.play.encounter import Action, Kind, Option, Phase
from engine.play.play import Play

STEPS = 60
"""Acts after which an observer makes up the mind, whatever is offered."""

_CUTS = (-1.0, -0.5, 0.0, 0.5, 1.0)
_NORMAL = NormalDist()


@dataclass(frozen=True, slots=True)
class Observer:
    """A trainee of sensitivity `d_prime` and criterion `criterion`; `seed` decides all chance.

    `lapse` is the share of judgements given without looking, 0..1; `blind` are kinds of red flag not seen;
    `always` is a style that says one thing whatever comes; `knowledge` is the share of questions answered
    rightly, 0..1, by knowing or by luck.
    """

    d_prime: float
    criterion: float
    seed: str
    lapse: float = 0.0
    blind: frozenset[str] = frozenset()
    always: Truth | None = None
    knowledge: float = 0.6

    def evidence(self, play: Play) -> float:
        """Return x of one encounter, the same however often it is asked."""
        half = self.d_prime / 2
        centre = half if play.scenario.truth == "scam" and not self._sees_nothing(play) else -half
        return centre + _NORMAL.inv_cdf(share(self.seed, play.scenario.id, "evidence"))

    def _sees_nothing(self, play: Play) -> bool:
        flags = {cue.kind for cue in play.scenario.cues if cue.sign == "red-flag"}
        return bool(flags) and flags <= self.blind

    def rating(self, play: Play) -> int:
        """Return the rating 1..6 that the evidence gives, or style or lapse instead of it."""
        if self.always:
            return 6 if self.always == "scam" else 1
        if share(self.seed, play.scenario.id, "lapse") < self.lapse:
            return 1 + draw(self.seed, play.scenario.id, "guess") % 6
        x = self.evidence(play)
        return 1 + sum(x > self.criterion + cut for cut in _CUTS)

    def choose(self, play: Play) -> Action:
        """Return the next action, always one of the play's options, with the number where one is typed."""
        if play.phase is Phase.VERDICT:
            return Action(Kind.JUDGE, place=self.rating(play))
        options = play.options
        if not play.scenario.judged:
            return self._answer(play)
        if len(play.events) >= STEPS:
            for option in options:
                if option.kind in (Kind.ENOUGH, Kind.STAND, Kind.PROCEED):
                    return option.action
        return self._by_policy(play, options)

    def _answer(self, play: Play) -> Action:
        """Return the next act of the answer that is known, or of a wrong one; at its end what confirms it."""
        scenario = play.scenario
        knows = share(self.seed, scenario.id, "knowledge") < self.knowledge
        answer = scenario.answer_key(self.seed, right=knows)
        acts = len(play.events)
        return answer[acts] if acts < len(answer) else Action(Kind.ENOUGH)

    def _by_policy(self, play: Play, options: tuple[Option, ...]) -> Action:
        slot = f"act/{len(play.events)}"
        wary = self.evidence(play) > self.criterion
        liked = play.scenario.wary if wary else play.scenario.trusting
        fitting = [option for option in options if option.does in liked and not option.chosen]
        onward = [option for option in options if not (option.kind is Kind.TICK and option.chosen)]
        pool = fitting or [option for option in onward if option.does is None] or list(options)
        return pool[draw(self.seed, play.scenario.id, slot) % len(pool)].action


def varied(observer: Observer, spread: float) -> Observer:
    """Return one of a population: d' with this standard deviation, c with half of it, chosen by its seed."""
    skill, leaning = (_NORMAL.inv_cdf(share(observer.seed, "population", slot)) for slot in ("d", "c"))
    return replace(
        observer,
        d_prime=observer.d_prime + spread * skill,
        criterion=observer.criterion + spread / 2 * leaning,
    )


def observe(play: Play, observer: Observer, pace: int = 4000) -> Play:
    """Return the play played to its end by an observer who takes `pace` milliseconds an act."""
    while not play.over:
        at = (play.events[-1].at if play.events else 0) + pace
        play = play.act(observer.choose(play), at)
    return play
