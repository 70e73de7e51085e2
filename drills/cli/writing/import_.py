"""`ringtrue import`: a filled 场景采集表 becomes a pair of scenarios, or is told what is wrong, by cell."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from drills.authoring.sheets.cell_findings import personal_remarks
from drills.authoring.sheets.choices import REGIONS
from drills.authoring.sheets.folder import PackFolder
from drills.authoring.sheets.pair import Twin, pair, seed
from drills.authoring.sheets.reading import Filled, read_form
from drills.authoring.sheets.remarks import Remarks
from drills.cli.organising.roster import import_roster
from drills.cli.writing.printed.cells import refused, tell
from drills.desk import content, local_time
from drills.words.language import _
from engine.errors import Exit, InputError, UsageError
from engine.files.reasons import reason_of
from engine.language import N_
from engine.library.library import Library
from results.files.durable import read

REPORTED = "reported"
"""The folder of 快报 that were forms."""


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `import`."""
    parser.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        default="",
        help=_("a filled form, `ringtrue new --sheet` writes one; or a roster"),
    )
    parser.add_argument(
        "--as", dest="kind", choices=("form", "roster"), default="form", help=_("what the file is")
    )
    goal = parser.add_mutually_exclusive_group()
    goal.add_argument(
        "--to",
        default="",
        metavar="FOLDER",
        help=_("the folder of a pack, made if absent; of a roster, the group of those without one"),
    )
    goal.add_argument(
        "--draft", action="store_true", help=_("a message received lately: drills end with a look at it")
    )
    parser.add_argument("--yes", action="store_true", help=_("of a roster: do all that would be asked about"))
    parser.add_argument("--undo", action="store_true", help=_("take the last import of a roster back"))
    parser.add_argument(
        "--replace", action="store_true", help=_("write over the pair that the same form became before")
    )


def execute(options: argparse.Namespace) -> int:
    """Write the pair and name its files; where something is wrong, write nothing and return 1 or 3."""
    if not options.file and not options.undo:
        raise UsageError("import-file", N_("It is not said which file."), N_("Name the file to be imported."))
    if options.kind == "roster" or options.undo:
        return _import_roster(options)
    if not options.to and not options.draft:
        raise UsageError(
            "import-goal", N_("It is not said where the pair goes."), N_("Add --to FOLDER, or --draft.")
        )
    if options.draft:
        options.to = str(content.drafts_folder() / REPORTED)
    try:
        return _import(options)
    except PermissionError as error:
        raise InputError(
            "sheet-folder",
            N_("{name} cannot be read: {reason}."),
            N_("Choose another place."),
            name=options.to,
            reason=reason_of(error),
        ) from error


def _import_roster(options: argparse.Namespace) -> int:
    if options.draft or options.replace:
        raise UsageError("import-roster", N_("A roster is no form."), N_("Leave --draft and --replace out."))
    return import_roster(options)


def _import(options: argparse.Namespace) -> int:
    remarks = Remarks()
    form = read_form(read(Path(options.file)), options.file, remarks)
    library, folder = Library(content.shelf(options.store)), PackFolder(Path(options.to))
    setting = form.basics["情景"].scam.text if "情景" in form.basics else ""
    twins = pair(form, library.places, folder.ids(seed(form), setting), remarks)
    unreadable = remarks.wrong
    for finding in () if unreadable else folder.check(twins, library, local_time.today()):
        if finding.code != "RT707":  # names are remarked on below, in every cell
            remarks.add(finding)
    reached = {remark.where for remark in remarks if remark.code == "RT704"}
    for remark in personal_remarks(form):
        if remark.where not in reached:
            remarks.add(remark)
    if unreadable:
        return refused(remarks, Exit.INPUT)
    if remarks.wrong:
        return refused(remarks, Exit.FINDINGS)
    _nothing_there(folder, twins, replace=options.replace)
    tell(remarks, sys.stderr)
    for file in folder.write(twins, _region(form)):
        print(file)
    print(
        _("Play it: ringtrue play {file}").format(file=folder.path / f"{twins[0].id}.toml"), file=sys.stderr
    )
    return Exit.DONE


def _region(form: Filled) -> str:
    return REGIONS.get(form.basics["地区"].scam.text, "CN")


def _nothing_there(folder: PackFolder, twins: tuple[Twin, Twin], *, replace: bool) -> None:
    there = folder.there(twins)
    if there and not replace:
        raise InputError(
            "sheet-there",
            N_("This form became {name} before."),
            N_("To write over it, add --replace; nothing was written."),
            name=str(there),
        )
