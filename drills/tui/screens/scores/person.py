"""One person: a band with the range it may lie in, what was missed, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult

from drills.desk.desk import Desk
from drills.tui.drawing.lines import Line, labelled, rule
from drills.tui.screens.reading import ReadingScreen
from drills.tui.widgets.bands import Bands
from drills.words.language import _
from drills.words.scores.next_step import own_step
from drills.words.scores.passing import passing
from drills.words.scores.skill import doubted_words, lean_words, seen_words, weak_words
from drills.words.scores.values import withdrawn_words
from drills.words.vocabulary import channel_words
from engine.language import N_
from results.journal.records import last_judged
from results.measures.bands import place
from results.scores.items import next_items
from results.scores.row import ScoreRow

TELLING = 3
"""Scenarios that are named as telling most; one alone would be met by everybody."""


class PersonScreen(ReadingScreen):
    """No number of ability: a band and a bracket; beside it what happened, in counts."""

    TITLE_WORDS = N_("One person")

    def __init__(self, desk: Desk, score: ScoreRow, name: str) -> None:
        super().__init__()
        self._score, self._whose = score, name
        self._last = last_judged(desk.store.db, score.about.id)
        headers = desk.shelf.headers
        items = next_items(desk.store.db, score.about.id, simulated=score.about.simulated)
        telling = [headers[item] for item in items if item in headers]
        self._telling = [f"{header.id}  {channel_words(header.channel)}" for header in telling[:TELLING]]
        self._today = desk.today
        counts = score.counts
        instead = "" if score.graded else _("Played for the talk about it: no band, and nothing to pass.")
        self._bands = Bands(place(counts) if counts else None, score.about.judgements, instead=instead)

    def body(self) -> ComposeResult:
        """Yield the band and the rest."""
        yield self._bands
        yield self.page

    def on_mount(self) -> None:
        """Show whose it is."""
        super().on_mount()
        self.header.show(_(self.TITLE_WORDS), self._whose)

    def rows(self, limit: int) -> Sequence[Line]:
        """Return what happened, and what comes next."""
        return [rule(limit), *labelled(self._said(), limit, airy=self.roomy)]

    def _said(self) -> list[tuple[str, list[str]]]:
        score = self._score
        days = (self._today - date.fromisoformat(self._last)).days if self._last else 0
        return [
            (_("Scams"), [seen_words(score)]),
            (_("Genuine"), [doubted_words(score)]),
            (_("Leaning"), [lean_words(score["leaning"])]),
            (_("Missed"), weak_words(score)),
            *passing(score.standings),
            (_("Last time"), [self._last]),
            (_("Left out"), [withdrawn_words(score.about.withdrawn)]),
            (_("Next"), [own_step(score, days)]),
            (_("Try next"), self._telling),
        ]
