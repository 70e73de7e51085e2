"""Who owes how much practice in a month, and how much of it is done.

Who is there only part of the days, for having been added late or being excused, owes in proportion to the
days: `times * days there / days`, rounded, a half up; in the month in which an office begins nobody was added
late. A run counts once it was played to its end, alone or
with somebody, of whatever length; practice without a name is kept nowhere and counts for nobody.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from results.duty.plan import Plan, Requirement
from results.journal.derived.days import Days, day, month_of
from results.journal.facts.people import PersonAdded
from results.journal.facts.wire import read
from results.journal.names.excuses import Excuse, Reason
from results.journal.sql import Database

Zone = Callable[[int], int]
"""How many minutes clocks are ahead of UTC at a time in milliseconds since 1970."""


@dataclass(frozen=True, slots=True)
class DueRow:
    """What one person owes of one requirement in a month: `due` runs by `last_day`, `done` are played.

    `group` is an id, `drill` what the plan calls it (an id, where it came in by this program). `excused` is
    why the person was away on some of the days, or empty; `late` tells that they were added after the first.
    `after` of the runs that are done were played behind the last day, in the same month, up to `until`.
    `done` may be more than `due`, and `due` 0.
    """

    person: str
    group: str
    drill: str
    due: int
    done: int
    first_day: date
    last_day: date
    until: date
    excused: Reason | None = None
    late: bool = False
    after: int = 0

    @property
    def lacking(self) -> int:
        """How many runs are still to be played."""
        return max(self.due - self.done, 0)


def due_rows(
    db: Database,
    plan: Plan,
    month: str,
    *,
    excuses: Iterable[Excuse] = (),
    zone: Zone = lambda _time: 0,
    group: str = "",
    simulated: bool = False,
) -> list[DueRow]:
    """Return a row for each requirement of a month (2026-11) and each person it asks, group by group.

    People are those of today's groups (of `group` alone, an id) who did not ask to be forgotten, simulated
    or real ones; who was added after the last day has no row.
    """
    requirements = plan.of_month(month)
    if not requirements:
        return []
    labels = dict(db.execute("SELECT id, label FROM groups"))
    people = people_of_groups(db, group, simulated=simulated)
    present = _Present(_added(db, zone), _by_person(db, excuses))
    rows: list[DueRow] = []
    for home in sorted({home for _person, home in people}, key=lambda home: (labels.get(home, ""), home)):
        for requirement, days in requirements:
            if requirement.asks(labels.get(home, "")):
                played = played_days(db, requirement.drill)
                counting = requirement.counting(month) or days
                rows += [
                    _row(person, home, requirement, days, counting, present, played[person])
                    for person, of in people
                    if of == home and present.arrived(person) <= days.last
                ]
    return rows


def _row(
    person: str, home: str, requirement: Requirement, days: Days, counting: Days, present: _Present,
    played: Sequence[str],
) -> DueRow:  # fmt: skip
    there, reason = present.within(person, days)
    done = counting_days(played, counting.first.isoformat(), counting.last.isoformat())
    return DueRow(
        person, home, requirement.drill,
        due=(2 * requirement.times * there + days.length) // (2 * days.length),
        done=len(done),
        first_day=days.first, last_day=days.last, until=counting.last, excused=reason,
        late=present.arrived(person) > days.first,
        after=len(done) - bisect_right(done, days.last.isoformat()),
    )  # fmt: skip


def counting_days(played: Sequence[str], first: str, until: str) -> Sequence[str]:
    """Return which of the ISO dates somebody played on, in order, lie on these days."""
    return played[bisect_left(played, first) : bisect_right(played, until)]


class _Present:
    """On which days people were there: added, and not excused."""

    def __init__(self, added: Mapping[str, date], excuses: Mapping[str, Sequence[Excuse]]) -> None:
        self._added, self._excuses = added, excuses

    def arrived(self, person: str) -> date:
        """Return the day a person was added on; the first there is where nobody knows."""
        return self._added.get(person, date.min)

    def within(self, person: str, days: Days) -> tuple[int, Reason | None]:
        """Return on how many of these days a person was there, and why not on the others."""
        first = max(days.first, self.arrived(person)).toordinal()
        there = {*range(first, days.last.toordinal() + 1)}
        reason: Reason | None = None
        for excuse in self._excuses.get(person, ()):
            away = there & {*range(max(excuse.first, days.first).toordinal(),
                                   min(excuse.last, days.last).toordinal() + 1)}  # fmt: skip
            reason = excuse.reason if away else reason
            there -= away
        return len(there), reason


def people_of_groups(db: Database, group: str, *, simulated: bool) -> list[tuple[str, str]]:
    """Return everybody with the id of their group, by id."""
    query = (
        'SELECT id, "group" FROM people WHERE "group" IS NOT NULL AND ?1 IN ("group", \'\')'
        " AND simulated = ?2 AND NOT forgotten AND id NOT IN (SELECT id FROM identities) ORDER BY id"
    )
    return [(person, home) for person, home in db.execute(query, (group, simulated))]


def roots(db: Database) -> dict[str, str]:
    """Return for the ids of people who were joined the one that stands for all."""
    return dict(db.execute("SELECT id, root FROM identities"))


def _added(db: Database, zone: Zone) -> dict[str, date]:
    """Return the day from which each person is there: the one they were added on, under whatever id first.

    In the month in which an office begins, its roster is written late and nobody came late.
    """
    same, times = roots(db), dict[str, int]()
    for person, time in _times_added(db):
        root = same.get(person, person)
        times[root] = min(time, times.get(root, time))
    days = {person: date.fromisoformat(day(time, zone(time))) for person, time in times.items()}
    first_month = month_of(min(days.values(), default=date.min))
    return {
        person: each.replace(day=1) if month_of(each) == first_month else each
        for person, each in days.items()
    }


def _times_added(db: Database) -> Iterator[tuple[str, int]]:
    """Yield people with when a chain added them, by what is claimed last of each in that chain.

    That may be a move; only a chain with moves is read through, for a journal may hold a million facts.
    """
    last_claims = (
        "SELECT substr(subject, 8), origin, facts.seq, facts.time, facts.kind FROM claims"
        " JOIN facts USING (origin, seq) WHERE subject BETWEEN 'person ' AND 'person!'"
    )
    moved: dict[str, int] = {}
    for person, origin, seq, time, kind in db.execute(last_claims):
        if kind == PersonAdded.kind:
            yield person, time
        else:
            moved[origin] = max(seq, moved.get(origin, seq))
    earlier = "SELECT body, time FROM facts WHERE origin = ? AND seq < ? AND kind = ?"
    for origin, seq in moved.items():
        for body, time in db.execute(earlier, (origin, seq, PersonAdded.kind)):
            yield read(PersonAdded, body).person, time


def _by_person(db: Database, excuses: Iterable[Excuse]) -> dict[str, list[Excuse]]:
    same, by_person = roots(db), defaultdict[str, list[Excuse]](list)
    for excuse in excuses:
        by_person[same.get(excuse.person, excuse.person)].append(excuse)
    return by_person


def played_days(db: Database, drill: str) -> dict[str, list[str]]:
    """Return the ISO dates of the runs of a drill that everybody played to their end, in order."""
    query = (
        "SELECT person, day FROM runs WHERE drill = ?1 AND ended AND person <> ''"
        " UNION ALL SELECT partner, day FROM runs WHERE drill = ?1 AND ended AND partner <> '' ORDER BY 2"
    )
    played = defaultdict[str, list[str]](list)
    for person, when in db.execute(query, (drill,)):
        played[person].append(when)
    return played
