"""How often ranges hold what they are about, where people and scenarios differ: `docs/reliability.md`.

A measure's range is over people and holds the value of these scenarios; a statement's is over both, and holds
the value of the population. Few judgements are whole numbers, and the binomial range alone is wide for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from results.measures.change import JUDGEMENTS, change
from results.measures.detection import criterion, d_prime
from results.measures.intervals import Tally, pooled, pooled_over_both, share
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
    found: dict[str, list[bool]] = {name: [] for name in NAMES}
    rate = NORMAL.cdf((D / 2 - design.leaning) / (D / design.population[0]))
    for group in groups(design, count):
        ranged = (
            (pooled(d_prime, group.people), group.fixed[0]),
            (pooled(criterion, group.people), group.fixed[1]),
            (pooled_over_both(criterion, group.people, group.pairs), design.population[1]),
            (share(Tally(one.hits, one.scams) for one in group.people), rate if not design.items else None),
        )
        for name, (value, true) in zip(NAMES, ranged, strict=True):
            if value.low is not None and true is not None:
                found[name].append(holds(value, true))
    return {name: 100 * sum(each) / len(each) for name, each in found.items() if each}


def leanings_told(design: Design, count: int) -> float:
    """Return the share, in %, of groups that lean no way and are told that they do."""
    told = 0
    for group in groups(replace(design, leaning=0.0), count):
        leaning = pooled_over_both(criterion, group.people, group.pairs)
        told += leaning.low is not None and not holds(leaning, 0.0)
    return 100 * told / count


def changes_told(design: Design, count: int) -> list[bool]:
    """Return for each group that stays as it is whether it is told of a change."""
    same = ("no-change-seen", "too-few", "not-measured")
    return [change(cells).verdict not in same for cells in changes(design, count)]


def test_the_ranges_of_one_cell_hold_what_they_say() -> None:
    for name, percent in held(Design(8, 12, 0.5, 0.5), 250).items():
        assert 91 <= percent <= 99.7, (name, percent)


def test_a_group_that_leans_no_way_is_seldom_told_that_it_does() -> None:
    assert leanings_told(Design(20, 12, 0.5, 0.0), 200) <= 8.5


def test_a_group_that_stays_as_it_is_is_seldom_told_of_a_change() -> None:
    assert sum(changes_told(Design(8, 12, 0.5, 0.5), 50)) <= 3


def test_a_change_is_found_where_there_is_one() -> None:
    found = [change(cells) for cells in changes(Design(30, 12, 0.0, 0.0), 40, learnt=1.0)]
    assert sum(one.verdict == "more-skilled" for one in found) >= 30


def outside(found: dict[Design, dict[str, float]], name: str) -> Iterator[str]:
    """Yield the cells that are not between 94 and 97 %."""
    for design, shares in found.items():
        if name in shares and not 94 <= shares[name] <= 97:
            yield f"{design.people} x {design.judgements} ({shares[name]:.1f})"


@pytest.mark.long
def test_the_ranges_of_every_cell_hold_what_they_say() -> None:
    found = {design: held(design, 2000) for design in DESIGNS}
    for design, shares in found.items():
        told = "; ".join(f"{name} {percent:.1f}" for name, percent in shares.items())
        record(f"coverage of 95 % ranges, {design}", f"{told} %")
    for name in NAMES:
        cells = ", ".join(outside(found, name)) or "none"
        record(f"coverage of 95 % ranges, not within 94 to 97 % (people x judgements), {name}", cells)
    low = {
        (str(design), name): percent
        for design, shares in found.items()
        for name, percent in shares.items()
        if percent < 93.4
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
        told = changes_told(design, 500)
        few = design.people * design.judgements < JUDGEMENTS
        counts = "counts only" if few else f"{sum(told[:50])} of 50, {sum(told)} of 500"
        record(f"unchanged groups told of a change, {design} a period", counts)
        assert sum(told) <= (0 if few else 25), design
