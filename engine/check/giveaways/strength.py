"""How well outward things alone tell scam from genuine over a pack, and how well chance would.

Every feature is compared within its channel only, for twins share their channel: AUC is the share of
(scam, genuine) pairs of one channel in which the scam has more of it, ties half, turned so that it is at
least 0.5. Its variance where the feature tells nothing is that of the Mann-Whitney statistic with ties
(Lehmann 1975, section 1.4), summed over channels.

A small pack must not fail by chance: what is allowed is the larger of 0.65 and what chance exceeds in one
fair pack of twenty. For single features that is the normal bound, Bonferroni over all of them; for all
together it is counted over 199 packs in which the truths of twins are swapped by chance. So a pack of ten
pairs of one channel fails above about 0.88, one of a hundred pairs above 0.65. That is a rule of evidence: a
small pack that passes is not shown to be fair, only not shown to be unfair.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist, fmean

from engine.check.giveaways.areas import stratified_auc
from engine.check.giveaways.folds import ALLOWED, CHANCE, Folded, Judged
from engine.check.giveaways.outward import FEATURES, outward
from engine.play.scenario import Scenario

RIDGE = 1.0
"""Penalty per row of data, on features of unit spread: weights are halved where a feature stands alone."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one feature tells: AUC in 0.5..1, what is allowed at this size, and the direction."""

    name: str
    auc: float
    bound: float
    scams_have_more: bool


@dataclass(frozen=True)
class Together:
    """What all features tell together; `heaviest` are the three that weigh most."""

    folded: Folded
    heaviest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """All that was measured over a pack; `together` is None where there are too few pairs."""

    pairs: int
    features: tuple[Told, ...]
    together: Together | None


def measure(scenarios: Sequence[Scenario]) -> Measured:
    """Return what outward things tell over the judged scenarios of a pack."""
    judged = Judged.of(scenarios)
    rows = [outward(scenario, order) for order, scenario in enumerate(judged.scenarios)]
    columns = [list(column) for column in zip(*rows, strict=True)] if rows else []
    features = tuple(
        _told(name, column, judged) for name, column in zip(FEATURES, columns, strict=True)
    ) if columns else ()  # fmt: skip
    return Measured(len(set(judged.pairs.values())), features, _together(columns, judged))


def _told(name: str, values: Sequence[float], judged: Judged) -> Told:
    area, spread = stratified_auc(values, judged.scam, judged.strata)
    return Told(name, max(area, 1 - area), _bound(spread, len(FEATURES)), area > 0.5)


def _bound(spread: float, tests: int) -> float:
    """Return the AUC allowed: 0.65, or what the largest of `tests` two-sided ones exceeds by chance."""
    return max(ALLOWED, 0.5 + spread * NormalDist().inv_cdf(1 - CHANCE / (2 * tests)))


def _together(columns: Sequence[Sequence[float]], judged: Judged) -> Together | None:
    if not judged.enough:
        return None
    import numpy as np

    from engine.check.giveaways.discriminant import Discriminant

    rows = np.array([_standard(column, judged.strata) for column in columns]).T
    folded = Folded(Discriminant(rows, judged.groups, RIDGE * len(rows)), judged)
    order = sorted(
        zip(folded.model.weights(folded.labels), FEATURES, strict=True), key=lambda weighed: -abs(weighed[0])
    )
    return Together(folded, tuple(name for _, name in order[:3]))


def _standard(values: Sequence[float], strata: Sequence[str]) -> list[float]:
    """Return values less the mean of their channel, over the spread of the whole."""
    means = {
        stratum: fmean(v for v, s in zip(values, strata, strict=True) if s == stratum)
        for stratum in set(strata)
    }
    centred = [value - means[stratum] for value, stratum in zip(values, strata, strict=True)]
    spread = fmean(value * value for value in centred) ** 0.5
    return [value / spread if spread else 0.0 for value in centred]
