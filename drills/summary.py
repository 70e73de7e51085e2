"""What one run came to, for the person who played it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from drills.session import Session, Uncounted
from results.measures.bands import Placed, place
from results.measures.detection import Counts


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of this run, money of the scenarios' own, and the band over all first meetings.

    `kept` is what was at stake in the scams that were seen through, in the region's money; `points` the
    mean in hundredths; `to_practise` the kinds of red flag missed most, with how often; `uncounted` tells why
    nothing of it counts in a score of one person's own.
    """

    counts: Counts
    kept: int
    points: int
    passed: bool
    complete: bool
    questions: int
    questions_right: int
    placed: Placed | None
    to_practise: tuple[tuple[str, int], ...]
    uncounted: Uncounted = ""


def summarise(session: Session, all_meetings: Counts) -> Summary:
    """Return the summary of a run; `all_meetings` are the person's outcomes so far, this run included."""
    scores = [ended.score for ended in session.ended]
    found = Counter(score.outcome for score in scores)
    questions = [score for score in scores if score.correct is not None]
    missed = Counter(cue.kind for score in scores for cue in score.cues if cue.missed)
    points = sum(score.points for score in scores) // len(scores) if scores else 0
    complete = len(scores) == len(session.items)
    return Summary(
        counts=Counts(found["hit"], found["miss"], found["false-alarm"], found["correct-rejection"]),
        kept=sum(one.play.scenario.at_stake for one in session.ended if one.score.outcome == "hit"),
        points=points,
        passed=complete and points >= 100 * session.run.pass_mark,
        complete=complete,
        questions=len(questions),
        questions_right=sum(score.correct == 1000 for score in questions),
        placed=None if session.uncounted else place(all_meetings),
        to_practise=tuple(missed.most_common(3)),
        uncounted=session.uncounted,
    )
