"""`ringtrue import --as roster`: the people of a file are taken in, or nobody is and it says why."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from drills.cli.organising.roster_questions import ask_layout, console_of_terminal
from drills.desk.desk import Desk
from drills.roster import Roster, UnsureColumnsError
from drills.roster.files import read_file
from drills.words.language import _, counted
from engine.errors import Exit, UsageError
from engine.language import N_


def import_roster(options: argparse.Namespace) -> int:
    """Take in the people of a file; those without a group go to `--to`."""
    roster = _read(Path(options.file))
    if roster.groupless and not options.to:
        raise UsageError(
            "roster-groupless",
            N_("{count} of the people in the file have no group."),
            N_("Name their group with --to GROUP; nobody was added."),
            count=roster.groupless,
        )
    with Desk.open(options.store) as desk:
        new = desk.enrol(roster.entries, options.to)
    print(counted("{count} person was added.", "{count} people were added.", new))
    already = len(roster.entries) - new
    if already:
        print(counted("{count} was there already.", "{count} were there already.", already))
    for sentence in _unused(roster):
        print(sentence, file=sys.stderr)
    return Exit.DONE


def _read(path: Path) -> Roster:
    """Return the roster of a file; where columns are not sure somebody is asked, or it is refused."""
    try:
        return read_file(path)
    except UnsureColumnsError as error:
        console = console_of_terminal()
        if console is None:
            raise
        return read_file(path, ask_layout(console, error.table))


def _unused(roster: Roster) -> Sequence[str]:
    unused = (
        (_("Columns not used: {names}"), roster.unused_columns),
        (_("Rows not used: {names}"), roster.unused_rows),
        (_("Sheets not used: {names}"), roster.unused_sheets),
    )
    sentences = [sentence.format(names=_(", ").join(names)) for sentence, names in unused if names]
    if roster.groups_from_above:
        sentences.append(_("Empty cells of groups took the group above."))
    return sentences
