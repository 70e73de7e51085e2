"""`ringtrue import --as roster`: the people of a file are taken in, or nobody is and it says why."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from drills.cli.organising.roster_questions import ask_differences, ask_layout, console_of_terminal
from drills.desk.desk import Desk
from drills.desk.intake.differences import Reconciliation
from drills.desk.intake.taking_in import Answer, reconcile, take_in
from drills.desk.intake.undo import can_undo, undo_import
from drills.desk.intake.words import difference_words, done_words, undone_words, unused_words
from drills.roster.files import read_file
from drills.roster.layout import UnsureColumnsError
from drills.roster.people import Roster
from drills.words.language import _
from engine.errors import Exit, InputError, RefusedError, UsageError
from engine.language import N_


def import_roster(options: argparse.Namespace) -> int:
    """Take in the people of a file, those without a group into `--to`, or take the last import back.

    In a terminal what differs from who is there is asked about; elsewhere it is refused without `--yes`.
    """
    if options.undo:
        return _undo(options)
    roster = _read(Path(options.file))
    if roster.groupless and not options.to:
        raise UsageError(
            "roster-groupless",
            N_("{count} of the people in the file have no group."),
            N_("Name their group with --to GROUP; nobody was added."),
            count=roster.groupless,
        )
    for sentence in unused_words(roster, _(", ").join):
        print(sentence, file=sys.stderr)
    with Desk.open(options.store) as desk:
        agreed = reconcile(desk, roster.entries, options.to)
        answers = _answers(agreed, yes=options.yes)
        if answers is None:
            print(_("Nobody was added or changed."), file=sys.stderr)
            return Exit.DONE
        done = take_in(desk, roster.entries, options.to, agreed, answers)
    for sentence in done_words(done, [*answers.values()].count("leave")):
        print(sentence)
    return Exit.DONE


def _undo(options: argparse.Namespace) -> int:
    with Desk.open(options.store) as desk:
        if not can_undo(desk):
            raise InputError(
                "roster-undone",
                N_("There is no import that could be taken back."),
                N_("Only the last one can be, and only once."),
            )
        undone = undo_import(desk)
    for sentence in undone_words(undone):
        print(sentence)
    return Exit.DONE


def _answers(agreed: Reconciliation, *, yes: bool) -> Mapping[int, Answer] | None:
    """Return what is to be done, None where nothing is; raise `RefusedError` where nobody can be asked."""
    console = console_of_terminal()
    if yes or not agreed.differences:
        return {}
    if console is not None:
        return ask_differences(console, agreed)
    open_differences = [difference for difference in agreed.differences if difference.asked]
    if not open_differences:
        return {}
    for difference in open_differences:
        print(difference_words(difference), file=sys.stderr)
    raise RefusedError(
        "roster-asks",
        N_("{count} differences from who is there must be asked about, and there is nobody to ask."),
        N_("Run it in a terminal, or write --yes to do them all; nobody was added or changed."),
        count=len(open_differences),
    )


def _read(path: Path) -> Roster:
    """Return the roster of a file; where columns are not sure somebody is asked, or it is refused."""
    try:
        return read_file(path)
    except UnsureColumnsError as error:
        console = console_of_terminal()
        if console is None:
            raise
        return read_file(path, ask_layout(console, error.table))
