"""`ringtrue export`: groups, people, plays, scenarios or acts as a file, for spreadsheets or machines."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO, TextIO

from drills.cli.progress import counting_rows
from drills.cli.scoring.left_out import print_withdrawn, withdrawn_within
from drills.cli.scoring.publish import add_publish, print_limits, refuse_people
from drills.cli.scoring.scope import add_period, period
from drills.desk.desk import Desk
from drills.desk.paths import program_files
from drills.papers.editions import edition_of
from drills.words.language import _, counted, current
from drills.words.scores.headings import TECHNICAL, cell_words, heading
from drills.words.scores.values import group_words, remark, withdrawn_words
from engine.errors import Exit, UsageError
from engine.language import N_
from results.exports import csv, jsonl, xlsx
from results.exports.origin import Edition, Units
from results.exports.people import people_table
from results.exports.plays import event_table, play_table
from results.exports.scores import group_table, item_table
from results.exports.table import Table, Watch
from results.files.destinations import refuse_open
from results.files.durable import refuse, replacing, replacing_text
from results.journal.facts.stores import Released
from results.journal.people import Person
from results.scores.breakdown import ITEMS, score_items
from results.scores.group_measures import GROUPS
from results.scores.groups import Period, score_groups
from results.scores.publication import protect, published_groups
from results.scores.row import About, ScoreRow

WHAT = {
    "groups": N_("groups"),
    "people": N_("people"),
    "plays": N_("plays"),
    "items": N_("scenarios"),
    "events": N_("acts"),
}
"""What can be exported, and what its sheets are called."""
OF_PEOPLE = ("people", "plays", "events")
"""What is about single people."""
FORMATS = ("csv", "xlsx", "jsonl")


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `export`."""
    parser.add_argument("what", choices=tuple(WHAT), help=_("what to export"))
    parser.add_argument(
        "--format", choices=FORMATS, help=_("the kind of file; without it the ending of its name decides")
    )
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help=_("'-' for standard output"))
    parser.add_argument("--with-names", action="store_true", help=_("people with their names"))
    parser.add_argument(
        "--headings", choices=("keys", "words"),
        help=_("keys and exact numbers, or headings in words and percentages"),
    )  # fmt: skip
    parser.add_argument("--columns", metavar="KEYS", help=_("only these columns, by their keys: a,b,c"))
    add_publish(parser)
    add_period(parser)


def execute(options: argparse.Namespace) -> int:
    """Write the file and record that it was written."""
    if options.publish and options.what in OF_PEOPLE:
        refuse_people()
    within = period(options)
    kind = _format(options)
    with Desk.open(options.store) as desk:
        about = edition_of(desk, within)
        table = _dressed(_table(desk, options, within, about), options, kind, desk)
        with counting_rows() as watch:
            rows = _WRITERS[kind](table, options, watch)
        withdrawn = withdrawn_within(desk, within)
        desk.store.append(Released(options.what, kind, rows, options.publish, within.since, within.until))
    print(counted("{count} row written.", "{count} rows written.", rows), file=sys.stderr)
    if kind == "xlsx":
        print(_("This is what spreadsheets open: staff numbers stay text. CSV is exact."), file=sys.stderr)
    if options.what not in ("plays", "events"):
        print_withdrawn(withdrawn, aside=True)
    if options.publish:
        print_limits()
    return Exit.DONE


def _format(options: argparse.Namespace) -> str:
    """Return the format asked for or that of the name; raise `UsageError` where they differ or none tells."""
    ending = ""
    if options.output != "-":
        path = Path(options.output)
        refuse(path, program_files(options.store))
        ending = path.suffix.casefold().removeprefix(".")
    asked = str(options.format or ending or "csv")
    if asked in FORMATS and (ending == asked or ending not in (*FORMATS, "xls", "et")):
        return asked
    raise UsageError(
        "export-format",
        N_("{name} would be no file of its name: {formats} are written."),
        N_("Let its name end with one of these; spreadsheets open .xlsx."),
        name=options.output,
        formats=", ".join(FORMATS),
    )


def _dressed(table: Table, options: argparse.Namespace, kind: str, desk: Desk) -> Table:
    """Return the columns asked for, in words where these are asked for or usual."""
    if options.columns:
        table = table.only([key for key in options.columns.replace("，", ",").split(",") if key])
    if not _in_words(options, kind):
        return table
    if not options.columns:
        table = table.only([key for key in table.keys if not key.endswith(TECHNICAL)])
    drills = {drill.id: drill.title for drill in desk.drills()}
    of_plays = options.what == "plays"
    return table.worded(lambda key: heading(key, of_plays=of_plays), lambda key: cell_words(key, drills))


def _in_words(options: argparse.Namespace, kind: str) -> bool:
    """Return whether headings are words: in Chinese and in XLSX unless keys are asked for, never in JSON."""
    if kind == "jsonl":
        return False
    usual = "words" if kind == "xlsx" or current() != "en" else "keys"
    return (options.headings or usual) == "words"


def _write_csv(table: Table, options: argparse.Namespace, watch: Watch | None) -> int:
    percent = _in_words(options, "csv")
    return _as_text(
        options, lambda target: csv.write(target, table, bom=current() != "en", percent=percent, watch=watch)
    )


def _write_jsonl(table: Table, options: argparse.Namespace, watch: Watch | None) -> int:
    return _as_text(options, lambda target: jsonl.write(target, table, watch=watch))


def _as_text(options: argparse.Namespace, write: Callable[[TextIO], int]) -> int:
    """Write text into the file, or standard output for `-`, and return how many rows it has."""
    if options.output != "-":
        with replacing_text(Path(options.output), program_files(options.store)) as target:
            return write(target)
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding="utf-8", newline="")
    return write(sys.stdout)


def _write_xlsx(table: Table, options: argparse.Namespace, watch: Watch | None) -> int:
    path = Path(options.output)
    title = _(WHAT[options.what])
    if options.output != "-":
        refuse_open(path)
        with replacing(path, program_files(options.store)) as target:
            return xlsx.write(target, table, title, watch=watch)
    with TemporaryFile() as target:
        rows = xlsx.write(target, table, title, watch=watch)
        _pass_on(target, sys.stdout.buffer)
    return rows


def _pass_on(source: BinaryIO, target: BinaryIO) -> None:
    """Copy a workbook, which is not written from its beginning to its end, to where it is read once."""
    source.seek(0)
    while part := source.read(1 << 20):
        target.write(part)


_WRITERS: Mapping[str, Callable[[Table, argparse.Namespace, Watch | None], int]] = {
    "csv": _write_csv,
    "xlsx": _write_xlsx,
    "jsonl": _write_jsonl,
}


def _table(desk: Desk, options: argparse.Namespace, within: Period, about: Edition) -> Table:
    db, k = desk.store.db, options.publish
    units = Units(db, within)

    def remarked(row: About) -> str:
        return "; ".join(filter(None, (remark(row, k), withdrawn_words(row.withdrawn))))

    match options.what:
        case "groups":
            scores = (
                published_groups(db, within, k=k, pairs=desk.pairs, rule=desk.rule)
                if k
                else score_groups(db, within, pairs=desk.pairs, rule=desk.rule)
            )
            return group_table(GROUPS, [_worded(score) for score in scores], about, units, remarked)
        case "items":
            items = score_items(db, within)
            return item_table(ITEMS, protect(items, k) if k else items, about, remarked)
        case "plays":
            return play_table(db, within, about, units)
        case "events":
            return event_table(db, within, about, units)
    names = _names(desk) if options.with_names else {}
    return people_table(db, names, within, about, units, desk.rule)


def _worded(score: ScoreRow) -> ScoreRow:
    return replace(score, about=replace(score.about, label=group_words(score.about.label)))


def _names(desk: Desk) -> dict[str, Person]:
    return {person.id: person for group in desk.groups() for person in desk.trainees(group.id)}
