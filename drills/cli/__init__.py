"""The command line: one parser a command, built only for the command that is run."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from keyword import iskeyword
from typing import NoReturn, Protocol

from drills.words.language import _, choose, explain
from engine.errors import Exit, RingtrueError, UsageError
from engine.language import N_

COMMANDS = {
    "play": N_("play a drill or one scenario"),
    "list": N_("list packs, scenarios, drills, groups or cue kinds"),
    "scores": N_("show the scores of groups"),
    "change": N_("show whether groups became more skilled, or only more suspicious"),
    "ratings": N_("show what the six steps tell: area under the ROC, calibration"),
    "items": N_("show how each scenario works as an item of a test"),
    "export": N_("write groups, items, people or plays to a file"),
    "check": N_("check scenarios against the content rules"),
    "new": N_("begin a scenario with its twin, or a pack"),
    "import": N_("make a pair of scenarios from a filled form"),
    "draft": N_("make something to try of one message somebody received"),
    "walk": N_("show every way through a scenario with its score"),
    "preview": N_("try a scenario with its cues shown; nothing is recorded"),
    "pack": N_("hand packs on as files, install and remove them, switch them off and on"),
    "review": N_("print what a pack states for an office to sign, and take it back"),
    "schema": N_("print the JSON Schema of scenario files"),
    "specimen": N_("draw fictional notes, sound, worn and false"),
    "measure": N_("measure judgements made anywhere, from a table"),
    "simulate": N_("let simulated trainees of known ability play a drill"),
    "verify": N_("recompute the journal's chains"),
    "doctor": N_("say where things are and whether they work"),
}
"""Command -> what it does; the module has the same name, with `_` behind it where Python keeps the word."""

ROOMS = {
    "playing": ("play", "list"),
    "scoring": ("scores", "change", "ratings", "items", "export", "measure"),
    "writing": ("check", "new", "import", "draft", "walk", "preview", "review", "schema", "specimen", "pack"),
    "organising": ("simulate",),
    "caring": ("verify", "doctor"),
}
"""Where the module of each command lies."""


class Command(Protocol):
    """What a command's module offers."""

    def describe(self, parser: argparse.ArgumentParser) -> None:
        """Add the command's arguments."""

    def execute(self, arguments: argparse.Namespace) -> int:
        """Do it and return the exit code."""


class Parser(argparse.ArgumentParser):
    """A parser whose complaints are errors like all others."""

    def error(self, message: str) -> NoReturn:
        """Raise `UsageError` instead of printing and leaving."""
        raise UsageError(
            "usage",
            N_("The command line was not understood: {reason}."),
            N_("`{command} --help` shows how."),
            reason=message,
            command=self.prog,
        )


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit code; errors are said on stderr."""
    choose()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")
    try:
        return _dispatch(*_leading(arguments))
    except RingtrueError as error:
        print(explain(error), file=sys.stderr)
        return error.exit
    except KeyboardInterrupt:
        print(_("Interrupted. What was confirmed is kept."), file=sys.stderr)
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # The reader, such as `head`, has enough; nothing more can be flushed.
        sys.stdout = None
        return Exit.DONE


def _leading(arguments: list[str]) -> tuple[str, list[str], list[str]]:
    """Return the store and the content folders asked for before the command, and what is left."""
    store, folders, rest = "", list[str](), arguments
    while rest and rest[0].partition("=")[0] in ("--store", "--scenarios"):
        option, equals, value = rest[0].partition("=")
        value, rest = (value, rest[1:]) if equals else (rest[1] if rest[1:] else "", rest[2:])
        if option == "--store":
            store = value
        else:
            folders.append(value)
    return store, folders, rest


def _dispatch(store: str, folders: list[str], arguments: list[str]) -> int:
    if not arguments:
        from drills.cli.playing.terminal import open_program
        from drills.run.paths import content_folders

        with content_folders(folders):
            return open_program(store)
    name, *rest = arguments
    if name in ("-h", "--help", "help"):
        return _help()
    if name in ("-V", "--version"):
        return _version()
    if name not in COMMANDS:
        raise UsageError(
            "no-command",
            N_("There is no command {name}."),
            N_("`ringtrue --help` lists them."),
            name=name,
        )
    parser = Parser(prog=f"ringtrue {name}", description=_(COMMANDS[name]), allow_abbrev=False)
    parser.add_argument("--store", default=store, metavar="FILE", help=_("the store to use"))
    parser.add_argument(
        "--scenarios",
        action="append",
        default=[],
        metavar="DIR",
        help=_("a further content folder; repeatable"),
    )
    command: Command = import_module(
        f"drills.cli.{_room(name)}.{name}_" if iskeyword(name) else f"drills.cli.{_room(name)}.{name}"
    )
    command.describe(parser)
    from drills.run.paths import content_folders

    try:
        options = parser.parse_args(rest)
        with content_folders(options.scenarios or folders):
            return command.execute(options)
    except SystemExit as ending:
        return int(ending.code or 0)


def _room(name: str) -> str:
    return next(room for room, commands in ROOMS.items() if name in commands)


def _help() -> int:
    print(_("ringtrue: tell scam from genuine. Without a command the terminal program opens."))
    print()
    print("  ringtrue [--store FILE] [COMMAND …]")
    print()
    for name, about in COMMANDS.items():
        print(f"  {name:<10} {_(about)}")
    print()
    print(_("Exit codes: 0 done, 1 findings, 2 usage, 3 bad input, 4 store, 5 refused, 130 interrupted."))
    return Exit.DONE


def _version() -> int:
    from importlib.metadata import version

    print(f"ringtrue {version('ringtrue')}")
    return Exit.DONE
