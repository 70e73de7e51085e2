"""The people of a group, by name and never ranked; one of them can be looked at."""

from __future__ import annotations

from collections.abc import Sequence

from drills.desk.desk import Desk
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.scores.person import PersonScreen
from drills.words.language import _, counted
from drills.words.scores.passing import parted, standing_cell
from engine.language import N_
from results.scores.groups import Period, score_groups
from results.scores.row import ScoreRow


class PeopleScreen(MenuScreen[ScoreRow]):
    """Stays open while one after another is looked at."""

    TITLE_WORDS = N_("People")

    def __init__(self, desk: Desk, group: ScoreRow, within: Period) -> None:
        super().__init__()
        self._desk = desk
        scores = score_groups(desk.store.db, within, group.about.id, by="trainee", rule=desk.rule)
        self._scores = [score for score in scores if score.alike(group)]
        self._names = {person.id: person.name for person in desk.trainees(group.about.id)}

    def rows(self) -> Sequence[Row[ScoreRow]]:
        """Return the people by name, with how much each has judged."""
        rows = [Row(self._name_of(score), score, _aside(score)) for score in self._scores]
        return sorted(rows, key=lambda row: row.label)

    def sentence(self) -> str:
        """Return what this is for."""
        return _("For a talk with one of them. Nobody is ranked: few judgements place a person only roughly.")

    def chosen(self, value: ScoreRow) -> None:
        """Look at one of them."""
        self.app.push_screen(PersonScreen(self._desk, value, self._name_of(value)))

    def _name_of(self, score: ScoreRow) -> str:
        return self._names.get(score.about.id, score.about.id)


def _aside(score: ScoreRow) -> str:
    """Return how much somebody has judged, and whether that is enough to pass, and passed."""
    judged = counted("{count} judgement", "{count} judgements", score.about.judgements)
    standings = score.standings
    return parted([judged, standing_cell(standings.first)]) if standings else judged
