"""No place in a run tells the truth, nor does the truth before it: of every shipped drill, whoever plays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from math import comb

import pytest

from engine.library.draws.compose import compose
from engine.library.drill import LONG, Drill
from engine.library.shelf import Shelf
from engine.library.stock import Material, stock
from tests.reliability import record

SHELF = Shelf()
MATERIAL = Material(SHELF.playable, tuple(SHELF.drills.values()))
STOCKS = {name: stock(drill, MATERIAL) for name, drill in SHELF.drills.items()}
CHANCE = 1e-4
"""Of a false alarm in any test below, shared out among all that is looked at."""

Truths = list[bool | None]
"""Whether a scam stands at each place; None for a question."""


def runs(name: str, seeds: range, *, exhausted: bool) -> Iterator[Truths]:
    """Yield the truths of a drill's runs, for somebody new or for somebody who has met everything."""
    truth = {header.id: header.truth for header in SHELF.playable.values()}
    meetings = [
        pair.genuine for pool in STOCKS[name].pools for pair in pool.pairs if not pool.further
    ] * exhausted
    for seed in seeds:
        items = compose(STOCKS[name], f"order-{seed}", meetings).items
        yield [None if truth[item] is None else truth[item] == "scam" for item in items]


def law(drill: Drill, encounters: int) -> list[float]:
    """Return the chances of 0, 1, … scams, by tossing coins and keeping what is allowed: written out anew."""
    chances = [
        comb(encounters, scams) * drill.share**scams * (1 - drill.share) ** (encounters - scams)
        for scams in range(encounters + 1)
    ]
    if encounters >= LONG:
        most = drill.most or encounters
        chances = [
            chance * (drill.least <= scams <= min(most, encounters - drill.least))
            for scams, chance in enumerate(chances)
        ]
    return [chance / sum(chances) for chance in chances]


def inside(count: int, of: int, share: float, chance: float) -> bool:
    """Whether a count is what a binomial law gives but for `chance`, half of it in either tail."""
    chances = [comb(of, heads) * share**heads * (1 - share) ** (of - heads) for heads in range(of + 1)]
    below = [*accumulate(chances)]
    return below[count] > chance / 2 and 1 - (below[count - 1] if count else 0) > chance / 2


def percent(count: int, of: int) -> str:
    return str(round(100 * count / of)) if of else "-"


def look(name: str, seeds: range, *, exhausted: bool) -> tuple[str, str]:
    """Hold the runs of a drill to their law; return the shares of scams by place, and after either truth."""
    drill, drawn = STOCKS[name].drill, [*runs(name, seeds, exhausted=exhausted)]
    encounters = sum(truth is not None for truth in drawn[0])
    chances = law(drill, encounters)
    mean = sum(scams * chance for scams, chance in enumerate(chances))
    by_place = [Counter(run[place] for run in drawn) for place in range(len(drawn[0]))]
    each = CHANCE / (2 * len(STOCKS) * (len(by_place) + 2))
    for place, seen in enumerate(by_place):
        assert inside(seen[True], seen[True] + seen[False], mean / encounters, each), (name, place, seen)
    # One pair of neighbours a run: those of one run hang together, those of different runs do not.
    after: Counter[tuple[bool, bool]] = Counter()
    for number, run in enumerate(drawn):
        truths = [truth for truth in run if truth is not None]
        place = number % (encounters - 1)
        after[truths[place], truths[place + 1]] += 1
    both = sum(scams * (scams - 1) * chance for scams, chance in enumerate(chances)) / (encounters - 1)
    expected = {True: both / mean, False: (mean - both) / (encounters - mean)}
    for before, share in expected.items():
        assert inside(after[before, True], after[before, True] + after[before, False], share, each), (
            name,
            after,
        )
    places = " ".join(percent(seen[True], seen[True] + seen[False]) for seen in by_place)
    rates = [
        percent(after[before, True], after[before, True] + after[before, False]) for before in (True, False)
    ]
    return places, " / ".join(rates)


@pytest.mark.parametrize("exhausted", [False, True])
@pytest.mark.parametrize("name", sorted(STOCKS))
def test_neither_place_nor_the_truth_before_tells(name: str, exhausted: bool) -> None:
    look(name, range(120), exhausted=exhausted)


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(STOCKS))
def test_scams_by_place_over_a_thousand_seeds(name: str) -> None:
    places, after = look(name, range(1000, 2000), exhausted=False)
    record(f"{name}: scams of 100 by place, 1,000 seeds", places)
    record(f"{name}: scams of 100 after a scam / after a genuine one, 1,000 seeds", after)
    again, _ = look(name, range(2000, 3000), exhausted=True)
    record(f"{name}: scams of 100 by place, 1,000 seeds, of somebody who has met everything", again)
