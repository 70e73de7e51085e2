"""Play the sample drill in plain text on the store given, until input ends or somebody kills this."""

from __future__ import annotations

import sys

from drills.desk.desk import Desk
from drills.desk.local_time import steady_clock
from drills.plain import play_run
from drills.plain.console import Console
from drills.run.open_run import begin_run
from drills.run.resume import Unreplayed, resume_run
from drills.words.language import choose
from engine.library.library import Library
from engine.library.shelf import Shelf
from results.journal.records import runs as records
from tests.conftest import SAMPLES


def _stop(lost: Unreplayed) -> None:
    raise lost.error


def main() -> None:
    """Go on with the run of the store, or begin it."""
    choose("en")
    desk = Desk.open(sys.argv[1], Shelf(SAMPLES))
    library = Library(desk.shelf)
    group = desk.group("one")
    person = desk.trainee(group.id, "one")
    record = records.unfinished(desk.store.db, person.id)
    if desk.store.db.execute("SELECT 1 FROM runs WHERE ended").fetchone():
        sys.stdout.write("Summary: the run had ended\n")
        return
    if record:
        session = resume_run(desk.store, library, record, now=desk.clock(), clock=steady_clock, report=_stop)
    else:
        session = begin_run(
            desk.store, library, desk.shelf.drill("mixed"), person.id, group.id,
            run="r", seed="1", clock=steady_clock,
        )  # fmt: skip
    play_run(Console(sys.stdin, sys.stdout, 80), session, desk.store, library)


if __name__ == "__main__":
    main()
