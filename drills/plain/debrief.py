"""The debrief of one item in plain text."""

from __future__ import annotations

from drills.background import Background, others_words
from drills.conduct import first_words, in_order_words, status_words
from drills.language import _
from drills.plain.console import Console
from drills.verdicts import outcome_words
from drills.words import answer_words, given_words, kind_words, ladder_words, own_words, source_words
from engine.aid import FirstAid
from engine.channels.quiz import Quiz
from engine.play import Play
from engine.review import Lit, Review, review


def show_debrief(console: Console, play: Play, told: Background, note: str = "") -> None:
    """Say what it was, where the cues stood and why, what to do, and where the facts come from.

    `note` is said beside the points: what they count for.
    """
    found = review(play)
    console.say()
    console.say(outcome_words(found.outcome, found.verdict_words), f"== {found.title} ==")
    console.say(found.debrief.what_happened)
    others = others_words(told.outcomes(play.scenario.id), found.outcome)
    if others:
        console.say(others)
    _cues(console, found)
    if isinstance(play.scenario, Quiz):
        for one in play.scenario.answers(play.scene):
            console.say(f"{one.text}  {own_words(one)}", f" {answer_words(one)}")
            console.say(one.why, "    ")
    _conduct(console, found)
    if found.given:
        console.say(", ".join(given_words(one) for one in found.given), _("What was given away:"))
        console.say(ladder_words(found.given), " ")
    for number, step in enumerate(found.debrief.do, start=1):
        console.say(step, f" {number}" if number > 1 else f"{_('What to do:')} 1")
    if found.debrief.report:
        console.say(" ".join(found.debrief.report), _("Where to report:"))
    aid = told.aid(found.region) if found.lost else None
    if aid:
        _first_steps(console, aid)
    console.say(f"{found.points / 100:.0f}  {note}", _("Points:"))
    for source in found.sources:
        console.say(f"{source_words(source)} {found.region}", _("Source:"))


def _first_steps(console: Console, aid: FirstAid) -> None:
    console.say(aid.title)
    for number, step in enumerate(aid.step, start=1):
        console.say(f"{step.do}: {step.why}", f" {number}")
    console.say(aid.beware)


def _cues(console: Console, found: Review) -> None:
    for one in found.findings:
        place = next(lit for lit in found.passages if _holds(lit, one.number))
        words = " / ".join(
            place.passage.text[span.start : span.end] for number, span in place.spans if number == one.number
        )
        marked = f" ({_('you marked it')})" if one.marked else ""
        console.say(f"{one.cue.text}{marked}", f" [{one.number}]")
        if words:
            console.say(f"「{words}」", "    ")
        console.say(f"{kind_words(one.cue.kind)}: {one.cue.why}", "    ")
        if not one.cue.proves:
            console.say(_("By itself this proves nothing: swindlers say it too."), "    ")
        if one.cue.ask:
            console.say(one.cue.ask, f"     {_('To ask:')}")


def _conduct(console: Console, found: Review) -> None:
    if not found.conduct:
        return
    console.say(in_order_words(found.conduct), f"-- {_('The procedure')} --")
    for one in found.conduct:
        console.say(one.act.label, f" [{status_words(one.status)}]")
        if one.first:
            console.say(first_words(one), "    ")
        if one.status != "done":
            console.say(one.act.why, "    ")


def _holds(lit: Lit, number: int) -> bool:
    return number in lit.beside or any(one == number for one, _span in lit.spans)
