"""`ringtrue export`: groups, items, people or plays as a file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from drills.cli.scope import add_k, add_period, period
from drills.desk import Desk
from drills.language import _, counted, current
from engine.errors import Exit
from results.breakdown import ItemScore, score_items
from results.exports import csv
from results.facts import Released
from results.groups import GroupScore, K, Period, protect
from results.measures.measured import missing
from results.releases import name, near, shown_before
from results.rows import Value


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `export`."""
    parser.add_argument("what", choices=("groups", "items", "people", "plays"))
    parser.add_argument("--format", choices=("csv",), default="csv")
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help=_("'-' for standard output"))
    parser.add_argument("--with-names", action="store_true", help=_("people with their names"))
    add_k(parser)
    add_period(parser)


class Leaving(NamedTuple):
    """What is about to leave: headings and rows; which rows have values, and how many are withheld."""

    headings: Sequence[str]
    rows: Iterable[Sequence[Value]]
    shown: tuple[str, ...] = ()
    withheld: int = 0


def execute(asked: argparse.Namespace) -> int:
    """Write the file and record that it left."""
    with Desk.open(asked.store) as desk:
        within = period(asked)
        leaving = _leaving(desk, asked, within)
        bom = current() == "zh_CN"
        if asked.output == "-":
            reconfigure = getattr(sys.stdout, "reconfigure", None)
            if reconfigure:
                reconfigure(encoding="utf-8", newline="")
            count = csv.write(sys.stdout, leaving.headings, leaving.rows, bom=bom)
        else:
            count = csv.save(Path(asked.output), leaving.headings, leaving.rows, bom=bom)
        desk.store.append(
            Released(asked.what, asked.format, count, asked.k, within.since, within.until, leaving.shown)
        )
    if asked.k < K:
        said = _("Groups of {k} people have values: below {usual} single people may be told. It is recorded.")
        print(said.format(k=asked.k, usual=K), file=sys.stderr)
    print(counted("{count} row written.", "{count} rows written.", count), file=sys.stderr)
    if leaving.withheld:
        said = counted(
            "{count} row is withheld: beside an earlier file it would tell about few people.",
            "{count} rows are withheld: beside an earlier file they would tell about few people.",
            leaving.withheld,
        )
        print(said, file=sys.stderr)
    return Exit.DONE


def _leaving(desk: Desk, asked: argparse.Namespace, within: Period) -> Leaving:
    db = desk.store.db
    if asked.what == "groups":
        scores = desk.scores(within)
        close = near(db, "groups", scores, within, asked.k)
        told = shown_before(db, "groups")
        none = missing("small-group")
        # What rests on runs or on today's roster is told once: a change would tell about whoever made it.
        groups = [
            replace(one, pass_rate=none, coverage=none) if not one.simulated and name(one) in told else one
            for one in protect(scores, asked.k, close)
        ]
        shown = tuple(name(one) for one in groups if one.hits is not None)
        return Leaving(*csv.score_rows(GroupScore, groups), shown, len(close))
    if asked.what == "items":
        met = score_items(db, within)
        close = near(db, "items", met, within, asked.k)
        items = protect(met, asked.k, close)
        shown = tuple(name(one) for one in items if one.mean_points.reason != "small-group")
        return Leaving(*csv.score_rows(ItemScore, items), shown, len(close))
    if asked.what == "plays":
        return Leaving(*csv.play_rows(db, *within.bounds))
    names = {}
    if asked.with_names:
        names = {one.id: one for group in desk.groups() for one in desk.trainees(group.id)}
    return Leaving(*csv.people_rows(db, names, *within.bounds))
