"""Who is called to a roll call, of which drill, and what of today it goes on with."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from drills.desk.desk import Desk
from drills.run.resume import SAME_LINE_WITHIN
from engine.errors import InputError
from engine.language import N_
from engine.library.drill import Drill
from results.journal.names.people import Person
from results.journal.records.enrolled import GroupRecord
from results.journal.records.roll_calls import open_roll_call
from results.journal.records.runs import RunRecord

MINUTES = 15
"""How long a roll call takes where nobody says."""


@dataclass(frozen=True, slots=True)
class CalledGroup:
    """A group that is called, with its people in the order of its roster."""

    group: GroupRecord
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class CallList:
    """A roll call before it begins: a drill, the groups that are called, about how long.

    `interrupted` are the runs it goes on with, `elsewhere` tells that another window has them.
    """

    drill: Drill
    called: tuple[CalledGroup, ...]
    minutes: int = MINUTES
    seed: str = ""
    stale: bool = False
    interrupted: tuple[RunRecord, ...] = ()
    elsewhere: bool = False

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody on the list, group by group."""
        return tuple(person for group in self.called for person in group.people)

    @property
    def label(self) -> str:
        """The labels of the groups."""
        return "  ".join(called.group.label for called in self.called)

    def group_of(self, person: str) -> str:
        """Return the group (an id) of somebody on the list (an id)."""
        groups = {each.id: called.group.id for called in self.called for each in called.people}
        return groups[person]


def gather(
    desk: Desk, drill: Drill, groups: Sequence[GroupRecord], *, minutes: int | None = None, seed: str = "",
    stale: bool = False, new: bool = False,
) -> CallList:  # fmt: skip
    """Return the roll call of a drill for groups, one after another; what was interrupted goes on.

    Not where a `new` one is wanted. Raises `InputError` where nobody is in any of the groups.
    """
    called = tuple(CalledGroup(group, tuple(desk.trainees(group.id))) for group in groups)
    called = tuple(each for each in called if each.people)
    if not called:
        raise InputError(
            "roll-call-nobody",
            N_("Nobody is in group {group} yet."),
            N_("Add its people in the roster: `ringtrue import FILE --as roster --to GROUP`."),
            group=", ".join(group.label for group in groups),
        )
    runs = () if new else _to_go_on_with(desk, called, drill)
    return CallList(
        drill, called, minutes or MINUTES, seed or secrets.token_hex(8), stale, runs,
        any(desk.store.held_elsewhere(run.begun.run) for run in runs),
    )  # fmt: skip


def _to_go_on_with(desk: Desk, called: Sequence[CalledGroup], drill: Drill) -> tuple[RunRecord, ...]:
    """Return what was interrupted today and has something left."""
    runs = open_roll_call(desk.store.db, [each.group.id for each in called], drill.id)
    fresh = any(desk.clock() - run.last_at < SAME_LINE_WITHIN for run in runs)
    return runs if fresh and position_behind(runs) < len(runs[0].begun.items) else ()


def position_behind(runs: Sequence[RunRecord]) -> int:
    """Return the place of the encounter behind the last that was judged."""
    return 1 + max((play.begun.item for run in runs for play in run.plays), default=-1)
