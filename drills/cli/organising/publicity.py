"""`ringtrue publicity`: what an office prints, sends and reads out on a topic."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace

from drills.authoring.signing.wording import state_words
from drills.cli.nearest import unknown
from drills.cli.table import print_table
from drills.desk import content, local_time
from drills.desk.paths import program_files
from drills.desk.preferences.local import read_local
from drills.papers.publicity.forms import write_forms
from drills.papers.publicity.gathered import approval_state, gather, themes_of
from drills.words.language import _
from drills.words.script import reading_order, text_as_read
from engine.errors import Exit, UsageError
from engine.language import N_
from engine.library.library import Library
from results.files.destinations import expanded


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `publicity`."""
    parser.add_argument(
        "topic",
        nargs="?",
        default="",
        metavar="TOPIC",
        help=_("a topic or theme; without one they are listed"),
    )
    parser.add_argument("-o", "--output", default="", metavar="FOLDER", help=_("where to write the pages"))
    parser.add_argument(
        "--region", default="", metavar="CN", help=_("whose numbers and rules; else by the language")
    )
    parser.add_argument(
        "--approved-only", action="store_true", help=_("nothing but what an office has signed")
    )


def execute(options: argparse.Namespace) -> int:
    """Write the forms of a topic, or list what there are words for."""
    library = Library(content.shelf(options.store))
    if not options.topic:
        _list(library)
        return Exit.DONE
    themes = themes_of(library, options.topic, options.region.upper())
    if not themes:
        names = {name for each in library.themes.values() for name in (each.theme.id, *each.theme.topics)}
        raise unknown(
            "no-topic", N_("There are no words for the public on {name}."),
            N_("`ringtrue publicity` lists what there are words for."), sorted(names), name=options.topic,
        )  # fmt: skip
    if not options.output:
        raise UsageError(
            "publicity-output",
            N_("Where shall the pages go?"),
            N_("Name a folder with -o; it is made if absent."),
        )
    local = read_local()
    local = replace(local, approved_only=local.approved_only or options.approved_only)
    words = gather(library, themes[0], options.topic, local, local_time.today())
    for file in write_forms(words, expanded(options.output), program_files(options.store)):
        print(file)
    if words.approval is None:
        print(_("No office has signed these words yet."), file=sys.stderr)
    if not any((local.office, local.police, local.bank, local.community)):
        print(_("Lines are left for local numbers: the desk asks for them, or write them in local.toml."),
              file=sys.stderr)  # fmt: skip
    return Exit.DONE


def _list(library: Library) -> None:
    today = local_time.today()
    every = sorted(
        library.themes.values(),
        key=lambda each: (reading_order(each.theme.lang), each.pack.id, each.theme.id),
    )
    print_table(
        [_("theme"), _("title"), _("region"), _("state"), _("topics")],
        [
            [
                each.theme.id, text_as_read(each.theme.title, each.theme.lang), each.theme.region,
                state_words(approval_state(library, each, today)), " ".join(each.theme.topics),
            ]
            for each in every
        ],
    )  # fmt: skip
