"""What is practised without a name is never drawn for anybody by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.library.draws.compose import compose
from engine.library.practice import practice_stock
from engine.library.shelf import Shelf
from engine.library.stock import pools_of, stock

SHELF = Shelf(Path(__file__).parents[3] / "scenarios")
MATERIAL = SHELF.material()


@pytest.mark.parametrize("name", ["community-evening", "morning-five", "note-watch"])
def test_practice_and_people_meet_different_pairs(name: str) -> None:
    drill = SHELF.drill(name)
    practice, apart = practice_stock(drill, MATERIAL)
    assert apart

    def pairs(items: tuple[str, ...]) -> set[str]:
        return {min(item, MATERIAL.headers[item].twin or item) for item in items}

    for seed in map(str, range(12)):
        practised = pairs(compose(practice, seed).items)
        met = compose(stock(drill, MATERIAL), seed).items
        again = compose(stock(drill, MATERIAL), seed, met).items
        assert practised and not practised & (pairs(met) | pairs(again))


def test_a_small_drill_keeps_nothing_and_says_so() -> None:
    drill = SHELF.drill("note-editions")
    practice, apart = practice_stock(drill, MATERIAL)
    assert not apart
    assert {pair for pool in practice.pools for pair in pool.pairs} == {
        pair for pool in pools_of(drill, MATERIAL) for pair in pool.pairs
    }


def test_every_drill_keeps_a_run_and_a_half_for_people() -> None:
    for drill in SHELF.drills.values():
        whole = pools_of(drill, SHELF.material().__class__(SHELF.headers, tuple(SHELF.drills.values())))
        kept = pools_of(drill, MATERIAL)
        for before, after in zip(whole, kept, strict=True):
            assert after.size >= min(before.size, 1.5 * after.count)
