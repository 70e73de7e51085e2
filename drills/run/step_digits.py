"""The digits of the steps of a procedure, which stay as they are while steps are taken and come up."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import count

from engine.play.encounter import Option

LAST_STANDING = 9
"""The last digit that can be typed."""


class StepDigits:
    """The digits of the steps of one procedure: a step keeps its own while others are taken or come up.

    A new one gets the lowest digit that no step has had, or where all were had the lowest that is free.
    """

    def __init__(self) -> None:
        self._steps: dict[int, str] = {}

    def place(self, options: Sequence[Option]) -> list[tuple[int, Option]]:
        """Return the options with their digits, by these."""
        offered = {option.action.target: option for option in options}
        for target in offered:
            if target not in self._steps.values():
                self._steps[self._lowest(offered)] = target
        digits = {target: digit for digit, target in self._steps.items()}
        return sorted(
            ((digits[target], option) for target, option in offered.items()), key=lambda placed: placed[0]
        )

    def _lowest(self, offered: Container[str]) -> int:
        fresh = next(digit for digit in count(1) if digit not in self._steps)
        if fresh <= LAST_STANDING:
            return fresh
        return next(digit for digit in count(1) if self._steps.get(digit) not in offered)
