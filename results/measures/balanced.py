"""Mean points, half from scams and half from genuine encounters, however few there were of either.

So whoever calls everything genuine gains nothing where scams are rare.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from results.measures.intervals import Sums, around, left_out
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
        judged = tuple(part for part in (self.scams, self.genuine) if part.count)
        return judged or ((self.questions,) if self.questions.count else ())

    @property
    def value(self) -> float:
        """The mean of the means of the parts; raises `ZeroDivisionError` without plays."""
        return sum(part.total / part.count for part in self.parts) / len(self.parts)


def _less(whole: Sums, part: Sums) -> Sums:
    return Sums(whole.count - part.count, whole.total - part.total, whole.squares - part.squares)


def balanced(people: Iterable[Points], level: float = LEVEL) -> Measured:
    """Return mean points, ranged over people; of one person, over the plays.

    Never narrower than the spread of single plays makes it. `not-measured` without plays; `too-few`, with the
    value alone, where a kind was played once or all plays are alike, and where leaving one person out leaves
    no scams or no genuine ones.
    """
    played = [person for person in people if person.parts]
    whole = sum(played, Points())
    if not whole.parts:
        return missing("not-measured")
    value, alone = whole.value, Measured(whole.value, reason="too-few")
    if any(part.count < 2 for part in whole.parts):
        return alone
    variances = [_variance(part) for part in whole.parts]
    chance = sum(variances) / len(variances) ** 2
    if chance == 0:
        return alone
    if len(played) > 1:
        rests = [whole - person for person in played]
        if any(len(rest.parts) < len(whole.parts) for rest in rests):
            return alone
        over_people = left_out([rest.value for rest in rests])
        if over_people.variance > chance:
            return around(value, chance, [over_people], "jackknife", level)
    half = t(0.5 + level / 2, _degrees(variances, whole.parts)) * sqrt(chance)
    return Measured(value, value - half, value + half, level, "jackknife")


def _variance(part: Sums) -> float:
    """Return the variance of a mean."""
    spread = max(0, part.squares * part.count - part.total**2)
    return spread / (part.count**2 * (part.count - 1))


def _degrees(variances: Sequence[float], parts: Sequence[Sums]) -> float:
    """Return the degrees of freedom of a sum of variances of means (Welch 1947, doi 10.2307/2332510)."""
    terms = zip(variances, parts, strict=True)
    return sum(variances) ** 2 / sum(term**2 / (part.count - 1) for term, part in terms)
