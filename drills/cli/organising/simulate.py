"""`ringtrue simulate`: trainees of known ability play a drill through the same session as people."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from functools import partial

from drills.cli.named_drill import named_drill
from drills.cli.nearest import unknown
from drills.cli.scoring.scope import single_day
from drills.desk.desk import Desk
from drills.desk.local_time import midnight, today
from drills.run.simulation import play_run, runs_after
from drills.words.language import _, counted
from drills.words.vocabulary import KINDS
from engine.authoring.simulate import Observer, varied
from engine.errors import Exit, UsageError
from engine.language import N_
from engine.library.library import Library


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the options of `simulate`."""
    parser.add_argument("drill", metavar="DRILL", help=_("id or title of a drill"))
    parser.add_argument("--group", default="simulated", help=_("the group; made if absent"))
    parser.add_argument("--trainees", type=int, default=30, metavar="N", help=_("how many play"))
    parser.add_argument("--dprime", type=float, default=1.5, metavar="D", help=_("how well they tell apart"))
    parser.add_argument(
        "--criterion", type=float, default=0.0, metavar="C", help=_("how rarely they say scam")
    )
    parser.add_argument("--sd", type=float, default=0.0, metavar="S", help=_("how much their d' differs"))
    parser.add_argument(
        "--learn", type=float, default=0.0, metavar="G", help=_("what d' gains with every run before")
    )
    parser.add_argument(
        "--lapse", type=float, default=0.0, metavar="P", help=_("share of judgements by chance, 0 to 1")
    )
    parser.add_argument("--blind", default="", metavar="KIND,…", help=_("kinds of cue they do not see"))
    parser.add_argument("--always", choices=("scam", "genuine"), help=_("what they say whatever comes"))
    parser.add_argument(
        "--knowledge",
        type=float,
        default=0.6,
        metavar="P",
        help=_("share of questions answered rightly, 0 to 1"),
    )
    parser.add_argument("--day", default="", metavar="DATE", help=_("the day they play, today or before"))
    parser.add_argument("--seed", default="1", help=_("decides all chance, for repeating a run"))


def execute(options: argparse.Namespace) -> int:
    """Let the group play one sitting and return 0.

    Killed and run again it is the same as run once. The same seed on a new store plays the same to the
    byte: simulated people and groups have ids that follow from their names, and their day stands at its
    beginning, so that no real fact of the day comes before.
    """
    _refuse(options)
    begin = midnight(_day(options.day))
    with Desk.open(options.store, clock=lambda: begin) as desk:
        drill = named_drill(desk.shelf, options.drill)
        library = Library(desk.shelf)
        group = desk.group(options.group, simulated=True)
        repeats = 0
        people = [
            desk.trainee(group.id, f"sim-{options.seed}-{number:04}", simulated=True).id
            for number in range(1, options.trainees + 1)
        ]
        run = runs_after(desk, people, drill)
        for number, person in enumerate(people, start=1):
            seed = f"{options.seed}/{number}"
            trainee = partial(_observer, options, seed)
            repeats += play_run(desk, library, drill, group.id, person, seed, trainee, run)
    print(
        counted(
            "{count} simulated trainee has played.",
            "{count} simulated trainees have played.",
            options.trainees,
        ),
        file=sys.stderr,
    )
    if repeats:
        repeated = counted(
            "{count} item was a repeat, not measured.", "{count} items were repeats, not measured.", repeats
        )
        print(repeated, file=sys.stderr)
    return Exit.DONE


def _refuse(options: argparse.Namespace) -> None:
    if not 1 <= options.trainees <= 10_000:
        raise UsageError("trainees", N_("A group has 1 to 10000 simulated trainees."), N_("Ask for fewer."))
    if not (0 <= options.lapse <= 1 and 0 <= options.knowledge <= 1):
        raise UsageError("share", N_("A share lies between 0 and 1."), N_("Write 0.05 for one in twenty."))
    strange = sorted({*_blind(options)} - {*KINDS})
    if strange:
        raise unknown(
            "blind", N_("There is no kind of cue {name}."), N_("`ringtrue list cues` names those there are."),
            KINDS, name=strange[0], kind=UsageError,
        )  # fmt: skip


def _day(text: str) -> date:
    day = single_day(text) if text else today()
    if day > today():
        raise UsageError(
            "day-to-come",
            N_("{text} is yet to come."),
            N_("Name today or an earlier day: what is kept later cannot be of an earlier time."),
            text=text,
        )
    return day


def _blind(options: argparse.Namespace) -> list[str]:
    return [name.strip() for name in options.blind.split(",") if name.strip()]


def _observer(options: argparse.Namespace, seed: str, before: int) -> Observer:
    """Return the trainee of this seed as it is after `before` runs of the drill."""
    return varied(
        Observer(
            options.dprime + options.learn * before, options.criterion, seed, options.lapse,
            frozenset(_blind(options)), options.always, options.knowledge,
        ),
        options.sd,
    )  # fmt: skip
