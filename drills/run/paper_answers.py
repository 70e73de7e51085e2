"""Answers of a quiz on paper, typed in: each person's become a run, counted like any other questions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drills.desk.desk import Desk, new_run_id
from drills.desk.paper_quiz.paper import NO_ANSWER, PaperQuiz, Printed
from drills.run.score_body import score_body
from drills.run.session import terms
from engine.channels.quiz import Quiz
from engine.errors import InputError
from engine.language import N_
from engine.play.encounter import Action, Kind
from engine.play.play import Play
from engine.play.score import assess
from engine.text import fold
from results.journal.facts.fact import Body
from results.journal.facts.runs import Acted, PlayBegun, PlayEnded, RunBegun, RunEnded
from results.journal.names.people import Person
from results.journal.records import meetings
from results.journal.records.enrolled import GroupRecord

_LINE = re.compile(r"(?P<who>.+?)[\s,，;；]+(?P<form>[ABab])[\s,，:：]*(?P<digits>[0-9][0-9\s]*)")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet as it was typed: whose, its form, a digit for each question, 0 where nothing was written."""

    who: str
    form: str
    digits: str


@dataclass(frozen=True, slots=True)
class Marked:
    """What was kept of one sheet: whose, whether they were added to the group, how many right of how many."""

    person: Person
    added: bool
    right: int
    questions: int


def read_sheet(line: str, quiz: PaperQuiz) -> Sheet:
    """Return the sheet of a line such as `1023 A 3142`; raise `InputError` with what does not fit."""
    match = _LINE.fullmatch(fold(line).strip())
    if match is None:
        raise InputError(
            "sheet-line",
            N_("This line is not understood: {line}"),
            N_("Write the number or the name, the form A or B, then a digit for each question, 0 for none."),
            line=line.strip()[:60],
        )
    sheet = Sheet(match["who"].strip(), match["form"].upper(), re.sub(r"\s", "", match["digits"]))
    asked = quiz.asked(sheet.form)
    if len(sheet.digits) != len(asked):
        raise InputError(
            "sheet-digits",
            N_("{who}: {digits} digits for {questions} questions."),
            N_("Type one digit for each question, 0 where nothing was written."),
            who=sheet.who,
            digits=len(sheet.digits),
            questions=len(asked),
        )
    for number, (digit, (printed, _quiz)) in enumerate(zip(sheet.digits, asked, strict=True), start=1):
        if int(digit) > len(printed.options[sheet.form]):
            raise InputError(
                "sheet-option",
                N_("{who}: question {number} has {options} answers, and {digit} was typed."),
                N_("Look at the sheet again; nothing of it was kept."),
                who=sheet.who,
                number=number,
                options=len(printed.options[sheet.form]),
                digit=digit,
            )
    return sheet


def keep_sheet(desk: Desk, quiz: PaperQuiz, group: GroupRecord, sheet: Sheet) -> Marked:
    """Keep the answers of one sheet in one transaction; who is not in the group yet is added to it.

    Raises `InputError` where the person's sheet of this quiz is there already, or a name fits several.
    """
    person = _person(desk, group, sheet.who)
    added = person is None
    if person is None:
        person = desk.trainee(group.id, sheet.who)
    if _entered(desk, quiz, person):
        raise InputError(
            "sheet-twice",
            N_("The sheet of {who} is entered already."),
            N_("What is kept stays as it is. If these are two people, write names apart."),
            who=sheet.who,
        )
    run, right = _run(desk, quiz, group, person, sheet.form), 0
    bodies: list[Body] = [run]
    contents: dict[str, str] = {}
    for item, (digit, (printed, question)) in enumerate(
        zip(sheet.digits, quiz.asked(sheet.form), strict=True)
    ):
        if digit == NO_ANSWER:
            continue
        facts, correct = _answered(run, item, printed, question, printed.options[sheet.form][int(digit) - 1])
        bodies += facts
        right += correct
        contents[printed.content] = printed.body
    bodies.append(RunEnded(run.run, NO_ANSWER not in sheet.digits))
    desk.store.append(*bodies, contents=contents)
    return Marked(person, added, right, len(sheet.digits))


def _person(desk: Desk, group: GroupRecord, who: str) -> Person | None:
    """Return who is meant in a group: by number, pseudonym or name; None for somebody new."""
    people = desk.trainees(group.id)
    alike = [person for person in people if who in (person.number, person.id)]
    alike = alike or [person for person in people if fold(person.name) == who]
    if len(alike) > 1:
        raise InputError(
            "person-alike", N_("There are {count} people called {name}."),
            N_("Give the staff number in place of the name."), count=len(alike), name=who,
        )  # fmt: skip
    return alike[0] if alike else None


def _entered(desk: Desk, quiz: PaperQuiz, person: Person) -> bool:
    query = "SELECT 1 FROM runs WHERE drill = ? AND person = ?"
    return desk.store.db.execute(query, (quiz.drill, person.id)).fetchone() is not None


def _run(desk: Desk, quiz: PaperQuiz, group: GroupRecord, person: Person, form: str) -> RunBegun:
    items = tuple(printed.scenario for printed, _quiz in quiz.asked(form))
    met = {*meetings.met(desk.store.db, person.id)}
    return RunBegun(
        new_run_id(), quiz.drill, form, items, 0, quiz.id, "off", False, "end", 0, person.id, group.id,
        offset=desk.offset, graded=False, repeats=tuple(item for item in items if item in met),
    )  # fmt: skip


def _answered(
    run: RunBegun, item: int, printed: Printed, quiz: Quiz, place: int
) -> tuple[tuple[Body, ...], bool]:
    """Return the facts of one answered question, and whether it was right."""
    play = f"{run.run}/{item}"
    answered = Play.begin(quiz, terms(run)).act(Action(Kind.TICK, place=place), 0)
    score = assess(answered)
    begun = PlayBegun(
        run.run, play, item, quiz.id, printed.content, quiz.channel, quiz.topic, quiz.truth,
        quiz.id in run.repeats, "",
    )  # fmt: skip
    acted = Acted(run.run, play, 0, Kind.TICK.value, "", place, 0)
    return (begun, acted, PlayEnded(run.run, play, True, score_body(score))), score.correct == 1000
