"""What a scenario states, one thing at a time: what an office reads and signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from engine.channels.banknote import Banknote
from engine.channels.counter import Counter
from engine.channels.dialogue import Dialogue
from engine.channels.handling import Handled
from engine.channels.quiz import Asked, Quiz
from engine.channels.quiz.choosing import Choosing
from engine.channels.quiz.matching import Matching
from engine.channels.quiz.number import Number
from engine.channels.quiz.ordering import Ordering
from engine.channels.sms import Sms
from engine.marks import MarkError, fills, parse
from engine.play.procedure import CounterAct, Procedure
from engine.play.scenario import Scenario

_PLACE = re.compile(r"\.\d+(?=\.|$)")
_BRIEF = 16


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: where it stands (a key without numbers), its words, and what else is said by it.

    `beside` are plain values in the words of the format: what an act is and gives, how it ends, a source.
    """

    key: str
    text: str
    beside: tuple[str, ...] = ()

    @property
    def mark(self) -> str:
        """A name that changes with the statement and with nothing else: 16 hexadecimal digits."""
        whole = "\x1f".join((self.key, self.text, *self.beside))
        return sha256(whole.encode()).hexdigest()[:_BRIEF]


def statements(scenario: Scenario) -> tuple[Statement, ...]:
    """Return what a scenario states, in the order of reading, without what is stated twice."""
    return tuple(dict.fromkeys(_all(scenario)))


def _all(scenario: Scenario) -> Iterator[Statement]:
    truth = scenario.truth or "quiz"
    yield Statement("head", scenario.title, (truth, scenario.region, str(scenario.at_stake)))
    yield Statement("dates", "", (scenario.facts_checked.isoformat(), scenario.stale_after.isoformat()))
    for source in scenario.sources:
        dated = source.date.isoformat() if source.date else ""
        seen = "official" if source.official else "unseen"
        issued = (source.issuer, source.number, source.article, dated, seen)
        since = (f"in_force={source.in_force.isoformat()}",) if source.in_force else ()
        yield Statement("source", source.title, (*issued, *since))
    yield Statement("setting", scenario.setting)
    beside = dict(_beside(scenario))
    for path, text in scenario.texts:
        if path.startswith("after."):
            continue
        yield Statement(_PLACE.sub("", path), _plain(text), beside.get(path, ()))
    for name, values in scenario.fill.items():
        yield Statement("fill", name, values)
    if isinstance(scenario, Handled):
        for handling in scenario.after:
            act = (handling.does, handling.gives or "", handling.then)
            yield Statement("after.says", handling.says, act)
    if isinstance(scenario, Banknote):
        yield from _procedure(scenario)
    if isinstance(scenario, Quiz):
        yield Statement("quiz.stem", scenario.quiz.stem)
        yield from _answers(scenario.quiz)
    for cue in scenario.cues:
        yield Statement("cue", cue.text, (cue.sign, cue.kind, cue.why, cue.ask))
    yield Statement("debrief.what_happened", scenario.debrief.what_happened)
    yield from (Statement("debrief.do", advice) for advice in scenario.debrief.do)
    yield Statement("debrief.slogan", scenario.debrief.slogan, scenario.debrief.report)


def _procedure(scenario: Banknote) -> Iterator[Statement]:
    """Yield the acts of a counter procedure as they are graded in this case, and what is told beside them."""
    course = scenario.course
    if course is None:
        return
    whole, case = course.procedure, course.case
    yield Statement("procedure.opening", whole.opening(case), (whole.title,))
    for step in (step for step in whole.step if step.applies(case)):
        duty = "required" if step.asked(case) else "optional"
        crucial = "crucial" if step.crucial and step.asked(case) else ""
        first = (
            f"after={before.label}" for before in whole.step if before.id in step.after and before.asked(case)
        )
        beside = (duty, crucial, step.why, step.then, _ground(whole, step), *first)
        yield Statement("procedure.step", step.label, beside)
    for act in (act for act in whole.forbidden if act.applies(case)):
        beside = (act.result or "", act.why, act.then, _ground(whole, act))
        yield Statement("procedure.forbidden", act.label, beside)
    for press in whole.press:
        if any(whole.acts[name].applies(case) for name in press.after):
            yield Statement("press", course.words.get(press.id, press.says), (press.id,))
    told_at_last = whole.closing
    if case.truth == "scam":
        yield Statement("procedure.closing", told_at_last.safe, ("safe",))
        yield Statement("procedure.closing", told_at_last.harmed, ("harmed",))
    else:
        yield Statement("procedure.closing", told_at_last.served, ("served",))
        yield Statement("procedure.closing", told_at_last.obstructed, ("obstructed",))


def _ground(whole: Procedure, act: CounterAct) -> str:
    """Return what an act rests on: the issuer, title and article of the source it names."""
    source = next((source for source in whole.source if source.id == act.source), None)
    return f"{source.issuer}《{source.title}》{source.article}" if source else act.source


def _answers(question: Asked) -> Iterator[Statement]:
    """Yield what is right and what is not, and why."""
    if isinstance(question, Choosing):
        for option in question.option:
            yield Statement("quiz.option", option.text, ("right" if option.right else "wrong", option.why))
    elif isinstance(question, Ordering):
        for number, step in enumerate(question.step, start=1):
            yield Statement("quiz.step", f"{number}. {step.text}", (step.why,))
    elif isinstance(question, Matching):
        for pair in question.pair:
            yield Statement("quiz.pair", f"{pair.left}: {pair.right}", (pair.why,))
        for other in question.other:
            yield Statement("quiz.other", other.text, (other.why,))
    elif isinstance(question, Number):
        right = f"{question.answers_with} ± {question.tolerance} {question.unit}"
        yield Statement("quiz.answer", right, (question.why, question.low, question.high))


def _beside(scenario: Scenario) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what stands beside a text by its key: what a reply counts as, an ending, a sender, a label."""
    if isinstance(scenario, Sms):
        for number, message in enumerate(scenario.message):
            yield f"message.{number}.text", (message.sender, message.at)
    if isinstance(scenario, Counter):
        for number, row in enumerate(scenario.counter.form):
            yield f"counter.form.{number}.value", (row.label,)
    if not isinstance(scenario, Dialogue):
        return
    for number, line in enumerate(scenario.line):
        for place, reply in enumerate(line.reply):
            amount = str(reply.amount) if reply.amount else ""
            counts = (reply.does, reply.gives or "", amount, f"to={reply.to}")
            yield f"line.{number}.reply.{place}.says", counts
    for number, ending in enumerate(scenario.ending):
        yield f"ending.{number}.says", (ending.result,)


def _plain(text: str) -> str:
    """Return a text as it is read, with the names of its fills in braces."""
    try:
        return parse(text, {name: f"{{{name}}}" for name in fills(text)}).plain
    except MarkError:
        return text
