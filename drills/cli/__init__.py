"""The command line: one parser a command, built only for the command that is run."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib import import_module
from itertools import pairwise
from keyword import iskeyword
from typing import TYPE_CHECKING, Protocol

from drills.cli import streams
from drills.cli.commands import COMMANDS, GROUPS
from drills.desk.preferences.kept_language import kept_language
from drills.words.language import _, choose, explain
from engine.errors import Exit, RingtrueError, UsageError
from engine.language import LANGUAGES, N_, speaks

if TYPE_CHECKING:
    import argparse


class Command(Protocol):
    """What a command's module offers."""

    def describe(self, parser: argparse.ArgumentParser) -> None:
        """Add the command's arguments."""

    def execute(self, options: argparse.Namespace) -> int:
        """Do it and return the exit code."""


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit code; errors are said on stderr."""
    choose(earlier=kept_language(_store(arguments)))
    streams.prepare()
    try:
        code = _dispatch(*_leading(_in_language(arguments)))
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        print(_("Interrupted. What was confirmed is kept."), file=sys.stderr)
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # The reader, such as `head`, has enough; nothing more can be flushed.
        sys.stdout = None
        return Exit.DONE
    except Exception as error:
        return _tell(streams.unwritten(error) or _explained(error))


def _tell(error: RingtrueError) -> int:
    """Say an error on stderr, and return the exit code; where nothing can be said the code tells it alone."""
    with suppress(OSError):
        print(explain(error), file=sys.stderr, flush=True)
    return error.exit


@contextmanager
def _looked_into(store: str) -> Iterator[None]:
    """Let what nobody foresaw be said with the store that a command used."""
    try:
        yield
    except Exception as error:
        if streams.is_of_output(error):
            raise
        raise _explained(error, store) from error


def _explained(error: Exception, store: str = "") -> RingtrueError:
    from drills.desk.state.unexpected import explained

    return explained(error, store)


def _store(arguments: list[str]) -> str:
    """Return the store asked for before or after the command; empty where none is."""
    for argument, following in pairwise([*arguments, ""]):
        name, sign, value = argument.partition("=")
        if name == "--store":
            return value if sign else following
    return ""


def _in_language(arguments: list[str]) -> list[str]:
    """Speak the language of `--lang`, wherever it stands, and return what is left; raise `UsageError`."""
    for at, argument in enumerate(arguments):
        name, _sign, tag = argument.partition("=")
        if name == "--lang":
            end = at + 1 if _sign else at + 2
            tag = tag if _sign else next(iter(arguments[at + 1 : end]), "")
            if not speaks(tag):
                raise UsageError(
                    "no-language",
                    N_("There is no language {name}; there are {languages}."),
                    N_("Write `--lang zh-Hant`, for instance."),
                    name=tag,
                    languages=", ".join(LANGUAGES.values()),
                )
            choose(tag)
            return [*arguments[:at], *arguments[end:]]
    return arguments


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
        from drills.desk.paths import content_folders

        with content_folders(folders), _looked_into(store):
            return open_program(store)
    name, *rest = arguments
    if name == "help" and rest:
        name, rest = rest[0], ["--help"]
    if name in ("-h", "--help", "help"):
        return _help()
    if name in ("-V", "--version"):
        return _version()
    if name not in COMMANDS:
        from drills.cli.nearest import unknown

        raise unknown(
            "no-command", N_("There is no command {name}."), N_("`ringtrue --help` lists them."),
            COMMANDS, name=name, kind=UsageError,
        )  # fmt: skip
    group = COMMANDS[name]
    module = f"{name}_" if iskeyword(name) else name.replace("-", "_")
    command: Command = import_module(f"drills.cli.{group.room}.{module}")
    from drills.cli.parser import Parser

    parser = Parser(name, _(group.commands[name]), store)
    command.describe(parser)
    from drills.desk.paths import content_folders

    try:
        options = parser.parse_args(rest)
        with content_folders(options.scenarios or folders), _looked_into(options.store):
            return command.execute(options)
    except SystemExit as ending:
        return int(ending.code or 0)


def _help() -> int:
    print(_("ringtrue: tell scam from genuine. Without a command the terminal program opens."))
    print()
    print("  ringtrue [--store FILE] [--lang en|zh-Hans|zh-Hant] [COMMAND …]")
    for group in GROUPS:
        _commands(group.title, group.daily)
    _commands(N_("Less often"), {name: about for group in GROUPS for name, about in group.others.items()})
    print()
    print(_("`ringtrue COMMAND --help` shows how one is written."))
    print(
        _("Exit codes: 0 done, 1 findings, 2 usage, 3 input, 4 store, 5 refused, 70 fault, 130 interrupted.")
    )
    return Exit.DONE


def _commands(title: str, commands: Mapping[str, str]) -> None:
    print()
    print(_(title))
    for name, about in commands.items():
        print(f"  {name:<11} {_(about)}")


def _version() -> int:
    from importlib.metadata import version

    print(f"ringtrue {version('ringtrue')}")
    return Exit.DONE
