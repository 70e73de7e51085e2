"""`ringtrue campaign form PLAN -o FOLDER`: the sheets that units fill in, one workbook a sender."""

from __future__ import annotations

import argparse
from pathlib import Path

from drills.desk.desk import Desk
from drills.desk.paths import program_files
from drills.words.language import _, counted
from engine.errors import Exit


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `campaign form`."""
    parser.add_argument("plan", metavar="PLAN", help=_("id, title or file of a plan"))
    parser.add_argument("-o", "--output", required=True, metavar="FOLDER", help=_("where the sheets go"))


def execute(options: argparse.Namespace) -> int:
    """Write the forms."""
    from drills.campaigns.form import write_forms
    from drills.campaigns.opening import open_plan

    with Desk.open(options.store) as desk:
        plan = open_plan(desk.shelf, options.plan)
    files = write_forms(plan, Path(options.output), program_files(options.store))
    print(counted("{count} sheet is written.", "{count} sheets are written.", len(files)))
    print(_("Send them out, put what comes back into one folder, then `ringtrue campaign collect`."))
    return Exit.DONE
