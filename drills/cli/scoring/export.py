"""`ringtrue export`: groups, items, people or plays as a file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from drills.cli.scoring.left_out import print_withdrawn, withdrawn_within
from drills.cli.scoring.publish import add_publish, print_limits, refuse_people
from drills.cli.scoring.scope import add_period, period
from drills.desk.desk import Desk
from drills.desk.paths import program_files
from drills.words.language import _, counted, current
from drills.words.scores.values import group_words, remark, withdrawn_words
from engine.errors import Exit
from results.exports import csv
from results.journal.facts.stores import Released
from results.journal.people import Person
from results.scores.breakdown import ITEMS, score_items
from results.scores.family import AnyFamily, Plain
from results.scores.group_measures import GROUPS
from results.scores.groups import Period, score_groups
from results.scores.publication import protect, published_groups
from results.scores.row import About, ScoreRow

OF_PEOPLE = ("people", "plays")
"""What is about single people."""
REMARK = "remark"
"""The heading of the last column of scores, in words of the interface's language."""


class _Content(NamedTuple):
    """Headings and rows of a file; rows may be read as they are written."""

    headings: Sequence[str]
    rows: Iterable[Sequence[Plain]]


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `export`."""
    parser.add_argument("what", choices=("groups", "items", *OF_PEOPLE), help=_("what to export"))
    parser.add_argument("--format", choices=("csv",), default="csv", help=_("the kind of file"))
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help=_("'-' for standard output"))
    parser.add_argument("--with-names", action="store_true", help=_("people with their names"))
    add_publish(parser)
    add_period(parser)


def execute(options: argparse.Namespace) -> int:
    """Write the file and record that it was written."""
    if options.publish and options.what in OF_PEOPLE:
        refuse_people()
    within = period(options)
    with Desk.open(options.store) as desk:
        content = _content(desk, options, within)
        rows = _written(content, options.output, program_files(options.store))
        withdrawn = withdrawn_within(desk, within)
        desk.store.append(
            Released(options.what, options.format, rows, options.publish, within.since, within.until)
        )
    print(counted("{count} row written.", "{count} rows written.", rows), file=sys.stderr)
    if options.what != "plays":
        print_withdrawn(withdrawn, aside=True)
    if options.publish:
        print_limits()
    return Exit.DONE


def _written(content: _Content, output: str, owned: Collection[Path]) -> int:
    """Write the file, or standard output for `-`, and return how many rows it has."""
    bom = current() == "zh_CN"
    if output != "-":
        return csv.save(Path(output), *content, bom=bom, owned=owned)
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding="utf-8", newline="")
    return csv.write(sys.stdout, *content, bom=bom)


def _content(desk: Desk, options: argparse.Namespace, within: Period) -> _Content:
    db, k = desk.store.db, options.publish
    match options.what:
        case "groups":
            scores = (
                published_groups(db, within, k=k, pairs=desk.pairs, rule=desk.rule)
                if k
                else score_groups(db, within, pairs=desk.pairs, rule=desk.rule)
            )
            return _remarked(GROUPS, [_worded(score) for score in scores], k)
        case "items":
            items = score_items(db, within)
            return _remarked(ITEMS, protect(items, k) if k else items, k)
        case "plays":
            return _Content(*csv.play_rows(db, *within.bounds))
    names = _names(desk) if options.with_names else {}
    return _Content(*csv.people_rows(db, names, *within.bounds, desk.rule))


def _worded(score: ScoreRow) -> ScoreRow:
    return replace(score, about=replace(score.about, label=group_words(score.about.label)))


def _remarked(family: AnyFamily, scores: Sequence[ScoreRow], k: int) -> _Content:
    """Return scores with the remark of few people, and of what is left out, as their last column."""
    headings, rows = csv.score_rows(family, scores)
    cells = ([*row, _remark(score.about, k)] for row, score in zip(rows, scores, strict=True))
    return _Content([*headings, REMARK], cells)


def _remark(about: About, k: int) -> str:
    return "; ".join(filter(None, (remark(about, k), withdrawn_words(about.withdrawn))))


def _names(desk: Desk) -> dict[str, Person]:
    return {person.id: person for group in desk.groups() for person in desk.trainees(group.id)}
