"""`ringtrue campaign paper PLAN 总结|简报|方案|台账`: a paper as of a day, as DOCX or HTML."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from drills.cli.scoring.scope import single_day
from drills.desk.desk import Desk
from drills.desk.paths import program_files
from drills.words.language import _
from engine.errors import Exit
from results.files.destinations import expanded


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `campaign paper`."""
    parser.add_argument("plan", metavar="PLAN", help=_("id, title or file of a plan"))
    parser.add_argument(
        "kind", metavar="总结|简报|方案|台账", help=_("which paper: summary, brief, plan or ledger")
    )
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help=_("a .docx or an .html"))
    parser.add_argument(
        "--as-of", default="", metavar="DATE", help=_("numbers up to that day; left out: today")
    )
    parser.add_argument(
        "--template", default="", metavar="FILE", help=_("a .docx with the office's letterhead")
    )


def execute(options: argparse.Namespace) -> int:
    """Write the paper."""
    from drills.campaigns.opening import open_plan
    from drills.papers.campaign.paper import campaign_paper, kind_of
    from drills.papers.campaign.written import write_paper

    kind = kind_of(options.kind)
    as_of = single_day(options.as_of) if options.as_of else None
    file = expanded(options.output)
    template = Path(expanded(options.template)) if options.template else None
    with Desk.open(options.store) as desk:
        paper = campaign_paper(desk, open_plan(desk.shelf, options.plan), kind, as_of)
    write_paper(paper, file, program_files(options.store), template)
    print(_("{file} is written.").format(file=file), file=sys.stderr)
    return Exit.DONE
