"""`ringtrue check`: the content rules over files, or over everything installed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from drills.cli.table import print_json
from drills.language import _, counted
from engine.check import Finding, check_file, check_library
from engine.errors import Exit, InputError
from engine.language import N_
from engine.library import Library
from engine.shelf import Shelf


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `check`."""
    parser.add_argument(
        "path", nargs="*", help=_("scenario files or packs; without any, all that is installed")
    )
    parser.add_argument("--format", choices=("text", "json", "github"), default="text")
    parser.add_argument("--strict", action="store_true", help=_("warnings count as errors"))


def execute(asked: argparse.Namespace) -> int:
    """Print the findings, worst first, and return 1 if there are errors."""
    library = Library(Shelf())
    found = [*(_over(library, asked.path) if asked.path else check_library(library, _today()))]
    found.sort(key=lambda one: (one.severity != "error", one.place.file, one.place.line, one.code))
    _report(found, asked.format)
    if asked.format == "text":
        print(counted("{count} finding.", "{count} findings.", len(found)), file=sys.stderr)
    bad = [one for one in found if asked.strict or one.severity == "error"]
    return Exit.FINDINGS if bad else Exit.DONE


def _today() -> date:
    return datetime.now(UTC).date()


def _over(library: Library, paths: list[str]) -> Iterator[Finding]:
    for name in paths:
        path = Path(name)
        if path.is_dir():
            for file in sorted(path.rglob("*.toml")):
                if file.name != "pack.toml":
                    yield from check_file(library, file, _today())
        elif path.is_file():
            yield from check_file(library, path, _today())
        else:
            raise InputError("no-file", N_("There is no file {name}."), N_("Check the path."), name=name)


def _report(found: list[Finding], style: str) -> None:
    if style == "json":
        print_json([_as_object(one) for one in found])
        return
    for one in found:
        title, hint = _(one.title).format(**one.params), _(one.hint).format(**one.params)
        if style == "github":
            print(
                f"::{one.severity} file={one.place.file},line={one.place.line},"
                f"col={one.place.column},title={one.code}::{title} {hint}"
            )
        else:
            mark = "" if one.severity == "error" else f" ({_('warning')})"
            print(f"{one.place}: {one.code}{mark} {title}\n    {hint}")


def _as_object(one: Finding) -> dict[str, object]:
    return {
        "code": one.code,
        "severity": one.severity,
        "file": one.place.file,
        "line": one.place.line,
        "column": one.place.column,
        "key": one.place.key,
        "title": _(one.title).format(**one.params),
        "hint": _(one.hint).format(**one.params),
    }
