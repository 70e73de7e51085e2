"""What an office sets for itself: the PIN and when it is asked for again, packs, a drill of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from drills.desk.desk import Desk
from drills.desk.preferences.settings import read_settings
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.several import SeveralScreen
from drills.words.language import _, counted
from engine.language import N_

SettingsWay = Literal["pin", "lock", "cover-one", "cover-two", "packs", "drill", "condition"]
"""What can be set."""
SECONDS = (30, 60, 90, 180, 300, 0)
"""Seconds without a key after which a drill is covered; 0 for never."""
MINUTES = (2, 5, 10, 30, 0)
"""Minutes without a key that can be chosen; 0 for never."""


class SettingsScreen(MenuScreen[SettingsWay]):
    """Dismissed with what is to be set."""

    TITLE_WORDS = N_("Settings")

    def __init__(self, desk: Desk, *, locked: bool, report: str = "") -> None:
        """`locked` tells whether there is a PIN, `report` what was set last."""
        super().__init__()
        self._locked, self._report = locked, report
        self._settings = read_settings(desk.store.path)
        self._packs = len(desk.shelf.packs)

    def rows(self) -> Sequence[Row[SettingsWay]]:
        """Return what can be set, each with how it is."""
        resting = len(self._settings.resting)
        packs = _("{count} of {all}").format(count=self._packs - resting, all=self._packs)
        lock: Row[SettingsWay] = Row(_("Lock the desk"), "lock", minutes_words(self._settings.lock))
        rows: list[Row[SettingsWay]] = [
            Row(_("PIN of the desk"), "pin", _("set") if self._locked else _("none")),
            *([lock] if self._locked else []),
            Row(_("Cover a drill of one"), "cover-one", cover_words(self._settings.cover_one)),
            Row(_("Cover a drill of two"), "cover-two", cover_words(self._settings.cover_two)),
            Row(_("Packs that drills draw from"), "packs", packs),
            Row(_("This computer"), "condition", _("where things are, whether they work")),
            Row(_("Make a drill of our own"), "drill", _("topics, channels, how many")),
        ]
        return rows

    def sentence(self) -> str:
        """Return what was set last."""
        return self._report


class PinWaysScreen(MenuScreen[bool]):
    """Dismissed with True to set another PIN, False to have none."""

    TITLE_WORDS = N_("PIN of the desk")

    def rows(self) -> Sequence[Row[bool]]:
        """Return the two ways."""
        return [Row(_("Another PIN"), True), Row(_("No PIN any more"), False, _("anybody can open it"))]


class LockAfterScreen(MenuScreen[int]):
    """Dismissed with minutes, 0 for never."""

    TITLE_WORDS = N_("Lock the desk")

    def rows(self) -> Sequence[Row[int]]:
        """Return the minutes."""
        return [Row(minutes_words(minutes), minutes) for minutes in MINUTES]

    def sentence(self) -> str:
        """Return what happens then."""
        return _(
            "Without a key for so long the desk asks for its PIN again. It does so too once it was left."
        )


class CoverAfterScreen(MenuScreen[int]):
    """Dismissed with seconds, 0 for never."""

    TITLE_WORDS = N_("Cover the screen")

    def rows(self) -> Sequence[Row[int]]:
        """Return the seconds."""
        return [Row(cover_words(seconds), seconds) for seconds in SECONDS]

    def sentence(self) -> str:
        """Return what happens then, and what it does not hold for."""
        return _(
            "Without a key for so long a drill covers itself with a plain page. A drill that says so itself"
            " goes by its own number; before a room nothing is covered."
        )


class PacksScreen(SeveralScreen):
    """Dismissed with the ids of the packs that drills draw from."""

    TITLE_WORDS = N_("Packs")

    def __init__(self, desk: Desk) -> None:
        resting = read_settings(desk.store.path).resting
        packs = {pack.id: pack for pack in desk.shelf.packs}
        super().__init__(
            _("Drills draw from the packs that are ticked."),
            [(name, pack.title or name, name) for name, pack in packs.items()],
        )
        self._chosen = {name for name in packs if name not in resting}


def cover_words(seconds: int) -> str:
    """Return after how many seconds without a key, in words."""
    if not seconds:
        return _("only by F9")
    return counted("after {count} second without a key", "after {count} seconds without a key", seconds)


def minutes_words(minutes: int) -> str:
    """Return after how many minutes without a key, in words."""
    if not minutes:
        return _("never")
    return counted("after {count} minute without a key", "after {count} minutes without a key", minutes)
