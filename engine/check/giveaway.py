"""How well outward things alone tell scam from genuine over a pack, and how well chance would.

Every feature is compared within its channel only, for twins share their channel: AUC is the share of
(scam, genuine) pairs of one channel in which the scam has more of it, ties half, turned so that it is at
least 0.5. Its variance where the feature tells nothing is that of the Mann-Whitney statistic with ties
(Lehmann 1975, section 1.4), summed over channels.

A small pack must not fail by chance: what is allowed is the larger of 0.65 and what chance exceeds in one
fair pack of twenty. For single features that is the normal bound, Bonferroni over all of them; for all
together it is counted over 199 packs in which the truths of twins are swapped by chance, for packs of more
than 100 pairs it is the normal bound again. So a pack of ten pairs of one channel fails above about 0.88,
one of a hundred pairs above 0.65. That is a rule of evidence: a small pack that passes is not shown to be
fair, only not shown to be unfair.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist, fmean

from engine.chance import draw
from engine.check.discriminant import Discriminant
from engine.check.outward import FEATURES, outward
from engine.scenario import Scenario

ALLOWED = 0.65
CHANCE = 0.05
"""How often a fair pack may be found to give itself away."""
SWAPS = 199
MOST_SWAPPED = 100


@dataclass(frozen=True, slots=True)
class Told:
    """What one feature tells: AUC in 0.5..1, what is allowed at this size, and the direction."""

    name: str
    auc: float
    bound: float
    scams_have_more: bool


@dataclass(frozen=True, slots=True)
class Together:
    """What all features tell together; `heaviest` are the three that weigh most."""

    auc: float
    bound: float
    heaviest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """All that was measured over a pack; `together` is None where there are too few pairs."""

    pairs: int
    features: tuple[Told, ...]
    together: Together | None


def measure(scenarios: Sequence[Scenario]) -> Measured:
    """Return what outward things tell over the judged scenarios of a pack."""
    judged = sorted((one for one in scenarios if one.truth), key=lambda one: one.id)
    scam = [one.truth == "scam" for one in judged]
    strata = [one.channel for one in judged]
    rows = [outward(one, order) for order, one in enumerate(judged)]
    pairs = _pairs(judged)
    columns = [list(column) for column in zip(*rows, strict=True)] if rows else []
    told = tuple(
        _told(name, column, scam, strata) for name, column in zip(FEATURES, columns, strict=True)
    ) if columns else ()  # fmt: skip
    groups = [pairs.get(one.id, one.id) for one in judged]
    return Measured(len(set(pairs.values())), told, _together(columns, scam, strata, groups))


def _pairs(judged: Sequence[Scenario]) -> Mapping[str, str]:
    """Return the name of the pair of every scenario whose twin is there."""
    ids = {one.id for one in judged}
    return {one.id: min(one.id, one.twin) for one in judged if one.twin and one.twin in ids}


def _told(name: str, values: Sequence[float], scam: Sequence[bool], strata: Sequence[str]) -> Told:
    area, spread = stratified_auc(values, scam, strata)
    return Told(name, max(area, 1 - area), _bound(spread, len(FEATURES)), area > 0.5)


def _bound(spread: float, tests: int) -> float:
    """Return the AUC allowed: 0.65, or what the largest of `tests` two-sided ones exceeds by chance."""
    return max(ALLOWED, 0.5 + spread * NormalDist().inv_cdf(1 - CHANCE / (2 * tests)))


def _together(
    columns: Sequence[Sequence[float]], scam: Sequence[bool], strata: Sequence[str], groups: Sequence[str]
) -> Together | None:
    if len(set(groups)) < 3 or len(set(scam)) < 2:
        return None
    standard = [_standard(column, strata) for column in columns]
    model = Discriminant([list(row) for row in zip(*standard, strict=True)], groups)
    labels = [1.0 if one else -1.0 for one in scam]
    area, spread = stratified_auc(model.scores(labels), scam, strata)
    bound = ALLOWED
    if area > ALLOWED:
        many = len(set(groups)) > MOST_SWAPPED
        normal = 0.5 + spread * NormalDist().inv_cdf(1 - CHANCE)
        bound = max(ALLOWED, normal if many else _by_swapping(model, scam, strata, groups))
    order = sorted(zip(model.weights(labels), FEATURES, strict=True), key=lambda one: -abs(one[0]))
    return Together(area, bound, tuple(name for _, name in order[:3]))


def _by_swapping(
    model: Discriminant, scam: Sequence[bool], strata: Sequence[str], groups: Sequence[str]
) -> float:
    """Return the AUC that one in twenty of the packs reaches whose twins have swapped truths by chance."""
    found: list[float] = []
    for turn in range(SWAPS):
        swapped = {group: draw("give-away", group, str(turn)) % 2 == 1 for group in set(groups)}
        truths = [one != swapped[group] for one, group in zip(scam, groups, strict=True)]
        scores = model.scores([1.0 if one else -1.0 for one in truths])
        found.append(stratified_auc(scores, truths, strata)[0])
    return sorted(found)[-round(CHANCE * (SWAPS + 1))]


def _standard(values: Sequence[float], strata: Sequence[str]) -> list[float]:
    """Return values less the mean of their channel, over the spread of the whole."""
    means = {one: fmean(v for v, s in zip(values, strata, strict=True) if s == one) for one in set(strata)}
    centred = [value - means[stratum] for value, stratum in zip(values, strata, strict=True)]
    spread = fmean(one * one for one in centred) ** 0.5
    return [one / spread if spread else 0.0 for one in centred]


def stratified_auc(
    values: Sequence[float], scam: Sequence[bool], strata: Sequence[str]
) -> tuple[float, float]:
    """Return the AUC within strata, and its standard deviation where the values tell nothing."""
    won = variance = 0.0
    met = 0
    for stratum in sorted(set(strata)):
        inside = [n for n, one in enumerate(strata) if one == stratum]
        scams = sum(scam[n] for n in inside)
        others = len(inside) - scams
        if not scams or not others:
            continue
        ranks = _ranks([values[n] for n in inside])
        won += sum(rank for n, rank in zip(inside, ranks, strict=True) if scam[n]) - scams * (scams + 1) / 2
        met += scams * others
        size = len(inside)
        ties = sum(count**3 - count for count in Counter(values[n] for n in inside).values())
        variance += scams * others / 12 * (size + 1 - ties / (size * (size - 1)))
    return (won / met, variance**0.5 / met) if met else (0.5, 0.0)


def _ranks(values: Sequence[float]) -> list[float]:
    """Return ranks from 1; equal values share the mean of theirs."""
    first: dict[float, int] = {}
    times = Counter(values)
    place = 1
    for value in sorted(times):
        first[value] = place
        place += times[value]
    return [first[value] + (times[value] - 1) / 2 for value in values]
