"""`ringtrue rescue`: read what can be read of a damaged store into a new one."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path

from drills.desk.stores import own_file
from drills.words.copies import rescued_lines
from drills.words.language import _
from engine.errors import Exit
from results.journal.any_store import wall_clock
from results.journal.copies.beside import rescue_file
from results.journal.copies.rescue import rescue
from results.journal.names.people import People


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `rescue`."""
    parser.add_argument(
        "file", nargs="?", default="", metavar="FILE", help=_("a damaged store; else the one in use")
    )
    parser.add_argument(
        "-o", "--output", default="", metavar="NEW", help=_("the new store; must not be there yet")
    )


def execute(options: argparse.Namespace) -> int:
    """Rescue, say what is lost, and how to go on; return 1 if anything is."""
    source = Path(options.file) if options.file else own_file(options.store)
    target = Path(options.output) if options.output else rescue_file(source, wall_clock())
    rescued = rescue(source, target)
    with closing(People(rescued.path)) as people:
        for words in rescued_lines(rescued, people.name):
            print(words)
    print(_("The new store is {path}; the old one is as it was.").format(path=rescued.path))
    print(_("To go on with it: `ringtrue restore {path}`").format(path=rescued.path))
    return Exit.FINDINGS if rescued.losses else Exit.DONE
