"""`ringtrue draft`: one message somebody received becomes something to try, without TOML."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from drills.cli.writing.new import write_new
from drills.desk import content, local_time
from drills.plain.console import PATIENCE, Console, InputEnded
from drills.words.language import _
from drills.words.vocabulary import kind_words
from engine.authoring.draft import (
    KINDS,
    Doubt,
    Draft,
    Harmless,
    OwnCase,
    disarmed,
    disarmed_line,
    disarmed_sender,
    draft_text,
)
from engine.errors import Exit, InputError
from engine.kinds import Truth
from engine.language import N_
from engine.library.bulletin import DAYS, is_bulletin
from engine.text import pieces

_MOST = 2000
"""Signs of a message."""
_SHOWN = 12
"""Signs of its end that are repeated where it was cut."""


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `draft`."""
    parser.add_argument(
        "--to", default="", metavar="FOLDER", help=_("where to write; without it the drafts of this user")
    )
    parser.add_argument("--width", type=int, default=80, metavar="N", help=_("columns of plain text"))


def execute(options: argparse.Namespace) -> int:
    """Ask for the message and what is doubtful in it, write the draft and name its file."""
    console = Console(sys.stdin, sys.stderr, max(20, options.width))
    try:
        draft = _asked(console)
    except InputEnded:
        raise InputError(
            "draft-ended",
            N_("The answers ended before the draft was whole; nothing was written."),
            N_("Begin again with `ringtrue draft`."),
        ) from None
    file = (Path(options.to) if options.to else content.drafts_folder()) / f"{draft.id}.toml"
    write_new({file: draft_text(draft)}, options.store)
    console.say(_("It can be tried now, and never counts: ringtrue play {file}").format(file=file))
    if is_bulletin(file):
        console.say(
            _(
                "For {days} days drills end with a look at it, not counted; delete the file and they do not."
            ).format(days=DAYS)
        )
    console.say(_("In a pack it counts, once it has a twin and `ringtrue check` is content."))
    print(file)
    return Exit.DONE


def _asked(console: Console) -> Draft:
    console.say(_("Who sent it? A name or a number."))
    sender = _told(console, disarmed_sender(console.line()))
    console.say(_("Paste the message; an empty line ends it. Put invented names for real people and firms."))
    message = disarmed(console.lines())
    text = message.text[:_MOST].rstrip()
    _told(console, message)
    if len(message.text) > _MOST:
        console.say(
            _("A message has at most {most} characters; it was cut after “{end}”.").format(
                most=_MOST, end=text[-_SHOWN:]
            )
        )
    console.say(text)
    console.say(_("a scam"), " 1")
    console.say(_("genuine"), " 2")
    truth: Truth = "scam" if console.choose(["1", "2"]) == "1" else "genuine"
    doubts = _doubts(console, text) if truth == "scam" else []
    console.say(_("In one sentence, without blame: what was it?"))
    return Draft(sender, text, truth, doubts, _line(console), local_time.today(), _own_case(console))


def _own_case(console: Console) -> OwnCase | None:
    """Return the case of one's own office that it was reported as; None where it was not."""
    console.say(_("Was it reported to your own office? Its unit, such as 城东派出所; an empty line: no."))
    unit = console.line_or_none()
    if not unit:
        return None
    console.say(_("On which day? Such as 2026-11-20; an empty line: today."))
    for _try in range(PATIENCE):
        day = _day(console.line_or_none())
        if day:
            return OwnCase(_told(console, disarmed_line(unit)), day)
        console.say(_("Please write a day that has been, such as 2026-11-20."))
    raise InputEnded


def _day(typed: str) -> date | None:
    """Return a day up to today, today where nothing was typed; None for anything else."""
    today = local_time.today()
    try:
        day = date.fromisoformat(typed) if typed else today
    except ValueError:
        return None
    return day if day <= today else None


def _told(console: Console, harmless: Harmless) -> str:
    """Return a text after telling what was replaced in it, and what only its writer can replace."""
    if harmless.replaced:
        console.say(_("What might be somebody's was replaced by something invented:"))
    for old, new in harmless.replaced:
        console.say(f"{old} → {new}", "  ")
    for name in harmless.names:
        console.say(_("{what} may be a real person's name.").format(what=name))
    if harmless.names:
        console.say(_("Names are not replaced: begin again with invented ones, or change them in the file."))
    return harmless.text


def _doubts(console: Console, text: str) -> list[Doubt]:
    cut = [text[start:end] for start, end in pieces(text)]
    for number, piece in enumerate(cut, start=1):
        console.say(piece.strip(), f"{number:>2}")
    console.say(_("Which are doubtful? Such as 1 3."))
    chosen = console.choose_several([str(number) for number in range(1, len(cut) + 1)], len(cut))
    for number, kind in enumerate(KINDS, start=1):
        console.say(kind_words(kind), f"{number:>2}")
    return [_doubt(console, number - 1, cut[number - 1]) for number in sorted(map(int, chosen))]


def _doubt(console: Console, piece: int, words: str) -> Doubt:
    console.say(_("“{words}”: which of these is it?").format(words=words.strip()))
    kind = KINDS[int(console.choose([str(number) for number in range(1, len(KINDS) + 1)])) - 1]
    console.say(_("Why is it doubtful? One sentence."))
    return Doubt(piece, kind, _line(console))


def _line(console: Console) -> str:
    return _told(console, disarmed_line(console.line()))
