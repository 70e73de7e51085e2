"""The doors of the home screen: boxes where there is room, lines else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from drills.tui.lines import BLANK, Line, blank, cells, flowed, ink, line, spaced
from drills.tui.theme import Role
from drills.tui.widgets.sheet import Sheet


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
        boxes = self.app.size.height >= 24
        made = [
            row for n, one in enumerate(self._doors) for row in self._door(one, n == self.at, limit, boxes)
        ]
        return made[:-1] if made and not boxes else made

    def _door(self, one: Door, on: bool, limit: int, boxed: bool) -> list[Line]:
        key = line((f" {one.key} ", "chip-on" if on else "chip"))
        name = line((f"  {spaced(one.name)}", "strong"))
        if not boxed:
            edge = ink("┃ " if on else "  ", "brass")
            behind = line((f"   {one.behind}", "ink" if on else "soft"))
            row = (edge, *key, *name)
            whole = (*row, *behind)
            return [whole if cells(whole) <= limit else row, BLANK]
        top, side, bottom = ("┏━┓", "┃", "┗━┛") if on else ("╭─╮", "│", "╰─╯")
        role: Role = "brass" if on else "line"
        inner = [
            (blank(1), *key, *name),
            *((blank(6), *row) for row in flowed(one.behind, "soft", limit - 10)),
        ]
        return [
            (ink(top[0] + top[1] * (limit - 2) + top[2], role),),
            *((ink(side, role), *row, blank(limit - 2 - cells(row)), ink(side, role)) for row in inner),
            (ink(bottom[0] + bottom[1] * (limit - 2) + bottom[2], role),),
        ]
