"""`ringtrue schema`: the JSON Schema of scenario files, for completion in editors."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from drills.desk import content
from drills.desk.paths import program_files
from drills.words.language import _
from engine.authoring.schema import schema
from engine.errors import Exit
from engine.library.library import Library
from results.files.durable import replacing


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `schema`."""
    parser.add_argument(
        "-o", "--output", default="-", metavar="FILE", help=_("where to write it; - for stdout")
    )


def execute(options: argparse.Namespace) -> int:
    """Write the schema of what is installed, its descriptions in the interface language."""
    library = Library(content.shelf(options.store))
    named = {
        "place": library.places,
        "currency": library.currencies,
        "procedure": library.procedures,
        "cite": library.sources,
    }
    made = schema(named, _)
    text = json.dumps(made, ensure_ascii=False, indent=1) + "\n"
    if options.output == "-":
        print(text, end="")
        return Exit.DONE
    with replacing(Path(options.output), program_files(options.store)) as target:
        target.write(text.encode())
    return Exit.DONE
