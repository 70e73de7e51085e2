"""`ringtrue restore`: put a backup, or what was rescued, in the place of the store."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from drills.desk.local_time import system_zone
from drills.desk.stores import own_file
from drills.plain.console import Console, InputEnded
from drills.words.copies import contents_words, restored_lines
from drills.words.language import _
from engine.errors import Exit, InputError
from engine.language import N_
from results.journal.any_store import wall_clock
from results.journal.copies.backups import backups
from results.journal.copies.restore import Contents, look, restore

YES = "1"


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `restore`."""
    parser.add_argument(
        "copy", nargs="?", default="1", metavar="N|FILE",
        help=_("its number in `ringtrue backup --list`, or a file; the newest backup without one"),
    )  # fmt: skip
    parser.add_argument("--yes", action="store_true", help=_("do not ask"))


def execute(options: argparse.Namespace) -> int:
    """Say what would be put in place, ask, and do it; refused unless that is wanted."""
    path = own_file(options.store)
    source = _source(path, options.copy)
    contents = look(source)
    if not options.yes and not _agreed(path, source, contents):
        print(_("Nothing was changed."))
        return Exit.REFUSED
    for words in restored_lines(restore(path, source, wall_clock())):
        print(words)
    return Exit.DONE


def _source(store: Path, text: str) -> Path:
    """Return the file that is meant; raise `InputError` where there is no such backup."""
    if not text.isdecimal():
        return Path(text)
    copies = backups(store)
    if not 1 <= int(text) <= len(copies):
        raise InputError(
            "no-backup",
            N_("There is no backup {number} of {path}; there are {count}."),
            N_("`ringtrue backup --list` names them; a file may be named too."),
            number=text,
            path=str(store),
            count=len(copies),
        )
    return copies[int(text) - 1].path


def _agreed(store: Path, source: Path, contents: Contents) -> bool:
    console = Console(sys.stdin, sys.stdout)
    console.say(str(source))
    console.say(contents_words(contents, system_zone(contents.last)))
    console.say(
        _("This is put in the place of {path}; what stands there is kept beside it.").format(path=store)
    )
    console.say(_("1  put it in place"))
    console.say(_("0  leave everything as it is"))
    try:
        return console.ask() == YES
    except InputEnded:
        return False
