"""A family read as a few scenarios: for each place that asks lead to, all those asks in one thread.

Check, signing and whoever else reads all of a family read what follows from a lead once, not once an ask.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from engine.kinds import Truth
from engine.library.supply.family import Family
from engine.library.supply.made import Made
from engine.library.supply.messages import Message


class Thread(NamedTuple):
    """A place that asks of a truth lead to: its number in the family, the numbers of the asks, a scenario."""

    truth: Truth
    lead: int
    asks: tuple[int, ...]
    file: Made


def threads(family: Family) -> Iterator[Thread]:
    """Yield the threads of both truths; every message in one has the longest wordings around its ask."""
    first = Message(family.id, 0)
    for message in (first, first.twin):
        words = [ask.scam if message.truth == "scam" else ask.genuine for ask in family.ask]
        leads = [family.lead_of(ask, message.truth) for ask in words]
        for number, lead in enumerate(family.lead):
            asks = tuple(at for at, leading in enumerate(leads) if leading is lead)
            if asks:
                wordings = [family.longest(words[at], lead) for at in asks]
                file = Made(message.id, partial(family.tables, message, *wordings))
                yield Thread(message.truth, number, asks, file)
