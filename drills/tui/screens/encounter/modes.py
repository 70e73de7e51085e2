"""The modes of an encounter: in each, what the keys do, what the footer says of them, what can be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from drills.tui.keys.option_keys import Keyed, words
from drills.tui.keys.picker import Picker
from drills.tui.widgets.choices import Choice, Choices, numbered, span
from drills.tui.widgets.encounter.standing_row import StandingRow
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.paper import Paper
from drills.words.language import _
from engine.play.encounter import Action, Kind, Option, Passage
from engine.play.play import Play


class Encounter(Protocol):
    """The screen of an encounter, as far as its modes depend on it."""

    keyed: Keyed
    picker: Picker

    @property
    def play(self) -> Play:
        """The play as it stands."""

    @property
    def paper(self) -> Paper | None:
        """What arrows scroll."""

    @property
    def roomy(self) -> bool:
        """Whether there is room for blank rows."""

    @property
    def just_heard(self) -> Passage | None:
        """The newest turn of the other side, where it can be marked."""

    def first_mode(self) -> Mode:
        """Return the mode that is gone back to."""

    def become(self, mode: Mode) -> None:
        """Take keys in another mode, and show it."""

    def take(self, option: Option) -> None:
        """Commit an option, then show what follows."""

    def act(self, action: Action) -> bool:
        """Commit an action; return False where it could not be."""

    def show(self) -> None:
        """Show what the play shows now."""

    def draw(self, play: Play) -> None:
        """Show what stands above the choices."""

    def back_to_verdict(self, rating: int | None = None) -> None:
        """End reading again; a rating 1..6 is chosen, not yet confirmed."""

    def show_options(self) -> None:
        """Show what can be said and done."""

    def refresh_hints(self) -> None:
        """Show what can be pressed."""

    def said_heading(self) -> str:
        """Return the words above what can be said."""

    def said_words(self) -> str:
        """Return what the digits do."""

    def confirm_words(self) -> str:
        """Return what Enter does at the end of an encounter without replies."""


class Mode:
    """The encounter goes on: digits say, look or do, Space marks the turn just heard, arrows scroll."""

    goes_back = False
    """Whether Esc only goes back to the mode before."""

    def __init__(self, screen: Encounter) -> None:
        self.screen = screen

    @property
    def stands(self) -> bool:
        """Whether there is still something to do in this mode."""
        return True

    def after(self) -> Mode:
        """Return the mode once something was said or done."""
        return self.screen.first_mode()

    def prepare(self) -> None:
        """Make ready for what can be marked now."""

    def show_options(self, choices: Choices, standing: StandingRow) -> None:
        """Show what can be said, and below the rule 7 to 9 and 0."""
        keyed, screen = self.screen.keyed, self.screen
        rows = [
            Choice(str(digit), words(option))
            for digit, option in zip(keyed.digits, keyed.numbered, strict=True)
        ]
        choices.show(rows, screen.said_heading() if rows and screen.roomy else "")
        row = numbered(keyed.standing, first=7)
        if keyed.beyond:
            row.append(Choice("0", _("more")))
        elif keyed.enough:
            row.append(Choice("0", words(keyed.enough)))
        if keyed.proceed:
            row.append(Choice(_("Enter"), words(keyed.proceed)))
        standing.show(row)

    def digit(self, digit: int) -> None:
        """Say, do or look at what the digit stands for."""
        option = self.screen.keyed.by_digit(digit)
        if digit == 0 and self.screen.keyed.beyond:
            self.screen.become(Beyond(self.screen))
        elif option:
            self.screen.take(option)

    def confirm(self) -> None:
        """Go on, or say enough where nothing is said in digits."""
        if self.screen.keyed.confirm:
            self.screen.take(self.screen.keyed.confirm)

    def mark(self) -> None:
        """Mark the turn just heard; once any of it is marked, point at its pieces instead."""
        heard = self.screen.just_heard
        if heard is None:
            return
        whole = Action(Kind.MARK, str(heard.index))
        if not heard.marked and not any(piece.marked for piece in heard.pieces):
            self.screen.take(Option(Kind.MARK, "", whole))
            return
        if heard.marked:
            self.screen.act(whole)
        self.screen.picker.enter(heard.index)
        self.screen.become(Picking(self.screen))

    def move(self, across: int, down: int) -> None:
        """Scroll."""
        if self.screen.paper:
            self.screen.paper.move(down)

    def leave(self) -> None:
        """Go back to the mode before."""
        self.screen.picker.leave()
        self.screen.become(self.screen.first_mode())

    def hints(self) -> Sequence[Hint]:
        """Return what can be pressed now, the most useful first."""
        keyed, screen = self.screen.keyed, self.screen
        if keyed.proceed:
            return [Hint(_("Enter"), words(keyed.proceed)), Hint(_("Up/Down"), _("read on"))]
        hints = [Hint(span(*keyed.digits), screen.said_words())] if keyed.numbered else []
        if screen.just_heard:
            hints.append(Hint(_("Space"), _("mark as doubtful")))
        if keyed.standing:  # last, for their row shows the keys too
            hints.append(Hint(f"7-{6 + len(keyed.standing)}", _("at any time")))
        elif keyed.enough and keyed.confirm:
            hints.insert(1, Hint(_("Enter"), screen.confirm_words()))
        return hints


class Beyond(Mode):
    """More than three actions stand: those without a key of their own are shown in place of the replies."""

    goes_back = True

    @property
    def stands(self) -> bool:
        """Whether there are such actions."""
        return bool(self.screen.keyed.beyond)

    def show_options(self, choices: Choices, standing: StandingRow) -> None:
        """Show the other actions."""
        choices.show(numbered(self.screen.keyed.beyond), _("Other things to do"))
        standing.show([Choice("0", _("back"))])

    def digit(self, digit: int) -> None:
        """Take one of them, or go back."""
        beyond = self.screen.keyed.beyond
        if digit == 0:
            self.leave()
        elif digit <= len(beyond):
            self.screen.take(beyond[digit - 1])

    def mark(self) -> None:
        """Go back, and mark there."""
        self.leave()
        self.screen.first_mode().mark()

    def hints(self) -> Sequence[Hint]:
        """Return how to choose and go back."""
        return [Hint(f"1-{len(self.screen.keyed.beyond)}", _("choose")), Hint("0", _("back"))]


class Pointing(Mode):
    """The cursor is on a piece from the start: arrows move it, Space marks."""

    def prepare(self) -> None:
        """Put the cursor on the first piece, where it is on none."""
        self.screen.picker.start()

    def mark(self) -> None:
        """Mark the piece under the cursor, or take its mark away."""
        option = self.screen.picker.option
        if option:
            self.screen.take(option)

    def move(self, across: int, down: int) -> None:
        """Move the cursor by pieces or passages; where there is none, scroll."""
        picker = self.screen.picker
        if picker.at is None:
            super().move(across, down)
            return
        if across:
            picker.step(across)
        else:
            picker.leap(down)
        self.screen.draw(self.screen.play)

    def hints(self) -> Sequence[Hint]:
        """Return how to mark and be done, while there is something to mark."""
        if self.screen.picker.at is None:
            return super().hints()
        done = self.screen.confirm_words() if self.screen.keyed.confirm else _("done marking")
        return self.marking_hints(done)

    def marking_hints(self, done: str) -> Sequence[Hint]:
        """Return how to mark, and what Enter does."""
        return [Hint(_("Arrows"), _("move")), Hint(_("Space"), _("mark")), Hint(_("Enter"), done)]


class Picking(Pointing):
    """The cursor is on the pieces of a turn for a while; Enter and Esc end it."""

    goes_back = True

    @property
    def stands(self) -> bool:
        """Whether the cursor is on a piece."""
        return self.screen.picker.at is not None

    def prepare(self) -> None:
        """Leave the cursor where it was put."""

    def confirm(self) -> None:
        """Be done marking."""
        self.leave()

    def hints(self) -> Sequence[Hint]:
        """Return how to mark and be done."""
        return self.marking_hints(_("done marking"))


class Rereading(Mode):
    """The verdict is asked, and the encounter only read again; a digit chooses the verdict."""

    goes_back = True

    def digit(self, digit: int) -> None:
        """Choose a step of the verdict, and go back to it."""
        if digit <= len(self.screen.play.options):
            self.screen.back_to_verdict(digit or None)

    def confirm(self) -> None:
        """Go back to the verdict."""
        self.screen.back_to_verdict()

    def leave(self) -> None:
        """Go back to the verdict."""
        self.screen.back_to_verdict()

    def hints(self) -> Sequence[Hint]:
        """Return how to judge, go back and read on."""
        steps = Hint(f"1-{len(self.screen.play.options)}", _("judge"))
        return [steps, Hint(_("Enter"), _("back to the verdict")), Hint(_("Up/Down"), _("read on"))]
