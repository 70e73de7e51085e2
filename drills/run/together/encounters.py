"""Encounters that many judge at one screen: which a drill gives them, and the way through those."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from drills.desk.desk import Desk
from drills.run.drawn import material
from drills.run.scenario_as_read import scenario_as_read
from engine.library.draws.gathering import encounters_for_all, readable_from_afar
from engine.library.drill import Drill
from engine.library.library import Content, Library, content
from engine.play.encounter import Action, Kind
from engine.play.play import Play
from engine.play.scenario import Scenario
from engine.play.terms import Terms


class Encounters:
    """Scenarios (ids) in order, of which `play` stands to be judged under these terms.

    `position` is its place from 0, -1 before the first `advance`.
    """

    def __init__(self, library: Library, items: tuple[str, ...], terms: Terms) -> None:
        self._library, self.items, self.terms = library, items, terms
        self.position = -1
        self._content = Content("", "")
        self._play: Play | None = None

    @property
    def play(self) -> Play:
        """The encounter as it stands; raises `RuntimeError` before the first `advance`."""
        if self._play is None:
            raise RuntimeError("advance first")
        return self._play

    def advance(self) -> Play | None:
        """Return the next encounter, before its verdict, or None; what is gone is passed over."""
        self.position += 1
        while self.position < len(self.items) and self.gone(self.items[self.position]):
            self.position += 1
        if self.position >= len(self.items):
            return None
        return self.stand(self._library.scenario(self.items[self.position]))

    def stand(self, scenario: Scenario) -> Play:
        """Let a scenario be judged next, also one that was not drawn."""
        self._content = content(scenario)
        self._play = Play.begin(scenario_as_read(scenario), self.terms_of(scenario))
        return self._play

    def terms_of(self, scenario: Scenario) -> Terms:
        """Return the terms one of them is judged under."""
        return self.terms

    def act(self, action: Action) -> Play:
        """Return the encounter after what the hall had its hero do; nobody keeps that."""
        play = self.play
        self._play = play.act(action, play.events[-1].at if play.events else 0)
        return self._play

    def again(self) -> Play:
        """Return the encounter from its beginning."""
        self._play = Play.begin(self.play.scenario, self.play.terms)
        return self._play

    def gone(self, scenario: str) -> bool:
        """Return whether a scenario that was drawn is on the shelf no more."""
        return scenario not in self._library.shelf.playable


class LedByLines(Encounters):
    """Encounters whose talks are led line by line."""

    def terms_of(self, scenario: Scenario) -> Terms:
        """Return terms under which a talk is not shown whole."""
        return line_by_line(scenario, self.terms)


def line_by_line(scenario: Scenario, terms: Terms) -> Terms:
    """Return terms under which a talk is led line by line, and what is no talk shown whole."""
    return replace(terms, together=not scenario.talked)


def drawn_for_all(
    desk: Desk, library: Library, drill: Drill, terms: Terms, meetings: Sequence[Collection[str]],
    count: int, *, stale: bool = False, mixed: bool = False, talks: bool = False,
) -> tuple[str, ...]:  # fmt: skip
    """Return at most `count` scenarios of a drill that all judge together, by the seed of the terms.

    `meetings`, `talks`, what is `mixed` and what is raised are those of `encounters_for_all`; what is out of
    date is left out unless `stale`.
    """
    today: date | None = None if stale else desk.today

    def fits(scenario: str) -> bool:
        read = scenario_as_read(library.scenario(scenario))
        return readable_from_afar(Play.begin(read, line_by_line(read, terms) if talks else terms))

    laid = material(library, drill, today)
    return encounters_for_all(drill, laid, terms.seed, meetings, count, fits, mixed=mixed, talks=talks)


def seen_through(play: Play) -> Play:
    """Return a play that waits for its verdict as somebody who sees what it is would judge it."""
    rating = 6 if play.scenario.truth == "scam" else 1
    return play.act(Action(Kind.JUDGE, place=rating), play.events[-1].at if play.events else 0)
