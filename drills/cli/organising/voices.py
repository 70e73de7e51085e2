"""`ringtrue voices`: the lines of a drill's calls to be recorded, recordings taken in, what is wrong."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drills.cli.named_drill import named_drill
from drills.cli.table import print_json, print_table
from drills.desk import content
from drills.desk.paths import program_files
from drills.words.language import _, counted, explain
from drills.words.voices import wrong_words
from engine.errors import Exit, InputError, RingtrueError
from engine.language import N_
from engine.library.drill import Drill
from engine.library.library import Library
from results.files.destinations import expanded

if TYPE_CHECKING:
    from drills.sound.recordings.calls import VoicedCall


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `voices`."""
    parser.add_argument("drill", metavar="DRILL", help=_("id or title of a drill"))
    way = parser.add_mutually_exclusive_group(required=True)
    way.add_argument(
        "-o", "--output", default="", metavar="FILE.docx",
        help=_("write what is to be recorded: TXT, HTML, DOCX"),
    )  # fmt: skip
    way.add_argument(
        "--from", dest="folder", default="", metavar="FOLDER",
        help=_("take recordings in, by number or by time"),
    )  # fmt: skip
    way.add_argument("--check", action="store_true", help=_("say what is missing, too loud, too long"))
    parser.add_argument("--json", action="store_true", help=_("for machines"))


def execute(options: argparse.Namespace) -> int:
    """Write the sheet, take recordings in, or check them; 1 where something is wrong with them."""
    library = Library(content.shelf(options.store))
    drill = named_drill(library.shelf, options.drill)
    if options.output:
        _write(library, drill, options)
        return Exit.DONE
    return _take_in(library, drill, options) if options.folder else _check(library, drill, options)


def _calls(library: Library, drill: Drill) -> Sequence[VoicedCall]:
    """Return the calls of a drill; raise `InputError` where it has none."""
    from drills.sound.recordings.calls import calls_of

    calls = calls_of(library, drill)
    if not calls:
        raise InputError(
            "no-calls", N_("Drill {drill} holds no calls; nothing of it is spoken."),
            N_("`ringtrue list drills` names the others."), drill=drill.title,
        )  # fmt: skip
    return calls


def _write(library: Library, drill: Drill, options: argparse.Namespace) -> None:
    from drills.papers.handout.writers import ending_of, save_handout
    from drills.sound.recordings.sheet import recording_sheet

    path = Path(options.output)
    ending_of(path)
    calls = _calls(library, drill)
    save_handout(recording_sheet(drill, calls, calls[0].scenario.lang), path, program_files(options.store))
    print(_("Written: {path}").format(path=options.output), file=sys.stderr)


def _take_in(library: Library, drill: Drill, options: argparse.Namespace) -> int:
    """Take in what can be; return 1 where a file could not be."""
    from drills.sound.recordings.calls import numbered_lines
    from drills.sound.recordings.intake import keep
    from drills.sound.recordings.kept import recordings
    from drills.sound.recordings.matching import match, sound_files

    kept = recordings(options.store, library.shelf)
    lines = numbered_lines(_calls(library, drill))
    missing = [number for number, line in lines.items() if kept.file(line) is None]
    matching = match(sound_files(expanded(options.folder)), lines.keys(), missing)
    rows: list[Sequence[str | int]] = []
    refused = 0
    for entry in matching.matched:
        words = lines[entry.number].text
        try:
            keep(kept, lines[entry.number], entry.file)
        except RingtrueError as error:
            words, refused = explain(error), refused + 1
        rows.append((entry.number, entry.file.name, words))
    print_table([_("number"), _("file"), _("sentence")], rows)
    spare = _("{name} is left out: its name has no number of the sheet.")
    older = _("{name} is left out: a later one has the same number.")
    for words, files in ((older, matching.older), (spare, matching.spare)):
        for file in files:
            print(words.format(name=file.name), file=sys.stderr)
    return Exit.FINDINGS if refused else Exit.DONE


def _check(library: Library, drill: Drill, options: argparse.Namespace) -> int:
    from drills.sound.recordings.checking import voice_findings
    from drills.sound.recordings.kept import recordings

    calls = _calls(library, drill)
    kept = recordings(options.store, library.shelf)
    findings = [*voice_findings(calls, kept)]
    if options.json:
        print_json([
            {"wrong": finding.wrong, "scenario": finding.scenario, "number": finding.number or None,
             "text": finding.text, "file": str(finding.file) if finding.file else None}
            for finding in findings
        ])  # fmt: skip
        return Exit.FINDINGS if findings else Exit.DONE
    for finding in findings:
        what = f"{finding.number:03}" if finding.number else finding.file.name if finding.file else ""
        words = wrong_words(finding.wrong, finding.seconds)
        print("  ".join(filter(None, (finding.scenario, what, words, finding.text))))
    whole = sum(not kept.missing(call.lines) for call in calls)
    print(counted("{count} call has all its voices", "{count} calls have all their voices", whole)
          + _(", of {all}.").format(all=len(calls)), file=sys.stderr)  # fmt: skip
    return Exit.FINDINGS if findings else Exit.DONE
