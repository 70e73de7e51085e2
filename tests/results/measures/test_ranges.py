"""How often ranges hold what they are about, where people and scenarios differ: `docs/reliability.md`.

A measure's range is over people and holds the value of these scenarios; a statement's is over both, and holds
the value of the population. Few judgements are whole numbers, and the binomial range alone is wide for them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import product

import pytest

from results.measures.change import JUDGEMENTS, Change, change
from results.measures.detection import criterion, d_prime
from results.measures.intervals import hit_rate, pooled, pooled_over_both
from results.measures.measured import Measured
from results.measures.quantiles import NORMAL
from tests.reliability import record
from tests.results.population import D, Design, changes, groups

DESIGNS = [Design(*cell) for cell in product((5, 8, 30), (3, 12, 40), (0.0, 0.5), (0.0, 0.5))]
NAMES = ("d'", "c", "leaning, over all scenarios", "scams seen")


def holds(value: Measured, true: float) -> bool:
    return value.low is not None and value.high is not None and value.low <= true <= value.high


def held(design: Design, count: int) -> dict[str, float]:
    """Return the share of groups whose range holds the true value, in %, of those that have a range."""
    holding: dict[str, list[bool]] = {name: [] for name in NAMES}
    rate = NORMAL.cdf((D / 2 - design.leaning) / (D / design.population[0]))
    for group in groups(design, count):
        ranged = (
            (pooled(d_prime, group.people), group.fixed[0]),
            (pooled(criterion, group.people), group.fixed[1]),
            (pooled_over_both(criterion, group.people, group.pairs), design.population[1]),
            (hit_rate(group.people), rate if not design.items else None),
        )
        for name, (value, true) in zip(NAMES, ranged, strict=True):
            if value.low is not None and true is not None:
                holding[name].append(holds(value, true))
    return {name: 100 * sum(each) / len(each) for name, each in holding.items() if each}


def leanings_told(design: Design, count: int) -> float:
    """Return the share, in %, of groups that lean no way and are told that they do."""
    leanings = [
        pooled_over_both(criterion, group.people, group.pairs)
        for group in groups(replace(design, leaning=0.0), count)
    ]
    return 100 * sum(leaning.low is not None and not holds(leaning, 0.0) for leaning in leanings) / count


def unchanged(design: Design, count: int) -> list[Change]:
    """Return what is found of groups that stay as they are, one period after the other."""
    return [change(cells) for cells in changes(design, count)]


def stated(measured: Iterable[Change]) -> int:
    """Return how many groups are told of a change."""
    silent = ("no-change-seen", "too-few", "not-measured")
    return sum(row.verdict not in silent for row in measured)


def test_the_ranges_of_one_cell_hold_what_they_say() -> None:
    for name, percent in held(Design(8, 12, 0.5, 0.5), 250).items():
        assert 91 <= percent <= 99.7, (name, percent)


def test_a_group_that_leans_no_way_is_seldom_told_that_it_does() -> None:
    assert leanings_told(Design(20, 12, 0.5, 0.0), 200) <= 8.5


def test_a_group_that_stays_as_it_is_is_seldom_told_of_a_change() -> None:
    assert stated(unchanged(Design(8, 12, 0.5, 0.5), 50)) <= 3


def test_a_change_is_found_where_there_is_one() -> None:
    measured = [change(cells) for cells in changes(Design(30, 12, 0.0, 0.0), 40, learnt=1.0)]
    assert sum(row.verdict == "more-skilled" for row in measured) >= 30


def outside(by_design: Mapping[Design, Mapping[str, float]], name: str) -> str:
    """Return which sizes have cells that are not between 94 and 97 %, from the least to the most covered."""
    sizes: dict[tuple[int, int], list[float]] = defaultdict(list)
    for design, shares in by_design.items():
        if name in shares:
            sizes[design.people, design.judgements].append(shares[name])
    ranges = [
        f"{people} x {judgements}: {min(each):.1f} to {max(each):.1f}"
        for (people, judgements), each in sizes.items()
        if min(each) < 94 or max(each) > 97
    ]
    return "; ".join(ranges) or "none"


@pytest.mark.long
def test_the_ranges_of_every_cell_hold_what_they_say() -> None:
    by_design = {design: held(design, 4000) for design in DESIGNS}
    for design, shares in by_design.items():
        figures = "; ".join(f"{name} {percent:.1f}" for name, percent in shares.items())
        record(f"coverage of 95 % ranges, {design}", f"{figures} %")
    for name in NAMES:
        sizes = f"{name}, people x judgements with cells not within 94 to 97 %"
        record(f"coverage of 95 % ranges, {sizes}", outside(by_design, name))
    low = {
        (str(design), name): percent
        for design, shares in by_design.items()
        for name, percent in shares.items()
        if percent < 93.5
    }
    assert low == {}


@pytest.mark.long
def test_how_many_groups_that_lean_no_way_are_told_that_they_do() -> None:
    shares = {design: leanings_told(design, 1000) for design in DESIGNS}
    for design, percent in shares.items():
        record(f"unbiased groups told that they doubt or trust too much, {design}", f"{percent:.1f} %")
    assert max(shares.values()) <= 7.5


@pytest.mark.long
def test_how_many_groups_that_stay_as_they_are_are_told_of_a_change() -> None:
    for design in DESIGNS:
        measured = unchanged(design, 500)
        few = design.people * design.judgements < JUDGEMENTS
        counts = "counts side by side" if few else f"{stated(measured[:50])} of 50, {stated(measured)} of 500"
        skill, leaning = (
            100 * sum(holds(getattr(row, name), 0.0) for row in measured) / len(measured)
            for name in ("d_prime", "criterion")
        )
        ranges = f"99 % ranges over all scenarios hold none of d' {skill:.1f}, of c {leaning:.1f} %"
        record(f"unchanged groups told of a change, {design} a period", f"{counts}; {ranges}")
        assert stated(measured) <= (0 if few else 25), design
