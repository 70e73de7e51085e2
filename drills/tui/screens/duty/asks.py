"""One question with some answers, and a day that may be typed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Generic, TypeVar

from drills.tui.screens.ask import AskScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.several import SeveralScreen
from drills.words.language import _
from engine.errors import InputError
from engine.language import N_

T = TypeVar("T")
TITLE = N_("To be practised")


class OptionsScreen(MenuScreen[T], Generic[T]):
    """Dismissed with one of some answers to a question; `title` and `question` are words, no message ids."""

    def __init__(self, title: str, question: str, options: Sequence[Row[T]]) -> None:
        super().__init__()
        self._title, self._question, self._options = title, question, options

    def rows(self) -> Sequence[Row[T]]:
        """Return the answers."""
        return self._options

    def sentence(self) -> str:
        """Return the question."""
        return self._question

    def on_mount(self) -> None:
        """Head it with what it is about."""
        super().on_mount()
        if len(self._options) <= 9:
            self.header.show(self._title)


class DayScreen(OptionsScreen[date]):
    """Dismissed with a day: one of those offered, or one that is typed."""

    def extra(self) -> str:
        """Return that a day can be typed."""
        return _("Type another day")

    def more(self) -> None:
        """Ask for the day."""
        self.flow(self._ask())

    async def _ask(self) -> None:
        typed = await self.app.push_screen_wait(AskScreen(self._title, _("Which day? Such as 2026-11-23.")))
        if not typed:
            return
        try:
            self.dismiss(date.fromisoformat(typed))
        except ValueError:
            error = InputError("date", N_("{text} is no date."), N_("Write 2026-11-23."), text=typed)
            await self.app.push_screen_wait(ErrorScreen(error))


class GroupsAskedScreen(SeveralScreen):
    """Which groups are asked."""

    TITLE_WORDS = TITLE
