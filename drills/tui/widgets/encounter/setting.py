"""Where and when an encounter happens, in one or two quiet rows."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import Line, flowed
from drills.tui.widgets.sheet import Sheet


class SettingLine(Sheet):
    """The setting of an encounter."""

    def __init__(self, setting: str, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._setting = setting

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the setting, broken into rows."""
        return flowed(self._setting, "soft", limit)
