"""A roster read by asking: which column is which, where that is not sure or was taken wrongly."""

from __future__ import annotations

from collections.abc import Callable

from drills.roster.layout import Layout, Table, UnsureColumnsError
from drills.roster.people import Roster
from drills.tui.host import Host
from drills.tui.screens.roster.columns import ColumnsScreen

Read = Callable[[Layout | None], Roster]
"""Reads a roster anew, by the columns that somebody said; raises as `read_roster` does."""


async def asked_for(app: Host, read: Read, table: Table | None = None) -> Roster | None:
    """Return what is read once the columns are sure, None where somebody goes back; `table` is asked about.

    Raises as reading does.
    """
    layout: Layout | None = None
    while True:
        if table is not None:
            layout = _layout(await app.push_screen_wait(ColumnsScreen(table)))
            if layout is None:
                return None
        try:
            return read(layout)
        except UnsureColumnsError as error:
            table = error.table


def _layout(answer: Layout | int | None) -> Layout | None:
    return answer if isinstance(answer, Layout) else None
