"""One person: a band with the range it may lie in, what was missed, and what to do next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from textual.app import ComposeResult

from drills.desk.desk import Desk
from drills.tui.drawing.lines import Line, labelled, rule
from drills.tui.screens.reading import ReadingScreen
from drills.tui.widgets.bands import Bands
from drills.words.language import _
from drills.words.scores.next_step import own_step
from drills.words.scores.passing import passing
from drills.words.scores.skill import band_words, doubted_words, lean_words, seen_words, weak_words
from drills.words.scores.values import withdrawn_words
from drills.words.vocabulary import channel_words
from engine.language import N_
from results.journal.records.meetings import last_judged
from results.measures.bands import place
from results.scores.content.items import next_items
from results.scores.groups import Period, score_groups
from results.scores.row import ScoreRow

RECENT = 30
"""Days that are now, where all of the time is looked at."""
TELLING = 3
"""Scenarios that are named as telling most; one alone would be met by everybody."""


class PersonScreen(ReadingScreen):
    """No number of ability: a band and a bracket; beside it what happened, in counts, now and before."""

    TITLE_WORDS = N_("One person")

    def __init__(self, desk: Desk, score: ScoreRow, name: str, within: Period) -> None:
        """Show a score of somebody called `name`, of the time `within`."""
        super().__init__()
        self._score, self._whose = score, name
        self._of_now = bool(within.since)
        self._now, self._before = _now_and_before(desk, score, within)
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

    def _beside(self, words: Callable[[ScoreRow], str]) -> list[str]:
        """Return what is said of now and of before; of all where there is nothing to lay beside it."""
        if not self._now or not self._before:
            return [words(self._score)]
        return [
            *([] if self._of_now else [words(self._score)]),
            _("now: {words}").format(words=words(self._now)),
            _("before: {words}").format(words=words(self._before)),
        ]

    def _band_before(self) -> str:
        """Return how steady it was before, where that could be said."""
        counts = self._before.counts if self._now and self._before else None
        placed = place(counts) if counts and self._score.graded else None
        if placed is None:
            return ""
        if placed.lowest == placed.highest:
            return band_words(placed.band)
        return _("{band}, roughly {low} to {high}").format(
            band=band_words(placed.band), low=band_words(placed.lowest), high=band_words(placed.highest)
        )

    def _said(self) -> list[tuple[str, list[str]]]:
        score = self._score
        days = (self._today - date.fromisoformat(self._last)).days if self._last else 0
        return [
            (_("Now"), [] if self._now else [_("not practised in this time")]),
            (_("Scams"), self._beside(seen_words)),
            (_("Genuine"), self._beside(doubted_words)),
            (_("Before"), [self._band_before()]),
            (_("Leaning"), [lean_words(score["leaning"])]),
            (_("Missed"), weak_words(score)),
            *passing(score.standings),
            (_("Last time"), [self._last]),
            (_("Left out"), [withdrawn_words(score.about.withdrawn)]),
            (_("Next"), [own_step(score, days)]),
            (_("Try next"), self._telling),
        ]


def _now_and_before(desk: Desk, score: ScoreRow, within: Period) -> tuple[ScoreRow | None, ScoreRow | None]:
    """Return somebody's score now, in the time looked at or the last days, and of all before.

    None where nothing was judged then; it stands side by side, for of one person no change is stated.
    """
    since = date.fromisoformat(within.since) if within.since else desk.today - timedelta(days=RECENT - 1)
    before = Period(until=(since - timedelta(days=1)).isoformat())

    def scored(period: Period) -> ScoreRow | None:
        scores = score_groups(
            desk.store.db, period, by="trainee", person=score.about.id, pairs=desk.pairs, rule=desk.rule
        )
        return next((row for row in scores if row.alike(score) and row.about.judgements), None)

    return scored(Period(since.isoformat(), within.until)), scored(before)
