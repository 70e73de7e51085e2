"""Every way through a scenario as a tree, with what each is worth once the verdict is right.

Ways that meet in the same place after acts of the same kinds go on alike and are told once. A note is walked
from its first look on, and no other look is walked, for a look is no act. What is wrong in the verdict costs
the same on every way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from engine.kinds import Result
from engine.play.encounter import Action, Kind, Option, Phase
from engine.play.play import Play
from engine.play.scenario import Scenario
from engine.play.score import QUESTIONS, assess
from engine.play.terms import Terms

_SKIPPED = (Kind.LOOK, Kind.MARK, Kind.TYPE)


@dataclass(frozen=True, slots=True)
class Way:
    """One option on a way: what is done, where it leads, and what comes of it.

    `number` is that of this place, which `same` refers to where the rest was told before. `points` are
    hundredths, 0..10000, None where the way goes on.
    """

    depth: int
    option: Option
    at: str
    number: int | None = None
    same: int | None = None
    verdict: bool = False
    result: Result | None = None
    points: int | None = None


@dataclass(slots=True)
class Walk:
    """One walk; `cut` tells afterwards whether `most` was too few to tell everything."""

    scenario: Scenario
    most: int = 2000
    cut: bool = False
    _seen: dict[tuple[object, ...], int] = field(default_factory=dict)
    _told: int = 0

    def ways(self) -> Iterator[Way]:
        """Yield the options of all ways, depth first, at most `most`."""
        todo = [*reversed(self._ahead(self._begun(), 0))]
        while todo:
            depth, play, option = todo.pop()
            if self._told == self.most:
                self.cut = True
                return
            self._told += 1
            after = self._judged(play.act(option.action, len(play.events)))
            verdict = play.rating is None and after.rating is not None
            if after.phase is Phase.DEBRIEF or (after.scene.result and after.rating is not None):
                yield Way(
                    depth, option, after.scene.at, verdict=verdict, result=after.scene.result,
                    points=assess(after).points,
                )  # fmt: skip
                continue
            place = _place(after)
            if place in self._seen:
                yield Way(depth, option, after.scene.at, same=self._seen[place], verdict=verdict)
                continue
            self._seen[place] = len(self._seen) + 1
            yield Way(depth, option, after.scene.at, number=self._seen[place], verdict=verdict)
            todo += reversed(self._ahead(after, depth + 1))

    def _begun(self) -> Play:
        """Return the play from where it can be judged: of a note, after the first look."""
        play = Play.begin(self.scenario, Terms("walk", marks=False))
        looks = [option for option in play.options if option.kind is Kind.LOOK]
        return play.act(looks[0].action, 0) if looks else play

    def _ahead(self, play: Play, depth: int) -> list[tuple[int, Play, Option]]:
        """Return the options in the order of the file."""
        offered = [option for option in play.options if option.kind not in _SKIPPED]
        order = {Kind.STAND: 1, Kind.ENOUGH: 2}
        offered.sort(
            key=lambda option: (
                order.get(option.kind, 0),
                option.action.place if option.kind is not Kind.STAND else 0,
            )
        )
        return [(depth, play, option) for option in offered]

    def _judged(self, play: Play) -> Play:
        if play.phase is not Phase.VERDICT:
            return play
        rating = 6 if self.scenario.truth == "scam" else 1
        return play.act(Action(Kind.JUDGE, place=rating), len(play.events))


def _place(play: Play) -> tuple[object, ...]:
    """Return all that decides how a play goes on and what it is worth."""
    scene = play.scene
    # what comes of an answer given part by part hangs on the order of the parts
    used = frozenset(scene.used) if play.scenario.judged or play.scenario.several else scene.used
    # the score asks what was given, whether it was verified and reported, and whether anything was asked
    does = {act.does for act in scene.acts}
    questioned = play.scenario.asks_before_serving and bool(QUESTIONS & does)
    return (
        play.phase,
        scene.at,
        scene.pending,
        used,
        scene.steps,
        scene.aside,
        frozenset(act.gives for act in scene.acts),
        frozenset({"verify", "report"} & does),
        questioned,
    )
