"""The cursor over the pieces that can be marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from engine.play.encounter import Option


class Target(NamedTuple):
    """A piece by the index of its passage and its own."""

    passage: int
    piece: int


def target(option: Option) -> Target:
    """Return which piece a marking option names."""
    passage, _slash, piece = option.action.target.partition("/")
    return Target(int(passage), int(piece))


class Picker:
    """Where the cursor is, if it is anywhere; it moves by piece and by passage."""

    def __init__(self) -> None:
        self._options: Sequence[Option] = ()
        self._at: int | None = None

    def follow(self, options: Sequence[Option]) -> None:
        """Take what can be marked now; the cursor stays on its piece, or goes where there is none."""
        here = self.at
        self._options = options
        places = (n for n, option in enumerate(options) if target(option) == here)
        self._at = next(places, None) if here else None

    @property
    def at(self) -> Target | None:
        """The piece under the cursor."""
        return target(self._options[self._at]) if self._at is not None else None

    @property
    def option(self) -> Option | None:
        """The option that marks the piece under the cursor."""
        return self._options[self._at] if self._at is not None else None

    def enter(self, passage: int) -> None:
        """Put the cursor on the first piece of a passage."""
        places = (n for n, option in enumerate(self._options) if target(option).passage == passage)
        self._at = next(places, self._at)

    def start(self) -> None:
        """Put the cursor on the first piece there is, if it is nowhere."""
        if self._at is None and self._options:
            self._at = 0

    def leave(self) -> None:
        """Take the cursor away."""
        self._at = None

    def step(self, by: int) -> None:
        """Move by pieces, as far as there are any."""
        if self._at is not None:
            self._at = min(max(self._at + by, 0), len(self._options) - 1)

    def leap(self, by: int) -> None:
        """Move to the first piece of the passage before or after."""
        here = self.at
        if here is None:
            return
        passages = sorted({target(option).passage for option in self._options})
        where = min(max(passages.index(here.passage) + (1 if by > 0 else -1), 0), len(passages) - 1)
        self.enter(passages[where])
