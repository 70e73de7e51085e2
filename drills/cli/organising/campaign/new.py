"""`ringtrue campaign new`: twelve questions, one a line, and the plan file their answers make."""

from __future__ import annotations

import argparse
import sys

from drills.desk import content
from drills.words.language import _, script
from engine.errors import Exit, UsageError
from engine.language import N_


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `campaign new`: none, for it asks."""


def execute(options: argparse.Namespace) -> int:
    """Ask, write the plan into the user's folder, and say where it is."""
    from drills.campaigns.new_plan import QUESTIONS, make_plan

    answers: dict[str, str] = {}
    for number, question in enumerate(QUESTIONS, start=1):
        words = _("{question} ({example})").format(question=_(question.words), example=_(question.example))
        while True:
            print(f"{number}/{len(QUESTIONS)}  {words}", file=sys.stderr)
            line = sys.stdin.readline()
            if not line:
                raise UsageError(
                    "campaign-new", N_("The answers ended before the last question; nothing was written."),
                    N_("Answer each in a line of its own; an empty one leaves out what may be left out."),
                )  # fmt: skip
            answers[question.key] = line.strip()
            if answers[question.key] or not question.needed:
                break
    file = make_plan(answers, content.own_folder(), content.shelf(options.store), script())
    print(_("Written: {path}").format(path=file))
    print(_("It is a text file: add to it in an editor; docs/campaigns.md shows every key."), file=sys.stderr)
    return Exit.DONE
