"""Choose a drill, then how long; or go on with what was interrupted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from drills.desk import Desk
from drills.language import _, counted
from drills.party import NOBODY, Party
from drills.tui.own import OwnHistory
from drills.tui.screens.menu import MenuScreen, Row
from drills.words import channel_words, elsewhere_words, left_out_words, unapproved_words
from engine.compose import compose, form
from engine.drill import Drill
from engine.freshness import left_out, left_unapproved
from engine.language import N_
from results import records

MINUTES = (5, 10, 15)


class DrillsScreen(MenuScreen[Drill]):
    """Dismissed with the drill that was chosen."""

    TITLE_WORDS = N_("Which drill?")

    def __init__(self, desk: Desk, party: Party = NOBODY) -> None:
        super().__init__()
        self._desk, self._party = desk, party

    def rows(self) -> Sequence[Row[Drill]]:
        """Return the drills with how long they take, the shortest first."""
        drills = sorted(self._desk.drills(), key=lambda one: (one.minutes, one.id))
        return [
            Row(one.title, one, _("about {minutes} minutes").format(minutes=one.minutes)) for one in drills
        ]

    def extra(self) -> str:
        """Return that one person can look at what is past."""
        return _("My past drills") if len(self._party.people) == 1 else ""

    def more(self) -> None:
        """Ask for the four digits."""
        OwnHistory(self.app, self._desk, self._party.people[0]).begin()


class LengthScreen(MenuScreen[int]):
    """Dismissed with minutes, or with 0 for all of it; `person` is who plays, empty for nobody by name."""

    TITLE_WORDS = N_("How long?")

    def __init__(self, desk: Desk, drill: Drill, person: str) -> None:
        super().__init__()
        self._desk, self._drill, self._person = desk, drill, person

    def whole(self) -> tuple[str, ...]:
        """Return all the items there are; raise `InputError` where the drill cannot be laid out."""
        return self._items(None)

    def rows(self) -> Sequence[Row[int]]:
        """Return all, and each number of minutes that makes a shorter drill."""
        whole = self.whole()
        rows = [Row(_("All of it"), 0, _amount(whole))]
        for minutes in MINUTES:
            part = self._items(minutes)
            if len(part) < len(whole):
                label = _("About {minutes} minutes").format(minutes=minutes)
                rows.append(Row(label, minutes, _amount(part)))
        return rows

    def _items(self, minutes: int | None) -> tuple[str, ...]:
        db, shelf = self._desk.store.db, self._desk.shelf
        due = form(self._person, self._drill.id, records.runs_begun(db, self._person, self._drill.id))
        met = records.met(db, self._person)
        return compose(
            self._drill, shelf.playable, due, "length", met, minutes, self._desk.today, self._allowed
        )

    @cached_property
    def _allowed(self) -> frozenset[str] | None:
        if not self._drill.approved_only:
            return None
        from engine.library import Library

        return Library(self._desk.shelf).allowed(self._drill, self._desk.today)

    def said(self) -> str:
        """Return what the drill holds, and what it leaves out: not approved, or to be checked again."""
        playable = self._desk.shelf.playable
        held = Counter(playable[one].channel for one in self._items(None))
        told = _("、").join(f"{channel_words(channel)} {count}" for channel, count in held.items())
        missing = left_out([self._drill], playable, self._desk.today)
        unapproved = left_unapproved(self._drill, playable, self._allowed)
        lines = [told]
        lines += [left_out_words(missing)] if missing else []
        lines += [unapproved_words(unapproved)] if unapproved else []
        return "\n".join(lines)


class ResumeScreen(MenuScreen[bool]):
    """Dismissed with whether to go on with the drill that was interrupted, or is open `elsewhere`."""

    TITLE_WORDS = N_("Go on?")

    def __init__(self, title: str, *, elsewhere: bool) -> None:
        super().__init__()
        self._title, self._elsewhere = title, elsewhere

    def rows(self) -> Sequence[Row[bool]]:
        """Return the two ways."""
        words = _("Take it over, go on here") if self._elsewhere else _("Go on where it stopped")
        return [Row(words, True), Row(_("Begin anew"), False)]

    def said(self) -> str:
        """Return what was interrupted, or what taking over means."""
        if self._elsewhere:
            return elsewhere_words(self._title)
        return _("{drill} was interrupted. Everything up to there is kept.").format(drill=self._title)


def _amount(items: Sequence[str]) -> str:
    return counted("{count} item", "{count} items", len(items))
