"""A note check in words: a card with the findings, the looks and what they cost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from drills.language import _
from drills.tui.journey import Journey
from drills.tui.keyed import words
from drills.tui.screens.encounter import EncounterScreen
from drills.tui.widgets.choices import Choice
from drills.tui.widgets.looks import Looks
from drills.tui.widgets.note_card import NoteCard
from drills.tui.widgets.paper import Paper
from drills.tui.widgets.setting import SettingLine
from drills.tui.widgets.transcript import Transcript
from engine.encounter import Kind, Phase
from engine.language import N_

if TYPE_CHECKING:
    from engine.channels.banknote import Banknote
    from engine.play import Play


class BanknoteScreen(EncounterScreen):
    """The card with the specimen mark in its border, the looks below it.

    Where a counter procedure follows the verdict, what is said at the counter takes the card's place.
    """

    TITLE_WORDS = N_("Banknote")

    def __init__(self, journey: Journey) -> None:
        super().__init__(journey)
        self._setting = SettingLine(journey.session.play.scenario.setting)
        self._card = NoteCard()
        self._looks = Looks()
        self._talk = Transcript()

    @property
    def paper(self) -> Paper:
        """The card, or the talk at the counter."""
        return self._talk if self._talk.display else self._card

    def stage(self) -> ComposeResult:
        """Yield setting, card and looks, and the talk at the counter."""
        yield self._setting
        yield self._card
        yield self._looks
        yield self._talk

    def draw(self, play: Play) -> None:
        """Show the findings so far, and what each look costs."""
        note = _note(play)
        talking = play.phase is Phase.CONSEQUENCE and note is not None and note.course is not None
        self._talk.display = talking
        self._setting.display = self._card.display = not talking
        if talking:
            self._talk.show(play.passages[self.divider :])
        self._card.show(play.passages, self.picker.at, self.divider)
        looking = play.phase is Phase.ENCOUNTER
        self._looks.show(self._look_choices(play) if looking else ())

    def _look_choices(self, play: Play) -> Sequence[Choice]:
        note = _note(play)
        costs = {one.id: one.seconds for one in note.note.currency.look} if note else {}
        looks = [one for one in self.keyed.said if one.kind is Kind.LOOK]
        return [
            Choice(
                str(number),
                words(one),
                _("seen") if one.chosen else _("{seconds} s").format(seconds=costs.get(one.action.target, 0)),
            )
            for number, one in enumerate(looks, start=1)
        ]

    def show_options(self) -> None:
        """Show what can be said; the looks stand under the card."""
        super().show_options()
        if any(one.kind is Kind.LOOK for one in self.keyed.said):
            self.choices.show(())

    def show_where(self) -> None:
        """Show the seconds spent beside where one is."""
        note = _note(self.play)
        spent = note.seconds(self.play.scene.used) if note else 0
        told = _("{seconds} s spent").format(seconds=spent)
        self.header.show(_(self.TITLE_WORDS), f"{told}   {self.journey.where}", self.journey.done_share)

    def show(self) -> None:
        """Show what the play shows now, and the seconds spent."""
        super().show()
        self.show_where()

    def said_words(self) -> str:
        """Return what the digits do."""
        looking = self.play.phase is Phase.ENCOUNTER
        return _("look another way") if looking else super().said_words()

    def confirm_words(self) -> str:
        """Return what Enter does."""
        return _("to the verdict")


def _note(play: Play) -> Banknote | None:
    from engine.channels.banknote import Banknote

    return play.scenario if isinstance(play.scenario, Banknote) else None
