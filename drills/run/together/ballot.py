"""A ballot: what everybody of a list holds up at once, typed one by one, corrected before it closes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """How many gave each rating 1..6; who gave which is not in it."""

    counts: tuple[int, ...]

    @classmethod
    def of(cls, ratings: Collection[int]) -> Tally:
        """Count ratings."""
        counts = Counter(ratings)
        return cls(tuple(counts[rating] for rating in range(1, 7)))

    @property
    def people(self) -> int:
        """How many there were."""
        return sum(self.counts)

    @property
    def genuine(self) -> int:
        """How many took it for genuine."""
        return sum(self.counts[:3])

    @property
    def scam(self) -> int:
        """How many took it for a scam."""
        return sum(self.counts[3:])

    def right(self, truth: str | None) -> int:
        """Return how many were right."""
        return self.scam if truth == "scam" else self.genuine


class Ballot:
    """The people of a list (ids) in its order; `at` is the place of whose turn it is, or behind them all.

    Those `absent` are passed over until somebody goes to them.
    """

    def __init__(self, people: Sequence[str], absent: Collection[str] = ()) -> None:
        self.people = tuple(people)
        self.absent = {person for person in self.people if person in absent}
        self._ratings: dict[str, int] = {}
        self.at = self._next(-1)

    @property
    def ratings(self) -> Mapping[str, int]:
        """What each has held up, 1..6, by id."""
        return self._ratings

    @property
    def person(self) -> str | None:
        """Whose turn it is; None behind the last."""
        return self.people[self.at] if self.at < len(self.people) else None

    @property
    def done(self) -> bool:
        """Whether everybody has held up a hand, or is absent; somebody has."""
        return bool(self._ratings) and len(self._ratings) + len(self.absent) == len(self.people)

    def rate(self, rating: int) -> None:
        """Take a rating 1..6 from whose turn it is, and go on to the next who has none."""
        if self.person is not None:
            self.absent.discard(self.person)
            self._ratings[self.person] = rating
            self.at = self._next(self.at)

    def skip(self) -> None:
        """Note that whose turn it is is not there, and go on."""
        if self.person is not None:
            self._ratings.pop(self.person, None)
            self.absent.add(self.person)
            self.at = self._next(self.at)

    def move(self, by: int) -> None:
        """Go to the person before or behind, whether there or not."""
        self.at = min(max(self.at + by, 0), len(self.people))

    def _next(self, at: int) -> int:
        """Return the next after a place who has nothing yet, else one before it, else behind the last."""
        places = (*range(at + 1, len(self.people)), *range(max(at, 0)))
        return next((place for place in places if self._waits(self.people[place])), len(self.people))

    def _waits(self, person: str) -> bool:
        return person not in self._ratings and person not in self.absent
