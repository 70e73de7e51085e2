"""Who of a list of scores is shown, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from drills.tui.screens.ask import AskScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _
from engine.language import N_
from engine.text import fold

Only = Literal["all", "unpractised", "help", "lacking", "passed"]
Order = Literal["name", "number", "fewest", "longest"]

ONLY: dict[Only, str] = {
    "all": N_("everybody"),
    "unpractised": N_("not practised in this time"),
    "help": N_("in need of help"),
    "lacking": N_("not passed yet"),
    "passed": N_("passed already"),
}
ORDER: dict[Order, str] = {
    "name": N_("by name"),
    "number": N_("by staff number"),
    "fewest": N_("fewest judgements first"),
    "longest": N_("longest ago first"),
}


@dataclass(frozen=True, slots=True)
class Sift:
    """`name` is part of a name or staff number; empty for any."""

    only: Only = "all"
    order: Order = "name"
    name: str = ""

    def holds(self, *names: str) -> bool:
        """Return whether one of these names has the part that is looked for."""
        return any(fold(self.name) in fold(name) for name in names)

    def words(self) -> str:
        """Return what is shown in which order; empty where all are, by name."""
        parts = [
            _(ONLY[self.only]) if self.only != "all" else "",
            _("“{name}”").format(name=self.name) if self.name else "",
            _(ORDER[self.order]) if self.order != "name" else "",
        ]
        return "  ".join(filter(None, parts))


class SiftScreen(MenuScreen[Sift]):
    """Dismissed with what is to be shown from now on."""

    TITLE_WORDS = N_("Filter, sort")

    def __init__(self, sift: Sift, only: Sequence[Only] = (), order: Sequence[Order] = ()) -> None:
        """Offer these, or all, the ones that hold now named as such."""
        super().__init__()
        self._sift, self._only, self._order = sift, only or (*ONLY,), order or (*ORDER,)

    def rows(self) -> Sequence[Row[Sift]]:
        """Return what can be shown, then the orders."""
        filters = [
            Row(_(ONLY[only]), replace(self._sift, only=only), self._now(only == self._sift.only), _("Show"))
            for only in self._only
        ]
        ordered = [
            Row(
                _(ORDER[order]),
                replace(self._sift, order=order),
                self._now(order == self._sift.order),
                _("Sort"),
            )
            for order in self._order
        ]
        return [*filters, *ordered]

    def _now(self, holds: bool) -> str:
        return _("as now") if holds else ""

    def extra(self) -> str:
        """Return that a name can be looked for."""
        return _("Look for a name or number")

    def more(self) -> None:
        """Ask for a part of a name; nothing typed looks for none."""
        self.flow(self._ask())

    async def _ask(self) -> None:
        question = _("A part of the name or of the staff number; nothing shows all.")
        typed = await self.app.push_screen_wait(AskScreen(_(self.TITLE_WORDS), question))
        self.dismiss(replace(self._sift, name=typed))
