"""An encounter as it is played: the one logic of all channels; arrangements differ in widgets only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult

from drills.tui.keys.option_keys import Keyed, keyed, words
from drills.tui.keys.patience import Patience
from drills.tui.keys.picker import Picker
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.contract import Route
from drills.tui.screens.encounter import encounter_keys
from drills.tui.screens.run_screen import RunScreen
from drills.tui.widgets.choices import Choice, Choices
from drills.tui.widgets.encounter.standing_row import StandingRow
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.paper import Paper
from drills.tui.widgets.sheet import Drawn
from drills.words.language import _
from engine.play.encounter import Action, Kind, Option, Passage, Phase

if TYPE_CHECKING:
    from engine.play.play import Play


class EncounterScreen(RunScreen):
    """Shows a play's view and takes its options, before the verdict and after it.

    An arrangement yields its widgets in `stage` and fills them in `draw`; `paper` is what scrolls.
    """

    PICKS_ALWAYS: ClassVar[bool] = False
    """Whether the cursor is on a piece from the start."""
    SAID_HEADING: ClassVar[str] = ""
    """The words above what can be said, as a message id."""

    def __init__(self, journey: Route) -> None:
        super().__init__(journey)
        self.keyed = Keyed()
        self.picker = Picker()
        self.choices = Choices()
        self.standing = StandingRow()
        self.beyond_open = False
        self.patience = Patience(self, self._fall_silent)

    def stage(self) -> ComposeResult:
        """Yield the widgets above the choices."""
        yield from ()

    def draw(self, play: Play) -> None:
        """Fill the widgets of `stage`."""

    @property
    def paper(self) -> Paper | None:
        """What arrows scroll."""
        return None

    @property
    def play(self) -> Play:
        """The play as it stands."""
        return self.journey.session.play

    @property
    def rereading(self) -> bool:
        """Whether the encounter is only read again, the verdict still being asked."""
        return self.play.phase is Phase.VERDICT

    @property
    def divider(self) -> int | None:
        """The index of the first passage after the verdict."""
        return self.play.shown_before_verdict if self.play.phase is Phase.CONSEQUENCE else None

    def body(self) -> ComposeResult:
        """Yield the arrangement, then what can be said and done."""
        yield from self.stage()
        yield self.choices
        yield self.standing

    def on_mount(self) -> None:
        """Show the play as it stands."""
        super().on_mount()
        self.show()

    def refit(self) -> None:
        """Lay out for the new size."""
        super().refit()
        self.show()

    def show(self) -> None:
        """Show what the play shows now."""
        play = self.play
        self.keyed = Keyed() if self.rereading else keyed(play.options)
        self.picker.follow(play.markable)
        if self.PICKS_ALWAYS:
            self.picker.start()
        self.draw(play)
        self.show_options()
        self.refresh_hints()
        self._wait()

    def show_options(self) -> None:
        """Show what can be said and done."""
        if self.beyond_open:
            choices = [Choice(str(n), words(option)) for n, option in enumerate(self.keyed.beyond, start=1)]
            self.choices.show(choices, _("Other things to do"))
            self.standing.show([Choice("0", _("back"))])
            self.refresh_hints()
            return
        choices = [Choice(str(n), words(option)) for n, option in enumerate(self.keyed.numbered, start=1)]
        heading = self.said_heading() if self.roomy else ""
        self.choices.show(choices, heading if choices else "")
        self.standing.show(self.standing_choices())

    def said_heading(self) -> str:
        """Return the words above what can be said."""
        return _(self.play.view.prompt) or _(self.SAID_HEADING)

    def standing_choices(self) -> Sequence[Choice]:
        """Return what always stands below the rule: 7 to 9, and 0."""
        choices = [Choice(str(n), words(option)) for n, option in enumerate(self.keyed.standing, start=7)]
        if self.keyed.beyond:
            choices.append(Choice("0", _("more")))
        elif self.keyed.enough:
            choices.append(Choice("0", words(self.keyed.enough)))
        if self.keyed.proceed:
            choices.append(Choice(_("Enter"), words(self.keyed.proceed)))
        return choices

    def take(self, option: Option) -> None:
        """Take an option: commit it, then show what follows."""
        before = self.play.phase
        self.beyond_open = False
        if not self.journey.act(option.action):
            return
        if option.kind is not Kind.MARK:
            self.picker.leave()
        if self.play.phase is before:
            self.show()
        else:
            self.patience.stop()
            self.journey.show()

    def action_digit(self, digit: int) -> None:
        """Say, do or look at what the digit stands for; where it is read again, choose the verdict."""
        if self.rereading:
            if digit <= len(self.play.options):
                self.journey.back_to_verdict(digit)
        elif self.beyond_open:
            self._beyond(digit)
        elif digit == 0 and self.keyed.beyond:
            self.beyond_open = True
            self.show_options()
        else:
            option = self.keyed.by_digit(digit)
            if option:
                self.take(option)

    def _beyond(self, digit: int) -> None:
        if 0 < digit <= len(self.keyed.beyond):
            self.take(self.keyed.beyond[digit - 1])
        elif digit == 0:
            self.beyond_open = False
            self.show()

    def on_choices_chosen(self, message: Choices.Chosen) -> None:
        """Take the row that was clicked."""
        self.action_digit(int(message.key))

    def on_drawn_pointed(self, message: Drawn.Pointed) -> None:
        """Mark the piece that was clicked."""
        for option in self.play.markable:
            if option.action.target == message.points:
                self.take(option)

    def action_confirm(self) -> None:
        """Leave the picking of pieces, go on, or say enough where nothing is said in digits."""
        if self.rereading:
            self.journey.back_to_verdict()
        elif self.picker.at and not self.PICKS_ALWAYS:
            self._stop_picking()
        elif self.keyed.confirm:
            self.take(self.keyed.confirm)

    def action_mark(self) -> None:
        """Mark the turn just heard; a second time, or with the cursor on a piece, mark pieces."""
        option = self.picker.option
        heard = self.just_heard
        if option:
            self.take(option)
        elif heard is None:
            return
        elif heard.marked or any(piece.marked for piece in heard.pieces):
            if heard.marked:
                self.journey.act(Action(Kind.MARK, str(heard.index)))
            self.picker.enter(heard.index)
            self.show()
        else:
            self.take(Option(Kind.MARK, "", Action(Kind.MARK, str(heard.index))))

    @property
    def just_heard(self) -> Passage | None:
        """The newest turn of the other side, where it can be marked."""
        if not self.play.markable:
            return None
        return next((passage for passage in reversed(self.play.passages) if passage.side == "them"), None)

    def action_move(self, across: int, down: int) -> None:
        """Move the cursor where pieces are picked, else scroll."""
        if self.picker.at is None:
            if self.paper:
                self.paper.move(down)
            return
        if across:
            self.picker.step(across)
        else:
            self.picker.leap(down)
        self.draw(self.play)

    def action_leave(self) -> None:
        """Close what is open, or ask whether to leave."""
        if self.rereading:
            self.journey.back_to_verdict()
        elif self.beyond_open:
            self._beyond(0)
        elif self.picker.at and not self.PICKS_ALWAYS:
            self._stop_picking()
        else:
            super().action_leave()

    def _stop_picking(self) -> None:
        self.picker.leave()
        self.show()

    def leave_words(self) -> str:
        """Return that Esc only goes back, where it does."""
        picking = self.picker.at is not None and not self.PICKS_ALWAYS
        return _("back") if self.rereading or self.beyond_open or picking else ""

    def hints(self) -> Sequence[Hint]:
        """Return what can be pressed now, the most useful first."""
        return encounter_keys.hints(self)

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the encounter."""
        return encounter_keys.help_keys(self)

    def confirm_words(self) -> str:
        """Return what Enter does at the end of an encounter without replies."""
        return _("that is all")

    def said_words(self) -> str:
        """Return what the digits do."""
        talks = any(option.kind is Kind.REPLY for option in self.keyed.numbered)
        return _("answer") if talks else _("choose")

    def _wait(self) -> None:
        self.patience.wait(self.play.view.silence_after, len(self.play.passages))

    def _fall_silent(self) -> None:
        if self.play.view.silence_after is not None:
            self.take(Option(Kind.SILENCE, "", Action(Kind.SILENCE)))

    def pause(self, ago: int = 0) -> None:
        """Stop the clock and the patience of the other side."""
        super().pause(ago)
        self.patience.stop()

    def go_on(self) -> None:
        """Let the clock run again; the other side waits anew."""
        super().go_on()
        self._wait()
