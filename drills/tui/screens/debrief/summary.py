"""The summary of a run: a band in words, what was kept, what was held up, what to practise."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.run.overview.summary import Summary, summary_words
from drills.tui.drawing.lines import Line, labelled, rule
from drills.tui.screens.contract import Turn
from drills.tui.screens.run_screen import RunScreen
from drills.tui.widgets.bands import Bands
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.language import _, counted
from drills.words.money import moneys
from drills.words.runs import uncounted_words
from drills.words.scores.passing import standing_words
from drills.words.vocabulary import kind_words
from engine.language import N_


class SummaryScreen(RunScreen):
    """Never a bare number: a band with the range it may lie in, and what happened in words."""

    TITLE_WORDS = N_("Summary")

    def __init__(self, turn: Turn, summary: Summary) -> None:
        super().__init__(turn)
        self._summary = summary
        judged = summary.counts.scams + summary.counts.genuine
        instead = uncounted_words(summary.uncounted) or (
            "" if summary.graded else _("That was the whole drill.")
        )
        self._bands = Bands(summary.placed, judged, instead=instead)
        self._page = Page(self._rows)

    def body(self) -> ComposeResult:
        """Yield the bands and the rest."""
        yield self._bands
        yield self._page

    def show_where(self) -> None:
        """Show whose summary it is; the rule is whole."""
        self.header.show(_(self.TITLE_WORDS), self.turn.who, 1.0)

    def _rows(self, limit: int) -> Sequence[Line]:
        return [rule(limit), *labelled(self._entries(), limit, airy=self.roomy)]

    def _entries(self) -> list[tuple[str, list[str]]]:
        summary = self._summary
        return [
            (_("Kept"), self._kept()),
            (_("Held up"), self._held_up()),
            (_("Questions"), self._questions()),
            (_("Practise next"), [self._missed(kind, times) for kind, times in summary.to_practise]),
            (_("This drill"), summary_words(summary)),
            (_("Passing"), standing_words(summary.standing) if summary.standing else []),
        ]

    def _kept(self) -> list[str]:
        counts = self._summary.counts
        if not counts.scams:
            return []
        sentence = _("{hits} of {scams} scams seen through")
        if self._summary.saved:
            sentence = _("{hits} of {scams} scams seen through, {money} kept")
        return [sentence.format(hits=counts.hits, scams=counts.scams, money=moneys(self._summary.saved))]

    def _held_up(self) -> list[str]:
        counts = self._summary.counts
        if not counts.genuine:
            return []
        sentence = _("{alarms} of {genuine} genuine ones doubted")
        return [sentence.format(alarms=counts.false_alarms, genuine=counts.genuine)]

    def _questions(self) -> list[str]:
        summary = self._summary
        sentence = _("{right} of {questions} questions right")
        words = sentence.format(right=summary.questions_right, questions=summary.questions)
        return [words] if summary.questions else []

    def _missed(self, kind: str, times: int) -> str:
        missed = counted("missed once", "missed {count} times", times)
        return _("{kind}: {missed}").format(kind=kind_words(kind), missed=missed)

    def hints(self) -> Sequence[Hint]:
        """Return how to go home."""
        return [Hint(_("Enter"), _("done")), Hint(_("Up/Down"), _("read on"))]

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._page.move(down)

    def action_confirm(self) -> None:
        """Leave the run, which has ended."""
        self.dismiss("on")

    def action_leave(self) -> None:
        """Leave the run, which has ended."""
        self.dismiss("on")
