"""What is said of what is to be practised, and of who has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from drills.words.language import _, counted
from engine.language import N_
from results.journal.names.excuses import OPEN, Excuse, Reason

if TYPE_CHECKING:
    from datetime import date

    from results.duty.due import DueRow
    from results.duty.plan import Requirement
    from results.duty.reminders import Reminder
    from results.duty.totals import GroupDue, PersonDue
    from results.journal.derived.days import Days

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


def times_a_month(times: int) -> str:
    """Return how often a month."""
    return counted("{count} time a month", "{count} times a month", times)


def by_words(day: int) -> str:
    """Return until which day of the month; 0 stands for its last."""
    return _("by day {day} of the month").format(day=day) if day else _("by the end of the month")


def strange_words(groups: Sequence[str]) -> list[str]:
    """Return a sentence on groups of a file that are none here; nothing where there are none."""
    words = _("No group here is called: {names}. In a file for several desks that is as it should be.")
    return [words.format(names=_(", ").join(groups))] if groups else []


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


def to_go_words(owed: PersonDue | DueRow, today: date) -> str:
    """Return how much of what is owed is to go, and until when, or that the day is past."""
    words = _("{count} to go, until {day}")
    if owed.until < today:
        words = _("{count} not practised, and the month is over")
    elif owed.last_day < today:
        words = _("{count} to go; {day} is past, it still counts")
    return words.format(count=owed.lacking, day=day_words(owed.last_day))


def person_words(person: PersonDue, today: date) -> str:
    """Return what one person owes yet in a month."""
    if person.lacking:
        return to_go_words(person, today)
    if person.due:
        return _("all practised")
    away = next((reason_words(row.excused) for row in person.rows if row.excused), "")
    late = any(row.late for row in person.rows)
    return away or (_("added late in the month, not due") if late else _("not due this month"))


def progress_words(person: PersonDue, today: date) -> str:
    """Return how much of what a person owes is done, and what is not."""
    if not person.due:
        return person_words(person, today)
    state = person_words(person, today)
    return _("{done} of {due}, {state}").format(done=person.done, due=person.due, state=state)


def row_words(row: DueRow, titles: Mapping[str, str]) -> str:
    """Return how far a person is with one drill."""
    if not row.due and not row.done:
        return _("{drill}: not due").format(drill=titles.get(row.drill, row.drill))
    words = _("{drill}: {done} of {due}, until {day}").format(
        drill=titles.get(row.drill, row.drill), done=row.done, due=row.due, day=day_words(row.last_day)
    )
    return _("{words}; {count} of them later").format(words=words, count=row.after) if row.after else words


def excuse_words(excuse: Excuse) -> str:
    """Return when somebody is away, and why."""
    reason, first = reason_words(excuse.reason), excuse.first.isoformat()
    if excuse.last.isoformat() == OPEN:
        return _("{reason} from {first} on").format(reason=reason, first=first)
    return _("{reason}, {first} to {last}").format(reason=reason, first=first, last=excuse.last.isoformat())


def group_words(group: GroupDue) -> str:
    """Return how many people of a group have practised all they owe."""
    if not group.due:
        return _("nobody owes practice")
    return _("{complete} of {due} have practised ({share:.0%}), {lacking} have not").format(
        complete=group.complete, due=group.due, share=group.coverage or 0, lacking=group.lacking
    )


def short_group_words(group: GroupDue) -> str:
    """Return the same for a narrow place."""
    return _("{complete} of {due} have practised").format(complete=group.complete, due=group.due)


def labelled_words(label: str, group: GroupDue) -> str:
    """Return the same behind the label of the group."""
    return _("{group}: {words}").format(group=label, words=group_words(group))


def nothing_due(month: str) -> str:
    """Return that nothing is asked for in a month."""
    return _("Nothing is asked for in {month}.").format(month=month)


def back_words(reminder: Reminder, who: str, title: str, today: date) -> str:
    """Return who is to come back to a drill, as a line; with the day from which on, where it has not come."""
    words = (
        _("{who}: {drill}, last practised on {last}; to come back to since {day}")
        if reminder.due(today)
        else _("{who}: {drill}, last practised on {last}; to come back to from {day} on")
    )
    return words.format(who=who, drill=title, last=reminder.last.isoformat(), day=reminder.day.isoformat())


def short_back_words(due: Sequence[Reminder], titles: Mapping[str, str], *, place: bool = False) -> str:
    """Return which drills a group, or who comes to a `place`, is to come back to; empty for none."""
    names = [
        f"{reminder.subject} {titles[reminder.drill]}" if place else titles[reminder.drill]
        for reminder in due
    ]
    return _(", ").join(dict.fromkeys(names))


def last_words(reminder: Reminder) -> str:
    """Return when a drill was last practised."""
    return _("last practised on {last}").format(last=day_words(reminder.last))
