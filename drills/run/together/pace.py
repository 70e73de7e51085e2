"""An evening against the clock: what it holds, how long it still has, and a computer that was asleep."""

from __future__ import annotations

from dataclasses import dataclass

from drills.run.session import Clock

MINUTES = 40
"""How long an evening takes where nobody says."""
REHEARSED = 5
"""Minutes in which somebody alone goes through a whole evening."""
LEAST, MOST = 15, 120
"""Minutes an evening has at least and at most."""
OPENING, WARM_UP, EACH, QUESTION, CLOSING = 3, 4, 5, 2, 2
"""Minutes of the parts of an evening; an encounter is read aloud, talked through, judged and debriefed."""
QUESTIONS = 3
MINUTE = 60_000
ASLEEP = 60_000
"""Milliseconds between two looks at the clock from which on the computer was asleep, or its clock was set."""


@dataclass(frozen=True, slots=True)
class Programme:
    """What an evening of so many minutes holds beside its opening, a warm-up and its closing."""

    minutes: int
    encounters: int
    questions: int

    @classmethod
    def of(cls, minutes: int) -> Programme:
        """Return what fits: questions first give way, then encounters, of which one always stays."""
        rest = minutes - OPENING - WARM_UP - CLOSING
        questions = min(max((rest - 2 * EACH) // QUESTION, 0), QUESTIONS)
        return cls(minutes, max((rest - questions * QUESTION) // EACH, 1), questions)


class Pace:
    """The time an evening still has; it stands while paused, and a jump of the clock is no time of it.

    `clock` gives milliseconds. `speed` is how many times faster than an evening it all goes: in a rehearsal
    of five minutes eight encounters' worth of time passes in one's.
    """

    def __init__(self, minutes: int, clock: Clock, *, speed: float = 1) -> None:
        self._clock, self._speed = clock, speed
        self._time = minutes * MINUTE
        self._looked_at = clock()
        self.paused = False
        self.slept = 0
        """Minutes of the latest jump; 0 where there was none, or it has been told."""
        self.jumped = False

    def look(self) -> None:
        """Take off what has passed since the last look, unless the clock has jumped."""
        now = self._clock()
        passed, self._looked_at = now - self._looked_at, now
        if not 0 <= passed < ASLEEP:
            self.jumped, self.slept = True, max(round(passed / MINUTE), 0)
        elif not self.paused:
            self._time -= passed

    def told(self) -> None:
        """Note that a jump was told."""
        self.jumped, self.slept = False, 0

    def change(self, minutes: int) -> None:
        """Make it longer or shorter by so many minutes."""
        self._time = min(max(self._time, 0) + minutes * MINUTE, MOST * MINUTE)
        self._time = max(self._time, 0)

    @property
    def minutes(self) -> int:
        """The minutes that are left, begun ones included; never below 0."""
        return -(-max(self._time, 0) // MINUTE)

    def fitting(self, encounters: int) -> int:
        """Return how many of so many encounters still fit before the closing."""
        each = EACH * MINUTE / self._speed
        return min(encounters, max(int((self._time - CLOSING * MINUTE / self._speed) // each), 0))
