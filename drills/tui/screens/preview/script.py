"""An author tries a scenario while writing it: cues lit and named, and below what `check` finds."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.authoring.rehearsal import Rehearsal
from drills.tui.drawing.lines import BLANK, Line, flowed, line, rule
from drills.tui.drawing.rows.author_rows import lists, offered, option_rows, shown_rows, truth_words
from drills.tui.drawing.rows.finding_rows import brief_rows
from drills.tui.keys.option_keys import words
from drills.tui.screens.base import KeyHelp, RingtrueScreen
from drills.tui.screens.preview.lists import FindingsScreen, MoreScreen, StopsScreen
from drills.tui.widgets.choices import Choice
from drills.tui.widgets.encounter.standing_row import StandingRow
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block, Page
from drills.words.language import _
from engine.language import N_
from engine.play.encounter import Option

EVERY = 0.3
"""Seconds between two looks at the file."""
BRIEF, BRIEF_ROOMY = 2, 4
"""Findings that stand at the bottom; F2 shows all."""


class PreviewScreen(RingtrueScreen[None]):
    """Digits go on as a trainee would, Left goes back, Enter jumps; a saved file is read again by itself."""

    TITLE_WORDS = N_("Preview")

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__()
        self._rehearsal = rehearsal
        self._note = ""
        self._offered: dict[str, Option] = {}
        self._beyond: Sequence[Option] = ()
        self._page = ShownPage(self._rows)
        self._options_block = Block(self._option_rows)
        self._standing = StandingRow()
        self._findings = Block(self._finding_rows)

    def body(self) -> ComposeResult:
        """Yield what was shown, what can be done, and what `check` finds."""
        yield self._page
        yield self._options_block
        yield self._standing
        yield self._findings

    def on_mount(self) -> None:
        """Show the scenario and begin to look at its file."""
        super().on_mount()
        self._show()
        self.set_interval(EVERY, self.reload)

    def reload(self) -> None:
        """Read the file again where it was saved since, and show what has become of it."""
        if not self._rehearsal.reload():
            return
        self._note = "" if self._rehearsal.broken else _("Saved; read again.")
        self._show(follow=not self._page.more_below)
        above = self.app.screen
        if isinstance(above, StopsScreen | FindingsScreen):
            above.renew()

    def refit(self) -> None:
        """Lay out for the new size."""
        self._show()

    def _show(self, *, follow: bool = True) -> None:
        play = self._rehearsal.play
        self._offered, self._beyond = offered(play) if play else ({}, ())
        where = (truth_words(play), self._rehearsal.file.name, play.scene.at) if play else ()
        self.header.show(_(self.TITLE_WORDS), "  ".join(part for part in where if part))
        self._options_block.redraw()
        self._standing.show(self._standing_choices())
        self._findings.redraw()
        self._page.redraw()
        if follow:
            self._page.follow()
        self.refresh_hints()

    def _rows(self, limit: int) -> Sequence[Line]:
        if self._rehearsal.play is None:
            return flowed(_("Nothing to show yet: the file cannot be read."), "ink", limit)
        return shown_rows(self._rehearsal.play, limit, broad=self.broad, roomy=self.roomy)

    def _option_rows(self, limit: int) -> Sequence[Line]:
        rows = option_rows(self._listed_options(), self._rehearsal.leads, limit, roomy=self.roomy)
        return [BLANK, *rows] if rows and self.roomy else rows

    def _listed_options(self) -> dict[str, Option]:
        return {key: option for key, option in self._offered.items() if lists(option)}

    def _standing_choices(self) -> list[Choice]:
        listed = self._listed_options()
        rest = [Choice(key, words(option)) for key, option in self._offered.items() if key not in listed]
        return [*rest, Choice("0", _("more"))] if self._beyond else rest

    def _finding_rows(self, limit: int) -> Sequence[Line]:
        most = BRIEF_ROOMY if self.roomy else BRIEF
        return [rule(limit), *brief_rows(self._rehearsal, self._note, limit, most)]

    def hints(self) -> Sequence[Hint]:
        """Return how to jump, to go back, and to see every finding."""
        hints = [Hint(_("Enter"), _("jump")), Hint(_("Left"), _("back"))]
        return [*hints, Hint("F2", _("findings"))] if self._rehearsal.findings else hints

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the preview."""
        return [
            KeyHelp("0-9", _("go on as a trainee would")),
            KeyHelp(_("Left"), _("step back")),
            KeyHelp(_("Enter"), _("jump to a line or an ending")),
            KeyHelp("F2", _("every finding, with its place in the file")),
            KeyHelp(_("Up/Down"), _("read what was said before")),
        ]

    def action_digit(self, digit: int) -> None:
        """Go on this way."""
        if digit == 0 and self._beyond:
            self.app.push_screen(MoreScreen(self._beyond), self._take)
        else:
            self._take(self._offered.get(str(digit)))

    def _take(self, option: Option | None) -> None:
        if option is not None:
            self._note = "" if self._rehearsal.act(option.action) else _("This leads nowhere yet.")
            self._show()

    def action_move(self, across: int, down: int) -> None:
        """Scroll, or take the last step back."""
        if across < 0:
            self._rehearsal.back()
            self._note = ""
            self._show()
        elif down:
            self._page.move(down)

    def action_confirm(self) -> None:
        """Ask where to jump."""
        if self._rehearsal.play is not None:
            self.app.push_screen(StopsScreen(self._rehearsal), self._jump)

    def _jump(self, stop: str | None) -> None:
        if stop is not None:
            there = self._rehearsal.jump(stop)
            self._note = "" if there else _("No way leads to {line}.").format(line=stop)
            self._show()

    def action_recall(self) -> None:
        """Show every finding in full."""
        self.app.push_screen(FindingsScreen(self._rehearsal))

    def action_leave(self) -> None:
        """Leave the program."""
        self.app.exit()


class ShownPage(Page):
    """What was shown; says where more stands above."""

    def note_above(self, hidden: int) -> Line:
        """Return that there is more above."""
        return line((_("more above, key Up"), "soft"))
