"""`ringtrue demo`: a store of three simulated groups, opened at its scores and gone afterwards."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from drills.cli.playing.terminal import need_terminal
from drills.desk.desk import Desk
from drills.desk.local_time import midnight, today
from drills.run.simulation import play_run, runs_after
from drills.words.language import _
from drills.words.script import other_language
from engine.authoring.simulate import Observer, varied
from engine.errors import Exit
from engine.language import N_
from engine.library.draws.compose import compose
from engine.library.drill import Drill
from engine.library.library import Library
from engine.library.stock import stock
from results.journal.records import meetings

if TYPE_CHECKING:
    from drills.tui.host import Host

SITTINGS = (timedelta(days=56), timedelta(days=28), timedelta(days=1))
"""How long ago the groups played."""
SPREAD = 0.3
"""How much the d' of its people differs, in standard deviations."""


@dataclass(frozen=True, slots=True)
class SampleGroup:
    """A group to be simulated: its label, its size, and its d' and criterion at each of `SITTINGS`."""

    label: str
    size: int
    d_prime: Sequence[float]
    criterion: Sequence[float]


GROUPS = (
    SampleGroup(N_("East Gate: became more skilled"), 12, (0.8, 1.0, 2.9), (0.2, 0.1, 0.0)),
    SampleGroup(N_("Old Bridge: became more suspicious only"), 10, (1.3, 1.3, 1.3), (0.3, 0.2, -0.9)),
    SampleGroup(N_("River Mouth: four people"), 4, (1.5, 1.6, 1.7), (0.0, 0.0, 0.0)),
)


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `demo`: none."""


def execute(options: argparse.Namespace) -> int:
    """Make the store, show its scores, remove it and return 0; raise `UsageError` without a terminal."""
    need_terminal()
    from drills.tui.app import run
    from drills.tui.screens.between.opening import OpeningScreen

    with TemporaryDirectory(prefix="ringtrue-demo-") as folder:
        store = Path(folder) / "store.db"
        print(_("Three simulated groups play three evenings. Nothing of it is kept."), file=sys.stderr)
        fill(store, today(), partial(print, file=sys.stderr, flush=True))
        with Desk.open(store) as desk:
            return run(lambda: OpeningScreen(partial(show_scores, desk))) or Exit.DONE


async def show_scores(desk: Desk, app: Host) -> None:
    """Show the scores of a store until they are left, and close the program."""
    from drills.tui.screens.scores.overview import ScoresScreen

    await app.push_screen_wait(ScoresScreen(desk))
    app.exit()


def fill(store: Path, last_day: date, say: Callable[[str], object]) -> None:
    """Let the groups play their sittings up to a day, into a store; `say` takes a line on each beforehand."""
    for sitting, ago in enumerate(SITTINGS):
        day = last_day - ago
        with Desk.open(store, clock=partial(midnight, day)) as desk:
            library, drill = Library(desk.shelf), _drill(desk)
            for group in GROUPS:
                say(f"  {day.isoformat()}  {_(group.label)} …")
                _play(desk, library, drill, group, sitting)


def _play(desk: Desk, library: Library, drill: Drill, group: SampleGroup, sitting: int) -> None:
    record = desk.group(_(group.label), simulated=True)
    for number in range(1, group.size + 1):
        person = desk.trainee(record.id, f"sim-{number:02}", simulated=True)
        seed = f"demo/{group.label}/{number}"
        observer = varied(Observer(group.d_prime[sitting], group.criterion[sitting], seed), SPREAD)
        run = runs_after(desk, [person.id], drill)
        play_run(
            desk, library, drill, record.id, person.id, seed, partial(_whatever_came_before, observer), run
        )


def _whatever_came_before(observer: Observer, _before: int) -> Observer:
    return observer


def _drill(desk: Desk) -> Drill:
    """Return the drill with calls that holds most that the first person has not met, of those read here."""
    material, own = desk.shelf.material(), desk.shelf.own_drills
    people = [person.id for group in desk.groups() for person in desk.trainees(group.id)]
    past = meetings.met(desk.store.db, people[0]) if people else ()

    def new(drill: Drill) -> int:
        run = compose(stock(drill, material), "demo", past)
        return sum(material.headers[name].truth is not None for name in {*run.items} - {*run.repeats})

    drills = [drill for drill in desk.drills() if any("call" in draw.channels for draw in drill.draws)]
    shipped = [drill for drill in drills if drill.id not in own and not other_language(drill.lang)]
    return max(shipped, key=new)
