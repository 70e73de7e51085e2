"""The messages of a family that are measured: a sample of its pairs, the same as long as its id is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from engine.chance import draw
from engine.library.supply.family import Family
from engine.library.supply.made import Made
from engine.library.supply.messages import Message

PAIRS = 6
"""Pairs of a family that are measured; a pack has a dozen families."""


def sample(family: Family) -> Iterator[Made]:
    """Yield both messages of some pairs of a family, chosen by chance that its id alone decides."""
    chosen = {draw(family.id, "give-aways", str(number)) % family.pairs for number in range(PAIRS)}
    for pair in sorted(chosen):
        for number in (2 * pair, 2 * pair + 1):
            message = Message(family.id, number)
            yield Made(message.id, partial(family.tables, message))
