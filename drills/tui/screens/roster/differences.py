"""In what a roster differs from who is there: one page before anything is written, each can be refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drills.desk.intake.differences import Reconciliation
from drills.desk.intake.taking_in import Answer, answers_to, usual_answer
from drills.desk.intake.words import answer_words, difference_words, summary
from drills.tui.drawing.lines import cut
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.widgets.hint_bar import Hint
from drills.words.language import _
from engine.language import N_
from engine.text import width

BESIDE = 14
"""Cells of a row that are neither the words of a difference nor what is done about it."""
Answers = Mapping[int, Answer]
"""What is done about the differences, by their places in the reconciliation."""


class DifferencesScreen(MenuScreen[Answers | int]):
    """Dismissed with what is to be done, or with None."""

    TITLE_WORDS = N_("What differs")

    def __init__(self, reconciliation: Reconciliation) -> None:
        super().__init__()
        self._reconciliation = reconciliation
        self._answers = [usual_answer(difference) for difference in reconciliation.differences]

    def rows(self) -> Sequence[Row[Answers | int]]:
        """Return the differences, those that are asked about first, each with what is done."""
        return [
            self._row(place, difference_words(difference), answer_words(difference, answer))
            for place, (difference, answer) in enumerate(
                zip(self._reconciliation.differences, self._answers, strict=True)
            )
        ]

    def _row(self, place: int, words: str, answer: str) -> Row[Answers | int]:
        return Row(cut(words, self.app.size.width - BESIDE - width(answer)), place, answer)

    def sentence(self) -> str:
        """Return how many there are of each kind."""
        return summary(self._reconciliation)

    def chosen(self, value: Answers | int) -> None:
        """Do the next thing about a difference."""
        if not isinstance(value, int):
            return
        answers = answers_to(self._reconciliation.differences[value])
        self._answers[value] = answers[(answers.index(self._answers[value]) + 1) % len(answers)]
        self.renew()
        self._choices.move(value - self._first)

    def refit(self) -> None:
        """Cut the words for another width."""
        self.renew()

    def hints(self) -> Sequence[Hint]:
        """Return how to be done and how to change what is done, and how to turn pages."""
        return [Hint(_("Enter"), _("write it")), Hint(_("Digit"), _("change")), *super().hints()[1:-1]]

    def action_mark(self) -> None:
        """Do the next thing about the difference that is pointed at."""
        super().action_confirm()

    def action_confirm(self) -> None:
        """Be done."""
        self.dismiss(dict(enumerate(self._answers)))


class UndoScreen(MenuScreen[bool]):
    """Dismissed with whether the last import is to be taken back."""

    TITLE_WORDS = N_("Take back the last import?")

    def __init__(self, about: str) -> None:
        super().__init__()
        self._about = about

    def rows(self) -> Sequence[Row[bool]]:
        """Return the two ways."""
        return [Row(_("Leave it"), False), Row(_("Take it back"), True)]

    def sentence(self) -> str:
        """Return what the import did, and who would stay."""
        return "\n".join(
            (self._about, _("Moves and names are put back. Who has played since stays, and is named."))
        )
