"""What a group or a person owes and has done, counted up from the rows of a month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from results.duty.due import DueRow


@dataclass(frozen=True, slots=True)
class PersonDue:
    """What one person owes over all requirements of a month; runs beyond what is due help no other drill."""

    person: str
    group: str
    rows: tuple[DueRow, ...]

    @property
    def due(self) -> int:
        """Runs to be played."""
        return sum(row.due for row in self.rows)

    @property
    def done(self) -> int:
        """Runs played of those."""
        return self.due - self.lacking

    @property
    def lacking(self) -> int:
        """Runs still to be played."""
        return sum(row.lacking for row in self.rows)

    @property
    def last_day(self) -> date:
        """The next last day of what is lacking, or the last of all where nothing is."""
        lacking = [row.last_day for row in self.rows if row.lacking]
        return min(lacking) if lacking else max(row.last_day for row in self.rows)

    @property
    def until(self) -> date:
        """The last day on which any of it still counts."""
        return max(row.until for row in self.rows)


@dataclass(frozen=True, slots=True)
class GroupDue:
    """How many people of a group owe practice in a month, and how many of them have played all or some of it.

    `excused` are those who owe nothing because they are away. `people` is everybody with a row.
    """

    group: str
    people: int
    due: int
    complete: int
    partly: int
    excused: int

    @property
    def lacking(self) -> int:
        """People who have not played all they owe."""
        return self.due - self.complete

    @property
    def coverage(self) -> float | None:
        """The share of those who owe practice that has played all of it, 0..1; None where nobody owes any."""
        return self.complete / self.due if self.due else None


def by_person(rows: Iterable[DueRow]) -> list[PersonDue]:
    """Return what each person owes, in the order they come in."""
    people = defaultdict[tuple[str, str], list[DueRow]](list)
    for row in rows:
        people[row.person, row.group].append(row)
    return [PersonDue(person, group, tuple(theirs)) for (person, group), theirs in people.items()]


def by_group(people: Sequence[PersonDue]) -> list[GroupDue]:
    """Return what each group owes, in the order they come in."""
    groups = defaultdict[str, list[PersonDue]](list)
    for person in people:
        groups[person.group].append(person)
    return [_group(group, theirs) for group, theirs in groups.items()]


def _group(group: str, people: Sequence[PersonDue]) -> GroupDue:
    owing = [person for person in people if person.due]
    away = [person for person in people if not person.due and any(row.excused for row in person.rows)]
    complete = sum(not person.lacking for person in owing)
    partly = sum(bool(person.lacking and person.done) for person in owing)
    return GroupDue(group, len(people), len(owing), complete, partly, len(away))
