"""Difficulties of a thousand people's answers to 200 items, against another program's marginal likelihood."""

from __future__ import annotations

from time import perf_counter

import numpy as np
import pytest
from girth import onepl_mml

from results.measures.fitted.rasch import rasch

pytestmark = pytest.mark.long

PEOPLE, ITEMS = 1000, 200


def test_a_thousand_people_and_two_hundred_items() -> None:
    chance = np.random.default_rng(1)
    hard, able = np.linspace(-2, 2, ITEMS), chance.normal(size=PEOPLE)
    right = chance.random((ITEMS, PEOPLE)) < 1 / (1 + np.exp(hard[:, None] - able))
    people = [{f"q{at:03}": bool(row[who]) for at, row in enumerate(right)} for who in range(PEOPLE)]
    start = perf_counter()
    onepl_mml(right.astype(int))
    floor = perf_counter() - start
    start = perf_counter()
    fit = rasch(people)
    spent = perf_counter() - start
    print(f"\n{PEOPLE} people, {ITEMS} items: {spent:.2f} s, {spent / floor:.2f} x girth ({floor:.2f} s)")
    assert fit is not None and len(fit.items) == ITEMS
