"""`ringtrue import`: a filled 场景采集表 becomes a pair of scenarios, or is told what is wrong, by cell."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from drills import local_time
from drills.cli.cells import refused, tell
from drills.language import _
from drills.sheets.choices import REGIONS
from drills.sheets.folder import PackFolder
from drills.sheets.pair import Twin, pair, seed
from drills.sheets.reading import Filled, read_form
from drills.sheets.remarks import Remarks
from drills.sheets.told import personal_remarks
from engine.errors import Exit, InputError
from engine.language import N_
from engine.library import Library
from engine.shelf import Shelf
from results.durable import read


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `import`."""
    parser.add_argument(
        "file", metavar="FILE.xlsx", help=_("a filled form; `ringtrue new --sheet` writes one")
    )
    parser.add_argument(
        "--to", required=True, metavar="FOLDER", help=_("the folder of a pack; made if absent")
    )
    parser.add_argument(
        "--replace", action="store_true", help=_("write over the pair that the same form became before")
    )


def execute(asked: argparse.Namespace) -> int:
    """Write the pair and name its files; where something is wrong, write nothing and return 1 or 3."""
    try:
        return _import(asked)
    except PermissionError as error:
        raise InputError(
            "sheet-folder",
            N_("{name} cannot be read: {reason}."),
            N_("Choose another place."),
            name=asked.to,
            reason=error.strerror or type(error).__name__,
        ) from error


def _import(asked: argparse.Namespace) -> int:
    remarks = Remarks()
    form = read_form(read(Path(asked.file)), asked.file, remarks)
    library, folder = Library(Shelf()), PackFolder(Path(asked.to))
    setting = form.basics["情景"].scam.text if "情景" in form.basics else ""
    twins = pair(form, library.places, folder.ids(seed(form), setting), remarks)
    for one in personal_remarks(form):
        remarks.add(one)
    if remarks.wrong:
        return refused(remarks, Exit.INPUT)
    for one in folder.check(twins, library, local_time.today()):
        remarks.add(one)
    if remarks.wrong:
        return refused(remarks, Exit.FINDINGS)
    _nothing_there(folder, twins, replace=asked.replace)
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
