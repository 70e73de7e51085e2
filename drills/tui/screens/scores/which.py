"""Choose the group whose people are looked at."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _, counted
from drills.words.scores.passing import group_passing
from engine.language import N_
from results.scores.row import ScoreRow


class WhichGroupScreen(MenuScreen[ScoreRow]):
    """Dismissed with a group."""

    TITLE_WORDS = N_("Which group?")

    def __init__(self, groups: Sequence[ScoreRow]) -> None:
        super().__init__()
        self._groups = groups

    def rows(self) -> Sequence[Row[ScoreRow]]:
        """Return the groups with how many people have played, and passed."""
        return [Row(group.about.label, group, _aside(group)) for group in self._groups]


def _aside(group: ScoreRow) -> str:
    if not group.values:
        return _("nobody has practised yet")
    people = counted("{count} person", "{count} people", group.about.people)
    simulated = _("simulated") if group.about.simulated else ""
    return "  ".join(filter(None, (people, group_passing(group), simulated)))
