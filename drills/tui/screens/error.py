"""Something could not be done: what, why, what to do next; nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.screens.base import RingtrueScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.paper import Paper
from drills.words.language import _, explain
from engine.errors import RingtrueError
from engine.language import N_
from results.journal.succession import OvertakenError


class ErrorScreen(RingtrueScreen[bool]):
    """Dismissed with True to try again or go on, False to leave."""

    TITLE_WORDS = N_("This did not work")

    def __init__(self, error: RingtrueError) -> None:
        super().__init__()
        self._paper = ErrorPaper(explain(error))

    def body(self) -> ComposeResult:
        """Yield the message."""
        yield self._paper

    def hints(self) -> Sequence[Hint]:
        """Return the two ways on."""
        return [Hint(_("Enter"), _("back, try again"))]

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._paper.move(down)

    def action_confirm(self) -> None:
        """Go back and try again."""
        self.dismiss(True)

    def action_leave(self) -> None:
        """Leave."""
        self.dismiss(False)


class OvertakenScreen(ErrorScreen):
    """The run goes on elsewhere: there is nothing to try again here, so it is dismissed with False."""

    TITLE_WORDS = N_("In another window")

    def hints(self) -> Sequence[Hint]:
        """Return the one way on."""
        return [Hint(_("Enter"), _("back"))]

    def action_confirm(self) -> None:
        """Leave."""
        self.dismiss(False)


def error_screen(error: RingtrueError) -> ErrorScreen:
    """Return the screen that tells what could not be done in a run."""
    return OvertakenScreen(error) if isinstance(error, OvertakenError) else ErrorScreen(error)


class ErrorPaper(Paper):
    """The message, and that nothing is lost."""

    def __init__(self, message: str) -> None:
        super().__init__()
        self._message = message

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the words."""
        comfort = _("Everything before this is kept; nothing is lost.")
        return [*flowed(self._message, "ink", limit), BLANK, *flowed(comfort, "soft", limit)]
