"""A month of a desk: what each group and each person owes, has practised, and tells apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from drills.desk import duty
from drills.desk.desk import Desk
from drills.papers.talk import Talk, talk_of
from engine.errors import InputError
from engine.language import N_
from results.duty.totals import GroupDue, PersonDue, by_group
from results.exports.origin import Units
from results.journal.names.people import Person
from results.journal.records.enrolled import GroupRecord
from results.journal.sql import Database
from results.scores.groups import Period, score_groups
from results.scores.row import ScoreRow

EMPTY = "month-empty"
"""The code of the error of a month in which nothing was or is to be practised."""


@dataclass(slots=True)
class Practice:
    """The days on which somebody practised, ISO dates in order, and the drills (ids) played to their end."""

    days: dict[str, None] = field(default_factory=dict)
    drills: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PersonMonth:
    """One person of a group; `due` is None where nothing is asked for, `score` where nothing was judged."""

    person: Person
    unit: str
    group: str
    practice: Practice
    due: PersonDue | None
    score: ScoreRow | None

    planned: bool = False
    """Whether anything is asked of anybody this month."""

    @property
    def missing(self) -> bool:
        """Whether anything asked for is lacking or, where nothing is asked at all, nothing was practised."""
        if self.due:
            return bool(self.due.lacking)
        return not self.planned and not self.practice.days


@dataclass(frozen=True, slots=True)
class GroupMonth:
    """One group: how many people, how many of them practised, what is asked, how each way of playing went.

    `scores` has a row a mode; none where nothing was judged.
    """

    label: str
    unit: str
    people: int
    practised: int
    missing: int
    due: GroupDue | None
    scores: Sequence[ScoreRow]


@dataclass(frozen=True, slots=True)
class Month:
    """A month (2026-11) of a desk; `planned` tells whether anything is asked for in it.

    Where all people are simulated, `simulated` says so; else those who are stay out. Groups come by who is
    missing, people by staff number. Without `named`, people go by pseudonyms.
    """

    month: str
    units: tuple[str, ...]
    written: date
    planned: bool
    simulated: bool
    named: bool
    groups: Sequence[GroupMonth]
    people: Sequence[PersonMonth]
    talk: Talk
    drills: Mapping[str, str]
    """Titles of drills by id."""

    @property
    def several(self) -> bool:
        """Whether it is the month of several units, as at head office: then each row names its own."""
        return len(self.units) > 1

    @property
    def missing(self) -> list[PersonMonth]:
        """Those who have not practised all, group by group."""
        return [person for person in self.people if person.missing]


def gathered(desk: Desk, period: Period, *, named: bool) -> Month:
    """Return the month a period is; raise `InputError` where nobody is there, or nothing was or is due."""
    db, month = desk.store.db, period.month
    groups = desk.groups()
    simulated = bool(groups) and all(group.simulated for group in groups)
    groups = [group for group in groups if group.simulated == simulated and group.people]
    owed = {} if simulated else {person.person: person for person in duty.people_due(desk, month)}
    practice = _practice(db, period)
    if not groups or not (practice or owed):
        raise _nothing(month)
    scores = score_groups(db, period, by="trainee", rule=desk.rule)
    by_id = {row.about.id: row for row in scores if row.about.mode == "individual"}
    units = Units(db, period)
    people = [
        PersonMonth(
            person if named else Person(person.id, person.id), units.of_group(group.id), group.label,
            practice.get(person.id, Practice()), owed.get(person.id), by_id.get(person.id), bool(owed),
        )
        for group in groups
        for person in desk.trainees(group.id)
    ]  # fmt: skip
    names = sorted({unit for group in groups if (unit := units.of_group(group.id))})
    return Month(
        month, tuple(names), desk.today, bool(owed), simulated, named,
        _groups(desk, period, groups, people, owed, units), sorted(people, key=_number),
        talk_of(desk, period, simulated=simulated), {drill.id: drill.title for drill in desk.drills()},
    )  # fmt: skip


def _nothing(month: str) -> InputError:
    return InputError(
        EMPTY,
        N_("Nobody practised in {month}, and nothing is asked for in it; nothing was written."),
        N_("`ringtrue list groups` shows who is there; `ringtrue due --month {month}` what is asked for."),
        month=month,
    )


def _number(person: PersonMonth) -> tuple[bool, str, str]:
    return not person.person.number, person.person.number, person.person.name


def _practice(db: Database, period: Period) -> dict[str, Practice]:
    """Return on which days everybody practised, alone or with somebody, and what was played to its end."""
    practice: dict[str, Practice] = defaultdict(Practice)
    query = (
        "SELECT person, day, drill, ended FROM runs WHERE day BETWEEN ?1 AND ?2 AND person <> ''"
        " UNION ALL SELECT partner, day, drill, ended FROM runs WHERE day BETWEEN ?1 AND ?2 AND partner <> ''"
        " ORDER BY 2"
    )
    for person, day, drill, ended in db.execute(query, period.bounds):
        practice[person].days[day] = None
        practice[person].drills += [drill] if ended else []
    return dict(practice)


def _groups(
    desk: Desk, period: Period, groups: Sequence[GroupRecord], people: Sequence[PersonMonth],
    owed: Mapping[str, PersonDue], units: Units,
) -> list[GroupMonth]:  # fmt: skip
    """Return the groups, those with most people missing first, then the larger ones."""
    totals = {group.group: group for group in by_group([*owed.values()])}
    scores: dict[str, list[ScoreRow]] = defaultdict(list)
    for row in score_groups(desk.store.db, period, pairs=desk.pairs, rule=desk.rule):
        scores[row.about.id].append(row)
    members: dict[tuple[str, str], list[PersonMonth]] = defaultdict(list)
    for person in people:
        members[person.unit, person.group].append(person)
    lines = []
    for group in groups:
        unit = units.of_group(group.id)
        theirs = members[unit, group.label]
        practised = sum(bool(person.practice.days) for person in theirs)
        missing = sum(person.missing for person in theirs)
        due = totals.get(group.id)
        lines.append(GroupMonth(group.label, unit, group.people, practised, missing, due, scores[group.id]))
    return sorted(lines, key=lambda line: (-line.missing, -line.people, line.unit, line.label))
