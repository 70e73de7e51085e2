"""What an office signs of a family: every wording once, where each ask leads, and what follows from there."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from engine.kinds import Truth
from engine.library.approvals.statements import read_plain, statements
from engine.library.supply.family import Family
from engine.library.supply.messages import SLOTS
from engine.play.scenario import Scenario
from engine.play.statement import Statement

_OF_ALL = ("head", "dates", "source", "setting")
"""Statements that all messages of a truth share."""
_DRAWN = ("message.text", "fill")
"""Statements of a message that are signed wording by wording instead."""


@dataclass(frozen=True)
class SignedFamily:
    """A family and its threads as scenarios; whoever signs it has signed every message it makes."""

    family: Family
    threads: tuple[Scenario, ...]

    @property
    def stale_after(self) -> datetime.date:
        """The last day its facts are good for."""
        return self.family.stale_after

    @property
    def official(self) -> bool:
        """Whether the originals of all its sources were seen."""
        return all(source.official for thread in self.threads for source in thread.sources)

    @cached_property
    def version(self) -> str:
        """A hash that changes with the family, and with the place and the sources its messages name."""
        parts = (self.family, *self.threads)
        bodies = [part.model_dump(mode="json", by_alias=True, exclude_defaults=True) for part in parts]
        return sha256(json.dumps(bodies, ensure_ascii=False, sort_keys=True).encode()).hexdigest()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What it states, in the order of reading, without what is stated twice."""
        every = [statement for thread in self.threads for statement in statements(thread)]
        shared = [statement for statement in every if statement.key in _OF_ALL]
        follows = [statement for statement in every if statement.key not in (*_OF_ALL, *_DRAWN)]
        return tuple(dict.fromkeys((*shared, *_wordings(self.family), *follows)))


def _wordings(family: Family) -> Iterator[Statement]:
    """Yield every wording that is drawn, and each ask of either truth with the sign that stands in it."""
    slots = family.slot
    for slot in SLOTS:
        yield from (Statement(f"slot.{slot}", read_plain(words)) for words in getattr(slots, slot))
    yield Statement("slot.at", "", slots.at)
    yield from (Statement("text", read_plain(words)) for words in family.text)
    yield from (Statement("fill", name, values) for name, values in family.fill.items())
    for ask in family.ask:
        twins: tuple[tuple[Truth, str], ...] = (("genuine", ask.genuine), ("scam", ask.scam))
        for truth, words in twins:
            lead = family.lead_of(words, truth)
            yield Statement(f"ask.{truth}", read_plain(words), (lead.cue.text,) if lead else ())
