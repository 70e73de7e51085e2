"""`ringtrue simulate`: trainees of known ability play a drill through the same session as people."""

from __future__ import annotations

import argparse
import sys
from itertools import count

from drills.desk import Desk
from drills.language import _, counted
from drills.runs import begin_run
from drills.words import KINDS
from engine.drill import Drill
from engine.errors import Exit, UsageError
from engine.language import N_
from engine.library import Library
from engine.simulate import Observer, varied
from results import records

PACE_MS = 4000
"""Milliseconds a simulated act takes."""


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `simulate`."""
    parser.add_argument("drill")
    parser.add_argument("--group", default="simulated", help=_("the group; made if absent"))
    parser.add_argument("--trainees", type=int, default=30, metavar="N")
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
    parser.add_argument("--seed", default="1", help=_("decides all chance, for repeating a run"))


def execute(asked: argparse.Namespace) -> int:
    """Let the group play one sitting and return 0; the same seed plays the same."""
    _refuse(asked)
    with Desk.open(asked.store) as desk:
        drill = desk.shelf.drill(asked.drill)
        library = Library(desk.shelf)
        group = desk.group(asked.group, simulated=True)
        repeats = 0
        for number in range(1, asked.trainees + 1):
            person = desk.trainee(group.id, f"sim-{asked.seed}-{number:04}", simulated=True)
            repeats += _play(desk, library, drill, group.id, person.id, f"{asked.seed}/{number}", asked)
    print(
        counted(
            "{count} simulated trainee has played.", "{count} simulated trainees have played.", asked.trainees
        ),
        file=sys.stderr,
    )
    if repeats:
        said = counted(
            "{count} item was a repeat, not measured.", "{count} items were repeats, not measured.", repeats
        )
        print(said, file=sys.stderr)
    return Exit.DONE


def _refuse(asked: argparse.Namespace) -> None:
    if not 1 <= asked.trainees <= 10_000:
        raise UsageError("trainees", N_("A group has 1 to 10000 simulated trainees."), N_("Ask for fewer."))
    if not 0 <= asked.lapse <= 1:
        raise UsageError("lapse", N_("A share lies between 0 and 1."), N_("Write 0.05 for one in twenty."))
    unknown = sorted({*_blind(asked)} - {*KINDS})
    if unknown:
        raise UsageError(
            "blind", N_("There is no kind of cue {kind}."), N_("`ringtrue list cues` names those there are."),
            kind=unknown[0],
        )  # fmt: skip


def _blind(asked: argparse.Namespace) -> list[str]:
    return [one.strip() for one in asked.blind.split(",") if one.strip()]


def _play(
    desk: Desk, library: Library, drill: Drill, group: str, person: str, seed: str, asked: argparse.Namespace
) -> int:
    """Let one trainee play one run, a sitting after those before it; return how many items were repeats."""
    before = records.runs_begun(desk.store.db, person, drill.id)
    session = begin_run(
        desk.store, library, drill, person, group, run=f"{person}-{seed}-{drill.id}-{before}",
        seed=f"{seed}/{before}", clock=count(0, PACE_MS).__next__, simulated=True,
        offset=desk.offset,
    )  # fmt: skip
    observer = varied(
        Observer(
            asked.dprime + asked.learn * before, asked.criterion, seed, asked.lapse,
            frozenset(_blind(asked)), asked.always,
        ),
        asked.sd,
    )  # fmt: skip
    while session.advance():
        while not session.play.over:
            session.act(observer.choose(session.play))
    return len(session.run.repeats)
