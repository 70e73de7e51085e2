"""What everybody judges at once: the words in large type, the six hands, and the list of people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult

from drills.run.together.ballot import Ballot
from drills.tui.drawing.hands import hands
from drills.tui.drawing.large import large, loosened
from drills.tui.drawing.lines import BLANK, Line, Run, blank, cells, flowed, ink, line, wrap
from drills.tui.drawing.pieces import label
from drills.tui.keys.option_keys import words
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.theme import Role
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block, Page
from drills.words.encounter.verdicts import side_words
from drills.words.language import _
from engine.language import N_
from engine.play.play import Play

REPEATED = 0.06
"""Seconds within which a digit comes again only from a key that is held down."""


class BallotScreen(TogetherScreen):
    """Takes a digit from each on the `ballot`, whose `names` are by id; Enter closes it once it is done."""

    TITLE_WORDS = N_("Roll call")

    def __init__(self, play: Play, ballot: Ballot, names: Mapping[str, str], where: str, done: float) -> None:
        super().__init__(where, done)
        self._play, self.ballot, self._names = play, ballot, names
        self._page = Page(self._rows)
        self._below = Block(self._hands_and_list)
        self._latest, self._latest_at = "", 0.0

    def body(self) -> ComposeResult:
        """Yield what is judged, and below it the hands and the list."""
        yield self._page
        yield self._below

    def refit(self) -> None:
        """Lay out for the new size."""
        super().refit()
        self._page.redraw()
        self._below.redraw()

    @property
    def _room(self) -> int:
        """Rows between header and hint bar."""
        return self.app.size.height - (5 if self.roomy else 3)

    def _rows(self, limit: int) -> Sequence[Line]:
        return loosened(self._words(limit), self._room - len(self._hands_and_list(limit)))

    def _words(self, limit: int) -> list[Line]:
        rows = flowed(self._play.scenario.setting, "soft", limit)
        for passage in self._play.passages:
            rows += [line((label(passage), "brass")), *large(passage.text, limit)]
        return rows

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
        dots = tuple(map(self._dot, range(len(ballot.people))))
        if cells(turn) + 2 + cells(dots) <= limit:
            return [(*turn, blank(limit - cells(turn) - cells(dots)), *dots)]
        return [turn, *wrap(dots, limit)]

    def _dot(self, place: int) -> Run[Role]:
        person = self.ballot.people[place]
        sign = "-" if person in self.ballot.absent else "●" if person in self.ballot.ratings else "○"
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
        """Take the hand of whose turn it is; 0 passes over who is not there."""
        if digit == 0:
            self.ballot.skip()
        elif digit <= 6:
            self.ballot.rate(digit)
        self._changed()

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
        return [Hint("1-6", _("note the hand")), Hint("0", _("not here")), back]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the screen."""
        return [
            KeyHelp("1-6", _("the hand of the person named below; the next is named at once")),
            KeyHelp("0", _("this person is not here, and is passed over from now on")),
            KeyHelp(
                _("Left/Right"), _("to the person before or behind, to correct or to note who came later")
            ),
            KeyHelp(_("Up/Down"), _("read on")),
            KeyHelp(_("Enter"), _("show the counts, once everybody is noted; only then it is kept")),
        ]
