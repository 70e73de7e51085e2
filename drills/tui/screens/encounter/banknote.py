"""A note check: a picture where there is room for one, the findings, the looks and what they cost."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.keys.option_keys import words
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.contract import Turn
from drills.tui.screens.encounter.encounter import EncounterScreen
from drills.tui.screens.encounter.picture import PictureScreen
from drills.tui.widgets.choices import Choice
from drills.tui.widgets.encounter.looks import Looks
from drills.tui.widgets.encounter.note_card import NoteCard
from drills.tui.widgets.encounter.note_picture import NotePicture
from drills.tui.widgets.encounter.setting import SettingLine
from drills.tui.widgets.encounter.transcript import Transcript
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.paper import Paper
from drills.words.language import _
from engine.language import N_
from engine.play.encounter import Kind, Option, Phase, Picture
from engine.play.play import Play
from engine.specimen.catalogue import DRAWN


class BanknoteScreen(EncounterScreen):
    """The picture, or where there is none the card with the specimen mark in its border; the looks below.

    Where a counter procedure follows the verdict, what is said at the counter takes the card's place.
    """

    TITLE_WORDS = N_("Banknote")

    def __init__(self, turn: Turn) -> None:
        super().__init__(turn)
        self._setting = SettingLine(turn.session.play.scenario.setting)
        self._picture = NotePicture()
        play = turn.session.play
        if play.view.picture and play.view.covered_after is not None:
            self._picture.had(play.view.picture)
        self._card = NoteCard()
        self._looks = Looks()
        self._talk = Transcript()
        self._again = ""
        """The look that was taken again, until another is taken."""

    @property
    def paper(self) -> Paper:
        """The card, or the talk at the counter."""
        return self._talk if self._talk.display else self._card

    def stage(self) -> ComposeResult:
        """Yield setting, picture, looks and findings, and the talk at the counter."""
        yield self._setting
        yield self._picture
        yield self._looks
        yield self._card
        yield self._talk

    def draw(self, play: Play) -> None:
        """Show the findings so far, and what each look costs."""
        talking = play.phase is Phase.CONSEQUENCE and play.scenario.conducted
        picture = self._seen
        # what came of it needs the rows of the picture
        pictured = picture is not None and self.divider is None and self._room_for_picture
        self._talk.display = talking
        self._setting.display = not talking and not pictured
        self._picture.display = pictured
        self.set_class(self._picture.display, "-pictured")
        self._card.display = not talking
        if talking:
            self._talk.show(play.passages[self.divider :])
        self._picture.show(picture if pictured else None, play.view.covered_after)
        self._card.show(play.passages, self.picker.at, self.divider, bare=pictured)
        looking = play.phase is Phase.ENCOUNTER
        self._looks.show(self._look_choices(play) if looking else (), tight=pictured)

    def take(self, option: Option) -> None:
        """Take an option; a look that was taken before brings its picture back."""
        if option.kind is Kind.LOOK:
            self._again = option.action.target if option.chosen else ""
        super().take(option)

    @property
    def _seen(self) -> Picture | None:
        """The picture of the last look, or where looking costs no time of one that was taken again."""
        picture = self.play.view.picture
        again = next((look for look in DRAWN if look == self._again), None)
        if picture is None or again is None or self.play.view.covered_after is not None:
            return picture
        return Picture(picture.note, again)

    @property
    def _room_for_picture(self) -> bool:
        return self.broad and self.roomy and self._picture.possible

    def _look_choices(self, play: Play) -> Sequence[Choice]:
        looks = [option for option in self.keyed.numbered if option.kind is Kind.LOOK]
        return [
            Choice(
                str(number),
                words(look),
                _("seen") if look.chosen else _("{seconds} s").format(seconds=look.seconds),
            )
            for number, look in enumerate(looks, start=1)
        ]

    def show_options(self) -> None:
        """Show what can be said; the looks stand under the card."""
        super().show_options()
        if any(option.kind is Kind.LOOK for option in self.keyed.numbered):
            self.choices.show(())
            if self._picture.display:  # Enter, as the hint bar says, is the way out as well
                self.standing.show(())

    def action_enlarge(self) -> None:
        """Show the last look that has a picture over the whole screen."""
        picture = self._seen
        if picture is None or not self._may_enlarge or self.rereading:
            return
        seconds = self.play.view.covered_after
        if seconds is not None:
            self._picture.had(picture)
        looked = [used for used in self.play.scene.used if used == picture.look]
        findings = [passage for passage in self.play.passages if passage.side == "them"]
        place = self.play.scene.used.index(looked[-1])
        self.app.push_screen(PictureScreen(picture, findings[place], seconds))
        self.refresh_hints()

    @property
    def _may_enlarge(self) -> bool:
        """Whether the picture can be had over the whole screen; where looking is timed, only once."""
        picture = self.play.view.picture
        if picture is None or not self._picture.possible:
            return False
        timed = self.play.view.covered_after is not None
        return not timed or not (self._picture.display or self._picture.covered(picture))

    def hints(self) -> Sequence[Hint]:
        """Return what can be pressed, the picture among it where it is not shown beside the words."""
        hints = super().hints()
        small = self._may_enlarge and not self._picture.display
        if small and self.play.phase is Phase.ENCOUNTER and not self.picker.at:
            return [*hints[:2], Hint("F3", _("picture"))]
        return hints

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key, the picture over the whole screen too."""
        keys = [*super().help_keys()]
        if self._may_enlarge:
            keys.append(KeyHelp("F3", _("the picture over the whole screen")))
        return keys

    def show_where(self) -> None:
        """Show the seconds spent beside where one is."""
        scenario, scene, terms = self.play.scenario, self.play.scene, self.play.terms
        spent, seconds = scenario.seconds_spent(scene, terms), scenario.seconds_left(scene, terms)
        clock = (
            _("{seconds} s spent").format(seconds=spent)
            if seconds is None
            else _("{seconds} s left").format(seconds=seconds)
        )
        self.header.show(_(self.TITLE_WORDS), f"{clock}   {self.turn.where}", self.turn.done_share)

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
