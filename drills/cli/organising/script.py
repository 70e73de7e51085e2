"""`ringtrue script`: what is read aloud at an evening before a room, and when."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from drills.cli.named_drill import named_drill
from drills.desk.desk import Desk
from drills.desk.paths import program_files
from drills.words.language import _, counted
from engine.errors import Exit


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `script`."""
    parser.add_argument("drill", metavar="DRILL", help=_("id or title of a drill"))
    parser.add_argument("--readers", type=int, choices=(1, 2), default=2, help=_("how many read"))
    parser.add_argument("--minutes", type=int, metavar="N", help=_("how long the evening takes"))
    parser.add_argument("--seed", default="", help=_("the same seed draws the same evening"))
    parser.add_argument(
        "-o", "--output", default="", metavar="FILE.html", help=_("TXT, HTML or DOCX; left out: text here")
    )


def execute(options: argparse.Namespace) -> int:
    """Write the script, or print it."""
    from drills.aloud.programme import programme_of
    from drills.aloud.script import script, script_seconds
    from drills.papers.handout.plain_text import handout_text
    from drills.papers.handout.writers import ending_of, save_handout

    path = Path(options.output) if options.output else None
    if path:
        ending_of(path)
    with Desk.open(options.store) as desk:
        drill = named_drill(desk.shelf, options.drill)
        programme = programme_of(desk, drill, options.minutes, options.seed)
    handout = script(programme, options.readers)
    if path is None:
        sys.stdout.write(handout_text(handout))
        return Exit.DONE
    save_handout(handout, path, program_files(options.store))
    print(_("Written: {path}").format(path=options.output), file=sys.stderr)
    minutes = round(script_seconds(programme) / 60)
    print(counted("Read slowly it takes {count} minute.", "Read slowly it takes {count} minutes.", minutes),
          file=sys.stderr)  # fmt: skip
    return Exit.DONE
