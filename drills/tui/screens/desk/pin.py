"""The lock of the trainer's desk: the PIN set once, asked for each time, taken off."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from drills.desk.preferences.pin import LEAST, MOST, Pin
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.digits import DigitsScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _, counted, explain
from engine.errors import InputError
from engine.language import N_

DESK = N_("Trainer's desk")


class PinScreen(DigitsScreen):
    """Asks for the PIN until it is right, or Esc: dismissed with the digits, or with an empty text."""

    def __init__(self, pin: Pin, clock: Callable[[], int], reason: str = "") -> None:
        """Ask, after a sentence why; `clock` tells milliseconds since 1970."""
        question = _("The PIN of the desk, please.")
        super().__init__(_(DESK), f"{reason}\n{question}" if reason else question, MOST)
        self._pin, self._clock = pin, clock

    def typed(self, digits: str) -> None:
        """End where it is right; else say so, and for how long nothing is looked at."""
        try:
            resting = self._pin.pause(self._clock())
            if not resting and self._pin.open(digits, self._clock()):
                self.dismiss(digits)
                return
            seconds = self._pin.pause(self._clock())
        except InputError as error:
            self.say(explain(error))
            return
        wait = counted("{count} second", "{count} seconds", seconds)
        self.say(
            _("Still a moment, please: {wait} more.").format(wait=wait)
            if resting
            else _("This is not the PIN. Please try again in {wait}; nothing is lost.").format(wait=wait)
        )

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return the keys, and what to do where the PIN is lost."""
        lost = _("delete the file {file} in {folder}; the desk then asks for a new one").format(
            file=self._pin.path.name, folder=self._pin.path.parent
        )
        return [*super().help_keys(), KeyHelp(_("PIN lost"), lost)]


class SetPinScreen(DigitsScreen):
    """Asks for a new PIN twice: dismissed with it, or with an empty text."""

    def __init__(self) -> None:
        super().__init__(_(DESK), _asked(), MOST)
        self._first = ""

    def typed(self, digits: str) -> None:
        """Ask for it once more, and end where both are the same."""
        if len(digits) < LEAST:
            self.say(_("A PIN has {least} to {most} digits.").format(least=LEAST, most=MOST))
        elif not self._first:
            self._first = digits
            self.say(_("The same digits once more."))
        elif digits == self._first:
            self.dismiss(digits)
        else:
            self._first = ""
            self.say(_("The two were not the same.") + "\n" + _asked())


def _asked() -> str:
    return _("Choose a PIN of {least} to {most} digits.").format(least=LEAST, most=MOST)


class LockOrNotScreen(MenuScreen[bool]):
    """Dismissed with whether a PIN is to be set; None decides nothing."""

    TITLE_WORDS = DESK

    def rows(self) -> Sequence[Row[bool]]:
        """Return the two ways."""
        return [
            Row(_("Set a PIN"), True, _("asked for each time")),
            Row(_("No PIN"), False, _("anybody can open it")),
        ]

    def sentence(self) -> str:
        """Return what is behind the PIN, and what a PIN is good for."""
        return _(
            "Here are scores, names, files and backups. A PIN keeps others from opening them by chance; it is"
            " no safe. You can change this in the settings."
        )
