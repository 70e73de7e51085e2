"""The doors of the home screen: boxes where there is room, lines else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from drills.tui.drawing.lines import BLANK, Line, blank, cells, flowed, ink, line, spaced
from drills.tui.theme import Role
from drills.tui.widgets.sheet import Sheet
from engine.text import width


class Door(NamedTuple):
    """A way on: its key, its name, and what is behind it."""

    key: str
    name: str
    behind: str


class Doors(Sheet):
    """Doors, one of which is pointed at: heavy border and inverse key, never by colour alone."""

    def __init__(self) -> None:
        super().__init__()
        self._doors: Sequence[Door] = ()
        self.at = 0

    def show(self, doors: Sequence[Door]) -> None:
        """Show these doors."""
        self._doors = tuple(doors)
        self.redraw()

    def move(self, by: int) -> None:
        """Point at another door, around the ends."""
        self.at = (self.at + by) % len(self._doors)
        self.redraw()

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the doors for the room there is."""
        boxed = self.app.size.height >= 24
        names = max((width(spaced(door.name)) for door in self._doors), default=0)
        made: list[Line] = [] if boxed else [BLANK]
        for number, door in enumerate(self._doors):
            on = number == self.at
            made += _box(door, on, limit) if boxed else _row(door, on, names, limit)
        return made


def _box(door: Door, on: bool, limit: int) -> list[Line]:
    """Return a door as a box five rows high; a second row of words takes the blank one."""
    top, side, bottom = ("┏━┓", "┃", "┗━┛") if on else ("╭─╮", "│", "╰─╯")
    role: Role = "brass" if on else "line"
    behind = [(blank(6), *row) for row in flowed(door.behind, "ink" if on else "soft", limit - 10)]
    inner = [(blank(1), *_name(door, on)), *([BLANK] if len(behind) < 2 else []), *behind]
    return [
        (ink(top[0] + top[1] * (limit - 2) + top[2], role),),
        *((ink(side, role), *row, blank(limit - 2 - cells(row)), ink(side, role)) for row in inner),
        (ink(bottom[0] + bottom[1] * (limit - 2) + bottom[2], role),),
    ]


def _row(door: Door, on: bool, names: int, limit: int) -> list[Line]:
    """Return a door as a line and a blank one; what is behind it is left out where it does not fit."""
    row = (ink("┃ " if on else "  ", "brass"), *_name(door, on))
    behind = line((door.behind, "ink" if on else "soft"))
    gap = blank(names + 3 - width(spaced(door.name)))
    whole = (*row, gap, *behind)
    return [whole if cells(whole) <= limit else row, BLANK]


def _name(door: Door, on: bool) -> Line:
    return line((f" {door.key} ", "chip-on" if on else "chip"), (f"  {spaced(door.name)}", "strong"))
