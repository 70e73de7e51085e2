"""One sitting after another: how well a group tells apart, which way it leans, what the last one changed."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import BLANK, Line, blank, cells, flowed, hung, line
from drills.tui.drawing.scales import HUNDRED, LEANING, drawn, ends
from drills.tui.screens.scores.group.subject import Looked
from drills.words.language import _, counted
from drills.words.scores.change import change_words
from drills.words.scores.pauses import pause_words
from drills.words.scores.skill import lean_words
from engine.text import width
from results.scores.group_measures import row_of_hundred
from results.scores.over_time.pauses import SENTENCES, score_pauses
from results.scores.over_time.sittings import latest_change, score_sittings
from results.scores.row import ScoreRow

DAY, VALUE, GAP = 12, 4, 3
"""Cells of the day, of a value, and between two scales."""
BOTH = 74
"""Cells from which the leaning has a scale of its own, and not only a word."""


class Trend:
    """A row a sitting, the oldest first; below, what the last one changed."""

    def __init__(self, looked: Looked) -> None:
        score, db = looked.score, looked.desk.store.db
        self._sittings = looked.own(score_sittings(db, looked.within, score.about.id, looked.desk.pairs))
        self._change = latest_change(
            db, score.about.id, looked.within, simulated=score.about.simulated, pairs=looked.desk.pairs
        )
        self._pauses = looked.own(score_pauses(db, looked.within, score.about.id, looked.desk.pairs))

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the rows."""
        people = max((width(_people(sitting)) for sitting in self._sittings), default=0) + 2
        across = self._across(limit, people)
        rows = [self._headings(limit, people, across)]
        for sitting in self._sittings:
            rows += self._row(sitting, limit, people, across)
        return [*rows, BLANK, *self._last(limit), *self._faded(limit)]

    def _across(self, limit: int, people: int) -> int:
        room = limit - DAY - people - VALUE
        room = (room - GAP) // 2 if limit >= BOTH else room
        return min(room - 1 + room % 2, 41)

    def _headings(self, limit: int, people: int, across: int) -> Line:
        row: Line = (blank(DAY + people + VALUE), *ends(_("guessing"), _("all right"), across))
        return (*row, blank(GAP), *ends(_("trusting"), _("doubting"), across)) if limit >= BOTH else row

    def _row(self, sitting: ScoreRow, limit: int, people: int, across: int) -> list[Line]:
        right = row_of_hundred(sitting)
        value = "-" if right.value is None else f"{right.value:.0f}"
        people_words = _people(sitting)
        row: Line = (
            *line((sitting.about.day, "ink"), ("  ", "ink"), (people_words, "soft")),
            blank(people - width(people_words)),
            *line((value, "strong")),
            blank(VALUE - width(value)),
            *drawn(right, HUNDRED, across),
        )
        lean = line((lean_words(sitting["leaning"]), "soft"))
        if limit >= BOTH:
            return [(*row, blank(GAP), *drawn(sitting["leaning"], LEANING, across))]
        return [row, (blank(DAY + people + VALUE), *lean)] if lean else [row]

    def _last(self, limit: int) -> list[Line]:
        if self._change is None:
            sentence = _("What has changed is told from two sittings with the same people on.")
            return flowed(sentence, "soft", limit)
        both = counted("{count} person both times", "{count} people both times", self._change.about.people)
        label = line((f"{self._change.about.day}  ", "soft"), (both, "soft"))
        sentence = change_words(self._change.change)
        return [*hung(label, [], cells(label)), *flowed(sentence, "strong", limit)]

    def _faded(self, limit: int) -> list[Line]:
        """Return what was left after pauses, where enough people came back to say it."""
        rows: list[Line] = []
        for pause in self._pauses:
            both = counted("{count} person", "{count} people", pause.about.people)
            label = _("After {pause}").format(pause=pause_words(pause.about.pause))
            rows += [
                BLANK,
                line((f"{label}  {both}", "soft")),
                *flowed(change_words(pause.change, SENTENCES), "ink", limit),
            ]
        return rows


def _people(sitting: ScoreRow) -> str:
    return counted("{count} person", "{count} people", sitting.about.people)
