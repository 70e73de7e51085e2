"""What screens need of the app: that something is shown above them while their clocks stand still."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar, runtime_checkable

from textual.app import App
from textual.screen import Screen

T = TypeVar("T")


@runtime_checkable
class Interruptible(Protocol):
    """A screen whose time stops while something else covers it."""

    def pause(self, ago: int = 0) -> None:
        """Stop its clock, as it stood `ago` milliseconds before."""

    def go_on(self) -> None:
        """Let its clock run again."""

    def come_back(self) -> None:
        """Ask how to go on, after the screen covered itself because nobody was there."""


@runtime_checkable
class Selective(Protocol):
    """A screen that takes only keys that were pressed for it."""

    def takes(self, key: str, at: float) -> bool:
        """Return whether a key stamped `at` was pressed for this screen."""


class Host(App[None]):
    """An app whose screens can be interrupted."""

    latest_key = ""
    """The last key that was taken."""

    def interrupt(
        self, screen: Screen[T], then: Callable[[T | None], None] | None = None, ago: int = 0
    ) -> None:
        """Show a screen above the others; their clocks stand still until it is gone again.

        They stand as they stood `ago` milliseconds before.
        """
        depth = len(self.screen_stack)
        for running in self.screen_stack:
            if isinstance(running, Interruptible):
                running.pause(ago)

        def back(result: T | None) -> None:
            below = self.screen_stack[:depth]
            if isinstance(below[-1], Interruptible):
                below[-1].go_on()
            if then:
                then(result)

        self.push_screen(screen, back)
