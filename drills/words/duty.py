"""What is said of what is to be practised, and of who has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from drills.words.language import _, counted
from engine.language import N_

if TYPE_CHECKING:
    from datetime import date

    from results.duty.plan import Days, Requirement
    from results.duty.totals import GroupDue, PersonDue
    from results.journal.excuses import Reason

REASONS: Mapping[Reason, str] = {
    "parental": N_("parental leave"),
    "posted": N_("posted elsewhere"),
    "sick": N_("ill"),
    "other": N_("excused"),
}
"""Why somebody is excused, as message ids."""


def day_words(day: date) -> str:
    """Return a day without its year."""
    return _("{month}-{day}").format(month=f"{day.month:02}", day=f"{day.day:02}")


def reason_words(reason: Reason) -> str:
    """Return why somebody is excused."""
    return _(REASONS[reason])


def times_words(requirement: Requirement, days: Days) -> str:
    """Return how often a drill is asked for, and by when."""
    times = counted("{count} time", "{count} times", requirement.times)
    return _("{times}, until {day}").format(times=times, day=day_words(days.last))


def who_words(requirement: Requirement) -> str:
    """Return whom it is asked of."""
    return _(", ").join(requirement.groups) or _("everybody")


def requirement_words(requirement: Requirement, days: Days, titles: Mapping[str, str]) -> str:
    """Return one thing that is asked for in a month, as a line; `titles` are those of drills by id."""
    words = _("{drill}: {times} ({who})")
    return words.format(
        drill=titles.get(requirement.drill, requirement.drill),
        times=times_words(requirement, days), who=who_words(requirement),
    )  # fmt: skip


def person_words(person: PersonDue) -> str:
    """Return what one person owes yet in a month."""
    if person.lacking:
        return _("{count} to go, until {day}").format(count=person.lacking, day=day_words(person.last_day))
    if person.due:
        return _("all practised")
    return next((reason_words(row.excused) for row in person.rows if row.excused), _("not due this month"))


def progress_words(person: PersonDue) -> str:
    """Return how much of what a person owes is done, and what is not."""
    if not person.due:
        return person_words(person)
    return _("{done} of {due}, {state}").format(done=person.done, due=person.due, state=person_words(person))


def group_words(group: GroupDue) -> str:
    """Return how many people of a group have practised all they owe."""
    if not group.due:
        return _("nobody owes practice")
    return _("{complete} of {due} have practised ({share:.0%}), {lacking} have not").format(
        complete=group.complete, due=group.due, share=group.coverage or 0, lacking=group.lacking
    )


def nothing_due(month: str) -> str:
    """Return that nothing is asked for in a month."""
    return _("Nothing is asked for in {month}.").format(month=month)
