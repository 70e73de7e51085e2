"""The first page of an evening: what it holds, and whom its story is about."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing.large import large, loosened
from drills.tui.drawing.lines import Line, flowed
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.encounter.evening import story_words
from drills.words.encounter.from_afar import WELCOME
from drills.words.language import _


class WelcomeScreen(TogetherScreen):
    """Shows the title of an evening, what it holds in a line, and its story; Enter goes on."""

    TITLE_WORDS = WELCOME

    def __init__(self, title: str, amount: str, lang: str) -> None:
        super().__init__()
        self._title, self._amount, self._lang = title, amount, lang
        self._page = Page(self._rows)

    def body(self) -> ComposeResult:
        """Yield the page."""
        yield self._page

    def _rows(self, limit: int) -> Sequence[Line]:
        height = self._page.content_size.height
        below = [
            *large(self._title, limit, "brass-strong"),
            *flowed(self._amount, "soft", limit),
            *large(story_words(self._lang), limit),
        ]
        drawn = self.from_afar(_(WELCOME), limit)
        if len(drawn) + len(below) > height:
            drawn = large(_(WELCOME), limit)
        return [*drawn, *loosened(below, height - len(drawn))]

    def kept_words(self) -> str:
        """Return that nothing has begun."""
        return _("Nothing has begun yet.")

    def hints(self) -> Sequence[Hint]:
        """Return how to begin."""
        return [Hint(_("Enter"), _("check type, sound and light"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the screen."""
        return [*(KeyHelp(*hint) for hint in self.hints()), *self.lead_help()]
