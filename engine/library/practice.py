"""Pairs for practice: what is played without a name is drawn from these alone, and for nobody by name.

So nobody can learn the answers to what will be measured by practising without a name. Chance decides which
they are by the name of a pair alone, so that the same stay for practice while content is added.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from math import ceil

from engine.chance import share
from engine.errors import InputError
from engine.library.drill import Drill
from engine.library.header import Header
from engine.library.stock import Material, Stock, pools_of, stock

PART = 1 / 8
"""The share of pairs that chance lets be for practice."""
RUNS = 1.5
"""Runs whose pairs a pool keeps for people, however few are then for practice."""
LEAST = 2
"""Encounters a run of practice has at least."""


def for_practice(drills: Collection[Drill], written: Mapping[str, Header]) -> Callable[[str], bool]:
    """Return what tells of a pair (by its scam, or its question) whether it is for practice.

    Of what is `written` none is that a drill names or keeps in reserve, nor one that would leave a pool fewer
    than `RUNS` runs take: a small drill keeps none. Of what is made when it is drawn there is always more.
    """
    material = Material(written, drills)
    pools = [(drill, pool) for drill in drills for pool in pools_of(drill, material)]
    excluded = {pair.scam for drill, pool in pools if drill.reserve or drill.items for pair in pool.pairs}
    rest = [({pair.scam for pair in pool.pairs}, ceil(RUNS * pool.count)) for _drill, pool in pools]
    practice: set[str] = set()
    for name in sorted(filter(_is_chosen, set().union(*(pairs for pairs, _ in rest)) - excluded)):
        holding = [pair for pair in rest if name in pair[0]]
        if all(len(pairs) > least for pairs, least in holding):
            practice.add(name)
            for pairs, _ in holding:
                pairs.discard(name)
    return lambda name: name in practice if name in written else _is_chosen(name)


def practice_stock(drill: Drill, material: Material) -> tuple[Stock, bool]:
    """Return what a run without a name draws from, and whether that is kept for practice.

    A drill that keeps too few has practice draw from all it has; what was asked for by its name is played
    whatever it is. Raises `InputError` as `stock` does.
    """
    if drill.by_name:
        return stock(drill, material), True
    try:
        own = stock(drill, replace(material, practising=True))
        if sum(pool.count for pool in own.pools if not pool.questions) >= LEAST:
            return own, True
    except InputError:
        pass
    return stock(drill, replace(material, practice=None)), False


def _is_chosen(name: str) -> bool:
    return share("", name, "practice") < PART
