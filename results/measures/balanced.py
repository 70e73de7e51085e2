"""Mean points, half from scams and half from genuine encounters, however few there were of either.

So whoever calls everything genuine gains nothing where scams are rare.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from results.measures.intervals import Sums, jackknife, mean
from results.measures.measured import LEVEL, Measured, missing
from results.measures.quantiles import t

NONE = Sums(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Points:
    """One person's points of plays, in hundredths, by what the plays were."""

    scams: Sums = NONE
    genuine: Sums = NONE
    questions: Sums = NONE

    @classmethod
    def of(cls, numbers: Sequence[int]) -> Points:
        """Return count, sum and sum of squares of scams, then those of genuine ones, then of questions."""
        scams, genuine, questions = (Sums(*numbers[at : at + 3]) for at in (0, 3, 6))
        return cls(scams, genuine, questions)

    def __add__(self, other: Points) -> Points:
        return Points(
            self.scams + other.scams, self.genuine + other.genuine, self.questions + other.questions
        )

    def __sub__(self, other: Points) -> Points:
        return Points(
            _less(self.scams, other.scams),
            _less(self.genuine, other.genuine),
            _less(self.questions, other.questions),
        )

    @property
    def parts(self) -> tuple[Sums, ...]:
        """What counts in equal parts: scams and genuine ones; questions where nothing was judged."""
        judged = tuple(one for one in (self.scams, self.genuine) if one.count)
        return judged or ((self.questions,) if self.questions.count else ())

    @property
    def value(self) -> float:
        """The mean of the means of the parts; raises `ZeroDivisionError` without plays."""
        return sum(one.total / one.count for one in self.parts) / len(self.parts)


def _less(whole: Sums, part: Sums) -> Sums:
    return Sums(whole.count - part.count, whole.total - part.total, whole.squares - part.squares)


def balanced(people: Sequence[Points], level: float = LEVEL) -> Measured:
    """Return mean points over people, with their jackknife over them; of one person over the plays.

    `not-measured` without plays; `too-few`, without a range, where leaving one person out leaves no scams or
    no genuine ones, and where one person alone has a single play of a kind.
    """
    played = [one for one in people if one.parts]
    if not played:
        return missing("not-measured")
    if len(played) == 1:
        return _of_one(played[0], level)
    total = sum(played, Points())
    rests = [total - one for one in played]
    if any(len(one.parts) < len(total.parts) for one in rests):
        return Measured(total.value, reason="too-few")
    return jackknife(total.value, [one.value for one in rests], level)


def _of_one(person: Points, level: float) -> Measured:
    """Welch: the variances of the two means add, with Satterthwaite's degrees (1946, doi 10.2307/3002019)."""
    if any(one.count < 2 for one in person.parts):
        return Measured(person.value, reason="too-few")
    if len(person.parts) == 1:
        return mean(person.parts, level)
    variances = [_variance(one) for one in person.parts]
    whole, value = sum(variances), person.value
    if whole == 0:
        return Measured(value, value, value, level, "jackknife")
    terms = zip(variances, person.parts, strict=True)
    degrees = whole**2 / sum(one**2 / (part.count - 1) for one, part in terms)
    half = t(0.5 + level / 2, degrees) * sqrt(whole) / 2
    return Measured(value, value - half, value + half, level, "jackknife")


def _variance(part: Sums) -> float:
    """Return the variance of a mean."""
    spread = max(0, part.squares * part.count - part.total**2)
    return spread / (part.count**2 * (part.count - 1))
