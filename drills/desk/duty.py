"""本月要练 at a desk: the plan beside its store, what head office sent, who owes what, who is excused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import RingtrueError
from engine.library.shelf import Shelf
from results.journal.derived.days import month_of
from results.journal.derived.identities import members
from results.journal.derived.owed import states_owed

if TYPE_CHECKING:
    from drills.desk.desk import Desk
    from results.duty.due import DueRow
    from results.duty.plan import Plan
    from results.duty.reminders import Reminder
    from results.duty.totals import GroupDue, PersonDue
    from results.journal.names.excuses import Excuse


@dataclass(frozen=True, slots=True)
class Received:
    """A plan somebody sent: `plan` is what will be asked for once it is taken in, `sent` what the file holds.

    `strange` are groups it names of which there are none here, as in a file for many desks.
    """

    sent: Plan
    plan: Plan
    strange: tuple[str, ...]


def has_plan(desk: Desk) -> bool:
    """Return whether anything was ever asked for here; no model is loaded by this."""
    return desk.store.path.with_name("duty.toml").is_file()


def asks_practice(desk: Desk) -> bool:
    """Return whether practice may be asked of somebody here this month; no model is loaded by this."""
    return has_plan(desk) or states_owed(desk.store.db, this_month(desk))


def drill_ids(shelf: Shelf) -> Mapping[str, str]:
    """Return the ids of the drills by their titles and ids."""
    return {drill.title: drill.id for drill in shelf.drills.values()} | {name: name for name in shelf.drills}


def plan_of(desk: Desk) -> Plan:
    """Return what is to be practised here, drills by their ids; raise `InputError` where that is wrong."""
    from results.duty.plan_file import kept_plan

    return kept_plan(desk.store.path).renamed(drill_ids(desk.shelf))


def receive(desk: Desk, file: Path) -> Received:
    """Return what a file asks for, taken in nowhere yet; raise `InputError` where it is wrong."""
    from results.duty.plan_file import read_plan

    sent = read_plan(file, drill_ids(desk.shelf))
    here = {group.label for group in desk.groups()}
    named = (group for requirement in sent.due for group in requirement.groups)
    strange = tuple(dict.fromkeys(group for group in named if group not in here))
    return Received(sent, plan_of(desk).followed_by(sent), strange)


def keep(desk: Desk, plan: Plan) -> None:
    """Ask for this from now on; raise `InputError` where it cannot be written."""
    from results.duty.plan_file import keep_plan

    keep_plan(desk.store.path, plan)


def this_month(desk: Desk) -> str:
    """Return the month it is at the place, such as 2026-11."""
    return month_of(desk.today)


def due(desk: Desk, month: str = "", group: str = "", *, simulated: bool = False) -> list[DueRow]:
    """Return what each person owes in a month (this one, if empty), of all groups or of one (an id).

    Of people whose own office has said what they owe that holds, as it was said; of others the plan here.
    """
    from results.duty.stated import stated_in, stated_rows

    db, month = desk.store.db, month or this_month(desk)
    others = stated_in(db, month, desk.store.origin).others
    elsewhere = stated_rows(db, others, group=group, simulated=simulated) if others else []
    people = {row.person for row in elsewhere}
    here = _due_here(desk, month, group, simulated=simulated)
    return [*(row for row in here if row.person not in people), *elsewhere]


def _due_here(desk: Desk, month: str, group: str = "", *, simulated: bool = False) -> list[DueRow]:
    """Return what each person owes by the plan of this desk."""
    from results.duty.due import due_rows

    if not has_plan(desk):
        return []
    return due_rows(
        desk.store.db, plan_of(desk), month, excuses=desk.people.excuses.everyone(),
        zone=desk.zone, group=group, simulated=simulated,
    )  # fmt: skip


def say_owed(desk: Desk) -> None:
    """State for whoever takes results in who owes what this month and the last, where that is new.

    What is wrong with the plan its own screen says; results are handed in all the same.
    """
    from results.duty.stated import stated_in, statement

    this = desk.today.replace(day=1)
    for month in (month_of(this - timedelta(days=1)), month_of(this)):
        stated = stated_in(desk.store.db, month, desk.store.origin)
        elsewhere = {runs.person for each in stated.others for runs in each.owed}
        try:
            here = _due_here(desk, month)
        except RingtrueError:
            return
        body = statement(month, (row for row in here if row.person not in elsewhere))
        if body != stated.own and (body.owed or stated.own):
            desk.store.append(body)


def people_due(desk: Desk, month: str = "", group: str = "") -> list[PersonDue]:
    """Return what each person owes in a month over all it asks for."""
    from results.duty.totals import by_person

    return by_person(due(desk, month, group))


def group_due(desk: Desk, group: str) -> GroupDue | None:
    """Return what a group (an id) owes this month; None where nothing is asked of it."""
    from results.duty.totals import by_group

    return next(iter(by_group(people_due(desk, group=group))), None)


def groups_due(desk: Desk) -> Mapping[str, GroupDue]:
    """Return what each group owes this month, by id; nothing where what is asked for cannot be read.

    For screens about something else: what is wrong with the plan its own screens say.
    """
    from results.duty.totals import by_group

    try:
        return {group.group: group for group in by_group(people_due(desk))}
    except RingtrueError:
        return {}


def reminders(desk: Desk, group: str = "") -> list[Reminder]:
    """Return the drills that are here and that groups (one, an id), or places, are to come back to."""
    from results.duty.reminders import reminders

    groups = {each.id for each in desk.groups() if not each.simulated}
    return [
        reminder
        for reminder in reminders(desk.store.db, group)
        if reminder.drill in desk.shelf.drills and (reminder.whose == "place" or reminder.subject in groups)
    ]


def due_reminders(desk: Desk, group: str = "") -> list[Reminder]:
    """Return those of them whose day has come, the latest first."""
    return [reminder for reminder in reminders(desk, group) if reminder.due(desk.today)]


def owed_by(desk: Desk, owed: PersonDue) -> PersonDue:
    """Return what a person owes now, in the month of what was owed before."""
    month = month_of(owed.rows[0].first_day)
    people = people_due(desk, month, owed.group)
    return next((person for person in people if person.person == owed.person), owed)


def excuses_of(desk: Desk, person: str) -> list[Excuse]:
    """Return when a person is excused, under whatever id."""
    ids = members(desk.store.db, person)
    return [excuse for excuse in desk.people.excuses.everyone() if excuse.person in ids]


def excuse_no_more(desk: Desk, person: str) -> int:
    """Take back all excuses of a person, under whatever id; return how many there were."""
    return sum(desk.people.excuses.remove(each) for each in members(desk.store.db, person))
