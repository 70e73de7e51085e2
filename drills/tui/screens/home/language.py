"""Choose the language of the program."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import OWN_NAMES, _, script
from engine.language import N_


class LanguageScreen(MenuScreen[str]):
    """Dismissed with the tag of a language, such as `zh-Hant`."""

    TITLE_WORDS = N_("Which language?")

    def rows(self) -> Sequence[Row[str]]:
        """Return the languages by their own names."""
        return [Row(name, tag, _("as now") if tag == script() else "") for tag, name in OWN_NAMES.items()]

    def sentence(self) -> str:
        """Return what follows from the choice."""
        return _("The whole program speaks it at once, and at the next start.")
