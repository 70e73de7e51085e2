"""`ringtrue backup`: copy the store with its names, or list the copies there are."""

from __future__ import annotations

import argparse

from drills.cli.table import Cell, print_table
from drills.desk.local_time import system_zone
from drills.desk.stores import own_file
from drills.words.copies import facts_words, moment_words
from drills.words.language import _
from engine.errors import Exit, StoreError
from results.files.evidence import evidence_folder
from results.journal.any_store import wall_clock
from results.journal.copies.backups import Backup, back_up, backups
from results.journal.copies.restore import look
from results.journal.store import Store


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `backup`."""
    parser.add_argument("--list", action="store_true", help=_("list the backups there are, and make none"))


def execute(options: argparse.Namespace) -> int:
    """Make a backup, or list those there are, the newest first."""
    path = own_file(options.store)
    if options.list:
        rows = [_row(number, backup) for number, backup in enumerate(backups(path), start=1)]
        print_table(["", _("made"), _("holds"), _("file")], rows)
        return Exit.DONE
    with Store.open(path):
        made = back_up(path, wall_clock())
    if made is None:
        print(_("Nothing is new since the last backup:"))
    print((made or backups(path)[0]).path)
    if any(evidence_folder(path).glob("*")):
        print(
            _("Evidence files of campaigns are not in it: copy the folder {folder} as well.").format(
                folder=evidence_folder(path)
            )
        )
    return Exit.DONE


def _row(number: int, backup: Backup) -> list[Cell]:
    try:
        holds = facts_words(look(backup.path).facts)
    except StoreError:
        holds = _("not in order")
    return [number, moment_words(backup.made, system_zone(backup.made)), holds, str(backup.path)]
