"""Choose who is called: one group, or all of them one after another."""

from __future__ import annotations

from collections.abc import Sequence

from drills.desk.desk import Desk
from drills.tui.screens.menu import MenuScreen, Row
from drills.words.encounter.together import people_words
from drills.words.language import _
from engine.language import N_
from results.journal.records.enrolled import GroupRecord


def callable_groups(desk: Desk) -> tuple[GroupRecord, ...]:
    """Return the groups that hold people and were not simulated."""
    return tuple(group for group in desk.groups() if group.people and not group.simulated)


class CalledScreen(MenuScreen[tuple[GroupRecord, ...]]):
    """Dismissed with the groups that are called, `first` the one that is at it."""

    TITLE_WORDS = N_("Who is called?")

    def __init__(self, groups: Sequence[GroupRecord], first: GroupRecord | None = None) -> None:
        super().__init__()
        self._own = tuple(group for group in groups if first is not None and group.id == first.id)
        self._all = tuple(groups)

    def rows(self) -> Sequence[Row[tuple[GroupRecord, ...]]]:
        """Return the group that is at it, all of them, and each other."""
        others = [group for group in self._all if group not in self._own]
        everybody = Row(_("All groups"), self._all, people_words(sum(group.people for group in self._all)))
        return [*map(_row, self._own), everybody, *map(_row, others)]

    def sentence(self) -> str:
        """Return what calling several means."""
        return _("Called together, each person's verdicts still count in her own group.")


def _row(group: GroupRecord) -> Row[tuple[GroupRecord, ...]]:
    return Row(group.label, (group,), people_words(group.people))
