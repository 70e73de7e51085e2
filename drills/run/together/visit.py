"""A visit to a desk: somebody without a name, one encounter, one answer of three, kept as a count."""

from __future__ import annotations

import secrets
from dataclasses import replace

from drills.desk.desk import Desk
from drills.run.drawn import material
from drills.run.scenario_as_read import scenario_as_read
from drills.run.together.encounters import Encounters
from engine.errors import InputError
from engine.library.draws.gathering import encounters_for_all, readable_from_afar
from engine.library.drill import Drill
from engine.library.library import Library
from engine.play.play import Play
from engine.play.terms import Terms
from results.journal.facts.rooms import HelpedOne
from results.journal.records.gatherings import helped


class Visit(Encounters):
    """One encounter, in which the helper presses what the visitor says; `keep` counts the answer.

    Raises what the store raises; then nothing was kept, and it may be tried again.
    """

    def __init__(self, desk: Desk, library: Library, item: str, terms: Terms) -> None:
        super().__init__(library, (item,), terms)
        self._desk, self._talk = desk, f"talk-{secrets.token_hex(6)}"

    def keep(self, age: str, answer: str) -> None:
        """Keep what somebody in a band of age answered: of `ANSWERS`, or empty."""
        scenario = self.play.scenario
        fact = HelpedOne(
            self._talk, self._desk.today.isoformat(), scenario.id, self._content.hash, scenario.channel,
            scenario.topic, scenario.truth, scenario.twin or "", age, answer, self._desk.offset,
        )  # fmt: skip
        self._desk.store.append(fact, contents={self._content.hash: self._content.body})


def visit_of(desk: Desk, library: Library, drill: Drill, seed: str, *, stale: bool = False) -> Visit:
    """Return a visit to one encounter of a drill, new to this desk while it holds such, its truth a coin.

    Taken is what is kept for practice, where that holds one: whoever helps reads its debrief. Raises
    `InputError` where the drill holds nothing that can be read from one screen.
    """
    terms = Terms(seed, marks=False, verdict_only=True, together=True)
    laid = material(library, drill, None if stale else desk.today)
    met_here = {answer.scenario for answer in helped(desk.store.db)}

    def fits(name: str) -> bool:
        scenario = scenario_as_read(library.scenario(name))
        return not scenario.looked_at and readable_from_afar(Play.begin(scenario, terms))

    try:
        practice = replace(laid, practising=True)
        names = encounters_for_all(drill, practice, seed, [met_here], 1, fits)
    except InputError:
        names = encounters_for_all(drill, laid, seed, [met_here], 1, fits)
    return Visit(desk, library, names[0], terms)
