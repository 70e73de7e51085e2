"""A score as the journal keeps it."""

from __future__ import annotations

from engine.play.score import Score
from results.journal.score_body import CueBody, PartBody, ScoreBody, StepBody


def score_body(score: Score) -> ScoreBody:
    """Return what facts hold of a score."""
    return ScoreBody(
        version=score.version,
        rating=score.rating,
        outcome=score.outcome,
        points=score.points,
        parts=tuple(PartBody(part.name, part.got, part.most) for part in score.parts),
        recognised=score.recognised,
        encounter_ms=score.encounter_ms,
        verdict_ms=score.verdict_ms,
        cues=tuple(CueBody(cue.cue, cue.kind, cue.sign, cue.marked, cue.missed) for cue in score.cues),
        result=score.result,
        given=score.given,
        correct=score.correct,
        steps=tuple(StepBody(step.step, step.status) for step in score.steps),
    )
