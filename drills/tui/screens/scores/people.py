"""The people of a group, by name and never ranked; one of them can be looked at."""

from __future__ import annotations

from collections.abc import Sequence

from drills.run.desk import Desk
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.scores.person import PersonScreen
from drills.words.language import _, counted
from drills.words.passing_words import parted, standing_cell
from engine.language import N_
from results.scores.groups import GroupScore, Period, score_groups


class PeopleScreen(MenuScreen[GroupScore]):
    """Stays open while one after another is looked at."""

    TITLE_WORDS = N_("People")

    def __init__(self, desk: Desk, group: GroupScore, within: Period) -> None:
        super().__init__()
        self._desk = desk
        scores = score_groups(desk.store.db, within, group.id, by="trainee", rule=desk.rule)
        self._scores = [
            score for score in scores if (score.mode, score.simulated) == (group.mode, group.simulated)
        ]
        self._names = {person.id: person.name for person in desk.trainees(group.id)}

    def rows(self) -> Sequence[Row[GroupScore]]:
        """Return the people by name, with how much each has judged."""
        rows = [Row(self._names.get(score.id, score.id), score, _aside(score)) for score in self._scores]
        return sorted(rows, key=lambda row: row.label)

    def sentence(self) -> str:
        """Return what this is for."""
        return _("For a talk with one of them. Nobody is ranked: few judgements place a person only roughly.")

    def chosen(self, value: GroupScore) -> None:
        """Look at one of them."""
        name = self._names.get(value.id, value.id)
        self.app.push_screen(PersonScreen(self._desk, value, name))


def _aside(score: GroupScore) -> str:
    """Return how much somebody has judged, and whether that is enough to pass, and passed."""
    judged = counted("{count} judgement", "{count} judgements", score.judgements)
    standings = score.standings
    return parted([judged, standing_cell(standings.first)]) if standings else judged
