"""Which key makes which option: digits for what is said, 7 to 9 for what can always be done, 0 aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drills.run.step_digits import LAST_STANDING, StepDigits
from drills.words.language import _
from engine.play.encounter import Kind, Option

NUMBERED = (Kind.REPLY, Kind.AFTER, Kind.TICK, Kind.LOOK, Kind.STEP)
ENOUGH = (Kind.ENOUGH, Kind.DONE)
FIRST_STANDING = 7


@dataclass(frozen=True, slots=True)
class Keyed:
    """The options of one moment by their keys."""

    numbered: tuple[Option, ...] = ()
    """What digits say, look at or tick."""
    digits: tuple[int, ...] = ()
    """The digit of each of these, ascending: from 1 on, but where an option keeps the digit it had."""
    standing: tuple[Option, ...] = ()
    """What 7 to 9 do."""
    beyond: tuple[Option, ...] = ()
    """What stands behind 0 where more than three actions stand."""
    enough: Option | None = None
    """What 0 does where it does one thing."""
    proceed: Option | None = None
    """What Enter does where nothing else can be done."""

    @property
    def confirm(self) -> Option | None:
        """What Enter does: go on, or say enough where nothing is said in digits that would compete."""
        talks = any(option.kind in (Kind.REPLY, Kind.STEP) for option in self.numbered)
        return self.proceed or (None if talks else self.enough)

    def by_digit(self, digit: int) -> Option | None:
        """Return the option of a digit, or None where it does nothing."""
        if digit == 0:
            return self.enough
        if digit in self.digits:
            return self.numbered[self.digits.index(digit)]
        place = digit - FIRST_STANDING
        return self.standing[place] if 0 <= place < len(self.standing) else None


def keyed(options: Sequence[Option], steps: StepDigits | None = None) -> Keyed:
    """Give every option its key; a rating has none here. `steps` remembers the digits of a procedure."""
    numbered = tuple(option for option in options if option.kind in NUMBERED)
    placed = [*enumerate(numbered, start=1)]
    if steps and any(option.kind is Kind.STEP for option in numbered):
        placed = steps.place(numbered)
    stands = [option for option in options if option.kind is Kind.STAND]
    enough = next((option for option in options if option.kind in ENOUGH), None)
    room = LAST_STANDING - FIRST_STANDING + 1
    beyond = stands[room:]
    if beyond and enough:
        beyond.append(enough)
    return Keyed(
        numbered=tuple(option for _digit, option in placed),
        digits=tuple(digit for digit, _option in placed),
        standing=tuple(stands[:room]),
        beyond=tuple(beyond),
        enough=None if beyond else enough,
        proceed=next((option for option in options if option.kind is Kind.PROCEED), None),
    )


def words(option: Option) -> str:
    """Return the label of an option in the interface language."""
    return _(option.label) if option.phrase else option.label
