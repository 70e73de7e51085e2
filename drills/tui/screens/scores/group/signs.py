"""Kinds of red flags: how often each was shown and missed, the most missed first."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import BLANK, Line, blank, cells, cut, flowed, line
from drills.tui.drawing.scales import SHARE, drawn, ends
from drills.tui.screens.scores.group.subject import Looked
from drills.words.language import _
from drills.words.vocabulary import kind_words
from engine.text import width
from results.scores.content.breakdown import score_cues
from results.scores.groups import KIND_SHOWN
from results.scores.row import ScoreRow

NAME = 24
"""Cells a kind's name may take."""
LEAST = 11
"""Cells of a scale at least."""


class Signs:
    """Kinds shown often enough stand first, by the share missed; then the others, without a scale."""

    def __init__(self, looked: Looked) -> None:
        own = looked.own(score_cues(looked.desk.store.db, looked.within, looked.score.about.id))
        often = [cue for cue in own if (cue.count("shown") or 0) >= KIND_SHOWN]
        self._often = sorted(often, key=lambda cue: -(cue["rate"].value or 0))
        self._rare = [cue for cue in own if cue not in self._often]

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the rows."""
        if not (self._often or self._rare):
            return flowed(_("No sign was shown yet."), "soft", limit)
        rows = self._table(limit) if self._often else []
        if self._rare:
            names = _(", ").join(kind_words(cue.about.label) for cue in self._rare)
            words = _("Shown fewer than {count} times: {kinds}.").format(count=KIND_SHOWN, kinds=names)
            rows += [*([BLANK] if rows else []), *flowed(words, "soft", limit)]
        return rows

    def _table(self, limit: int) -> list[Line]:
        words = _("missed {missed} of {shown}")
        missed = [words.format(missed=cue.count("missed"), shown=cue.count("shown")) for cue in self._often]
        counts = max(map(width, missed)) + 2
        widest = max(width(kind_words(cue.about.label)) for cue in self._often)
        name = min(widest, NAME, limit - counts - LEAST - 2) + 2
        across = min(limit - name - counts, 41)
        rows: list[Line] = [(blank(name + counts), *ends("0", "100%", across))]
        for cue, times in zip(self._often, missed, strict=True):
            rows.append(_row(cue, times, name, counts, across))
        return rows


def _row(cue: ScoreRow, words: str, name: int, counts: int, across: int) -> Line:
    label = line((cut(kind_words(cue.about.label), name - 2), "ink"))
    return (
        *label,
        blank(name - cells(label)),
        *line((words, "soft")),
        blank(counts - width(words)),
        *drawn(cue["rate"], SHARE, across),
    )
