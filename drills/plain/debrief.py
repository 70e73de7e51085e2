"""The debrief of one item in plain text."""

from __future__ import annotations

from drills.conduct import first_words, in_order_words, status_words
from drills.language import _
from drills.plain.console import Console
from drills.verdicts import outcome_words
from drills.words import given_words, kind_words, source_words
from engine.channels.quiz import Quiz
from engine.play import Play
from engine.review import Lit, Review, review


def show_debrief(console: Console, play: Play) -> None:
    """Say what it was, where the cues stood and why, what to do, and where the facts come from."""
    found = review(play)
    console.say()
    console.say(outcome_words(found.outcome, found.verdict_words), f"== {found.title} ==")
    console.say(found.debrief.what_happened)
    _cues(console, found)
    if isinstance(play.scenario, Quiz):
        for place, option in enumerate(play.scenario.option):
            ticked = "*" if str(place) in play.scene.used else " "
            console.say(
                option.why, f" {ticked} {_('right') if option.right else _('not right')} {option.text}"
            )
    _conduct(console, found)
    if found.given:
        console.say(", ".join(given_words(one) for one in found.given), _("What was given away:"))
    for number, step in enumerate(found.debrief.do, start=1):
        console.say(step, f" {number}" if number > 1 else f"{_('What to do:')} 1")
    if found.debrief.report:
        console.say(" ".join(found.debrief.report), _("Where to report:"))
    console.say(f"{found.points / 100:.0f}", _("Points:"))
    for source in found.sources:
        console.say(f"{source_words(source)} {found.region}", _("Source:"))


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
