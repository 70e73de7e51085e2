"""What everybody judges at once: the words in large type, the six hands, and the list of people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from drills.run.together.ballot import Ballot
from drills.run.together.call_list import CalledGroup
from drills.run.together.looking import Looking
from drills.tui.drawing.hands import hands
from drills.tui.drawing.large import loosened
from drills.tui.drawing.lines import BLANK, Line, Run, blank, cells, flowed, ink, line, wrap
from drills.tui.drawing.pieces import label
from drills.tui.drawing.shown_whole import setting_rows, talk_rows
from drills.tui.keys.option_keys import words
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.screens.together.judging.looks import LooksScreen
from drills.tui.theme import Role
from drills.tui.widgets.encounter.note_picture import NotePicture
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block, Page
from drills.words.encounter.verdicts import side_words
from drills.words.language import _
from engine.language import N_
from engine.play.play import Play

REPEATED = 0.06
"""Seconds within which a digit comes again only from a key that is held down."""
LEAST_HANDS = 3
"""Rows that the hands and a list on one row take at least."""
AWAY, NOTED, WAITING = "-", "●", "○"
"""How somebody stands on the list: not here, noted, not noted yet."""
BESIDE_PICTURE = 8
"""Rows kept for header, hands, list and hint bar where a note is shown."""


class BallotScreen(TogetherScreen):
    """Takes a digit from each on the `ballot`, who are `called` by group; Enter closes it once it is done.

    Of a note its `looking` stands above the hands; of what was `read` before, the setting is left out.
    """

    TITLE_WORDS = N_("Roll call")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("minus,fullwidth_hyphen_minus", "absent", show=False)]

    def __init__(
        self, play: Play, ballot: Ballot, called: Sequence[CalledGroup], where: str, done: float,
        *, looking: Looking | None = None, read: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(where, done)
        self._play, self.ballot, self._called = play, ballot, called
        self._names = {person.id: person.name for group in called for person in group.people}
        self._looking, self._read = looking, read
        self._picture = NotePicture(BESIDE_PICTURE)
        self._page = Page(self._rows)
        self._below = Block(self._hands_and_list)
        self._latest, self._latest_at = "", 0.0

    def body(self) -> ComposeResult:
        """Yield what is judged, and below it the hands and the list."""
        if self._looking:
            yield self._picture
        yield self._page
        yield self._below

    def on_mount(self) -> None:
        """Show the note as it was looked at last."""
        super().on_mount()
        self._show_note()

    def _show_note(self) -> None:
        if self._looking:
            picture = self._looking.look.picture if self._picture.possible else None
            self._picture.display = picture is not None
            self._picture.show(picture)
            self._page.redraw()

    def refit(self) -> None:
        """Lay out for the new size."""
        super().refit()
        self._show_note()
        self._page.redraw()
        self._below.redraw()

    @property
    def _room(self) -> int:
        """Rows between header and hint bar, without those of a picture."""
        room = self.app.size.height - (5 if self.roomy else 3)
        return room - self._picture.size.height if self._looking and self._picture.display else room

    def _rows(self, limit: int) -> Sequence[Line]:
        return loosened(self._words(limit), self._room - len(self._hands_and_list(limit)))

    def _words(self, limit: int) -> list[Line]:
        if self._looking:
            finding = self._looking.look.finding
            name = line((label(finding), "brass"))
            return [name] if self._picture.display else [name, *flowed(finding.text, "strong", limit)]
        setting = [] if self._read else setting_rows(self._play, limit)
        return [*setting, *talk_rows(self._play, limit, self._room - len(setting) - LEAST_HANDS)]

    def _hands_and_list(self, limit: int) -> Sequence[Line]:
        """Return the hands in as many rows as the words leave, and the list."""
        labels = [words(option) for option in self._play.options]
        sides = side_words(self._play.scenario.verdict_words)
        roster = self._roster(limit)
        room = self._room - len(self._words(limit)) - len(roster)
        tall, low = (hands(labels, sides, limit, tall=tall) for tall in (True, False))
        for rows in ([BLANK, *tall, BLANK], [BLANK, *low, BLANK], low, low[-2:]):
            if len(rows) <= room:
                return [*rows, *roster]
        return [*low[-1:], *roster]

    def _roster(self, limit: int) -> list[Line]:
        ballot = self.ballot
        turn = line((_("All are noted. Enter shows the counts."), "brass-strong"))
        if ballot.person is not None:
            number = f"{ballot.at + 1}/{len(ballot.people)}  "
            turn = line((number, "soft"), (self._names[ballot.person], "brass-strong"))
            if len(self._called) > 1:
                turn = (*turn, *line((f"  {self._group_of(ballot.person)}", "soft")))
        dots = self._dots()
        if cells(turn) + 2 + cells(dots) <= limit:
            return [(*turn, blank(limit - cells(turn) - cells(dots)), *dots)]
        return [turn, *wrap(dots, limit)]

    def _group_of(self, person: str) -> str:
        return next(
            called.group.label for called in self._called if person in {each.id for each in called.people}
        )

    def _dots(self) -> Line:
        """Return a sign for each on the list, in rows of their groups where there are several."""
        dots: list[Run[Role]] = []
        first = 0
        for called in self._called:
            if len(self._called) > 1:
                dots += line((f"  {called.group.label} " if dots else f"{called.group.label} ", "soft"))
            dots += map(self._dot, range(first, first + len(called.people)))
            first += len(called.people)
        return tuple(dots)

    def _dot(self, place: int) -> Run[Role]:
        person = self.ballot.people[place]
        sign = AWAY if person in self.ballot.absent else NOTED if person in self.ballot.ratings else WAITING
        return ink(sign, "cursor" if place == self.ballot.at else "ink")

    def _changed(self) -> None:
        self._below.redraw()
        self.refresh_hints()

    def takes(self, key: str, at: float) -> bool:
        """Return whether a key stamped `at` was pressed for this screen: a digit not by a key held down."""
        held = key == self._latest and key.isdigit() and at - self._latest_at < REPEATED
        self._latest, self._latest_at = key, at
        return super().takes(key, at) and not held

    def action_digit(self, digit: int) -> None:
        """Take the hand of whose turn it is; 0 passes over who is not there, as `-` does."""
        if digit == 0:
            self.ballot.skip()
        elif digit <= 6:
            self.ballot.rate(digit)
        self._changed()

    def action_absent(self) -> None:
        """Pass over who is not there."""
        self.ballot.skip()
        self._changed()

    def action_enlarge(self) -> None:
        """Look at the note again, over the whole screen."""
        if self._looking:
            self.flow(self._look_again(self._looking))

    async def _look_again(self, looking: Looking) -> None:
        again = LooksScreen(looking, self._play.scenario.setting, self._where, self._done)
        await self.app.push_screen_wait(again)
        self._show_note()

    def action_move(self, across: int, down: int) -> None:
        """Go back to somebody, or on; scroll where not all words fit."""
        if across:
            self.ballot.move(across)
            self._changed()
        else:
            self._page.move(down)

    def action_confirm(self) -> None:
        """Close it, once everybody is noted."""
        if self.ballot.done:
            self.dismiss("on")

    def kept_words(self) -> str:
        """Return that these hands are not kept yet."""
        if self.ballot.ratings:
            return _("The hands of this encounter are kept once all are noted; all before is kept.")
        return super().kept_words()

    def hints(self) -> Sequence[Hint]:
        """Return how to note hands, or to close."""
        back = Hint(_("Left/Right"), _("correct"))
        if self.ballot.done:
            return [Hint(_("Enter"), _("show the counts")), back]
        return [Hint("1-6", _("note the hand")), Hint("-", _("not here")), back]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the screen."""
        return [
            KeyHelp("1-6", _("the hand of the person named below; the next is named at once")),
            KeyHelp(_("- or 0"), _("this person is not here, and is passed over from now on")),
            KeyHelp(
                _("Left/Right"), _("to the person before or behind, to correct or to note who came later")
            ),
            KeyHelp(_("Up/Down"), _("read on")),
            KeyHelp(_("Enter"), _("show the counts, once everybody is noted; only then it is kept")),
            *([KeyHelp("F3", _("look at the note again"))] if self._looking else []),
        ]
