"""One of several programs that do the same to one store at the same moment: `racer.py WHAT NUMBER`.

It says `ready`, takes the path of a store from each line, opens it, does it, says a line about each thing it
did, and `done`; until input ends.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from itertools import count

from drills.desk.desk import Desk
from drills.run.open_run import begin_run
from drills.run.resume import Unreplayed, resume_run
from engine.authoring.simulate import Observer
from engine.library.library import Library
from engine.library.shelf import Shelf
from results.journal.facts.runs import Judged
from results.journal.records import runs as records
from results.journal.succession import OvertakenError
from tests.conftest import SAMPLES

TIMES = 12
RESUMED = 60
"""How often one program may take the run back; the parent ends what is not ended then."""


def say(words: str) -> None:
    """Write a line that the parent reads at once."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def enrol(desk: Desk, number: int) -> None:
    """Make groups and people that the others make as well."""
    for turn in range(TIMES):
        group = desk.group(f"第{turn}组")
        say(f"{group.id} {desk.trainee(group.id, '王红', 'A7').id}")


def judge(desk: Desk, number: int) -> None:
    """Judge plays that stand ready, each with one's own rating."""
    for turn in range(TIMES):
        try:
            desk.store.append(
                Judged(
                    "r-1",
                    f"r-1/{turn}",
                    1,
                    "judge",
                    "",
                    number,
                    1500,
                    number,
                    "hit" if number > 3 else "miss",
                )
            )
            say(f"{turn} {number}")
        except OvertakenError as error:
            say(f"{turn} {error.code}")


def play(desk: Desk, number: int) -> None:
    """Play the unfinished run, taking it back whenever another has taken it over."""
    library, observer = Library(desk.shelf), Observer(1.5, 0, str(number))
    (person,) = desk.trainees(desk.groups()[0].id)
    for _turn in range(RESUMED):
        record = records.unfinished(desk.store.db, person.id)
        if record is None:
            break
        try:
            session = resume_run(
                desk.store, library, record, now=desk.clock(), clock=count(0, 500).__next__, report=_stop
            )
            while session.advance():
                while not session.play.over:
                    session.act(observer.choose(session.play))
        except OvertakenError as error:
            say(error.code)


def _stop(lost: Unreplayed) -> None:
    raise lost.error


def everything(desk: Desk, number: int) -> None:
    """Make groups and people, begin the run all want to begin, and play it."""
    enrol(desk, number)
    group = desk.group("第0组")
    person = desk.trainee(group.id, "王红", "A7")
    with suppress(OvertakenError):
        begin_run(
            desk.store, Library(desk.shelf), desk.shelf.drill("mixed"), person.id, group.id,
            run="r-1", seed="1", clock=count(0, 500).__next__,
        )  # fmt: skip
    play(desk, number)


WHAT: dict[str, Callable[[Desk, int], None]] = {
    "enrol": enrol, "judge": judge, "play": play, "everything": everything
}  # fmt: skip


def main() -> None:
    """Take the path of a store from each line, and race over it with whoever was given the same."""
    what, number = sys.argv[1:]
    say("ready")
    for line in sys.stdin:
        with Desk.open(line.strip(), Shelf(SAMPLES)) as desk:
            WHAT[what](desk, int(number))
        say("done")


if __name__ == "__main__":
    main()
