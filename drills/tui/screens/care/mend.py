"""The first screen where the store is gone or damaged: a backup or a rescue, then the program goes on."""

from __future__ import annotations

from drills.desk.copies import Keeper
from drills.tui.screens.base import RingtrueScreen
from drills.tui.screens.care.copies import CopiesScreen
from engine.errors import StoreError
from engine.language import N_


class MendScreen(RingtrueScreen[None]):
    """Leads to the copies, and closes the program behind them."""

    TITLE_WORDS = N_("Backups")

    def __init__(self, keeper: Keeper, trouble: StoreError) -> None:
        super().__init__()
        self._keeper, self._trouble = keeper, trouble

    def on_mount(self) -> None:
        """Show what can be done."""
        super().on_mount()
        self.flow(self._lead())

    async def _lead(self) -> None:
        await self.app.push_screen_wait(CopiesScreen(self._keeper, self._trouble))
        self.app.exit()
