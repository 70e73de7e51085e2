"""One's own past drills: how steady in words over all, and what each came to; beside nobody else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult

from drills.desk.desk import Desk
from drills.tui.drawing.lines import Line, cells, flowed, hung, labelled, line, rule
from drills.tui.screens.reading import ReadingScreen
from drills.tui.widgets.bands import Bands
from drills.words.language import _
from drills.words.scores.next_step import own_step
from drills.words.scores.passing import passing
from drills.words.scores.values import withdrawn_words
from engine.language import N_
from results.journal.names.people import Person
from results.journal.records import meetings
from results.measures.bands import place
from results.scores.groups import score_groups
from results.scores.over_time.history import PastRun, past_runs
from results.scores.passing import standing


class HistoryScreen(ReadingScreen):
    """The band over everything so far, then one row a run, the newest first."""

    TITLE_WORDS = N_("My past drills")
    ENTER_WORDS = N_("done")

    def __init__(self, desk: Desk, person: Person) -> None:
        super().__init__()
        self._titles = {drill.id: drill.title for drill in desk.drills()}
        self._runs = past_runs(desk.store.db, person.id)
        counts = meetings.counts(desk.store.db, person.id)
        self._standings = standing(desk.store.db, person.id, desk.rule)
        graded = self._standings is not None or not counts.judgements
        instead = "" if graded else _("What was met so far, run by run.")
        self._bands = Bands(place(counts) if graded else None, counts.judgements, instead=instead)
        self._next = _next(desk, person.id)

    def body(self) -> ComposeResult:
        """Yield the band and the runs."""
        yield self._bands
        yield self.page

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the runs."""
        rows: list[Line] = [rule(limit)]
        standing = [*passing(self._standings), (_("Next"), [self._next])]
        if any(any(words) for _label, words in standing):
            rows += [*labelled(standing, limit, airy=False), rule(limit)]
        for run in self._runs:
            day = line((f"{run.day}  ", "soft"))
            words = f"{self._titles.get(run.drill, run.drill)}  {_run_words(run)}"
            rows += hung(day, flowed(words, "ink", limit - cells(day)), cells(day))
        return rows if self._runs else [*rows, *flowed(_("Nothing yet."), "soft", limit)]


def _next(desk: Desk, person: str) -> str:
    """Return what comes next; empty before anything was judged alone."""
    scores = score_groups(desk.store.db, by="trainee", person=person, rule=desk.rule)
    last = meetings.last_judged(desk.store.db, person)
    alone = [score for score in scores if score.about.mode == "individual" and score.about.judgements]
    return own_step(alone[0], (desk.today - date.fromisoformat(last)).days) if alone and last else ""


def _run_words(run: PastRun) -> str:
    """Return how a run went, in words."""
    if run.together:
        return _("two together, not counted")
    counts, left_out = run.counts, withdrawn_words(run.withdrawn)
    judged = counts.scams + counts.genuine
    if not judged:
        return left_out or _("met before, or questions only")
    right = counts.hits + counts.correct_rejections
    words = _("{right} of {judged} right").format(right=right, judged=judged)
    return f"{words}  {left_out}" if left_out else words
