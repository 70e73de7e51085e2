"""How well a model tells the truths of pairs it has not seen, and how well it would by chance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from engine.chance import draw
from engine.check.giveaways.areas import stratified_auc
from engine.play.scenario import Scenario

if TYPE_CHECKING:
    from engine.check.giveaways.discriminant import Discriminant

ALLOWED = 0.65
"""The AUC no pack is blamed for."""
CHANCE = 0.05
"""How often a fair pack may be found to give itself away."""
SWAPS = 199
FEWEST = 3
"""Pairs without which nothing can be learnt of one from the others."""


class Range(NamedTuple):
    """What chance makes of a fair pack: nine of ten lie between, one of twenty above."""

    low: float
    high: float


@dataclass(frozen=True)
class Judged:
    """The scenarios that are judged: which are scams, which are compared, which pair each is of."""

    scenarios: tuple[Scenario, ...]

    @classmethod
    def of(cls, scenarios: Sequence[Scenario]) -> Judged:
        """Return those that have a truth, by id."""
        return cls(
            tuple(
                sorted(
                    (scenario for scenario in scenarios if scenario.truth), key=lambda scenario: scenario.id
                )
            )
        )

    @cached_property
    def scam(self) -> tuple[bool, ...]:
        """Whether each is a scam."""
        return tuple(scenario.truth == "scam" for scenario in self.scenarios)

    @cached_property
    def strata(self) -> tuple[str, ...]:
        """What each is compared within: its channel, which twins share."""
        return tuple(scenario.channel for scenario in self.scenarios)

    @cached_property
    def pairs(self) -> Mapping[str, str]:
        """Id -> name of the pair, of every scenario whose twin is there."""
        ids = {scenario.id for scenario in self.scenarios}
        return {
            scenario.id: min(scenario.id, scenario.twin)
            for scenario in self.scenarios
            if scenario.twin and scenario.twin in ids
        }

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The pair of each; a scenario without its twin is a group of its own."""
        return tuple(self.pairs.get(scenario.id, scenario.id) for scenario in self.scenarios)

    @property
    def enough(self) -> bool:
        """Whether there are pairs to learn from and both truths."""
        return len(set(self.groups)) >= FEWEST and len(set(self.scam)) == 2


@dataclass(frozen=True)
class Folded:
    """A model over judged scenarios, each pair scored by what the other pairs teach."""

    model: Discriminant
    judged: Judged

    @property
    def labels(self) -> list[float]:
        """1 for a scam, -1 for a genuine one."""
        return _labels(self.judged.scam)

    @cached_property
    def auc(self) -> float:
        """AUC within channels."""
        return stratified_auc(self.model.scores(self.labels), self.judged.scam, self.judged.strata)[0]

    @cached_property
    def chance(self) -> Range:
        """The AUC of the same model where the truths of twins are swapped by chance, 199 times."""
        swapped = [self._swapped(str(turn)) for turn in range(SWAPS)]
        scores = self.model.many([_labels(truths) for truths in swapped])
        areas = sorted(
            stratified_auc(scored, truths, self.judged.strata)[0]
            for scored, truths in zip(scores, swapped, strict=True)
        )
        rank = round(CHANCE * (SWAPS + 1))
        return Range(areas[rank - 1], areas[-rank])

    @property
    def bound(self) -> float:
        """The AUC that is allowed."""
        return max(ALLOWED, self.chance.high)

    @property
    def too_much(self) -> bool:
        """Whether the truth is told better than is allowed; chance is asked only where it matters."""
        return self.auc > ALLOWED and self.auc > self.bound

    def _swapped(self, turn: str) -> list[bool]:
        coins = {group: draw("give-away", group, turn) % 2 == 1 for group in set(self.judged.groups)}
        return [
            scam != coins[group] for scam, group in zip(self.judged.scam, self.judged.groups, strict=True)
        ]


def _labels(scam: Sequence[bool]) -> list[float]:
    return [1.0 if is_scam else -1.0 for is_scam in scam]
