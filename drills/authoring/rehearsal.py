"""A scenario as its author tries it: steps taken back, places jumped to, the file read again when saved."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path

from engine.check import Finding, check_file
from engine.errors import InputError
from engine.library.library import Library
from engine.play.authored import Stop
from engine.play.encounter import Action, Event, Kind, Option, Phase
from engine.play.play import Play
from engine.play.scenario import Scenario
from engine.play.terms import Terms

TERMS = Terms("preview", marks=False)
_FARTHEST = 5000


class Rehearsal:
    """One file and the play its author stands in; the last version that could be read stays.

    `findings` are those of `check` on `today`; `play` is None until the file could be read once.
    """

    def __init__(self, library: Library, file: Traversable, today: date | None = None) -> None:
        self._library, self._today = library, today
        self._saved: tuple[int, int] | None = None
        self.file = file
        self.play: Play | None = None
        self.findings: Sequence[Finding] = ()
        self.broken = False
        self.read()

    def reload(self) -> bool:
        """Read the file again if it was saved since, and return whether it was."""
        if _saved(self.file) == self._saved:
            return False
        self.read()
        return True

    def read(self) -> None:
        """Read the file; where it is broken, `findings` say so and the play stays as it was."""
        self._saved = _saved(self.file)
        # a note of the supply is made, not written; there is no file to check
        self.findings = check_file(self._library, self.file, self._today) if self._saved else ()
        try:
            self.play = again(self.scenario(), self.play)
            self.broken = False
        except InputError:
            self.broken = True

    def scenario(self) -> Scenario:
        """Return the scenario as its file has it now; raise `InputError` where it is broken."""
        return self._library.load(self.file)

    @property
    def stops(self) -> Sequence[Stop]:
        """The lines and endings of the scenario, as they stand in the file."""
        return stops(self.play.scenario) if self.play else ()

    def jump(self, stop: str) -> bool:
        """Go the shortest way to a line or ending, for "" to the beginning; False where none leads there."""
        start = begin(self.play.scenario) if self.play else None
        play = shortest(start, stop) if start else None
        self.play = play or self.play
        return play is not None

    def act(self, action: Action) -> bool:
        """Take an option; False where what it leads to is not written yet."""
        after = acted(self.play, action) if self.play else None
        self.play = after or self.play
        return after is not None

    def back(self) -> None:
        """Take the last step back."""
        if self.play and self.play.events:
            self.play = _replayed(self.play.scenario, self.play.events[:-1]) or self.play

    def leads(self, option: Option) -> str:
        """Return where an option leads: a line, an ending or a result; "?" where that is not written yet."""
        if self.play is None:
            return ""
        after = acted(self.play, option.action)
        if after is None:
            return "?"
        at = after.scene.at if after.scene.at != self.play.scene.at else ""
        return after.scene.pending or at or after.scene.result or ""


def begin(scenario: Scenario) -> Play | None:
    """Return the play before its first step, or None where a half-written script has none."""
    try:
        return Play.begin(scenario, TERMS)
    except (InputError, LookupError):
        return None


def acted(play: Play, action: Action) -> Play | None:
    """Return the play after an action, or None where it does not fit or leads to what is not written yet.

    That a place is missing is told by `check`; to an author who is still writing it is no fault.
    """
    try:
        return play.act(action, len(play.events))
    except (InputError, LookupError):
        return None


def _replayed(scenario: Scenario, events: Sequence[Event]) -> Play | None:
    """Return these events played again, as far as they fit."""
    play = begin(scenario)
    for event in events:
        after = acted(play, event.action) if play else None
        if after is None:
            break
        play = after
    return play


def again(scenario: Scenario, before: Play | None) -> Play | None:
    """Return a new version played as the old one was; where that leads elsewhere, at the same line."""
    play = _replayed(scenario, before.events if before else ())
    start = begin(scenario)
    if before and play and start and before.scene.at and play.scene.at != before.scene.at:
        return shortest(start, before.scene.at) or play
    return play


def stops(scenario: Scenario) -> Sequence[Stop]:
    """Return the places of a scenario that can be jumped to, in the order of the file."""
    return scenario.stops(scenario.values(TERMS))


def shortest(start: Play, stop: str) -> Play | None:
    """Return the play at a line or ending after as few steps as possible, or None where none comes there."""
    ending = _ending(start, stop)
    todo = deque([start])
    seen: set[tuple[Phase, str, str, tuple[str, ...]]] = set()
    while todo and len(seen) < _FARTHEST:
        play = todo.popleft()
        if not stop or play.scene.at == stop or (ending and play.scene.shown[-1].text.plain == ending):
            return play
        place = (play.phase, play.scene.at, play.scene.pending, play.scene.used)
        if place in seen:
            continue
        seen.add(place)
        todo += [after for option in _ahead(play) if (after := acted(play, option.action))]
    return None


def _ending(start: Play, stop: str) -> str:
    """Return the words of an ending; empty for a line."""
    ends = (place for place in stops(start.scenario) if place.id == stop and place.result)
    return next((place.words for place in ends), "")


def _ahead(play: Play) -> list[Option]:
    if play.phase is Phase.VERDICT:
        return [
            option
            for option in play.options
            if option.action.place == (6 if play.scenario.truth == "scam" else 1)
        ]
    return [option for option in play.options if option.kind not in (Kind.TYPE, Kind.LOOK)]


def _saved(file: Traversable) -> tuple[int, int] | None:
    """Return what changes when a file is saved; zeros where it is not there, None for what is no file."""
    if not isinstance(file, Path):
        return None
    try:
        status = file.stat()
    except OSError:
        return (0, 0)
    return (status.st_mtime_ns, status.st_size)
