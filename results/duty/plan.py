"""What is to be practised: which drill, how often a month, by when, and by whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Annotated

from pydantic import Field, StringConstraints

from engine.model import Frozen
from results.journal.derived.days import Days, month_days, month_of

FORMAT = 1
MOST_TIMES = 31
"""How often a month a drill may be asked for at most."""
Name = Annotated[str, StringConstraints(min_length=1, max_length=80)]


class Requirement(Frozen):
    """A drill (its id or title) to be practised `times` a month, from a first day on.

    `by` is the day of the month until which (left out, its last), `last` the day from which it is not asked
    any more (left out, until somebody says so). `groups` are labels; none are everybody.
    """

    drill: Name
    times: Annotated[int, Field(ge=1, le=MOST_TIMES)] = 1
    by: Annotated[int, Field(ge=1, le=31)] | None = None
    first: date
    last: date | None = None
    groups: Annotated[tuple[Name, ...], Field(strict=False)] = ()

    def within(self, month: str) -> Days | None:
        """Return the days of a month on which this is to be done; None where there are none."""
        month_first, month_last = month_days(month)
        until = month_last if self.by is None else month_first.replace(day=min(self.by, month_last.day))
        days = Days(max(self.first, month_first), min(self.last or until, until))
        return days if days.first <= days.last else None

    def counting(self, month: str) -> Days | None:
        """Return the days of a month on which a run counts: behind `by` it is late, and counts."""
        return self.model_copy(update={"by": None}).within(month)

    def asks(self, group: str) -> bool:
        """Return whether the people of a group (its label) are asked."""
        return not self.groups or group in self.groups

    @property
    def months(self) -> Iterator[str]:
        """Yield the months it reaches into, two years at most where it has no end."""
        day, end = self.first.replace(day=1), self.last or self.first + timedelta(days=730)
        while day <= end:
            yield month_of(day)
            day = (day + timedelta(days=31)).replace(day=1)


class Plan(Frozen):
    """What an office asks for, in the order written; `issuer` is who asks, empty for the desk itself."""

    format: Annotated[int, Field(ge=1, le=FORMAT)] = FORMAT
    issuer: Annotated[str, StringConstraints(max_length=80)] = ""
    due: Annotated[tuple[Requirement, ...], Field(strict=False)] = ()

    def of_month(self, month: str) -> tuple[tuple[Requirement, Days], ...]:
        """Return what is asked for in a month, with its days."""
        windows = ((requirement, requirement.within(month)) for requirement in self.due)
        return tuple((requirement, days) for requirement, days in windows if days)

    @property
    def first_month(self) -> str:
        """The first month anything is asked for in; empty where nothing is."""
        return min((month_of(requirement.first) for requirement in self.due), default="")

    def renamed(self, drills: Mapping[str, str]) -> Plan:
        """Return the plan with the drills called what `drills` has for their names; others as they are."""
        due = tuple(
            requirement.model_copy(update={"drill": drills.get(requirement.drill, requirement.drill)})
            for requirement in self.due
        )
        return self.model_copy(update={"due": due})

    def changed(self, number: int, instead: Requirement | None, month: str) -> Plan:
        """Return the plan with another requirement in the place of one from a month on, or with none.

        What was asked for in the months before stays.
        """
        month_first = month_days(month).first
        before, after = self.due[:number], self.due[number + 1 :]
        now = [] if instead is None else [instead]
        past = self.due[number]
        if past.first < month_first:
            day_before = month_first - timedelta(days=1)
            end = min(past.last or day_before, day_before)
            now = [
                requirement.model_copy(update={"first": max(requirement.first, month_first)})
                for requirement in now
            ]
            now.insert(0, past.model_copy(update={"last": end}))
        return self.model_copy(update={"due": (*before, *now, *after)})

    def followed_by(self, plan: Plan) -> Plan:
        """Return what is asked for once another plan has come: from its first month on, that alone.

        What was asked for in the months before stays, so that they can still be looked at.
        """
        if not plan.due:
            return plan
        day_before = month_days(plan.first_month).first - timedelta(days=1)
        earlier = tuple(
            requirement.model_copy(update={"last": min(requirement.last or day_before, day_before)})
            for requirement in self.due
            if requirement.first <= day_before
        )
        return plan.model_copy(update={"due": (*earlier, *plan.due)})


EMPTY = Plan()
"""Nothing is asked for."""
