"""`ringtrue campaign ACT PLAN`: a campaign from its plan to its report, one module an act."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from importlib import import_module
from typing import Protocol

from drills.cli.parser import Parser
from drills.words.language import _
from engine.language import N_

ACTS: Mapping[str, str] = {
    "new": N_("begin one: twelve questions make its plan"),
    "status": N_("say how it stands: who practised, what is done, what is late"),
    "log": N_("log what a unit did, with evidence"),
    "form": N_("write the sheets that units fill in"),
    "collect": N_("take in what units sent: sheets, pasted lists, pictures"),
    "missing": N_("say who has not handed in, to paste or as a workbook"),
    "paper": N_("write summary, brief, plan or ledger as of a day"),
}
"""Act -> what it is for; its module in this folder has its name."""


class Act(Protocol):
    """What the module of an act offers."""

    def describe(self, parser: argparse.ArgumentParser) -> None:
        """Add the act's arguments."""

    def execute(self, options: argparse.Namespace) -> int:
        """Do it and return the exit code."""


class _ActParser(Parser):
    """The parser of one act; what stands before the act holds unless it is said again."""

    def __init__(self, prog: str, about: str) -> None:
        super().__init__(prog.removeprefix("ringtrue "), about)
        for action in self._actions:
            if action.dest in ("store", "scenarios"):
                action.default = argparse.SUPPRESS


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the acts, each with its arguments."""
    acts = parser.add_subparsers(
        dest="act",
        metavar="ACT",
        required=True,
        parser_class=_ActParser,
        title=_("Acts"),
        help=_("what to do"),
    )
    for name, about in ACTS.items():
        act = acts.add_parser(name, prog=f"ringtrue campaign {name}", help=_(about), about=_(about))
        _module(name).describe(act)


def execute(options: argparse.Namespace) -> int:
    """Do one act."""
    return _module(options.act).execute(options)


def _module(act: str) -> Act:
    module: Act = import_module(f"drills.cli.organising.campaign.{act}")
    return module
