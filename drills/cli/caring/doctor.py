"""`ringtrue doctor`: where things are, and whether they work."""

from __future__ import annotations

import argparse
import sys

from drills.desk.desk import Desk
from drills.desk.state.condition import condition
from drills.words.language import _
from engine.errors import Exit


def describe(parser: argparse.ArgumentParser) -> None:
    """`doctor` takes no arguments of its own."""


def execute(options: argparse.Namespace) -> int:
    """Print one line a thing."""
    with Desk.open(options.store) as desk:
        state = condition(desk)
    for name, value in state.lines:
        print(f"{name}: {value}")
    for remark in state.remarks:
        print(remark, file=sys.stderr)
    if not state.sound:
        print(_("Something does not fit: `ringtrue verify` says what."), file=sys.stderr)
    return Exit.DONE if state.sound else Exit.FINDINGS
