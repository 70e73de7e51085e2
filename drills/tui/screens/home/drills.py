"""Choose a drill, then how long; or go on with what was interrupted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from drills.desk import duty
from drills.desk.desk import Desk
from drills.desk.party import NOBODY, Party
from drills.run.overview.origins import origins
from drills.run.overview.outlook import Outlook
from drills.tui.screens.menu import MenuScreen, Row
from drills.words.duty import last_words, to_go_words
from drills.words.language import _, counted
from drills.words.runs import (
    elsewhere_words,
    issuers_words,
    left_out_words,
    repeats_words,
    unapproved_words,
    unsigned_words,
)
from drills.words.script import other_language, reading_order
from drills.words.vocabulary import channel_words
from engine.channels import SHIPPED
from engine.errors import RingtrueError
from engine.language import N_
from engine.library.draws.compose import Composed
from engine.library.drill import Drill
from engine.library.freshness import left_out, left_unapproved
from results.duty.due import DueRow
from results.duty.reminders import Reminder
from results.journal.records import enrolled

MINUTES = (5, 10, 15)
ROOMY_PAGE, LOW_PAGE = 8, 5
"""Drills of a page on a high screen and on a low one: each takes two rows."""
PAST: Literal["past"] = "past"
"""Chosen in place of a drill to look at one's own past ones."""
JOIN: Literal["join"] = "join"
"""Chosen in place of a drill by somebody without a group, to be in one from now on."""


@dataclass(frozen=True, slots=True)
class Back:
    """Chosen to come back to a drill, with a question and new stories."""

    drill: Drill


Choice: TypeAlias = "Drill | Back | Literal['past', 'join']"


class DrillsScreen(MenuScreen[Choice]):
    """Dismissed with the drill that was chosen, as it is or to come back to, or with `PAST` or `JOIN`."""

    TITLE_WORDS = N_("Which drill?")

    def __init__(self, desk: Desk, party: Party = NOBODY) -> None:
        super().__init__()
        self._desk, self._party = desk, party
        self._lacking = _lacking(desk, party)
        self._due = _due(desk, party)

    @property
    def page_size(self) -> int:
        """Fewer on a low screen, for each drill has a line on what it is."""
        return ROOMY_PAGE if self.roomy else LOW_PAGE

    def refit(self) -> None:
        """Show as many as fit."""
        self.renew()

    def rows(self) -> Sequence[Row[Choice]]:
        """Return the drills with what they are and how long they take.

        What is to be come back to is first, then what is to go of this month's practice, then the interface's
        language, then the shortest.
        """
        drills = sorted(
            self._desk.drills(),
            key=lambda drill: (
                drill.id not in self._lacking, *reading_order(drill.lang), drill.minutes, drill.id
            ),
        )  # fmt: skip
        rows: list[Row[Choice]] = [
            Row(drill.title, Back(drill), last_words(self._due[drill.id]), _("To come back to"), drill.about)
            for drill in drills
            if drill.id in self._due
        ]
        rows += [
            Row(drill.title, drill, self._note(drill), self._heading(drill), drill.about) for drill in drills
        ]
        if self._desk.is_alone(self._party):
            rows.append(Row(_("Join a group"), JOIN, _("what you have done stays with you")))
        return rows

    def _heading(self, drill: Drill) -> str:
        """Return where a drill stands: to be practised, in another language, or among the others."""
        if drill.id in self._lacking:
            return _("To be practised")
        return other_language(drill.lang) or (_("All drills") if self._lacking or self._due else "")

    def _note(self, drill: Drill) -> str:
        if drill.id in self._lacking:
            return to_go_words(self._lacking[drill.id], self._desk.today)
        minutes = _("about {minutes} minutes").format(minutes=drill.minutes)
        shipped = drill.id not in self._desk.shelf.own_drills
        return minutes if shipped else _("{minutes}, your own").format(minutes=minutes)

    def sentence(self) -> str:
        """Return how somebody without a group joins one: a row further down than anybody looks."""
        if self._desk.is_alone(self._party):
            return _("In no group. The last line joins one: Left turns to it.")
        return ""

    def extra(self) -> str:
        """Return that one person can look at what is past."""
        return _("My past drills") if len(self._party.people) == 1 else ""

    def more(self) -> None:
        """Choose to look at what is past."""
        self.dismiss(PAST)


class LengthScreen(MenuScreen[int]):
    """Dismissed with minutes, or with 0 for all of it."""

    TITLE_WORDS = N_("How long?")

    def __init__(self, desk: Desk, outlook: Outlook) -> None:
        super().__init__()
        self._desk, self._outlook = desk, outlook

    def rows(self) -> Sequence[Row[int]]:
        """Return all, and each number of minutes that makes a shorter drill; where none does, to begin."""
        whole = self._outlook.composed(None)
        shorter: list[Row[int]] = []
        for minutes in MINUTES:
            part = self._outlook.composed(minutes)
            if len(part.items) < len(whole.items):
                label = _("About {minutes} minutes").format(minutes=minutes)
                shorter.append(Row(label, minutes, _amount(part)))
        return [Row(_("All of it") if shorter else _("Begin"), 0, _amount(whole)), *shorter]

    def on_mount(self) -> None:
        """Ask how long only where that can be chosen; else name the drill."""
        super().on_mount()
        if len(self.rows()) == 1:
            self.header.show(self._outlook.drill.title)

    def sentence(self) -> str:
        """Return what the drill holds, what of it was met before, and what it leaves out and why."""
        playable, drill, whole = self._desk.shelf.playable, self._outlook.drill, self._outlook.composed(None)
        held = Counter(playable[ref].channel for ref in whole.items)
        channels = _(", ").join(
            f"{channel_words(channel)} {held[channel]}"
            for channel in {**dict.fromkeys(shipped.name for shipped in SHIPPED), **held}
            if held[channel]
        )
        missing = left_out([drill], self._desk.shelf.drawable, self._desk.today)
        unapproved = left_unapproved(drill, self._desk.shelf.drawable, self._outlook.allowed)
        sources = origins(self._desk.shelf, whole.items)
        lines = [
            channels,
            issuers_words(sources.issuers),
            unsigned_words(sources.unsigned),
            repeats_words(whole),
        ]
        lines += [left_out_words(missing)] if missing else []
        lines += [unapproved_words(unapproved)] if unapproved else []
        return "\n".join(line for line in lines if line)


class ResumeScreen(MenuScreen[bool]):
    """Dismissed with whether to go on with the drill that was interrupted, or is open `elsewhere`."""

    TITLE_WORDS = N_("Go on?")

    def __init__(self, title: str, left_over: str = "", *, elsewhere: bool) -> None:
        """`left_over` says how much is left of it, and since when."""
        super().__init__()
        self._title, self._left_over, self._elsewhere = title, left_over, elsewhere

    def rows(self) -> Sequence[Row[bool]]:
        """Return the two ways."""
        words = _("Take it over, go on here") if self._elsewhere else _("Go on where it stopped")
        return [Row(words, True, self._left_over), Row(_("Begin anew"), False)]

    def sentence(self) -> str:
        """Return what was interrupted, or what taking over means."""
        if self._elsewhere:
            return elsewhere_words(self._title)
        return _("{drill} was interrupted. Everything up to there is kept.").format(drill=self._title)


def _amount(composed: Composed) -> str:
    items = counted("{count} item", "{count} items", len(composed.items))
    return _("{items}, {new} new").format(items=items, new=composed.new) if composed.repeats else items


def _due(desk: Desk, party: Party) -> Mapping[str, Reminder]:
    """Return to which drills (ids) the group of those who play is to come back."""
    group = enrolled.group_of(desk.store.db, party.person) if party.people else None
    return {reminder.drill: reminder for reminder in duty.due_reminders(desk, group)} if group else {}


def _lacking(desk: Desk, party: Party) -> Mapping[str, DueRow]:
    """Return what one person has to go of this month's practice, by drill (an id)."""
    if len(party.people) != 1:
        return {}
    try:
        return {row.drill: row for row in duty.due(desk) if row.person == party.person and row.lacking}
    except RingtrueError:
        return {}
