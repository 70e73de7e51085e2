"""What has changed between two periods, over the people who judged in both: skill and leaning apart."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from results.measures.change import Cell, Verdict, Visible, change, hake
from results.measures.detection import Counts
from results.measures.measured import Measured
from results.scores.counting import Pairs
from results.scores.first_judgements import Meeting, meetings
from results.scores.groups import Period


@dataclass(frozen=True, slots=True)
class ChangeScore:
    """One group: how d' and c have moved (99 %), and what may be said; `trainees` judged in both periods.

    `before` and `after` are their outcomes, `visible` what change of skill could have been seen, None where
    there is no range. `gain` is Hake's, of mean points; rough, None where nothing was to gain.
    """

    group: str
    trainees: int
    before: Counts
    after: Counts
    d_prime: Measured
    criterion: Measured
    verdict: Verdict
    visible: Visible | None
    gain: float | None
    mode: str
    simulated: bool


@dataclass(slots=True)
class _Person:
    """One person's cells by twin pair and side (0 before, 1 after), and points of each side."""

    cells: dict[str, list[Counts]] = field(default_factory=dict)
    points: list[int] = field(default_factory=lambda: [0, 0])
    scored: list[int] = field(default_factory=lambda: [0, 0])

    def add(self, side: int, meeting: Meeting) -> None:
        """Count one judgement."""
        self.cells.setdefault(meeting.pair, [Counts(), Counts()])[side] += meeting.judged
        if meeting.points is not None:
            self.points[side] += meeting.points
            self.scored[side] += 1

    def of(self, name: str) -> Iterator[Cell]:
        """Yield the cells for measuring."""
        for pair, (before, after) in self.cells.items():
            yield Cell(name, pair, before, after)

    @property
    def both(self) -> bool:
        """Whether the person judged before and after."""
        return all(any(sides[at].judgements for sides in self.cells.values()) for at in (0, 1))


def score_changes(
    db: sqlite3.Connection, before: Period, after: Period, only: str = "", pairs: Pairs | None = None
) -> list[ChangeScore]:
    """Return one row for each group, by label; only first meetings of people alone count.

    So nobody is measured twice on the same scenario: both periods hold parallel material.
    """
    groups: dict[tuple[str, bool], dict[str, _Person]] = defaultdict(lambda: defaultdict(_Person))
    for side, period in enumerate((before, after)):
        for meeting in meetings(db, period, only, pairs):
            groups[meeting.group, meeting.simulated][meeting.person].add(side, meeting)
    labels = dict(db.execute("SELECT id, label FROM groups"))
    rows: list[ChangeScore] = []
    for (group, simulated), people in groups.items():
        both = {name: person for name, person in people.items() if person.both}
        if both:
            rows.append(_row(labels.get(group, group), simulated, both))
    return sorted(rows, key=lambda row: (row.group, row.simulated))


def _row(group: str, simulated: bool, people: dict[str, _Person]) -> ChangeScore:
    moved = change(cell for name, person in people.items() for cell in person.of(name))
    before, after = (_mean(people.values(), at) for at in (0, 1))
    return ChangeScore(
        group=group,
        trainees=len(people),
        before=moved.before,
        after=moved.after,
        d_prime=moved.d_prime,
        criterion=moved.criterion,
        verdict=moved.verdict,
        visible=moved.visible,
        gain=hake(before, after) if before is not None and after is not None else None,
        mode="individual",
        simulated=simulated,
    )


def _mean(people: Collection[_Person], at: int) -> float | None:
    scored = sum(person.scored[at] for person in people)
    return sum(person.points[at] for person in people) / scored / 100 if scored else None
