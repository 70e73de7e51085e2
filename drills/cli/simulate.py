"""`ringtrue simulate`: trainees of known ability play a drill through the same session as people."""

from __future__ import annotations

import argparse
import sys
from itertools import count

from drills.desk import Desk
from drills.language import _, counted
from drills.runs import begin_run
from engine.errors import Exit, UsageError
from engine.language import N_
from engine.library import Library
from engine.simulate import Observer

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
    parser.add_argument("--seed", default="1", help=_("decides all chance, for repeating a run"))


def execute(asked: argparse.Namespace) -> int:
    """Let the group play and return 0; the same seed plays the same."""
    if not 1 <= asked.trainees <= 10_000:
        raise UsageError("trainees", N_("A group has 1 to 10000 simulated trainees."), N_("Ask for fewer."))
    with Desk.open(asked.store) as desk:
        drill = desk.shelf.drill(asked.drill)
        library = Library(desk.shelf)
        group = desk.group(asked.group, simulated=True)
        for number in range(1, asked.trainees + 1):
            seed = f"{asked.seed}/{number}"
            person = desk.trainee(group.id, f"sim-{asked.seed}-{number:04}", simulated=True)
            session = begin_run(
                desk.store,
                library,
                drill,
                person.id,
                group.id,
                run=f"{person.id}-{seed}-{drill.id}",
                seed=seed,
                clock=count(0, PACE_MS).__next__,
                simulated=True,
            )
            observer = Observer(asked.dprime, asked.criterion, seed)
            while session.advance():
                while not session.play.over:
                    session.act(observer.choose(session.play))
    print(
        counted(
            "{count} simulated trainee has played.", "{count} simulated trainees have played.", asked.trainees
        ),
        file=sys.stderr,
    )
    return Exit.DONE
