"""`ringtrue campaign missing PLAN`: who has not handed in, as text to paste or as a workbook."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from drills.desk.desk import Desk
from drills.desk.paths import program_files
from drills.words.language import _
from engine.errors import Exit


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `campaign missing`."""
    parser.add_argument("plan", metavar="PLAN", help=_("id, title or file of a plan"))
    parser.add_argument(
        "-o", "--output", default="", metavar="FILE.xlsx", help=_("a workbook instead of text")
    )


def execute(options: argparse.Namespace) -> int:
    """Print or write who has not handed in."""
    from drills.campaigns.missing import missing_text, missing_workbook
    from drills.campaigns.opening import open_plan
    from results.campaigns.progress import progress
    from results.files.durable import replacing

    with Desk.open(options.store) as desk:
        plan = open_plan(desk.shelf, options.plan)
        standing = progress(desk.store.db, plan, desk.today)
    if not options.output:
        print(missing_text(standing))
        return Exit.DONE
    with replacing(Path(options.output), program_files(options.store)) as stream:
        stream.write(missing_workbook(standing))
    print(_("Written: {path}").format(path=options.output), file=sys.stderr)
    return Exit.DONE
