"""`ringtrue play DRILL --roll-call`: a whole group at one screen, in the terminal or by numbered lines."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from drills.cli.nearest import unknown
from drills.cli.playing.terminal import need_terminal
from drills.desk.desk import Desk
from drills.desk.local_time import steady_clock
from drills.plain.console import Console
from drills.plain.roll_call import play_roll_call
from drills.run.together.call_list import gather
from engine.errors import Exit, UsageError
from engine.language import N_
from engine.library.drill import Drill
from engine.library.library import Library
from results.journal.records.enrolled import GroupRecord

if TYPE_CHECKING:
    from drills.tui.host import Host


def execute_roll_call(desk: Desk, drill: Drill, options: argparse.Namespace) -> int:
    """Lead a group through a roll call, and return 0 also where it was left before its end."""
    if options.trainee:
        raise UsageError(
            "roll-call-trainee",
            N_("A roll call is of a whole group, not of one person."),
            N_("Leave out --trainee, and name the group by --group."),
        )
    groups = _groups(desk, options.group)
    if options.plain:
        if not groups:
            raise UsageError(
                "roll-call-group",
                N_("Which group is called?"),
                N_("Name it by --group, several with commas between; `ringtrue list groups` names them."),
            )
        call_list = gather(
            desk, drill, groups,
            minutes=options.minutes, seed=options.seed, stale=options.stale, new=options.new,
        )  # fmt: skip
        console = Console(sys.stdin, sys.stdout, max(20, options.width))
        play_roll_call(console, desk, Library(desk.shelf), call_list, steady_clock)
        return Exit.DONE
    need_terminal()
    return _open(desk, drill, groups, options)


def _open(desk: Desk, drill: Drill, groups: Sequence[GroupRecord], options: argparse.Namespace) -> int:
    from drills.tui.app import run
    from drills.tui.screens.between.opening import OpeningScreen

    async def lead(app: Host) -> None:
        from drills.tui.flows.roll_call import direct  # with the models, which the first frame does without

        await direct(app, desk, drill, groups, options)

    return run(lambda: OpeningScreen(lead)) or Exit.DONE


def _groups(desk: Desk, labels: str) -> Sequence[GroupRecord]:
    """Return the groups of these labels, or the only one there is; nothing where there are several or none.

    Several labels stand with commas between.
    """
    groups = [group for group in desk.groups() if not group.simulated]
    if not labels:
        return groups if len(groups) == 1 else ()
    by_label = {group.label: group for group in groups}
    wanted = [labels.strip()]
    if wanted[0] not in by_label:
        wanted = [label.strip() for label in re.split("[,，、]", labels)]
    for label in wanted:
        if label not in by_label:
            raise unknown(
                "no-group", N_("There is no group {name}."),
                N_("`ringtrue list groups` names those there are."), [*by_label], name=label,
            )  # fmt: skip
    return [by_label[label] for label in wanted]


def execute_room(desk: Desk, drill: Drill, options: argparse.Namespace) -> int:
    """Lead a room through an evening on a screen, and return 0 also where it was left before its end."""
    if options.trainee or options.group or options.plain:
        raise UsageError(
            "room-screen",
            N_("A room answers by hands, before a screen, and nobody by name."),
            N_("Leave out --trainee, --group and --plain."),
        )
    need_terminal()
    from drills.tui.app import run
    from drills.tui.screens.between.opening import OpeningScreen

    async def lead(app: Host) -> None:
        from drills.tui.flows.evening.evening import (
            direct_room,  # with the models, which the first frame does without
        )

        await direct_room(app, desk, drill, options)

    return run(lambda: OpeningScreen(lead)) or Exit.DONE


def execute_one_to_one(desk: Desk, drill: Drill, options: argparse.Namespace) -> int:
    """Help visitors at a desk, one after another, and return 0."""
    if options.trainee or options.group or options.plain:
        raise UsageError(
            "one-to-one-screen",
            N_("A visitor answers before a screen, and without a name."),
            N_("Leave out --trainee, --group and --plain."),
        )
    need_terminal()
    from drills.tui.app import run
    from drills.tui.screens.between.opening import OpeningScreen

    async def lead(app: Host) -> None:
        from drills.tui.flows.visits import (
            direct_visits,  # with the models, which the first frame does without
        )

        await direct_visits(app, desk, drill, options)

    return run(lambda: OpeningScreen(lead)) or Exit.DONE
