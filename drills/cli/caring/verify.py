"""`ringtrue verify`: whether the journal is what was written."""

from __future__ import annotations

import argparse

from drills.run.desk import Desk
from drills.words.language import _, counted
from engine.errors import Exit


def describe(parser: argparse.ArgumentParser) -> None:
    """`verify` takes no arguments of its own."""


def execute(arguments: argparse.Namespace) -> int:
    """Recompute every chain, print what does not fit, and return 1 if anything does not."""
    with Desk.open(arguments.store) as desk:
        report = desk.store.verify()
    for finding in report.findings:
        print(finding)
    print(counted("{count} fact in order.", "{count} facts in order.", report.facts))
    print(_("A chain shows changes and gaps; facts cut off at its end it cannot show."))
    return Exit.FINDINGS if report.findings else Exit.DONE
