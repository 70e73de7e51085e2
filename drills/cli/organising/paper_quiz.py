"""`ringtrue paper-quiz`: a quiz to print in two forms, and its answers typed in."""

from __future__ import annotations

import argparse
import secrets
import sys
from pathlib import Path

from drills.cli.named_drill import find_drill
from drills.desk import content
from drills.desk.desk import Desk
from drills.desk.paper_quiz.compose import COUNT, Wanted, compose
from drills.desk.paper_quiz.paper import FORMS, read_paper
from drills.desk.paths import program_files
from drills.papers.quiz.pages import write_quiz
from drills.plain.console import Console, InputEnded
from drills.run.paper_answers import keep_sheet, read_sheet
from drills.words.language import _, counted, explain
from drills.words.paper_quiz import marked_words
from engine.errors import Exit, InputError, UsageError
from engine.language import N_
from engine.library.library import Library
from results.files.destinations import expanded


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `paper-quiz`."""
    parser.add_argument("about", nargs="?", default="", metavar="DRILL|TOPIC", help=_("what it asks about"))
    parser.add_argument("-o", "--output", default="", metavar="FOLDER", help=_("where to write the pages"))
    parser.add_argument("--count", type=int, default=COUNT, metavar="N", help=_("how many questions"))
    parser.add_argument("--seed", default="", metavar="S", help=_("decides questions and order; else chance"))
    parser.add_argument("--region", default="", metavar="CN", help=_("only questions of a region"))
    parser.add_argument(
        "--enter", default="", metavar="FOLDER", help=_("type in the answers of a quiz printed there")
    )
    parser.add_argument("--group", default="", metavar="G", help=_("whose answers are typed in"))


def execute(options: argparse.Namespace) -> int:
    """Print a quiz, or take its answers in."""
    if options.enter:
        return _enter(options)
    if not options.about or not options.output:
        raise UsageError(
            "paper-quiz-usage", N_("A quiz needs a drill or topic, and a folder."),
            N_("ringtrue paper-quiz credit -o FOLDER; its answers: --enter FOLDER --group G"),
        )  # fmt: skip
    shelf = content.shelf(options.store)
    drill = find_drill(shelf, options.about)
    seed = options.seed or secrets.token_hex(4)
    wanted = Wanted(drill, "" if drill else options.about, seed, options.count, options.region.upper())
    with Desk.open(options.store) as desk:
        today = desk.today
    quiz = compose(Library(shelf), wanted, today)
    for file in write_quiz(quiz, expanded(options.output), program_files(options.store)):
        print(file)
    count = counted("{count} question", "{count} questions", len(quiz.questions))
    keys = {"a": quiz.key(FORMS[0]), "b": quiz.key(FORMS[1])}
    print(_("{count}; the key: A {a}, B {b}.").format(count=count, **keys), file=sys.stderr)
    return Exit.DONE


def _enter(options: argparse.Namespace) -> int:
    """Take sheets in, a line each, until an empty line or the end; what does not fit is said and not kept."""
    if not options.group:
        raise UsageError(
            "paper-quiz-group",
            N_("Whose answers are these?"),
            N_("Name the group with --group; it is made if absent."),
        )
    quiz = read_paper(Path(expanded(options.enter)))
    console = Console(sys.stdin, sys.stderr)
    console.say(
        _("One line a sheet: number or name, form, digits. Such as: 1023 A 3142. An empty line ends.")
    )
    kept_sheets, refused_lines = 0, 0
    with Desk.open(options.store) as desk:
        group = desk.group(options.group)
        while True:
            try:
                line = console.line_or_none()
            except InputEnded:
                break
            if not line:
                break
            try:
                marked = keep_sheet(desk, quiz, group, read_sheet(line, quiz))
            except InputError as error:
                console.say(explain(error))
                refused_lines += 1
                continue
            kept_sheets += 1
            print(marked_words(marked.person.name, marked.right, marked.questions, added=marked.added))
    print(counted("{count} sheet is kept.", "{count} sheets are kept.", kept_sheets), file=sys.stderr)
    return Exit.FINDINGS if refused_lines else Exit.DONE
