"""The debrief of one item in plain text."""

from __future__ import annotations

from drills.language import _
from drills.plain.console import Console
from drills.words import given_words, kind_words, outcome_words
from engine.channels.quiz import Quiz
from engine.play import Play
from engine.review import Lit, Review, review


def show_debrief(console: Console, play: Play, note: str = "") -> None:
    """Say what it was, where the cues stood and why, what to do, and where the facts come from.

    `note` is said beside the points: what they count for.
    """
    found = review(play)
    console.say()
    console.say(outcome_words(found.outcome), f"== {found.title} ==")
    console.say(found.debrief.what_happened)
    _cues(console, found)
    if isinstance(play.scenario, Quiz):
        for place, option in enumerate(play.scenario.option):
            ticked = "*" if str(place) in play.scene.used else " "
            console.say(
                option.why, f" {ticked} {_('right') if option.right else _('not right')} {option.text}"
            )
    if found.given:
        console.say(", ".join(given_words(one) for one in found.given), _("What was given away:"))
    for number, step in enumerate(found.debrief.do, start=1):
        console.say(step, f" {number}" if number > 1 else f"{_('What to do:')} 1")
    if found.debrief.report:
        console.say(" ".join(found.debrief.report), _("Where to report:"))
    console.say(f"{found.points / 100:.0f}  {note}", _("Points:"))
    for source in found.sources:
        dated = source.date.isoformat() if source.date else ""
        console.say(
            " ".join(
                part
                for part in (
                    source.issuer,
                    f"《{source.title}》",
                    source.number,
                    source.article,
                    dated,
                    found.region,
                )
                if part
            ),
            _("Source:"),
        )


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


def _holds(lit: Lit, number: int) -> bool:
    return number in lit.beside or any(one == number for one, _span in lit.spans)
