"""How sure a group was and how right: the ROC of its ratings, and what each of the six steps was worth."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import BLANK, Line, beside, blank, cells, flowed, hung, line
from drills.tui.drawing.scales import Scale, drawn, ends
from drills.tui.screens.scores.plane import Spot, plane
from drills.tui.screens.scores.subject import Looked
from drills.words.language import _
from drills.words.score_words import sure_words
from drills.words.values import ranged
from engine.play.verdict import RATINGS
from engine.text import width
from results.measures.calibration import probability
from results.measures.intervals import wilson
from results.scores.ratings import RatedScore, score_ratings

PLANE = (40, 9)
"""Cells and rows of the plane."""
BESIDE = 92
"""Cells from which the plane stands beside the steps."""
LONGEST = 31
"""Cells of a scale at most."""


class Sureness:
    """The steps with the share that was a scam indeed, the ROC, and the measures of both."""

    def __init__(self, looked: Looked) -> None:
        own = looked.own(score_ratings(looked.desk.store.db, looked.within, looked.score.id))
        self._rated = own[0] if own else None

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the rows."""
        rated = self._rated
        if rated is None or not rated.plane:
            return flowed(_("Told once scams and genuine ones were judged one by one."), "soft", limit)
        sentences = [row for words in sure_words(rated) for row in flowed(words, "ink", limit)]
        figure = plane([Spot(str(n), *spot, False) for n, spot in enumerate(rated.plane, start=1)], *PLANE)
        if limit < BESIDE:
            return [*sentences, BLANK, *_steps(rated, limit), BLANK, *figure, BLANK, *_measures(rated, limit)]
        room = limit - PLANE[0] - 3
        right = [*_steps(rated, room), BLANK, *_measures(rated, room)]
        return [*sentences, BLANK, *beside(figure, right, PLANE[0] + 3)]


def _steps(rated: RatedScore, limit: int) -> list[Line]:
    """Return a row a step: its words, how often it was said, the share of scams; a tick: as it should be."""
    names = [_(name) for name in RATINGS["scam"]]
    gutter = max(map(width, names)) + 2
    times = [_("{count} times").format(count=a + b) for a, b in zip(rated.signal, rated.noise, strict=True)]
    counts = max(map(width, times)) + 2
    across = min(limit - gutter - counts, LONGEST)
    heading = ends("0", _("scams indeed, 100%"), across)
    rows: list[Line] = [(blank(gutter + counts), *heading)]
    for step, (name, count) in enumerate(zip(names, times, strict=True)):
        share = wilson(rated.signal[step], rated.signal[step] + rated.noise[step])
        label = line((name, "ink"), (" " * (gutter - width(name)), "ink"), (count, "soft"))
        meant = Scale(0, 1, tick=probability(step + 1, len(names)))
        rows.append((*label, blank(gutter + counts - cells(label)), *drawn(share, meant, across)))
    return rows


def _measures(rated: RatedScore, limit: int) -> list[Line]:
    """Return the area, the fitted curve and the calibration, as figures."""
    curve = rated.d_unequal if rated.d_unequal.value is not None else rated.d_equal
    measures = [
        (_("area (AUC)"), ranged(rated.auc, "{:.2f}")),
        (_("d' of the curve"), ranged(curve, "{:.2f}")),
        (_("spread of scams"), ranged(rated.sd_unequal, "{:.2f}")),
        (_("Brier"), ranged(rated.brier, "{:.3f}")),
        (_("unreliability"), ranged(rated.reliability, "{:.3f}")),
        (_("resolution"), ranged(rated.resolution, "{:.3f}")),
        (_("doubted too much"), ranged(rated.over_confidence, "{:+z.0%}")),
    ]
    gutter = max(width(name) for name, _value in measures) + 2
    rows: list[Line] = []
    for name, value in measures:
        rows += hung(line((name, "soft")), flowed(value, "ink", limit - gutter), gutter)
    return rows
