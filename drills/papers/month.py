"""A month of a desk: what groups and people owe, practised and tell apart, and what was held for all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
from results.journal.records.evenings import Evening, evenings
from results.journal.records.gatherings import Helped, helped
from results.journal.records.practice import Practice, practice
from results.scores.groups import Period, score_groups
from results.scores.row import ScoreRow

EMPTY = "month-empty"
"""The code of the error of a month in which nothing was or is to be practised."""


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
    evenings: Sequence[Evening] = ()
    """Evenings by a show of hands, by day."""
    visits: Sequence[Helped] = ()
    """What was answered at desks, one to one."""

    @property
    def several(self) -> bool:
        """Whether it is the month of several units, as at head office: then each row names its own."""
        return len(self.units) > 1

    @property
    def missing(self) -> list[PersonMonth]:
        """Those who have not practised all, group by group."""
        return [person for person in self.people if person.missing]


def gathered(desk: Desk, period: Period, *, named: bool) -> Month:
    """Return the month a period is; raise `InputError` where nothing was held, practised or due.

    Where an evening was held, or somebody helped at a desk, simulated people stay out.
    """
    db, month = desk.store.db, period.month
    held, visits = evenings(db, *period.bounds), helped(db, *period.bounds)
    groups = desk.groups()
    simulated = bool(groups) and all(group.simulated for group in groups) and not (held or visits)
    groups = [group for group in groups if group.simulated == simulated and group.people]
    owed = {} if simulated else {person.person: person for person in duty.people_due(desk, month)}
    practised = practice(db, *period.bounds)
    if not (held or visits) and not (groups and (practised or owed)):
        raise _nothing(month)
    scores = score_groups(db, period, by="trainee", rule=desk.rule)
    by_id = {row.about.id: row for row in scores if row.about.mode == "individual"}
    units = Units(db, period)
    people = [
        PersonMonth(
            person if named else Person(person.id, person.id), units.of_group(group.id), group.label,
            practised.get(person.id, Practice()), owed.get(person.id), by_id.get(person.id), bool(owed),
        )
        for group in groups
        for person in desk.trainees(group.id)
    ]  # fmt: skip
    homes = {*(units.of_group(group.id) for group in groups), *(evening.unit for evening in held),
             *(units.of_origin(visit.origin) for visit in visits)}  # fmt: skip
    names = sorted(filter(None, homes))
    return Month(
        month, tuple(names), desk.today, bool(owed), simulated, named,
        _groups(desk, period, groups, people, owed, units), sorted(people, key=_number),
        talk_of(desk, period, simulated=simulated), {drill.id: drill.title for drill in desk.drills()},
        held, visits,
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
