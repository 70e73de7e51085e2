"""The card somebody takes home from a desk: one sentence, what to ask, what to do, what to do at once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from drills.words.language import _
from drills.words.script import text_as_read
from engine.debrief.decisive import decisive
from engine.library.aid import FirstAid
from engine.play.play import Play
from results.files.durable import replacing

ASKS, STEPS, AT_ONCE = 2, 3, 4
"""Most questions, steps, and first steps after a loss: one side in large type."""


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on a card, all of it from the scenario and from the first steps of its region."""

    sentence: str
    asks: tuple[str, ...]
    steps: tuple[str, ...]
    at_once: tuple[str, ...]
    numbers: tuple[str, ...]
    foot: str
    lang: str


def card(play: Play, aid: FirstAid | None) -> Card:
    """Return the card of a play that was judged; without first steps for its region these are left out."""
    scenario = play.scenario
    return Card(
        sentence(play),
        _asks(play),
        scenario.debrief.do[:STEPS],
        tuple(text_as_read(step.do, scenario.lang) for step in aid.step[:AT_ONCE]) if aid else (),
        scenario.debrief.report,
        _("Facts checked on {day}.").format(day=scenario.facts_checked.isoformat()),
        scenario.lang,
    )


def sentence(play: Play) -> str:
    """Return the one sentence a play ends with: its slogan, else the first thing to do."""
    debrief = play.scenario.debrief
    return debrief.slogan or debrief.do[0]


def _asks(play: Play) -> tuple[str, ...]:
    """Return the questions that would have told, that of what settles it first."""
    settles = decisive(play)
    first = [settles.cue] if settles and settles.cue else []
    cues = [*first, *(cue for cue in play.scenario.cues if cue not in first)]
    return tuple(dict.fromkeys(cue.ask for cue in cues if cue.ask))[:ASKS]


def card_page(card: Card) -> str:
    """Return the card as a page of A5 to print, everything escaped."""
    from jinja2 import Environment

    template = (files("drills.papers") / "card.html.jinja").read_text("utf-8")
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    headings = {
        "asks": _("First ask"),
        "steps": _("What to do"),
        "loss": _("If money was sent: at once"),
    }
    return environment.from_string(template).render(card=card, headings=headings, language=card.lang)


def write_card(card: Card, path: Path, owned: Collection[Path]) -> None:
    """Write a card; raise `InputError` where that fails, and leave nothing half-written."""
    with replacing(path, owned) as target:
        target.write(card_page(card).encode())
