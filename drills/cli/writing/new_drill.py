"""`ringtrue new drill`: a drill of one's own from channels, topics, a number and minutes."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from drills.authoring.own_drill import write_drill
from drills.desk import content
from drills.desk.paths import program_files
from drills.words.language import _, script
from engine.authoring.drill_plan import DrillPlan, minutes_of, own_id
from engine.channels import channels as every_channel
from engine.errors import Exit, InputError
from engine.language import N_
from engine.library.shelf import Shelf

MOST = 100
"""Items and minutes a drill may ask for."""


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `new drill`."""
    parser.add_argument("--title", default="", help=_("of a drill: what menus call it"))
    parser.add_argument(
        "--channels", default="", metavar="A,B", help=_("of a drill: left out, any but questions")
    )
    parser.add_argument("--topics", default="", metavar="A,B", help=_("of a drill: left out, any"))
    parser.add_argument("--count", type=int, default=0, metavar="N", help=_("of a drill: how many items"))
    parser.add_argument("--minutes", type=int, default=0, metavar="N", help=_("of a drill: about how long"))


def execute(options: argparse.Namespace) -> int:
    """Write the drill and name its file; it is in the menus from now on."""
    shelf = content.shelf(options.store)
    folder = Path(options.to) if options.to else content.own_folder() / "drills"
    plan = _plan(options, shelf)
    file = write_drill(plan, shelf, folder, program_files(options.store))
    print(_("It is in the menus now: ringtrue play {drill}").format(drill=plan.id), file=sys.stderr)
    print(file)
    return Exit.DONE


def _plan(options: argparse.Namespace, shelf: Shelf) -> DrillPlan:
    channels, topics = _names(options.channels), _names(options.topics)
    _refuse_unknown(
        channels, tuple(channel.name for channel in every_channel()), N_("There is no channel {name}.")
    )
    there = tuple(dict.fromkeys(head.topic for head in shelf.playable.values()))
    _refuse_unknown(topics, there, N_("There is no topic {name}."))
    count = options.count or 6
    minutes = options.minutes or minutes_of(channels, count)
    for number in (count, minutes):
        if not 0 < number <= MOST:
            raise InputError(
                "new-drill",
                N_("{number} is too few or too many."),
                N_("A drill holds 1 to {most} items and takes 1 to {most} minutes."),
                number=number,
                most=MOST,
            )
    title = options.title or options.name or _("A drill of our own")
    return DrillPlan(options.name or own_id(title), title, channels, topics, count, minutes, script())


def _names(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in text.replace("，", ",").replace(" ", ",").split(",") if name))


def _refuse_unknown(names: tuple[str, ...], there: tuple[str, ...], title: str) -> None:
    for name in names:
        if name not in there:
            raise InputError(
                "new-drill", title, N_("It is one of: {known}."), name=name, known=", ".join(there)
            )
