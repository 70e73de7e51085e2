"""How sure a group was and how right: the ROC of its ratings, and what each of the six steps was worth."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import BLANK, Line, beside, blank, cells, flowed, hung, line
from drills.tui.drawing.scales import Scale, drawn, ends
from drills.tui.screens.scores.group.subject import Looked
from drills.tui.screens.scores.plane import Spot, plane
from drills.words.language import _
from drills.words.scores.cells import score_cell
from drills.words.scores.skill import sure_words
from engine.play.verdict import RATINGS
from engine.text import width
from results.measures.calibration import probability
from results.measures.intervals import wilson
from results.measures.roc import Ratings
from results.scores.ratings import RATED, roc_points, score_ratings
from results.scores.row import ScoreRow

PLANE = (40, 9)
"""Cells and rows of the plane."""
BESIDE = 92
"""Cells from which the plane stands beside the steps."""
LONGEST = 31
"""Cells of a scale at most."""


class Sureness:
    """The steps with the share that was a scam indeed, the ROC, and the measures of both."""

    def __init__(self, looked: Looked) -> None:
        own = looked.own(score_ratings(looked.desk.store.db, looked.within, looked.score.about.id))
        self._rated = own[0] if own else None

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the rows."""
        rated = self._rated
        points = roc_points(rated) if rated else ()
        if rated is None or rated.ratings is None or not points:
            return flowed(_("Told once scams and genuine ones were judged one by one."), "soft", limit)
        ratings = rated.ratings
        sentences = [row for words in sure_words(ratings) for row in flowed(words, "ink", limit)]
        figure = plane([Spot(str(n), *point, False) for n, point in enumerate(points, start=1)], *PLANE)
        if limit < BESIDE:
            steps, measures = _steps(ratings, limit), _measures(rated, limit)
            return [*sentences, BLANK, *steps, BLANK, *figure, BLANK, *measures]
        room = limit - PLANE[0] - 3
        right = [*_steps(ratings, room), BLANK, *_measures(rated, room)]
        return [*sentences, BLANK, *beside(figure, right, PLANE[0] + 3)]


def _steps(ratings: Ratings, limit: int) -> list[Line]:
    """Return a row a step: its words, how often it was said, the share of scams; a tick: as it should be."""
    names = [_(name) for name in RATINGS["scam"]]
    gutter = max(map(width, names)) + 2
    times = [
        _("{count} times").format(count=a + b) for a, b in zip(ratings.signal, ratings.noise, strict=True)
    ]
    counts = max(map(width, times)) + 2
    across = min(limit - gutter - counts, LONGEST)
    heading = ends("0", _("scams indeed, 100%"), across)
    rows: list[Line] = [(blank(gutter + counts), *heading)]
    for step, (name, count) in enumerate(zip(names, times, strict=True)):
        share = wilson(ratings.signal[step], ratings.signal[step] + ratings.noise[step])
        label = line((name, "ink"), (" " * (gutter - width(name)), "ink"), (count, "soft"))
        meant = Scale(0, 1, tick=probability(step + 1, len(names)))
        rows.append((*label, blank(gutter + counts - cells(label)), *drawn(share, meant, across)))
    return rows


def _measures(rated: ScoreRow, limit: int) -> list[Line]:
    """Return the area, the fitted curve and the calibration, as figures."""
    columns = [column for column in RATED.tabled if column.form == "ranged"]
    gutter = max(width(_(column.label)) for column in columns) + 2
    rows: list[Line] = []
    for column in columns:
        figures = flowed(str(score_cell(column, rated)), "ink", limit - gutter)
        rows += hung(line((_(column.label), "soft")), figures, gutter)
    return rows
