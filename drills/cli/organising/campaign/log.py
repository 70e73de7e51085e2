"""`ringtrue campaign log PLAN`: what a unit did, with its day, place, note and evidence; or taken back."""

from __future__ import annotations

import argparse
from pathlib import Path

from drills.cli.scoring.scope import single_day
from drills.desk.desk import Desk
from drills.words.campaigns import logged_words
from drills.words.language import _
from engine.errors import Exit, UsageError
from engine.language import N_


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `campaign log`."""
    parser.add_argument("plan", metavar="PLAN", help=_("id, title or file of a plan"))
    parser.add_argument("--unit", default="", metavar="U", help=_("the unit, by name or path"))
    parser.add_argument(
        "--measure",
        default="",
        metavar="M",
        help=_("the measure or report, by title or id; left out: files alone"),
    )  # fmt: skip
    parser.add_argument("--count", type=int, default=1, metavar="N", help=_("how many more; left out: 1"))
    parser.add_argument("--date", default="", metavar="DATE", help=_("the day; left out: today"))
    parser.add_argument("--place", default="", metavar="TEXT", help=_("where"))
    parser.add_argument("--note", default="", metavar="TEXT", help=_("what else there is to say"))
    parser.add_argument(
        "--evidence", nargs="+", default=[], metavar="FILE", help=_("pictures and papers; they are copied")
    )
    parser.add_argument("--take-back", default="", metavar="ENTRY", help=_("an entry that was wrong"))


def execute(options: argparse.Namespace) -> int:
    """Log it, or take an entry back."""
    from drills.campaigns.logging import Doing, log, take_back
    from drills.campaigns.opening import open_plan

    if not options.unit and not options.take_back:
        raise UsageError(
            "usage", N_("Missing: {names}."), N_("`{command} --help` shows how."), names="--unit",
            command="ringtrue campaign log",
        )  # fmt: skip
    day = single_day(options.date) if options.date else None
    with Desk.open(options.store) as desk:
        plan = open_plan(desk.shelf, options.plan)
        if options.take_back:
            gone = take_back(desk, plan, options.take_back)
            print(_("{entry} of {unit} stands no more.").format(entry=gone.entry, unit=gone.unit))
            return Exit.DONE
        files = [Path(name) for name in options.evidence]
        count = options.count if options.measure else 0
        day = day or desk.today
        doing = Doing(options.unit, options.measure, count, day, options.place, options.note, files)
        fact = log(desk, plan, doing)
    print(logged_words(fact, plan.titles.get(fact.measure, "")))
    return Exit.DONE
