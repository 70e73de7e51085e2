"""Encounters that many judge at one screen: which a drill gives them, and the way through those."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from drills.desk.desk import Desk
from drills.run.drawn import material
from drills.run.scenario_as_read import scenario_as_read
from engine.library.draws.gathering import encounters_for_all, readable_from_afar
from engine.library.drill import Drill
from engine.library.library import Content, Library, content
from engine.play.encounter import Action, Kind
from engine.play.play import Play
from engine.play.terms import Terms


class Encounters:
    """Scenarios (ids) in order, of which `play` stands to be judged under these terms.

    `position` is its place from 0, -1 before the first `advance`.
    """

    def __init__(self, library: Library, items: tuple[str, ...], terms: Terms) -> None:
        self._library, self.items, self._terms = library, items, terms
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
        scenario = self._library.scenario(self.items[self.position])
        self._content = content(scenario)
        self._play = Play.begin(scenario_as_read(scenario), self._terms)
        return self._play

    def gone(self, scenario: str) -> bool:
        """Return whether a scenario that was drawn is on the shelf no more."""
        return scenario not in self._library.shelf.playable


def drawn_for_all(
    desk: Desk, library: Library, drill: Drill, terms: Terms, meetings: Sequence[Collection[str]],
    count: int, *, stale: bool = False, mixed: bool = False,
) -> tuple[str, ...]:  # fmt: skip
    """Return at most `count` scenarios of a drill that all judge together, by the seed of the terms.

    `meetings`, what is `mixed` and what is raised are those of `encounters_for_all`; what is out of date is
    left out unless `stale`.
    """
    today: date | None = None if stale else desk.today

    def fits(scenario: str) -> bool:
        return readable_from_afar(Play.begin(scenario_as_read(library.scenario(scenario)), terms))

    laid = material(library, drill, today)
    return encounters_for_all(drill, laid, terms.seed, meetings, count, fits, mixed=mixed)


def seen_through(play: Play) -> Play:
    """Return a play that waits for its verdict as somebody who sees what it is would judge it."""
    rating = 6 if play.scenario.truth == "scam" else 1
    return play.act(Action(Kind.JUDGE, place=rating), play.events[-1].at if play.events else 0)
