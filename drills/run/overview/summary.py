"""What one run came to, for the person who played it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from drills.run.session import Session, Uncounted
from drills.words.language import _
from drills.words.scores.passing import parted
from engine.library.passing import USUAL, PassRule
from engine.play.score import run_points
from results.journal.records import meetings
from results.journal.sql import Database
from results.measures.bands import Placed, place
from results.measures.detection import Counts
from results.scores.passing import Standing, standing


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of this run, money of the scenarios' own, and what is known of the person by now.

    `saved` is what was at stake in the scams that were seen through, by region, each in its own money;
    `points` what the run was worth in hundredths; `to_practise` the kinds of red flag missed most, with
    how often. `placed` and `standing` are of all first meetings so far, None where nobody is graded;
    `uncounted` tells why nothing of the run counts in a score of one person's own.
    """

    counts: Counts
    saved: tuple[tuple[str, int], ...]
    points: int
    complete: bool
    questions: int
    questions_right: int
    placed: Placed | None
    to_practise: tuple[tuple[str, int], ...]
    uncounted: Uncounted = ""
    graded: bool = True
    standing: Standing | None = None

    @property
    def right(self) -> int:
        """Encounters of the run that were judged right."""
        return self.counts.hits + self.counts.correct_rejections


def summary_of(session: Session, db: Database, rule: PassRule = USUAL) -> Summary:
    """Return the summary of a run, with where its person stands by now; `rule` is the one of the settings."""
    person = session.run.person
    person_standing = standing(db, person, rule) if person and not session.uncounted else None
    return summarise(session, meetings.counts(db, person), person_standing.first if person_standing else None)


def summarise(session: Session, all_meetings: Counts, person_standing: Standing | None = None) -> Summary:
    """Return the summary of a run; `all_meetings` are the person's outcomes so far, this run included."""
    scores = [ended.score for ended in session.ended]
    outcomes = Counter(score.outcome for score in scores)
    questions = [score for score in scores if score.correct is not None]
    missed = Counter(cue.kind for score in scores for cue in score.cues if cue.missed)
    graded = session.run.graded and not session.uncounted
    return Summary(
        counts=Counts(
            outcomes["hit"], outcomes["miss"], outcomes["false-alarm"], outcomes["correct-rejection"]
        ),
        saved=_saved(session),
        points=run_points(scores),
        complete=len(scores) == len(session.items),
        questions=len(questions),
        questions_right=sum(score.correct == 1000 for score in questions),
        placed=place(all_meetings) if graded else None,
        to_practise=tuple(missed.most_common(3)),
        uncounted=session.uncounted,
        graded=session.run.graded,
        standing=person_standing if graded else None,
    )


def _saved(session: Session) -> tuple[tuple[str, int], ...]:
    """Return what was at stake in the scams seen through, by region in the order they came."""
    saved: Counter[str] = Counter()
    for ended in session.ended:
        if ended.score.outcome == "hit" and ended.play.scenario.at_stake:
            saved[ended.play.scenario.region] += ended.play.scenario.at_stake
    return tuple(saved.items())


def summary_words(summary: Summary) -> list[str]:
    """Return what was got in one run: how many were right, and its points where anybody is graded."""
    counts = summary.counts
    judged = counts.scams + counts.genuine
    right = _("{right} of {judged} right").format(right=summary.right, judged=judged) if judged else ""
    points = _("{points} points").format(points=round(summary.points / 100)) if summary.graded else ""
    uncounted = _("not counted") if summary.graded and summary.uncounted else ""
    clauses = [clause for clause in (right, points, uncounted) if clause]
    return [parted(clauses)] if clauses else []
