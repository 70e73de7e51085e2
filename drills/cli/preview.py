"""`ringtrue preview`: try a scenario with its cues shown, and see it change as its file is saved."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from drills.background import Background
from drills.cli.findings import print_text
from drills.cli.found import load, scenario_file
from drills.language import _
from drills.plain.console import Console
from drills.plain.preview import Preview
from engine.check import check_file
from engine.errors import Exit
from engine.library import Library
from engine.scenario import Scenario
from engine.shelf import Shelf
from results.measures.detection import Counts


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `preview`."""
    parser.add_argument("what", metavar="SCENARIO", help=_("id of a scenario, or a scenario file"))
    parser.add_argument("--at", default="", metavar="LINE", help=_("the line to begin at"))
    parser.add_argument("--plain", action="store_true", help=_("numbered lines instead of screens"))
    parser.add_argument("--width", type=int, default=80, metavar="N", help=_("columns of plain text"))


def execute(asked: argparse.Namespace) -> int:
    """Preview by numbered lines; nothing is recorded."""
    library = Library(Shelf())
    file = scenario_file(asked.what)
    watched = _Watched(library, file) if file else None
    scenario = load(asked.what, library)
    if file:
        _tell(library, file)
    console = Console(sys.stdin, sys.stdout, max(20, asked.width))
    console.say(scenario.setting)
    Preview(console, scenario, watched.read if watched else lambda: None).run(
        asked.at, Background(lambda _name: Counts(), library.aid)
    )
    return Exit.DONE


class _Watched:
    """A file that is read again once it was saved."""

    def __init__(self, library: Library, file: Path) -> None:
        self._library, self._file = library, file
        self._saved = self._time()

    def _time(self) -> int:
        try:
            return self._file.stat().st_mtime_ns
        except OSError:
            return 0

    def read(self) -> Scenario | None:
        """Return the scenario where the file was saved since; raise `InputError` where it is broken now."""
        saved = self._time()
        if saved == self._saved:
            return None
        self._saved = saved
        _tell(self._library, self._file)
        return self._library.load(self._file)


def _tell(library: Library, file: Path) -> None:
    print_text(check_file(library, file), everything=False, out=sys.stderr, talk=sys.stderr)
