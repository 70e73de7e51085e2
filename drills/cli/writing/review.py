"""`ringtrue review`: print what a pack states for an office to sign, and take the decisions back."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection
from pathlib import Path

from drills.authoring.signing.decisions import keep, take
from drills.authoring.signing.paper import Paper, paper
from drills.authoring.signing.wording import state_words
from drills.authoring.signing.writers import WRITERS
from drills.cli.nearest import unknown
from drills.cli.table import print_table
from drills.desk import content, local_time
from drills.desk.paths import program_files
from drills.words.language import _, counted
from engine.errors import Exit, UsageError
from engine.language import N_
from engine.library.header import Pack, read_pack
from engine.library.library import Library
from results.files.durable import replacing


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `review`."""
    parser.add_argument("pack", metavar="PACK", help=_("id of a pack, or its folder"))
    parser.add_argument(
        "-o",
        "--output",
        default="",
        metavar="FILE",
        help=_("an .html to print, an .xlsx or .docx to fill in"),
    )
    parser.add_argument(
        "--take", default="", metavar="FILE", help=_("take the decisions of a filled .xlsx or .docx")
    )


def execute(options: argparse.Namespace) -> int:
    """Write the paper, take it back, or without either show what is approved."""
    if options.output and options.take:
        raise UsageError(
            "review-both", N_("Write a paper or take one back, not both."), N_("Give -o or --take.")
        )
    now = paper(Library(content.shelf(options.store)), _pack(options.pack), local_time.today())
    if options.take:
        return _take(now, Path(options.take))
    if options.output:
        return _write(now, Path(options.output), program_files(options.store))
    _show(now)
    return Exit.DONE


def _pack(what: str) -> Pack:
    folder = Path(what)
    if (folder / "pack.toml").is_file():
        return read_pack(folder)
    packs = content.shelf().packs
    for pack in packs:
        if what in (pack.id, pack.folder.name):
            return pack
    raise unknown(
        "no-pack", N_("There is no pack {name}."), N_("`ringtrue list packs` names those there are."),
        [pack.id for pack in packs], name=what,
    )  # fmt: skip


def _write(now: Paper, file: Path, owned: Collection[Path]) -> int:
    write = WRITERS.get(file.suffix)
    if write is None:
        raise UsageError(
            "review-format",
            N_("A paper is .html, .xlsx or .docx, not {name}."),
            N_("Choose one."),
            name=file.name,
        )
    with replacing(file, owned) as target:
        write(now, target)
    count = sum(len(entry.open) for entry in now.shown)
    print(counted("{count} statement to decide.", "{count} statements to decide.", count), file=sys.stderr)
    print(file)
    return Exit.DONE


def _take(now: Paper, file: Path) -> int:
    decisions = take(now, file)
    file = keep(now, decisions)
    counts = _("Approved: {approved}; still open: {left}.").format(
        approved=len(decisions.approved), left=len(decisions.open)
    )
    print(counts, file=sys.stderr)
    if decisions.changed:
        changed = _(
            "{count} statements have changed since the workbook was written: their ticks do not count."
        )
        print(changed.format(count=decisions.changed), file=sys.stderr)
    print(file)
    return Exit.DONE


def _show(now: Paper) -> None:
    headings = [_("Scenario"), _("state"), _("Office"), _("Date"), _("open"), _("of")]
    rows: list[list[str | int]] = []
    for entry in now.entries:
        approval = now.decided.of(entry.id)
        who = (approval.office, approval.date.isoformat()) if approval else ("", "")
        rows.append([entry.id, state_words(entry.state), *who, len(entry.open), len(entry.statements)])
    print_table(headings, rows)
