"""`ringtrue export`: groups, people, plays, scenarios or acts as a file, for spreadsheets or machines."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO, TextIO

from drills.cli.progress import counting_rows
from drills.cli.scoring.left_out import print_withdrawn, withdrawn_within
from drills.cli.scoring.publish import add_publish, print_limits, refuse_people
from drills.cli.scoring.scope import add_period, period
from drills.desk.desk import Desk
from drills.desk.paths import program_files
from drills.papers.exports import OF_PEOPLE, WHAT, Wish, export_table, record
from drills.words.language import _, counted, current
from engine.errors import Exit, UsageError
from engine.language import N_
from results.exports import csv, jsonl, xlsx
from results.exports.table import Table, Watch
from results.files.destinations import refuse_open
from results.files.durable import refuse, replacing, replacing_text

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
        wish = _wish(options, kind)
        table = export_table(desk, within, wish)
        with counting_rows() as watch:
            rows = _WRITERS[kind](table, options, watch)
        withdrawn = withdrawn_within(desk, within)
        record(desk, within, wish, kind, rows)
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
    wanted = str(options.format or ending or "csv")
    if wanted in FORMATS and (ending == wanted or ending not in (*FORMATS, "xls", "et")):
        return wanted
    raise UsageError(
        "export-format",
        N_("{name} would be no file of its name: {formats} are written."),
        N_("Let its name end with one of these; spreadsheets open .xlsx."),
        name=options.output,
        formats=", ".join(FORMATS),
    )


def _wish(options: argparse.Namespace, kind: str) -> Wish:
    keys = (options.columns or "").replace("，", ",").split(",")
    columns = [key for key in keys if key]
    return Wish(options.what, _in_words(options, kind), columns, options.with_names, options.publish)


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
        refuse_open(Path(options.output))
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
