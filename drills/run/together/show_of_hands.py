"""A show of hands on three answers: counts typed line by line, and what does not add up."""

from __future__ import annotations

from dataclasses import dataclass

ANSWERS = 3
"""Genuine, not sure, a scam."""
MOST = 999
"""People a room holds at most."""


@dataclass(frozen=True, slots=True)
class Hands:
    """How many held it for genuine, were not sure, held it for a scam, of all `present`."""

    genuine: int
    unsure: int
    scam: int
    present: int
    estimated: bool = False

    @property
    def steps(self) -> tuple[int, int, int]:
        """The three answers, from genuine to a scam."""
        return self.genuine, self.unsure, self.scam

    @property
    def raised(self) -> int:
        """How many hands went up."""
        return self.genuine + self.unsure + self.scam

    @property
    def unraised(self) -> int:
        """How many raised none; never below 0."""
        return max(self.present - self.raised, 0)

    def right(self, truth: str | None) -> int:
        """Return how many were right; who was not sure is on neither side."""
        return self.scam if truth == "scam" else self.genuine


class Counting:
    """The three counts while they are typed; `at` is the line, 0..2, `present` how many people are there."""

    def __init__(self, present: int) -> None:
        self.present = present
        self.at = 0
        self.estimated = False
        self._counts: list[int | None] = [None] * ANSWERS
        self._fresh = True

    @property
    def counts(self) -> tuple[int | None, ...]:
        """What each line holds; None where nothing was typed."""
        return tuple(self._counts)

    @property
    def hands(self) -> Hands:
        """The counts as they stand; a line without one counts none."""
        genuine, unsure, scam = (count or 0 for count in self._counts)
        return Hands(genuine, unsure, scam, self.present, self.estimated)

    @property
    def too_many(self) -> bool:
        """Whether more hands went up than there are people."""
        return self.hands.raised > self.present

    def fill(self, hands: Hands) -> None:
        """Take these hands as typed."""
        self.present, self.estimated = hands.present, hands.estimated
        self._counts = [*hands.steps]
        self._fresh = True

    def digit(self, digit: int) -> None:
        """Type a digit on the line; what stood there before it was gone to is replaced."""
        before = 0 if self._fresh else self._counts[self.at] or 0
        number = before * 10 + digit
        self._counts[self.at] = number if number <= MOST else digit
        self._fresh = False

    def erase(self) -> None:
        """Take back the last digit of the line."""
        count = self._counts[self.at] or 0
        self._counts[self.at] = count // 10 or None
        self._fresh = False

    def move(self, by: int) -> None:
        """Go to another line."""
        self.at = min(max(self.at + by, 0), ANSWERS - 1)
        self._fresh = True

    def confirm(self) -> bool:
        """Take the line as it is, nobody where nothing was typed; return whether it was the last."""
        if self._counts[self.at] is None:
            self._counts[self.at] = 0
        if self.at < ANSWERS - 1:
            self.move(1)
            return False
        return True
