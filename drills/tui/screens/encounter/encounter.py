"""An encounter as it is played: the one logic of all channels; arrangements differ in widgets only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult

from drills.run.step_digits import StepDigits
from drills.tui.keys.option_keys import Keyed, keyed, words
from drills.tui.keys.patience import Patience
from drills.tui.keys.picker import Picker
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.contract import Turn
from drills.tui.screens.encounter.modes import Mode, Pointing, Rereading
from drills.tui.screens.run_screen import RunScreen
from drills.tui.widgets.choices import Choices
from drills.tui.widgets.encounter.standing_row import StandingRow
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.paper import Paper
from drills.tui.widgets.sheet import Drawn
from drills.words.language import _
from engine.play.encounter import Action, Kind, Option, Passage, Phase
from engine.play.play import Play


class EncounterScreen(RunScreen):
    """Shows a play's view and takes its options, before the verdict and after it, until the phase is over.

    An arrangement yields its widgets in `stage` and fills them in `draw`; `paper` is what scrolls. What the
    keys do just now is its mode's.
    """

    PICKS_ALWAYS: ClassVar[bool] = False
    """Whether the cursor is on a piece from the start."""
    SAID_HEADING: ClassVar[str] = ""
    """The words above what can be said, as a message id."""

    rating: int | None = None
    """The step of the verdict that was chosen while it was read again, 1..6."""

    def __init__(self, turn: Turn) -> None:
        super().__init__(turn)
        self.keyed = Keyed()
        self._steps = StepDigits()
        self.picker = Picker()
        self.choices = Choices()
        self.standing = StandingRow()
        self.mode = self.first_mode()
        self.patience = Patience(self, self._fall_silent)

    def first_mode(self) -> Mode:
        """Return the mode keys are taken in before any of them leads to another."""
        if self.rereading:
            return Rereading(self)
        return Pointing(self) if self.PICKS_ALWAYS else Mode(self)

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
        return self.turn.session.play

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
        self.keyed = Keyed() if self.rereading else keyed(play.options, self._steps)
        self.picker.follow(play.markable)
        if not self.mode.stands:
            self.mode = self.first_mode()
        self.mode.prepare()
        self.draw(play)
        self.show_options()
        self.refresh_hints()
        self._wait()

    def become(self, mode: Mode) -> None:
        """Take keys in another mode, and show it."""
        self.mode = mode
        self.show()

    def show_options(self) -> None:
        """Show what can be said and done."""
        self.mode.show_options(self.choices, self.standing)

    def said_heading(self) -> str:
        """Return the words above what can be said."""
        return _(self.play.view.prompt) or _(self.SAID_HEADING)

    def take(self, option: Option) -> None:
        """Take an option: commit it, then show what follows, or tell that the phase is over."""
        before = self.play.phase
        if not self.act(option.action):
            return
        if option.kind is not Kind.MARK:
            self.picker.leave()
            self.mode = self.mode.after()
        if self.play.phase is before:
            self.show()
        else:
            self.patience.stop()
            self.dismiss("on")

    def back_to_verdict(self, rating: int | None = None) -> None:
        """End reading again; a rating 1..6 is chosen, not yet confirmed."""
        self.rating = rating
        self.dismiss("on")

    def on_choices_chosen(self, message: Choices.Chosen) -> None:
        """Take the row that was clicked."""
        self.action_digit(int(message.key))

    def on_drawn_pointed(self, message: Drawn.Pointed) -> None:
        """Mark the piece that was clicked."""
        for option in self.play.markable:
            if option.action.target == message.points:
                self.take(option)

    def action_digit(self, digit: int) -> None:
        """Do what a digit does in this mode."""
        self.mode.digit(digit)

    def action_confirm(self) -> None:
        """Do what Enter does in this mode."""
        self.mode.confirm()

    def action_mark(self) -> None:
        """Do what Space does in this mode."""
        self.mode.mark()

    def action_move(self, across: int, down: int) -> None:
        """Do what the arrows do in this mode."""
        self.mode.move(across, down)

    def action_leave(self) -> None:
        """Go back to the mode before, or ask whether to leave."""
        if self.mode.goes_back:
            self.mode.leave()
        else:
            super().action_leave()

    @property
    def just_heard(self) -> Passage | None:
        """The newest turn of the other side, where it can be marked."""
        if not self.play.markable:
            return None
        return next((passage for passage in reversed(self.play.passages) if passage.side == "them"), None)

    def leave_words(self) -> str:
        """Return that Esc only goes back, where it does."""
        return _("back") if self.mode.goes_back else ""

    def hints(self) -> Sequence[Hint]:
        """Return what can be pressed now, the most useful first."""
        return self.mode.hints()

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the encounter."""
        entries = [KeyHelp(*hint) for hint in self.hints()]
        if self.just_heard and not self.picker.at:
            entries.append(KeyHelp(_("Space twice"), _("choose which words of the turn are doubtful")))
        if self.keyed.enough:
            entries.append(KeyHelp("0", words(self.keyed.enough)))
        if self.keyed.beyond:
            entries.append(KeyHelp("0", _("more to do")))
        entries.append(KeyHelp("F2", _("what I know: where I am, who it is, what I marked")))
        return [*entries, KeyHelp(_("Up/Down"), _("read what was said before"))]

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
