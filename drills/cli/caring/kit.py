"""`ringtrue kit`: the program as a folder to copy, which needs no installation."""

from __future__ import annotations

import argparse
import sys

from drills.kit.interpreter import interpreter
from drills.kit.kit import make_kit
from drills.kit.wheels import LEFT_OUT
from drills.words.language import _, counted
from engine.errors import Exit
from results.files.destinations import expanded


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `kit`."""
    parser.add_argument("-o", "--output", required=True, metavar="FOLDER", help=_("a new folder for it"))
    parser.add_argument(
        "--system",
        choices=("windows", "linux"),
        default="windows" if sys.platform == "win32" else "linux",
        help=_("where it will run"),
    )
    parser.add_argument(
        "--python", metavar="PATH", help=_("the embeddable Python for Windows, or a folder with bin/python3")
    )
    parser.add_argument("--wheels", metavar="DIR", help=_("a folder of wheels; otherwise pip fetches them"))
    parser.add_argument(
        "--with", dest="wanted", action="append", default=[], choices=LEFT_OUT,
        help=_("take along a large library that few commands need; repeatable"),
    )  # fmt: skip


def execute(options: argparse.Namespace) -> int:
    """Make the kit, and say what is in it and how large it is."""
    chosen = interpreter(expanded(options.python) if options.python else None, options.system)
    wheels = expanded(options.wheels) if options.wheels else None
    kit = make_kit(expanded(options.output).absolute(), chosen, wanted=options.wanted, wheels=wheels)
    libraries = counted("{count} library", "{count} libraries", kit.libraries)
    size = _("{megabytes:.0f} MB").format(megabytes=kit.size / 1e6)
    print(_("In it: Python 3.{minor}, {libraries}, {size}.").format(
        minor=chosen.minor, libraries=libraries, size=size), file=sys.stderr)  # fmt: skip
    print(kit.folder)
    return Exit.DONE
