"""`ringtrue preview`: try a scenario with its cues shown, and see it change as its file is saved."""

from __future__ import annotations

import argparse
import sys
from importlib.resources.abc import Traversable

from drills.authoring.rehearsal import Rehearsal
from drills.cli.writing.named_scenario import load, scenario_file
from drills.cli.writing.printed.findings import print_text
from drills.desk import content, local_time
from drills.plain.console import Console
from drills.plain.preview import Preview
from drills.run.overview.background import Background
from drills.words.language import _
from engine.errors import Exit, InputError
from engine.language import N_
from engine.library.library import Library
from engine.play.scenario import Scenario
from results.measures.detection import Counts


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `preview`."""
    parser.add_argument("what", metavar="SCENARIO", help=_("id of a scenario, or a scenario file"))
    parser.add_argument("--at", default="", metavar="LINE", help=_("the line to begin at"))
    parser.add_argument("--plain", action="store_true", help=_("numbered lines instead of screens"))
    parser.add_argument("--width", type=int, default=80, metavar="N", help=_("columns of plain text"))


def execute(options: argparse.Namespace) -> int:
    """Preview on screens where there is a terminal, else by numbered lines; nothing is recorded."""
    library = Library(content.shelf(options.store))
    if options.plain or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return _plainly(library, options)
    from drills.tui.app import run
    from drills.tui.screens.preview.script import PreviewScreen

    rehearsal = Rehearsal(library, _file(library, options.what), local_time.today())
    if options.at and not rehearsal.jump(options.at):
        raise InputError(
            "no-line",
            N_("No way leads to {line}."),
            N_("Without --at the preview begins at the beginning."),
            line=options.at,
        )
    return run(lambda: PreviewScreen(rehearsal)) or Exit.DONE


def _file(library: Library, what: str) -> Traversable:
    file = scenario_file(what)
    if file is None:
        load(what, library)
        return library.shelf.playable[what].file
    return file


def _plainly(library: Library, options: argparse.Namespace) -> int:
    file = scenario_file(options.what)
    scenario = load(options.what, library)
    rehearsal = Rehearsal(library, file, local_time.today()) if file else None
    if rehearsal:
        _tell(rehearsal)
    console = Console(sys.stdin, sys.stdout, max(20, options.width))
    console.say(scenario.setting)

    def read() -> Scenario | None:
        if rehearsal is None or not rehearsal.reload():
            return None
        _tell(rehearsal)
        return rehearsal.scenario()

    Preview(console, scenario, read).run(
        options.at, Background(lambda _name: Counts(), library.aid, lambda _name: False)
    )
    return Exit.DONE


def _tell(rehearsal: Rehearsal) -> None:
    print_text(rehearsal.findings, everything=False, out=sys.stderr, talk=sys.stderr)
