"""What is asked in a terminal before a roster is taken in, one line an answer."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from drills.desk.intake.differences import Reconciliation
from drills.desk.intake.taking_in import Answer, answers_to, usual_answer
from drills.desk.intake.words import answer_words, difference_words, summary
from drills.plain.console import Console, InputEnded
from drills.roster.layout import Column, Layout, Sample, Table
from drills.words.language import _
from engine.errors import UsageError
from engine.language import N_

QUESTIONS: dict[Column, str] = {
    "name": N_("Which number holds the names?"),
    "number": N_("Which holds the staff numbers? 0 for none."),
    "group": N_("Which holds the groups? 0 for none."),
}

LISTED = 20
"""New people who are listed one by one where nothing but new people is in a roster."""


def console_of_terminal() -> Console | None:
    """Return where to ask; None where nobody is there to answer."""
    if sys.stdin is None or not sys.stdin.isatty():
        return None
    return Console(sys.stdin, sys.stderr)


def ask_layout(console: Console, table: Table) -> Layout:
    """Return which column is which as somebody says; raise `UsageError` where the input ends first."""
    layout = table.layout
    samples = table.samples(headed=layout.headed)
    console.say(_("It is not sure which column is which."))
    for sample in samples:
        console.say(" / ".join(sample.cells), f"{sample.place + 1} {sample.heading}".strip())
    try:
        columns: dict[Column, int] = {}
        for column, question in QUESTIONS.items():
            place = _ask_place(console, _(question), samples, layout.columns.get(column))
            if place is not None and place not in columns.values():
                columns[column] = place
        headed = _ask_headed(console, layout)
    except InputEnded:
        raise UsageError(
            "roster-unanswered", N_("The columns were not named."), N_("Nobody was added; run it again.")
        ) from None
    return Layout(layout.row, headed, columns, layout.sheet)


def _ask_place(console: Console, question: str, samples: list[Sample], guess: int | None) -> int | None:
    """Return the place of a column; None where none is wanted, which names may not be."""
    places = {str(sample.place + 1): sample.place for sample in samples}
    needed = question == _(QUESTIONS["name"])
    while True:
        proposal = "" if guess is None else _("Enter: {number}").format(number=guess + 1)
        answer = console.ask(f"{question} {proposal}".strip())
        if not answer and guess is not None:
            return guess
        if answer in places:
            return places[answer]
        if not needed and answer in ("", "0"):
            return None


def _ask_headed(console: Console, layout: Layout) -> bool:
    question = _("Is row {row} headings, and no person? 1 yes, 2 no").format(row=layout.row)
    proposal = _("Enter: {number}").format(number=1 if layout.headed else 2)
    while True:
        answer = console.ask(f"{question} {proposal}")
        if not answer:
            return layout.headed
        if answer in ("1", "2"):
            return answer == "1"


def ask_differences(console: Console, agreed: Reconciliation) -> Mapping[int, Answer] | None:
    """Return what is to be done about the differences, those asked about first; None where nothing is.

    A number leaves one out or does it again, a number with + says that it is somebody else; the end of input
    does nothing.
    """
    answers = [usual_answer(difference) for difference in agreed.differences]
    console.say(summary(agreed))
    if agreed.count("new") == len(answers) > LISTED:
        console.say(_("Enter writes it, 0 stops."))
    else:
        for place in range(len(answers)):
            _say(console, agreed, answers, place)
        console.say(_("Enter writes it, 0 stops. A number changes that line; 3+ means: 3 is somebody else."))
    try:
        while typed := console.ask():
            if typed == "0":
                return None
            _change(console, agreed, answers, typed)
    except InputEnded:
        return None
    return dict(enumerate(answers))


def _say(console: Console, agreed: Reconciliation, answers: list[Answer], place: int) -> None:
    difference = agreed.differences[place]
    words = f"{difference_words(difference)}  [{answer_words(difference, answers[place])}]"
    console.say(words, str(place + 1))


def _change(console: Console, agreed: Reconciliation, answers: list[Answer], typed: str) -> None:
    """Change what is done about the difference that was typed; another number changes nothing."""
    place = int(typed.rstrip("+")) - 1 if typed.rstrip("+").isdecimal() else -1
    if not 0 <= place < len(answers):
        return
    possible = answers_to(agreed.differences[place])
    if typed.endswith("+") and "another" in possible:
        answers[place] = "another"
    else:
        answers[place] = "take" if answers[place] != "take" and "take" in possible else "leave"
    _say(console, agreed, answers, place)
