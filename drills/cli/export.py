"""`ringtrue export`: groups, items, people or plays as a file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from drills.cli.scope import add_k, add_period, period
from drills.desk import Desk
from drills.language import _, counted, current
from engine.errors import Exit
from results.breakdown import ItemScore
from results.exports import csv
from results.facts import Released
from results.groups import GroupScore, K, Period
from results.leaving import Leaving, leaving_groups, leaving_items
from results.rows import Value


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `export`."""
    parser.add_argument("what", choices=("groups", "items", "people", "plays"))
    parser.add_argument("--format", choices=("csv",), default="csv")
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help=_("'-' for standard output"))
    parser.add_argument("--with-names", action="store_true", help=_("people with their names"))
    add_k(parser)
    add_period(parser)


class _File(NamedTuple):
    """Headings and rows of a file, and what is recorded of it where it is of groups or items."""

    headings: Sequence[str]
    rows: Iterable[Sequence[Value]]
    left: Leaving[GroupScore] | Leaving[ItemScore] = Leaving((), (), (), 0)


def execute(asked: argparse.Namespace) -> int:
    """Write the file and record that it left."""
    with Desk.open(asked.store) as desk:
        within = period(asked)
        file = _leaving(desk, asked, within)
        bom = current() == "zh_CN"
        if asked.output == "-":
            reconfigure = getattr(sys.stdout, "reconfigure", None)
            if reconfigure:
                reconfigure(encoding="utf-8", newline="")
            count = csv.write(sys.stdout, file.headings, file.rows, bom=bom)
        else:
            count = csv.save(Path(asked.output), file.headings, file.rows, bom=bom)
        left = file.left
        desk.store.append(
            Released(
                asked.what, asked.format, count, asked.k, within.since, within.until, left.shown, left.heads
            )
        )  # fmt: skip
    if asked.k < K:
        said = _("Groups of {k} people have values: below {usual} single people may be told. It is recorded.")
        print(said.format(k=asked.k, usual=K), file=sys.stderr)
    print(counted("{count} row written.", "{count} rows written.", count), file=sys.stderr)
    if left.withheld:
        said = counted(
            "{count} row is withheld: beside an earlier file it would tell about few people.",
            "{count} rows are withheld: beside an earlier file they would tell about few people.",
            left.withheld,
        )
        print(said, file=sys.stderr)
    return Exit.DONE


def _leaving(desk: Desk, asked: argparse.Namespace, within: Period) -> _File:
    db = desk.store.db
    if asked.what == "groups":
        groups = leaving_groups(db, within, asked.k)
        headings, rows = csv.score_rows(GroupScore, groups.rows)
        return _File(headings, rows, groups)
    if asked.what == "items":
        items = leaving_items(db, within, asked.k)
        headings, rows = csv.score_rows(ItemScore, items.rows)
        return _File(headings, rows, items)
    if asked.what == "plays":
        return _File(*csv.play_rows(db, *within.bounds))
    names = {}
    if asked.with_names:
        names = {one.id: one for group in desk.groups() for one in desk.trainees(group.id)}
    return _File(*csv.people_rows(db, names, *within.bounds))
