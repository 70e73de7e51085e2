"""The other one of a pair in plain text: read only, nothing of it is recorded."""

from __future__ import annotations

from drills.plain.console import Console
from drills.plain.debrief import bracketed, show_settling
from drills.words.encounter.debrief import kind_title
from drills.words.language import _
from engine.debrief.debrief import expose
from engine.debrief.decisive import decisive
from engine.debrief.ways import fullest
from engine.play.play import Play
from engine.play.scenario import Scenario


def show_twin(console: Console, play: Play, twin: Scenario) -> None:
    """Say what settles either of the two, then the other one in full; of a note what settles is all."""
    other = fullest(twin, play.terms)
    for each in (play, other):
        truth, settles = each.scenario.truth, decisive(each)
        if truth:
            console.say(kind_title(each.scenario.verdict_words, truth), "==")
        if settles:
            show_settling(console, settles)
    if twin.looked_at:
        return
    console.say(twin.setting, "--")
    for lit in expose(other).passages:
        console.say(bracketed(lit), _(lit.passage.label) if lit.passage.label else "")
