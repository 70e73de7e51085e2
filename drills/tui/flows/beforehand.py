"""Before a run begins: what of it was met before is said, and can be declined."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from drills.run.outlook import Outlook
from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _
from drills.words.vocabulary import repeats_words
from engine.language import N_
from engine.library.compose import Composed

if TYPE_CHECKING:
    from drills.tui.host import Host


class RepeatsScreen(MenuScreen[bool]):
    """Dismissed with True to begin all the same."""

    TITLE_WORDS = N_("Not all of it is new")

    def __init__(self, composed: Composed) -> None:
        super().__init__()
        self._composed = composed

    def rows(self) -> Sequence[Row[bool]]:
        """Return the way on."""
        return [Row(_("Begin"), True)]

    def sentence(self) -> str:
        """Return how much is new."""
        return repeats_words(self._composed)


def beforehand(
    app: Host,
    outlook: Outlook,
    minutes: int | None,
    then: Callable[[], None],
    declined: Callable[[], object] = lambda: None,
) -> None:
    """Go on to `then`, at once where all is new; raise what drawing the run raises."""
    composed = outlook.composed(minutes)
    if not composed.repeats:
        then()
        return

    def answered(begin: bool | None) -> None:
        if begin:
            then()
        else:
            declined()

    app.push_screen(RepeatsScreen(composed), answered)
