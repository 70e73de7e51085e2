"""What is left after a pause: one sitting against the next, by how long a person stayed away.

The day before the pause is held against the day after it, over the same people. Whoever learnt on the first
day begins the pause better than that day's score says; so what is seen here is the least that has faded.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Literal, Self, get_args

from engine.language import N_
from results.measures.change import Cell, Verdict, Visible, change
from results.measures.detection import Counts
from results.measures.measured import Measured, missing
from results.measures.suppression import SamePeople
from results.scores.counting import Pairs
from results.scores.first_judgements import meetings
from results.scores.groups import WHOLE, Period

Pause = Literal["under-2-weeks", "2-to-6-weeks", "6-weeks-to-4-months", "over-4-months"]
"""Reminders are due after 3 weeks, 3 and 5 months: in the midst of the last three."""

PAUSES: tuple[Pause, ...] = get_args(Pause)
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


@dataclass(frozen=True, slots=True)
class PauseScore(SamePeople):
    """One group and length of pause: how d' and c have moved (99 %); `trainees` judged before and after.

    `before` and `after` are their outcomes, None where they are withheld; `visible` is what change of skill
    could have been seen, None where there is no range.
    """

    group: str
    pause: Pause
    trainees: int
    judgements: int
    """After the pause."""
    before: Counts | None
    after: Counts | None
    d_prime: Measured
    criterion: Measured
    verdict: Verdict
    visible: Visible | None
    mode: str
    simulated: bool

    def protected(self) -> Self:
        """Return the row as it may be published although few people stand behind it."""
        none = missing("small-group")
        return replace(
            self, before=None, after=None, d_prime=none, criterion=none, verdict="not-measured", visible=None
        )


def pause_of(days: int) -> Pause:
    """Return the kind of a pause of so many days, at least 1."""
    return PAUSES[sum(days >= first for first in FROM_DAYS) - 1]


def score_pauses(
    db: sqlite3.Connection, period: Period = WHOLE, only: str = "", pairs: Pairs | None = None
) -> list[PauseScore]:
    """Return one row for each group and length of pause there was, by label and length.

    First meetings of people alone; `only` is a group id, `pairs` tell which scenarios are twins.
    """
    people: dict[tuple[str, bool, str], dict[str, Day]] = defaultdict(lambda: defaultdict(dict))
    for meeting in meetings(db, period, only, pairs):
        own = people[meeting.group, meeting.simulated, meeting.person][meeting.day]
        own[meeting.pair] = own.get(meeting.pair, Counts()) + meeting.judged
    by_pause: dict[tuple[str, bool, Pause], list[Cell]] = defaultdict(list)
    for (group, simulated, person), days in people.items():
        for (earlier, before), (later, after) in pairwise(sorted(days.items())):
            away = (date.fromisoformat(later) - date.fromisoformat(earlier)).days
            cells = by_pause[group, simulated, pause_of(away)]
            for pair in before.keys() | after.keys():
                cells.append(Cell(person, pair, before.get(pair, Counts()), after.get(pair, Counts())))
    labels = dict(db.execute("SELECT id, label FROM groups"))
    rows = [
        _row(labels.get(group, group), pause, cells, simulated)
        for (group, simulated, pause), cells in by_pause.items()
    ]
    return sorted(rows, key=lambda row: (row.group, row.simulated, PAUSES.index(row.pause)))


def _row(group: str, pause: Pause, cells: list[Cell], simulated: bool) -> PauseScore:
    moved = change(cells)
    return PauseScore(
        group=group,
        pause=pause,
        trainees=moved.people,
        judgements=moved.after.judgements,
        before=moved.before,
        after=moved.after,
        d_prime=moved.d_prime,
        criterion=moved.criterion,
        verdict=moved.verdict,
        visible=moved.visible,
        mode="individual",
        simulated=simulated,
    )
