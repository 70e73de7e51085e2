"""Ways through a scenario that nobody took: the shortest to a cue, and the one that shows most."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from engine.play.encounter import Action, Kind, Phase
from engine.play.evidence import cues_seen
from engine.play.play import Play
from engine.play.scenario import Scenario
from engine.play.terms import Terms

FARTHEST = 3000
"""Steps that are tried."""
_CARRY_ON = (Kind.REPLY, Kind.STAND, Kind.LOOK, Kind.SILENCE, Kind.ENOUGH, Kind.AFTER, Kind.JUDGE)


def shortest(scenario: Scenario, terms: Terms, cue: str) -> Play | None:
    """Return the play that shows a cue after as few acts as possible, or None where none shows it."""
    return next((play for play in _plays(scenario, terms) if cue in seen(play)), None)


def fullest(scenario: Scenario, terms: Terms) -> Play:
    """Return the play that shows most cues, of those the shortest; of a note the play before any look."""
    if scenario.looked_at:
        return Play.begin(scenario, replace(terms, together=False))
    return max(_plays(scenario, terms), key=lambda play: (len(seen(play)), -len(play.events)))


def seen(play: Play) -> frozenset[str]:
    """Return the ids of all cues that were shown, also after the verdict."""
    return frozenset(sighting.cue.id for sighting in cues_seen(play, len(play.scene.shown)))


def _plays(scenario: Scenario, terms: Terms) -> Iterator[Play]:
    """Yield plays by how many acts they took; where ways meet only the fuller ones are followed."""
    best: dict[tuple[object, ...], int] = {}
    # what many judged was shown whole, and ended there; the ways nobody took go on
    todo = deque([Play.begin(scenario, replace(terms, together=False))])
    for _step in range(FARTHEST):
        if not todo:
            return
        play = todo.popleft()
        place, count = _place(play), len(seen(play))
        if count <= best.get(place, -1):
            continue
        best[place] = count
        yield play
        todo += [play.act(action, len(play.events)) for action in _ahead(play)]


def _ahead(play: Play) -> list[Action]:
    if play.phase is Phase.VERDICT:
        return [Action(Kind.JUDGE, place=6 if play.scenario.truth == "scam" else 1)]
    return [option.action for option in play.options if option.kind in _CARRY_ON and not option.chosen]


def _place(play: Play) -> tuple[object, ...]:
    scene = play.scene
    looks = frozenset(scene.used) if play.scenario.looked_at else ()
    return play.phase, scene.at, scene.pending, scene.aside, scene.result, looks
