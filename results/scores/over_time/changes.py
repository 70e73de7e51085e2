"""What has changed between two periods, over the people who judged in both: skill and leaning apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, fields

from engine.language import N_
from results.journal.sql import Database
from results.measures.change import Cell, Change, Verdict, Visible, change, hake
from results.measures.detection import Counts
from results.measures.measured import Measured
from results.scores.about_columns import END, JUDGEMENTS, PEOPLE, subject
from results.scores.counting import Pairs
from results.scores.family import SIGNED, Column, Family, measure
from results.scores.first_judgements import Meeting, meetings
from results.scores.groups import Period
from results.scores.row import About, ScoreRow


@dataclass(frozen=True, slots=True)
class Moved:
    """The change between two periods, and Hake's gain of mean points; None where nothing was to gain."""

    change: Change
    gain: float | None = None


def verdict(row: ScoreRow) -> Verdict:
    """Return what may be said of a row's change; `not-measured` where it is withheld."""
    return row.change.verdict if row.change else "not-measured"


def visible(row: ScoreRow) -> Visible | None:
    """Return what change of skill could have been seen; None where there is no range."""
    return row.change.visible if row.change else None


_COUNTS = tuple(part.name for part in fields(Counts))
BEFORE = Column("before", "", lambda row: row.change.before if row.change else None, parts=_COUNTS)
AFTER = Column("after", "", lambda row: row.change.after if row.change else None, parts=_COUNTS)
"""The outcomes of the earlier and of the later period; None where they are withheld."""
STATED = (
    Column("verdict", "", verdict),
    Column("visible", "", visible, parts=tuple(part.name for part in fields(Visible))),
)

CHANGES = Family[Moved](
    (
        subject("group", N_("group")),
        Column("trainees", N_("people in both"), lambda row: row.about.people),
        BEFORE,
        AFTER,
    ),
    END,
)
PAUSES = Family[Moved](
    (
        subject("group", N_("group")),
        Column("pause", N_("pause"), lambda row: row.about.pause),
        PEOPLE,
        JUDGEMENTS,
        BEFORE,
        AFTER,
    ),
    (*STATED, *END),
)
_BOTH = (CHANGES, PAUSES)


@measure(_BOTH, "d_prime", N_("change of skill (d')"), SIGNED)
def skill(moved: Moved) -> Measured:
    """How d' has moved (99 %)."""
    return moved.change.d_prime


@measure(_BOTH, "criterion", N_("change of leaning (c)"), SIGNED)
def leaning(moved: Moved) -> Measured:
    """How c has moved (99 %)."""
    return moved.change.criterion


CHANGES.middle += STATED


@measure((CHANGES,), "gain", N_("gain"), "{:+.0%}", form="number")
def gain(moved: Moved) -> Measured:
    """Hake's gain of mean points."""
    return Measured(moved.gain)


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
    db: Database, before: Period, after: Period, only: str = "", pairs: Pairs | None = None
) -> list[ScoreRow]:
    """Return one row for each group, by label; only first meetings of people alone count.

    So nobody is measured twice on the same scenario: both periods hold parallel material.
    """
    groups: dict[tuple[str, bool], dict[str, _Person]] = defaultdict(lambda: defaultdict(_Person))
    for side, period in enumerate((before, after)):
        for meeting in meetings(db, period, only, pairs):
            groups[meeting.group, meeting.simulated][meeting.person].add(side, meeting)
    labels = dict(db.execute("SELECT id, label FROM groups"))
    rows: list[ScoreRow] = []
    for (group, simulated), people in groups.items():
        both = {name: person for name, person in people.items() if person.both}
        if both:
            rows.append(_row(labels.get(group, group), simulated, both))
    return sorted(rows, key=lambda row: (row.about.label, row.about.simulated))


def _row(group: str, simulated: bool, people: dict[str, _Person]) -> ScoreRow:
    difference = change(cell for name, person in people.items() for cell in person.of(name))
    before, after = (_mean(people.values(), at) for at in (0, 1))
    moved = Moved(difference, hake(before, after) if before is not None and after is not None else None)
    about = About(group, len(people), "individual", simulated)
    return ScoreRow(about, CHANGES.values(moved, about.people), change=difference)


def _mean(people: Collection[_Person], at: int) -> float | None:
    scored = sum(person.scored[at] for person in people)
    return sum(person.points[at] for person in people) / scored / 100 if scored else None
