"""`ringtrue today`: one encounter by the date, not counted."""

from __future__ import annotations

import argparse
import secrets
import sys

from drills.cli.playing.terminal import need_terminal, open_today
from drills.desk.desk import Desk
from drills.desk.local_time import steady_clock
from drills.desk.preferences.seen_today import keep_seen_today, seen_today
from drills.plain import play_run
from drills.plain.console import Console
from drills.run.today import begin_today
from drills.words.language import _
from drills.words.today import done_words
from engine.errors import Exit
from engine.library.library import Library


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `today`."""
    parser.add_argument(
        "--trainee", default="", help=_("who is asked: decides which of the two comes; nothing is kept")
    )
    parser.add_argument("--plain", action="store_true", help=_("numbered lines instead of screens"))
    parser.add_argument("--width", type=int, default=80, metavar="N", help=_("columns of plain text"))


def execute(options: argparse.Namespace) -> int:
    """Ask the question of the day, and return 0 also where it was left."""
    with Desk.open(options.store) as desk:
        person = _person(desk, options.trainee)
        if not options.plain:
            need_terminal()
            return open_today(desk, person)
        library = Library(desk.shelf)
        session = begin_today(desk, library, person, steady_clock)
        console = Console(sys.stdin, sys.stdout, max(20, options.width))
        (scenario,), day = session.items, desk.today
        console.say(f"== {_('Question of the day')} ==")
        if scenario in seen_today(desk.store.path, day):
            console.say(_("On this computer: {words}.").format(words=done_words(day)))
        if play_run(console, session, desk.store, library, desk.rule):
            keep_seen_today(desk.store.path, day, scenario)
    return Exit.DONE


def _person(desk: Desk, name: str) -> str:
    """Return the pseudonym of the only person of a name, else the name; without one anybody's."""
    people = desk.people.namesakes(name) if name else []
    return people[0].id if len(people) == 1 else name or secrets.token_hex(8)
