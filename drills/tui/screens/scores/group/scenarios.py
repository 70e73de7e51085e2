"""Scenarios as items of a test: how often each was told right, those surely hard first, and remarks."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import BLANK, Line, blank, cells, cut, flowed, line
from drills.tui.drawing.scales import SHARE, drawn, ends
from drills.tui.screens.scores.group.subject import Looked
from drills.words.language import _, counted
from drills.words.scores.items import FLAGS, reliability_words
from drills.words.vocabulary import channel_words
from engine.text import width
from results.measures.items import FEW
from results.scores.content.breakdown import score_items
from results.scores.content.items import analyse_items
from results.scores.row import ScoreRow

MOST = 60
"""Scenarios that have a row, those that most people met; of drawn notes there is no end."""
COUNTS = 9
"""Cells of the people and of the share."""
SCALE = 17
"""Cells of a scale where it stands beside the title."""
BESIDE = 70
"""Cells from which the scale stands beside the title."""


class Scenarios:
    """The shares are this group's; the remarks need many answers and are made over all groups."""

    def __init__(self, looked: Looked) -> None:
        score, db = looked.score, looked.desk.store.db
        own = looked.own(score_items(db, looked.within, score.about.id))
        often = sorted(own, key=lambda item: (-item.about.people, item.about.label))[:MOST]
        self._items = sorted(often, key=lambda item: (_at_best(item), item.about.label))
        self._rare = len(own) - len(self._items)
        self._titles = {name: header.title for name, header in looked.desk.shelf.headers.items()}
        self._test = analyse_items(db, looked.within, simulated=score.about.simulated)
        self._analysed = {item.about.label: item for item in self._test.items} if self._test else {}

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the rows."""
        rare = counted("{count} scenario met by few.", "{count} scenarios met by few.", self._rare)
        below = flowed(rare, "soft", limit) if self._rare else []
        if not self._items:
            return below or flowed(_("No scenario was met yet."), "soft", limit)
        before = limit - SCALE if limit >= BESIDE else COUNTS
        rows: list[Line] = [(blank(before), *ends(_("told right"), "100%", SCALE))]
        for item in self._items:
            rows += self._item(item, limit)
        notes = [
            _("Remarks and difficulty are of all groups; remarks are made from {count} answers on.").format(
                count=FEW
            ),
            *(reliability_words(self._test) if self._test else []),
        ]
        return [*rows, BLANK, *below, *(row for words in notes for row in flowed(words, "soft", limit))]

    def _item(self, item: ScoreRow, limit: int) -> list[Line]:
        title = self._titles.get(item.about.label, item.about.label)
        quiet = self._remarks(item)
        right = item["facility"]
        share = "-" if right.value is None else f"{right.value:.0%}"
        people = line((f"{item.about.people:>3} ", "soft"), (share, "strong"))
        scale: Line = (*people, blank(5 - width(share)), *drawn(right, SHARE, SCALE))
        if limit < BESIDE:
            words = line((cut(title, limit - width(quiet) - 2), "ink"), ("  ", "ink"), (quiet, "soft"))
            return [words, scale]
        room = limit - SCALE - COUNTS - 2
        label = line((cut(title, max(room - width(quiet) - 2, 12)), "ink"), ("  ", "ink"))
        label = (*label, *line((cut(quiet, room - cells(label)), "soft")))
        return [(*label, blank(room + 2 - cells(label)), *scale)]

    def _remarks(self, item: ScoreRow) -> str:
        """Return the channel, how hard it is where that is known, and what is remarkable."""
        parts = [channel_words(item.about.channel)]
        analysed = self._analysed.get(item.about.label)
        difficulty = analysed["difficulty"].value if analysed else None
        if difficulty is not None:
            parts.append(f"{_('difficulty')} {difficulty:+z.1f}")
        return "  ".join([*parts, *(_(FLAGS[flag]) for flag in (analysed.flags if analysed else ()))])


def _at_best(item: ScoreRow) -> float:
    """Return the end of the range, so that none of one does not stand before three of twenty."""
    return 1.0 if item["facility"].high is None else item["facility"].high
