"""Evenings by a show of hands, one below the other, and who was helped one to one: counts, and no verdict."""

from __future__ import annotations

from collections.abc import Sequence

from drills.desk.desk import Desk
from drills.tui.drawing.lines import BLANK, Line, cells, flowed, hung, indented, line, packed
from drills.tui.screens.reading import ReadingScreen
from drills.words.language import _, counted
from drills.words.scores.cells import WORDED
from drills.words.scores.rooms import in_all
from drills.words.scores.values import place_words
from drills.words.topics import topic_words
from drills.words.visits import AGES
from engine.language import N_
from results.journal.records.evenings import Evening, evenings
from results.journal.records.gatherings import helped
from results.scores.family import Plain
from results.scores.groups import Period
from results.scores.rooms import rows_of, whole
from results.scores.row import ScoreRow
from results.scores.visits import Visited, by_topic

_COUNTS = (
    (N_("scams: told right"), "scams_told"),
    (N_("genuine: told right"), "genuine_told"),
    (N_("not sure"), "unsure"),
)
"""What hands came to, as tables have it."""


def anything_held(desk: Desk, within: Period) -> bool:
    """Return whether there is anything to be shown."""
    db = desk.store.db
    return bool(evenings(db, *within.bounds) or helped(db, *within.bounds))


class EveningsScreen(ReadingScreen):
    """What was held in a period; the last evening stands first."""

    TITLE_WORDS = N_("Evenings")

    def __init__(self, desk: Desk, within: Period, when: str) -> None:
        super().__init__()
        self._when, self._drills = when, {drill.id: drill.title for drill in desk.drills()}
        self._evenings = evenings(desk.store.db, *within.bounds)
        self._visits = helped(desk.store.db, *within.bounds)

    def on_mount(self) -> None:
        """Say when it was."""
        super().on_mount()
        self.header.show(_(self.TITLE_WORDS), self._when)

    def rows(self, limit: int) -> Sequence[Line]:
        """Return what all come to, then each evening, then who was helped."""
        total = whole(self._evenings) if self._evenings else None
        made = flowed(in_all(total, self._visits), "strong", limit)
        held = zip(self._evenings, rows_of(self._evenings), strict=True)
        for evening, row in reversed([*held]):
            made += [BLANK, *self._evening(evening, row, limit)]
        if self._visits:
            made += [BLANK, line((_("One to one"), "strong"))]
        for visited in by_topic(self._visits):
            made += indented(_visited(visited, limit - 2), 2)
        return made

    def _evening(self, evening: Evening, row: ScoreRow, limit: int) -> list[Line]:
        where = [name for name in (evening.place, evening.organiser) if name] or [place_words("")]
        head = line((f"{evening.day}  ", "soft"))
        made = hung(head, flowed("  ".join(where), "strong", limit - cells(head)), cells(head))
        present = counted("{count} present", "{count} present", evening.present)
        sixty = "" if evening.sixty is None else _("{count} of them 60 and over").format(count=evening.sixty)
        drill = self._drills.get(evening.drill, evening.drill)
        parts = [line((part, "ink")) for part in (present, sixty, drill) if part]
        if evening.ballots:
            parts += [_counted(_(label), WORDED[name](row)) for label, name in _COUNTS]
        made += indented(packed(parts, limit - 2), 2)
        return [*made, *indented(flowed(evening.remarks, "soft", limit - 2), 2)] if evening.remarks else made


def _counted(label: str, count: Plain) -> Line:
    return line((f"{label} ", "soft"), (str(count), "ink"))


def _visited(row: Visited, limit: int) -> Sequence[Line]:
    ages = [_counted(_(words), row.by_age[age]) for age, words in AGES.items() if age in row.by_age]
    return packed([line((f"{topic_words(row.topic)} ", "ink"), (str(row.visits), "strong")), *ages], limit)
