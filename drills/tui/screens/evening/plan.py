"""An evening before it begins: which drill, how long; held, rehearsed, or the last one recorded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from drills.desk.desk import Desk
from drills.run.together.pace import Programme
from drills.tui.screens.menu import MenuScreen, Row
from drills.words.encounter.evening import programme_words
from drills.words.language import _
from drills.words.script import other_language, reading_order
from engine.language import N_
from engine.library.draws.gathering import holds_for_all
from engine.library.drill import Drill

LENGTHS = (20, 30, 40, 50, 60, 90)
USUAL = "community-evening"
"""What the ids of drills made for an evening begin with."""
PlanWay = Literal["hold", "rehearse", "drill", "minutes", "record"]


def evening_drills(desk: Desk) -> list[Drill]:
    """Return the drills an evening can be held with: of the interface's language first, made for it first."""
    headers = desk.shelf.headers
    drills = [drill for drill in desk.drills() if holds_for_all(drill, headers, talks=True)]
    return sorted(drills, key=_order)


def _order(drill: Drill) -> tuple[tuple[int, str], bool, int, str]:
    return reading_order(drill.lang), not drill.id.startswith(USUAL), drill.minutes, drill.id


class PlanScreen(MenuScreen[PlanWay]):
    """Dismissed with what to do; Enter holds it as it stands.

    `unrecorded` is the day of an evening without a record, or empty.
    """

    TITLE_WORDS = N_("An evening in a room")

    def __init__(self, drill: Drill, minutes: int, unrecorded: str) -> None:
        super().__init__()
        self._drill, self._minutes, self._unrecorded = drill, minutes, unrecorded

    def rows(self) -> Sequence[Row[PlanWay]]:
        """Return the ways."""
        held = _("{drill}, {minutes} minutes").format(drill=self._drill.title, minutes=self._minutes)
        rows: list[Row[PlanWay]] = [
            Row(_("Begin"), "hold", held),
            Row(_("Rehearse alone"), "rehearse", _("five minutes, nothing is kept")),
            Row(_("Another drill"), "drill"),
            Row(_("Longer or shorter"), "minutes"),
        ]
        if self._unrecorded:
            rows.append(Row(_("Record of the last evening"), "record", self._unrecorded))
        return rows

    def sentence(self) -> str:
        """Return what is needed."""
        return _("For listeners before a projector. They raise hands; you type how many. Nobody is named.")


class EveningDrillScreen(MenuScreen[Drill]):
    """Dismissed with a drill for an evening."""

    TITLE_WORDS = N_("Which drill?")

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._drills = evening_drills(desk)

    def rows(self) -> Sequence[Row[Drill]]:
        """Return the drills."""
        return [Row(drill.title, drill, "", other_language(drill.lang)) for drill in self._drills]


class EveningLengthScreen(MenuScreen[int]):
    """Dismissed with minutes."""

    TITLE_WORDS = N_("How long?")

    def rows(self) -> Sequence[Row[int]]:
        """Return lengths with what they hold."""
        return [Row(_amount(Programme.of(minutes)), minutes) for minutes in LENGTHS]


def _amount(programme: Programme) -> str:
    return programme_words(programme.minutes, programme.encounters, programme.questions)
