"""`ringtrue export`: groups, items, people or plays as a file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from drills.cli.period import add_period, period
from drills.desk import Desk
from drills.language import _, counted, current
from engine.errors import Exit
from results.breakdown import ItemScore, score_items
from results.exports import csv
from results.facts import Released
from results.groups import GroupScore, K, Period, protect
from results.rows import Value


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `export`."""
    parser.add_argument("what", choices=("groups", "items", "people", "plays"))
    parser.add_argument("--format", choices=("csv",), default="csv")
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help=_("'-' for standard output"))
    parser.add_argument("--with-names", action="store_true", help=_("people with their names"))
    parser.add_argument(
        "--k", type=int, default=K, metavar="N", help=_("groups of fewer people are printed without values")
    )
    add_period(parser)


def execute(asked: argparse.Namespace) -> int:
    """Write the file and record that it left."""
    with Desk.open(asked.store) as desk:
        headings, rows = _rows(desk, asked, period(asked))
        bom = current() == "zh_CN"
        if asked.output == "-":
            reconfigure = getattr(sys.stdout, "reconfigure", None)
            if reconfigure:
                reconfigure(encoding="utf-8", newline="")
            count = csv.write(sys.stdout, headings, rows, bom=bom)
        else:
            count = csv.save(Path(asked.output), headings, rows, bom=bom)
        desk.store.append(Released(asked.what, asked.format, count, asked.k))
    print(counted("{count} row written.", "{count} rows written.", count), file=sys.stderr)
    return Exit.DONE


def _rows(
    desk: Desk, asked: argparse.Namespace, within: Period
) -> tuple[Sequence[str], Iterable[Sequence[Value]]]:
    if asked.what == "groups":
        return csv.score_rows(GroupScore, protect(desk.scores(within), asked.k))
    if asked.what == "items":
        return csv.score_rows(ItemScore, protect(score_items(desk.store.db, within), asked.k))
    if asked.what == "plays":
        return csv.play_rows(desk.store.db, *within.bounds)
    names = {}
    if asked.with_names:
        names = {one.id: one for group in desk.groups() for one in desk.trainees(group.id)}
    return csv.people_rows(desk.store.db, names, *within.bounds)
