"""What a run would hold, seen before it begins: how much of it is new to whoever plays."""

from __future__ import annotations

import secrets
from functools import cached_property

from drills.desk.desk import Desk
from drills.desk.party import Party
from engine.library.draws.compose import Composed, compose
from engine.library.drill import Drill
from engine.library.practice import practice_stock
from engine.library.stock import Stock, stock
from results.journal.records import meetings


class Outlook:
    """A drill before a party; the run that is begun with the same seed holds what is seen here.

    With `stale`, what is due for checking is played as well. No model is loaded but where approval is asked.
    """

    def __init__(
        self, desk: Desk, drill: Drill, party: Party, *, seed: str = "", stale: bool = False
    ) -> None:
        self._desk, self.drill, self._party = desk, drill, party
        self.seed = seed or secrets.token_hex(8)
        self.apart = True
        """Whether practice without a name meets nothing that may come again when it counts; once composed."""
        self._today = None if stale else desk.today

    def composed(self, minutes: int | None) -> Composed:
        """Return the run of so many minutes, or of all there is; raise what `stock` raises."""
        encountered = meetings.met(self._desk.store.db, self._party.person, self._party.partner)
        return compose(self._stock, self.seed, encountered, minutes)

    @cached_property
    def allowed(self) -> frozenset[str] | None:
        """What an office has approved, or None where the drill does not ask."""
        if not self.drill.approved_only:
            return None
        from engine.library.library import Library

        return Library(self._desk.shelf).allowed(self.drill, self._today)

    @cached_property
    def _stock(self) -> Stock:
        material = self._desk.shelf.material(self._today, self.allowed)
        if self._party.people:
            return stock(self.drill, material)
        drawn_from, self.apart = practice_stock(self.drill, material)
        return drawn_from
