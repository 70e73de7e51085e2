"""`ringtrue due`: what is to be practised in a month, who has practised, and who has not."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from drills.cli.nearest import unknown
from drills.cli.scoring.scope import group_id, month_period, single_day
from drills.cli.table import print_json, print_table
from drills.desk import duty
from drills.desk.desk import Desk
from drills.desk.paths import program_files
from drills.words.duty import (
    REASONS,
    back_words,
    excuse_words,
    labelled_words,
    nothing_due,
    person_words,
    requirement_words,
    strange_words,
)
from drills.words.language import _, counted
from engine.errors import Exit, InputError, UsageError
from engine.language import N_
from results.files.durable import replacing_text
from results.journal.names.excuses import OPEN, Excuse
from results.journal.names.people import Person

if TYPE_CHECKING:
    from results.duty.due import DueRow
    from results.duty.reminders import Reminder


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `due`."""
    parser.add_argument("--month", default="", metavar="YYYY-MM", help=_("that month; left out: this one"))
    parser.add_argument("--group", default="", metavar="G", help=_("only this group"))
    parser.add_argument("--missing", action="store_true", help=_("only who has not practised all"))
    parser.add_argument("--json", action="store_true", help=_("for machines"))
    parser.add_argument(
        "--with-names", action="store_true", help=_("people with their names, for machines too")
    )
    way = parser.add_mutually_exclusive_group()
    way.add_argument(
        "--reminders", action="store_true", help=_("which drills groups are to come back to, and when")
    )
    way.add_argument("--take-in", default="", metavar="FILE", help=_("ask for what head office has sent"))
    way.add_argument(
        "-o",
        "--output",
        default="",
        metavar="FILE",
        help=_("write what is asked for, to be sent; '-' to look"),
    )
    way.add_argument(
        "--excuse", default="", metavar="PERSON", help=_("somebody is away: by number, name or id")
    )
    way.add_argument("--back", default="", metavar="PERSON", help=_("somebody is excused no more"))
    parser.add_argument(
        "--from", dest="since", default="", metavar="DATE", help=_("the first day away; left out: today")
    )
    parser.add_argument(
        "--to", dest="until", default="", metavar="DATE", help=_("the last day away; left out: no end yet")
    )
    parser.add_argument("--why", choices=[*REASONS], default="other", help=_("why somebody is away"))


def execute(options: argparse.Namespace) -> int:
    """Do what is asked for, or print who has practised."""
    if options.month:
        month_period(options.month)
    if (options.since or options.until) and not options.excuse:
        raise UsageError(
            "usage", N_("--from and --to belong to --excuse; a month is named by --month."),
            N_("`{command} --help` shows how."), command="ringtrue due",
        )  # fmt: skip
    with Desk.open(options.store) as desk:
        if options.take_in:
            _take_in(desk, options.take_in)
        elif options.output:
            _hand_out(desk, options)
        elif options.excuse:
            _excuse(desk, options)
        elif options.reminders:
            _remind(desk, options)
        elif options.back:
            person = _person(desk, options.back, options.group)
            count = duty.excuse_no_more(desk, person.id)
            print(counted("{count} excuse is taken back.", "{count} excuses are taken back.", count))
        else:
            _show(desk, options)
    return Exit.DONE


def _take_in(desk: Desk, name: str) -> None:
    """Ask for what a file says from its first month on, and say what that is here."""
    received = duty.receive(desk, Path(name))
    duty.keep(desk, received.plan)
    month = max(received.sent.first_month, duty.this_month(desk)) or duty.this_month(desk)
    print(_("This holds from {month} on; what was asked for before that stays.").format(
        month=received.sent.first_month or month))  # fmt: skip
    _tell_plan(desk, month)
    for sentence in strange_words(received.strange):
        print(sentence, file=sys.stderr)


def _hand_out(desk: Desk, options: argparse.Namespace) -> None:
    """Write the plan as a file to be sent; nobody's name is in it."""
    from results.duty.plan_file import plan_text

    text = plan_text(duty.plan_of(desk))
    if options.output == "-":
        sys.stdout.write(text)
        return
    with replacing_text(Path(options.output), program_files(options.store)) as stream:
        stream.write(text)
    print(_("Written: {path}").format(path=options.output), file=sys.stderr)


def _excuse(desk: Desk, options: argparse.Namespace) -> None:
    person = _person(desk, options.excuse, options.group)
    first = single_day(options.since) if options.since else desk.today
    last = single_day(options.until) if options.until else date.fromisoformat(OPEN)
    excuse = Excuse(person.id, first, last, options.why)
    desk.people.excuses.keep(excuse)
    print(_("{name}: {excuse}").format(name=person.name, excuse=excuse_words(excuse)))


def _person(desk: Desk, typed: str, group: str) -> Person:
    """Return the one person of this id, number or name; raise `InputError` for none or several."""
    only = group_id(desk, group)
    people = [
        person
        for record in desk.groups()
        if only in ("", record.id) and not record.simulated
        for person in desk.trainees(record.id)
    ]
    alike = [person for person in people if typed in (person.id, person.number)]
    alike = alike or [person for person in people if person.name == typed]
    if len(alike) == 1:
        return alike[0]
    if alike:
        raise InputError(
            "person-alike", N_("There are {count} people called {name}."),
            N_("Give the staff number, or the group with --group."), count=len(alike), name=typed,
        )  # fmt: skip
    raise unknown(
        "no-person", N_("There is nobody called {name}."), N_("`ringtrue due` names everybody who is asked."),
        [*(person.number for person in people), *(person.name for person in people)], name=typed,
    )  # fmt: skip


def _tell_plan(desk: Desk, month: str) -> None:
    """Print what is asked for in a month."""
    titles = {drill.id: drill.title for drill in desk.shelf.drills.values()}
    requirements = duty.plan_of(desk).of_month(month)
    if not requirements:
        print(nothing_due(month))
    for requirement, days in requirements:
        print(f"{month}  {requirement_words(requirement, days, titles)}")


def _show(desk: Desk, options: argparse.Namespace) -> None:
    month = options.month or duty.this_month(desk)
    rows = duty.due(desk, month, group_id(desk, options.group))
    rows = [row for row in rows if row.lacking or not options.missing]
    if options.json:
        print_json([_object(desk, row, named=options.with_names) for row in rows])
    else:
        _tell_plan(desk, month)
        _print(desk, rows, options)
        _tell_reminders(desk, duty.due_reminders(desk, group_id(desk, options.group)))


def _remind(desk: Desk, options: argparse.Namespace) -> None:
    """Print every drill that is to be come back to, those whose day has come first."""
    reminders = duty.reminders(desk, group_id(desk, options.group))
    labels = {group.id: group.label for group in desk.groups()}
    if options.json:
        print_json(
            [
                {
                    "whose": reminder.whose,
                    "group_id": reminder.subject if reminder.whose == "group" else "",
                    "name": labels.get(reminder.subject, reminder.subject), "drill": reminder.drill,
                    "last": reminder.last.isoformat(), "day": reminder.day.isoformat(),
                    "number": reminder.number, "due": reminder.due(desk.today),
                }
                for reminder in reminders
            ]
        )  # fmt: skip
    elif reminders:
        _tell_reminders(desk, reminders)
    else:
        print(_("Nothing is to be come back to: no group has played a drill to its end."))


def _tell_reminders(desk: Desk, reminders: Sequence[Reminder]) -> None:
    if not reminders:
        return
    labels = {group.id: group.label for group in desk.groups()}
    print()
    print(_("To come back to (`ringtrue play DRILL --reminder --group G`):"))
    for reminder in reminders:
        who = labels.get(reminder.subject, reminder.subject)
        print(f"  {back_words(reminder, who, desk.shelf.drills[reminder.drill].title, desk.today)}")


def _object(desk: Desk, row: DueRow, *, named: bool) -> dict[str, object]:
    labels = {group.id: group.label for group in desk.groups()}
    person = desk.people.known([row.person]).get(row.person) if named else None
    who: dict[str, object] = {"name": person.name, "number": person.number} if person else {}
    return {
        "person": row.person, **who, "group_id": row.group, "group": labels[row.group], "drill": row.drill,
        "due": row.due, "done": row.done, "lacking": row.lacking, "first_day": row.first_day.isoformat(),
        "last_day": row.last_day.isoformat(), "excused": row.excused, "late": row.late, "after": row.after,
    }  # fmt: skip


def _print(desk: Desk, rows: list[DueRow], options: argparse.Namespace) -> None:
    """Print who has practised: those with something to go first, then by number, then each group's total."""
    from results.duty.totals import by_group, by_person

    people = by_person(rows)
    if not people:
        return
    labels = {group.id: group.label for group in desk.groups()}
    names = {person.id: person for group in labels for person in desk.trainees(group)}
    people.sort(key=lambda person: (labels[person.group], not person.lacking, names[person.person].number,
                                    names[person.person].name))  # fmt: skip
    print()
    print_table(
        [_("group"), _("staff number"), _("name"), _("due"), _("practised"), _("to go"), _("how it stands")],
        [[labels[each.group], names[each.person].number, names[each.person].name, each.due, each.done,
          each.lacking, person_words(each, desk.today)] for each in people],
    )  # fmt: skip
    print()
    for group in by_group(people) if not options.missing else ():
        print(labelled_words(labels[group.group], group))
