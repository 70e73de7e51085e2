"""Packs of any size, made from the sample files; what gives them away is put in by hand."""

from __future__ import annotations

from collections.abc import Callable

from engine.channels import model
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.scenario import Scenario
from tests.conftest import SAMPLES

LIBRARY = Library(Shelf(SAMPLES))
SUFFIXES = "abcdefghijklmnopqrstuvwxyz"
Spoil = Callable[[dict[str, object], bool, int], None]


def pack(pairs: int, spoil: Spoil | None = None, base: str = "pack-s1a") -> list[Scenario]:
    """Return pairs of twins alike in all outward things but for what `spoil(data, scam, pair)` changes."""
    made: list[Scenario] = []
    for pair in range(pairs):
        for scam in (True, False):
            twins = [f"pack-{SUFFIXES[(7 * pair) % 26]}{pair:02}{mark}" for mark in "xy"]
            first = scam == (pair % 2 == 0)
            original = LIBRARY.scenario(base)
            data = original.model_dump(by_alias=True)
            data |= {"id": twins[not first], "twin": twins[first], "truth": "scam" if scam else "genuine"}
            if spoil:
                spoil(data, scam, pair)
            made.append(model(original.channel).model_validate(data))
    return made
