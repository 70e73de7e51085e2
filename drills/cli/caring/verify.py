"""`ringtrue verify`: whether the journal is what was written, and all that follows from it."""

from __future__ import annotations

import argparse
import sys

from drills.desk.desk import Desk
from drills.words.language import _, counted
from engine.errors import Exit, UsageError
from engine.language import N_
from results.journal.proof.heads import Head, parse_head

FAULTS = {
    "missing": N_("a fact is missing here"),
    "changed": N_("this fact is not the one that was written"),
    "cut-off": N_("this fact was here, and what followed it has been cut off; look for a newer copy"),
    "quarantined": N_("from here on another store has another history of this chain; it is kept apart"),
    "content-changed": N_("this version of a scenario is not the one that was played"),
    "content-missing": N_("this version of a scenario was played and is gone"),
    "table-changed": N_("this table does not follow from the facts"),
    "log-damaged": N_("the log was damaged, and what was written last is lost; this is a copy of it"),
    "file-damaged": N_("this file is damaged"),
    "schema-changed": N_("this part of the file is not as the program makes it"),
}
"""What each fault says."""


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `verify`."""
    parser.add_argument(
        "--head",
        action="append",
        default=[],
        metavar="ORIGIN:N:HASH",
        help=_("an end that was printed before: nothing up to it may have been cut off"),
    )


def execute(options: argparse.Namespace) -> int:
    """Recompute everything, print what does not fit and where chains end; return 1 if anything does not."""
    expected = [_head(text) for text in options.head]
    with Desk.open(options.store) as desk:
        report = desk.store.verify(expected)
        findings = (*report.findings, *desk.people.damage())
    for fault in findings:
        print(f"{fault}: {_(FAULTS[fault.what])}")
    if findings:
        print(_("Keep a copy of this file as it is, and go on with a backup."), file=sys.stderr)
    for gap in report.gaps:
        count = gap.last - gap.first + 1
        words = counted(
            "{count} fact is lost here and was told so", "{count} facts are lost here and were told so", count
        )
        print(f"{gap.chain}:{gap.first}-{gap.last} {words}")
    for missing in report.missing:
        print(f"{missing}: {_('these facts have not come in yet; a later bundle may bring them')}")
    print(counted("{count} fact in order.", "{count} facts in order.", report.facts))
    for head in report.heads:
        print(_("The end is {head}").format(head=head))
    print(_("Write an end down: `ringtrue verify --head …` proves later that nothing up to it is gone."))
    print(_("What this cannot show: a file and its note that somebody wrote anew, both."))
    return Exit.FINDINGS if findings else Exit.DONE


def _head(text: str) -> Head:
    head = parse_head(text)
    if head is None:
        raise UsageError(
            "no-head",
            N_("{text} is no end of a chain."),
            N_("Write it as `ringtrue verify` prints it, such as o-1a2b3c4d5e6f:27:0123456789ab."),
            text=text,
        )
    return head
