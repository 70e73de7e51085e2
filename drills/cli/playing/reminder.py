"""`ringtrue play DRILL --reminder`: a drill as a group, or a person of it, comes back to it."""

from __future__ import annotations

import argparse
import secrets

from drills.cli.scoring.scope import group_id
from drills.desk.desk import Desk
from drills.run.reminder import Reminded, reminder_of, whole_group
from engine.errors import UsageError
from engine.language import N_
from engine.library.drill import Drill
from engine.library.library import Library


def reminder_for(desk: Desk, drill: Drill, options: argparse.Namespace) -> Drill:
    """Return the drill with a question and new stories for who is named.

    Raises `UsageError` where no group is, and of rooms and roll calls, which take what fewest have met.
    """
    if options.room or options.roll_call or not options.group:
        raise UsageError(
            "reminder-group", N_("A reminder is of a group, or of a person of it."),
            N_("Name the group by --group; rooms and roll calls draw new encounters anyway, and count."),
        )  # fmt: skip
    group = group_id(desk, options.group)
    theirs = [person.id for person in desk.trainees(group) if options.trainee in (person.name, person.number)]
    who = Reminded(group, tuple(theirs)) if options.trainee and theirs else whole_group(desk, group)
    seed = options.seed or secrets.token_hex(8)
    today = None if options.stale else desk.today
    return reminder_of(desk, Library(desk.shelf), drill, who, seed, today)
