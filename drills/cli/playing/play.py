"""`ringtrue play`: a drill or one scenario, in the terminal or by numbered lines."""

from __future__ import annotations

import argparse
import secrets
import sys
import time
from datetime import date
from pathlib import Path

from drills.cli.playing.terminal import need_terminal, open_drill
from drills.plain import may_take_over, play_run
from drills.plain.console import Console
from drills.plain.notice import tell_notice
from drills.run.desk import Desk, new_run
from drills.run.open_run import begin_run, resume_run
from drills.run.origins import origins
from drills.run.outlook import Outlook
from drills.run.party import Party
from drills.run.practice import begin_practice
from drills.run.session import Session
from drills.words.language import _, explain
from drills.words.origin_words import issuers_words, unsigned_words
from drills.words.vocabulary import left_out_words, repeats_words, unapproved_words
from engine.errors import Exit, InputError
from engine.language import N_
from engine.library.drill import Drill, single
from engine.library.freshness import left_out, left_unapproved
from engine.library.header import read_header
from engine.library.library import Library
from engine.library.shelf import Shelf


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `play`."""
    parser.add_argument(
        "what", metavar="DRILL|SCENARIO", help=_("id of a drill or scenario, or a scenario file")
    )
    parser.add_argument("--plain", action="store_true", help=_("numbered lines instead of screens"))
    parser.add_argument("--group", default="", help=_("the group; made if absent"))
    parser.add_argument(
        "--trainee",
        default="",
        help=_("the person; added if absent; without one it is practice, not counted"),
    )
    parser.add_argument("--minutes", type=int, metavar="N", help=_("about how long"))
    parser.add_argument("--seed", default="", help=_("decides all chance, for repeating a run"))
    parser.add_argument("--new", action="store_true", help=_("begin anew even if a run was interrupted"))
    parser.add_argument("--stale", action="store_true", help=_("play what is due for checking as well"))
    parser.add_argument("--width", type=int, default=80, metavar="N", help=_("columns of plain text"))


def execute(arguments: argparse.Namespace) -> int:
    """Play, and return 0 also where the run was paused."""
    with Desk.open(arguments.store) as desk:
        drill = _drill(desk.shelf, arguments)
        if not arguments.plain:
            need_terminal()
            tell_left_out(desk, drill, None if arguments.stale else desk.today)
            return open_drill(desk, drill, arguments)
        console = Console(sys.stdin, sys.stdout, max(20, arguments.width))
        library = Library(desk.shelf)
        session = _session(desk, library, drill, arguments, console)
        if session is not None:
            play_run(console, session, desk.store, library, desk.rule)
    return Exit.DONE


def _session(
    desk: Desk, library: Library, drill: Drill, arguments: argparse.Namespace, console: Console
) -> Session | None:
    """Return the session to play; None where the run goes on in another window and is left there."""
    seed = arguments.seed or secrets.token_hex(8)
    today = None if arguments.stale else desk.today
    if not arguments.trainee:
        tell_left_out(desk, drill, today)
        return begin_practice(
            library, drill, seed=seed, clock=_steady, minutes=arguments.minutes, today=today
        )
    group = desk.group(arguments.group or _("practice"))
    person = desk.trainee(group.id, arguments.trainee)
    tell_notice(console, desk, Party((person,)))
    interrupted = None if arguments.new else desk.unfinished(person.id, drill.id)
    if interrupted:
        if desk.elsewhere(interrupted) and not may_take_over(console, drill.title):
            return None
        print(_("Going on with the run that was interrupted."), file=sys.stderr)
        return resume_run(
            desk.store, library, interrupted, now=desk.clock(), clock=_steady, report=_tell, today=today
        )
    tell_left_out(desk, drill, today)
    outlook = Outlook(desk, drill, Party((person,)), seed=seed, stale=arguments.stale)
    composed = outlook.composed(arguments.minutes)
    sources = origins(desk.shelf, composed.items)
    for words in (
        issuers_words(sources.issuers), unsigned_words(sources.unsigned), repeats_words(composed)
    ):  # fmt: skip
        if words:
            print(words, file=sys.stderr)
    return begin_run(
        desk.store, library, drill, person.id, group.id, run=new_run(), seed=seed, clock=_steady,
        minutes=arguments.minutes, today=today, offset=desk.offset,
    )  # fmt: skip


def tell_left_out(desk: Desk, drill: Drill, today: date | None) -> None:
    """Tell the trainer on stderr what this drill leaves out; nothing where it leaves out nothing."""
    missing = left_out([drill], desk.shelf.drawable, today) if today else None
    if missing:
        print(left_out_words(missing), file=sys.stderr)
    unapproved = left_unapproved(drill, desk.shelf.drawable, Library(desk.shelf).allowed(drill, today))
    if unapproved:
        print(unapproved_words(unapproved), file=sys.stderr)


def _steady() -> int:
    return time.monotonic_ns() // 1_000_000


def _tell(error: InputError) -> None:
    print(explain(error), file=sys.stderr)


def _drill(shelf: Shelf, arguments: argparse.Namespace) -> Drill:
    """Return the drill of this id, or a drill of one scenario by id or file; a file is tried, not counted."""
    what: str = arguments.what
    if what in shelf.drills:
        return shelf.drills[what]
    if what in shelf.playable:
        shelf.lay(shelf.playable[what])  # also where its pack is switched off: it was asked for by its name
        return single(what, shelf.playable[what].title)
    path = Path(what)
    if path.is_file():
        header = read_header(path, path.parent.name)
        if arguments.trainee:
            print(_("A file is tried, and not counted: only what lies in a pack counts."), file=sys.stderr)
            arguments.trainee = ""
        shelf.lay(header)
        return single(header.id, header.title)
    raise InputError(
        "no-drill",
        N_("There is no drill, scenario or file {name}."),
        N_("`ringtrue list drills` and `ringtrue list scenarios` name those there are."),
        name=what,
    )
