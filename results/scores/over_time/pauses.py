"""What is left after a pause: one sitting against the next, by how long a person stayed away.

The day before the pause is held against the day after it, over the same people. Whoever learnt on the first
day begins the pause better than that day's score says; so what is seen here is the least that has faded.
"""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import Literal, get_args

from engine.language import N_
from results.journal.sql import Database
from results.measures.change import Cell, Verdict, change
from results.measures.detection import Counts
from results.scores.counting import Pairs
from results.scores.first_judgements import meetings
from results.scores.groups import WHOLE, Period
from results.scores.over_time.changes import PAUSES, Moved
from results.scores.row import About, ScoreRow

Pause = Literal["under-2-weeks", "2-to-6-weeks", "6-weeks-to-4-months", "over-4-months"]
"""Reminders are due after 3 weeks, 3 and 5 months: in the midst of the last three."""

LENGTHS: tuple[Pause, ...] = get_args(Pause)
FROM_DAYS = (1, 14, 42, 122)
"""Days from which each begins."""

SENTENCES: Mapping[Verdict, str] = {
    "more-skilled": N_("Not faded: told apart better than before the pause."),
    "less-skilled": N_("Faded: told apart less well than before the pause."),
    "more-suspicious-only": N_("More suspicious than before the pause; no fading of skill is seen."),
    "more-trusting-only": N_("More trusting than before the pause; no fading of skill is seen."),
    "no-change-seen": N_("No fading seen."),
    "too-few": N_("Too few yet to say what is left."),
    "not-measured": N_("Not measured: nobody judged before and after such a pause."),
}
"""Each verdict in words."""

Day = dict[str, Counts]
"""Outcomes of one person's day by twin pair."""
_NOTHING = Counts()


def pause_of(days: int) -> Pause:
    """Return the kind of a pause of so many days, at least 1."""
    return LENGTHS[bisect(FROM_DAYS, days) - 1]


def score_pauses(
    db: Database, period: Period = WHOLE, only: str = "", pairs: Pairs | None = None
) -> list[ScoreRow]:
    """Return one row for each group and length of pause there was, by label and length.

    First meetings of people alone; `only` is a group id, `pairs` tell which scenarios are twins.
    """
    people: dict[tuple[str, bool, str], dict[str, Day]] = defaultdict(lambda: defaultdict(dict))
    for meeting in meetings(db, period, only, pairs):
        own = people[meeting.group, meeting.simulated, meeting.person][meeting.day]
        pair, judged = meeting.pair, meeting.judged
        own[pair] = own[pair] + judged if pair in own else judged
    by_pause: dict[tuple[str, bool, Pause], list[Cell]] = defaultdict(list)
    for (group, simulated, person), days in people.items():
        for (earlier, before), (later, after) in pairwise(sorted(days.items())):
            away = (date.fromisoformat(later) - date.fromisoformat(earlier)).days
            cells = by_pause[group, simulated, pause_of(away)]
            for pair in before.keys() | after.keys():
                cells.append(Cell(person, pair, before.get(pair, _NOTHING), after.get(pair, _NOTHING)))
    labels = dict(db.execute("SELECT id, label FROM groups"))
    rows = [
        _row(labels.get(group, group), pause, cells, simulated)
        for pause in LENGTHS
        for (group, simulated, length), cells in by_pause.items()
        if length == pause
    ]
    return sorted(rows, key=lambda row: (row.about.label, row.about.simulated))


def _row(group: str, pause: Pause, cells: list[Cell], simulated: bool) -> ScoreRow:
    moved = change(cells)
    about = About(
        group, moved.people, "individual", simulated, judgements=moved.after.judgements, pause=pause
    )
    return ScoreRow(about, PAUSES.values(Moved(moved), about.people), change=moved)
