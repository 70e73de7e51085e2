"""`ringtrue check`: the content rules over files and packs, or over everything installed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from drills.authoring.checking import all_findings
from drills.cli.writing.printed.findings import print_github, print_json_findings, print_text
from drills.cli.writing.printed.giveaways import print_give_aways
from drills.cli.writing.printed.rules_page import rules_page
from drills.desk import content, local_time
from drills.words.language import _
from engine.check import Check, Finding
from engine.errors import Exit, InputError
from engine.language import N_
from engine.library.library import Library


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `check`."""
    parser.add_argument(
        "path", nargs="*", help=_("scenario files or packs; without any, all that is installed")
    )
    parser.add_argument(
        "--format", choices=("text", "json", "github"), default="text", help=_("the kind of output")
    )
    parser.add_argument("--strict", action="store_true", help=_("warnings count as errors"))
    parser.add_argument(
        "--due", type=int, default=0, metavar="DAYS", help=_("name facts that grow stale within so many days")
    )
    parser.add_argument("--all", action="store_true", help=_("tell every finding, however many"))
    parser.add_argument("--rules", action="store_true", help=_("print the rules as Markdown and leave"))
    parser.add_argument(
        "--give-aways", action="store_true", help=_("measure what gives the truth of packs away, and leave")
    )


def execute(options: argparse.Namespace) -> int:
    """Print the findings, worst first, and return 1 if there are errors."""
    if options.rules:
        print(rules_page(), end="")
        return Exit.DONE
    library = Library(replace(content.shelf(options.store), resting=frozenset()))
    if options.give_aways:
        print_give_aways(library, [Path(name) for name in options.path])
        return Exit.DONE
    check = Check(library, local_time.today(), max(options.due, 0))
    findings = [*_over(check, options.path)] if options.path else all_findings(check)
    if options.format == "json":
        print_json_findings(findings)
    elif options.format == "github":
        print_github(findings)
    else:
        print_text(findings, everything=options.all, out=sys.stdout, talk=sys.stderr)
    bad = [finding for finding in findings if options.strict or finding.severity == "error"]
    return Exit.FINDINGS if bad else Exit.DONE


def _over(check: Check, paths: list[str]) -> Iterator[Finding]:
    for name in paths:
        path = Path(name)
        try:
            if path.is_dir():
                yield from check.folder(path)
                continue
            there = path.is_file()
        except (OSError, ValueError):
            there = False
        if not there:
            raise InputError("no-file", N_("There is no file {name}."), N_("Check the path."), name=name)
        yield from check.file(path)
