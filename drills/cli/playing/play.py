"""`ringtrue play`: a drill or one scenario, in the terminal or by numbered lines."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from drills.cli.named_drill import drill_names, find_drill
from drills.cli.nearest import unknown
from drills.cli.playing.reminder import reminder_for
from drills.cli.playing.roll_call import execute_one_to_one, execute_roll_call, execute_room
from drills.cli.playing.terminal import need_terminal, open_drill, tell_no_backup
from drills.desk import content
from drills.desk.copies import backed_up
from drills.desk.desk import Desk
from drills.desk.local_time import steady_clock
from drills.plain import look_after_run, may_take_over, play_run
from drills.plain.console import Console
from drills.plain.notice import tell_notice
from drills.run.look import look_after
from drills.run.open_run import Opening, open_run, opening_for
from drills.run.overview.origins import origins
from drills.run.overview.outlook import Outlook
from drills.run.session import Session
from drills.words.language import _
from drills.words.runs import (
    issuers_words,
    left_out_words,
    not_apart_words,
    repeats_words,
    unapproved_words,
    unsigned_words,
)
from engine.errors import Exit, UsageError
from engine.language import N_
from engine.library.drill import Drill, single
from engine.library.freshness import left_out, left_unapproved
from engine.library.header import read_header
from engine.library.library import Library
from engine.library.shelf import Shelf


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `play`."""
    parser.add_argument(
        "what",
        metavar="DRILL|SCENARIO",
        help=_("id or title of a drill, id of a scenario, or a scenario file"),
    )
    parser.add_argument("--plain", action="store_true", help=_("numbered lines instead of screens"))
    parser.add_argument("--group", default="", help=_("the group; made if absent"))
    parser.add_argument(
        "--trainee",
        default="",
        help=_("the person; added if absent; without one it is practice, not counted"),
    )
    parser.add_argument("--minutes", type=int, metavar="N", help=_("about how long"))
    _add_modes(parser)
    parser.add_argument("--seed", default="", help=_("decides all chance, for repeating a run"))
    parser.add_argument("--new", action="store_true", help=_("begin anew even if a run was interrupted"))
    parser.add_argument("--stale", action="store_true", help=_("play what is due for checking as well"))
    parser.add_argument("--width", type=int, default=80, metavar="N", help=_("columns of plain text"))


def _add_modes(parser: argparse.ArgumentParser) -> None:
    """Add how a drill may be played besides by one person alone."""
    parser.add_argument(
        "--roll-call",
        action="store_true",
        help=_("a whole group at one screen: everybody shows a hand, one digit each is typed"),
    )
    parser.add_argument(
        "--room", action="store_true", help=_("an evening in a room: hands on three answers are counted")
    )
    parser.add_argument(
        "--reminder",
        action="store_true",
        help=_("come back to a drill: a question first, then the same asks in new stories"),
    )
    parser.add_argument(
        "--one-to-one",
        action="store_true",
        help=_("visitors at a desk without a name, one encounter each; the helper presses the answer"),
    )
    parser.add_argument(
        "--rehearsal",
        action="store_true",
        help=_("with --room: alone, with pretended hands; nothing is kept"),
    )


def execute(options: argparse.Namespace) -> int:
    """Play, and return 0 also where the run was paused."""
    if options.rehearsal and not options.room:
        raise UsageError(
            "rehearsal-room",
            N_("Only an evening in a room is rehearsed."),
            N_("Add --room, or leave out --rehearsal."),
        )
    with Desk.open(options.store) as desk, backed_up(desk, tell_no_backup):
        drill = _drill(desk.shelf, options)
        if options.reminder:
            drill = reminder_for(desk, drill, options)
        if options.roll_call:
            return execute_roll_call(desk, drill, options)
        if options.room:
            return execute_room(desk, drill, options)
        if options.one_to_one:
            return execute_one_to_one(desk, drill, options)
        if not options.plain:
            need_terminal()
            tell_left_out(desk, drill, None if options.stale else desk.today)
            return open_drill(desk, drill, options)
        console = Console(sys.stdin, sys.stdout, max(20, options.width))
        library = Library(desk.shelf)
        session = _session(desk, library, drill, options, console)
        if session is not None and play_run(console, session, desk.store, library, desk.rule):
            look = look_after(session, library, content.drafts_folder(), desk.today, steady_clock)
            if look is not None:
                look_after_run(console, look, library)
    return Exit.DONE


def _session(
    desk: Desk, library: Library, drill: Drill, options: argparse.Namespace, console: Console
) -> Session | None:
    """Return the session to play; None where the run goes on in another window and is left there."""
    opening = opening_for(
        desk, drill, options.trainee, options.group,
        minutes=options.minutes, seed=options.seed, stale=options.stale, new=options.new,
    )  # fmt: skip
    tell_notice(console, desk, opening.party)
    if opening.interrupted:
        if opening.interrupted.elsewhere and not may_take_over(console, drill.title):
            return None
        print(_("Going on with the run that was interrupted."), file=sys.stderr)
    else:
        _tell_what_it_holds(desk, opening)
    opened = open_run(desk, library, opening, steady_clock)
    for sentence in opened.sentences:
        console.say(sentence)
    return opened.session


def _tell_what_it_holds(desk: Desk, opening: Opening) -> None:
    """Tell on stderr what a new run leaves out and, of a person's, what of it was met before."""
    tell_left_out(desk, opening.drill, None if opening.stale else desk.today)
    if not opening.group:
        practice = Outlook(desk, opening.drill, opening.party, seed=opening.seed, stale=opening.stale)
        practice.composed(opening.minutes)
        if not practice.apart:
            print(not_apart_words(), file=sys.stderr)
    else:
        outlook = Outlook(desk, opening.drill, opening.party, seed=opening.seed, stale=opening.stale)
        composed = outlook.composed(opening.minutes)
        sources = origins(desk.shelf, composed.items)
        for words in (
            issuers_words(sources.issuers), unsigned_words(sources.unsigned), repeats_words(composed)
        ):  # fmt: skip
            if words:
                print(words, file=sys.stderr)


def tell_left_out(desk: Desk, drill: Drill, today: date | None) -> None:
    """Tell the trainer on stderr what this drill leaves out; nothing where it leaves out nothing."""
    missing = left_out([drill], desk.shelf.drawable, today) if today else None
    if missing:
        print(left_out_words(missing), file=sys.stderr)
    unapproved = left_unapproved(drill, desk.shelf.drawable, Library(desk.shelf).allowed(drill, today))
    if unapproved:
        print(unapproved_words(unapproved), file=sys.stderr)


def _drill(shelf: Shelf, options: argparse.Namespace) -> Drill:
    """Return the drill of this id or title, or of one scenario by id or file; a file is not counted."""
    what: str = options.what
    drill = find_drill(shelf, what)
    if drill:
        return drill
    if what in shelf.playable:
        shelf.lay(shelf.playable[what])  # also where its pack is switched off: it was asked for by its name
        return single(what, shelf.playable[what].title)
    path = Path(what)
    if path.is_file():
        header = read_header(path, path.parent.name)
        if options.trainee:
            print(_("A file is tried, and not counted: only what lies in a pack counts."), file=sys.stderr)
            options.trainee = ""
        shelf.lay(header)
        return single(header.id, header.title)
    raise unknown(
        "no-drill", N_("There is no drill, scenario or file {name}."),
        N_("`ringtrue list drills` and `ringtrue list scenarios` name those there are."),
        [*drill_names(shelf), *shelf.playable], name=what,
    )  # fmt: skip
