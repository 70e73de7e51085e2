"""Score of one play: points by parts, outcome, cues; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from engine.kinds import GIVES, Does, Gives, Result
from engine.play.encounter import Kind
from engine.play.evidence import CueSeen, cues_seen, cues_under
from engine.play.play import Play
from engine.play.procedure import Conducted, Status

VERSION = 2
"""Version of the scoring rules; recorded with every score. Scores that were written keep theirs.

2: a part that could not be earned drops out; at a counter serving earns its action only after a question, and
a customer who was persuaded is the best ending.
"""

Outcome = Literal["hit", "miss", "false-alarm", "correct-rejection"]

_HARM: dict[Gives, int] = {"identity": 1400, "account": 1000, "code": 400, "control": 0, "money": 0}
_STOPPED = 1600
"""Harm of a customer who was only stopped, where words could have turned her: she may go elsewhere next."""
QUESTIONS: frozenset[Does] = frozenset({"ask", "verify"})
"""Acts that ask, the other side or somebody else."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a score: points got of the most possible, in hundredths, and the events behind it."""

    name: Literal["verdict", "harm", "marks", "action", "answer"]
    got: int
    most: int
    events: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CueScore:
    """What became of one cue that was shown before the verdict."""

    cue: str
    kind: str
    sign: str
    marked: bool
    missed: bool


@dataclass(frozen=True, slots=True)
class StepScore:
    """What became of one act of a counter procedure."""

    step: str
    status: Status


@dataclass(frozen=True, slots=True)
class Score:
    """What a play was worth: `points` in hundredths, 0..10000; times in milliseconds.

    `recognised` is the share of all red flags of the scenario that had been shown by the verdict, and
    `correct` the correctness of a quiz answer, both in thousandths. `steps` are those of a counter
    procedure that came to its end: every one asked for, and what was done besides.
    """

    version: int
    rating: int | None
    outcome: Outcome | None
    points: int
    parts: tuple[Part, ...]
    recognised: int | None
    encounter_ms: int
    verdict_ms: int
    cues: tuple[CueScore, ...]
    result: Result | None
    given: tuple[Gives, ...]
    correct: int | None
    steps: tuple[StepScore, ...] = ()


def outcome(truth: str | None, rating: int | None) -> Outcome | None:
    """Return the outcome of a rating 1..6, or None where nothing was judged."""
    if truth is None or rating is None:
        return None
    if truth == "scam":
        return "hit" if rating > 3 else "miss"
    return "false-alarm" if rating > 3 else "correct-rejection"


def assess(play: Play) -> Score:
    """Score a play that has a verdict, or an answered question, however far it went after that."""
    correct = play.scenario.correctness(play.scene)
    parts = _parts(play) if correct is None else (_answer(play, correct),)
    most = sum(part.most for part in parts)
    got = sum(part.got for part in parts)
    seen = cues_seen(play)
    gives = tuple(kind for kind in GIVES if any(act.gives == kind for act in play.scene.acts))
    encounter, verdict = _times(play)
    return Score(
        version=VERSION,
        rating=play.rating,
        outcome=outcome(play.scenario.truth, play.rating),
        points=(20_000 * got + most) // (2 * most) if most else 0,
        parts=parts,
        recognised=_recognised(play, seen),
        encounter_ms=encounter,
        verdict_ms=verdict,
        cues=_cue_scores(play, seen),
        result=play.scene.result,
        given=gives,
        correct=correct,
        steps=tuple(
            StepScore(conducted.act.id, conducted.status) for conducted in play.scenario.conduct(play.scene)
        ),
    )


def run_points(scores: Sequence[Score]) -> int:
    """Return what a run was worth in hundredths, 0..10000: half its mean over scams, half over genuine ones.

    So calling everything genuine gains nothing where scams are rare. Where it held one of the two alone, its
    mean; questions count where nothing was judged.
    """
    scams = [score.points for score in scores if score.outcome in ("hit", "miss")]
    genuine = [score.points for score in scores if score.outcome in ("false-alarm", "correct-rejection")]
    parts = [group for group in (scams, genuine) if group] or [[score.points for score in scores]]
    means = [sum(group) / len(group) for group in parts if group]
    return round(sum(means) / len(means)) if means else 0


def _answer(play: Play, correct: int) -> Part:
    kinds = (Kind.TICK, Kind.TYPE)
    answered = tuple(n for n, event in enumerate(play.events) if event.action.kind in kinds)
    return Part("answer", correct * 10, 10_000, answered)


def _parts(play: Play) -> tuple[Part, ...]:
    parts = [_verdict(play)]
    if play.scene.acts or play.scene.result:
        parts += [part for part in (_harm(play), _action(play)) if part]
    marks = _marks(play) if play.terms.marks else None
    return (*parts, marks) if marks else tuple(parts)


def _verdict(play: Play) -> Part:
    judged = tuple(n for n, event in enumerate(play.events) if event.action.kind is Kind.JUDGE)
    right = outcome(play.scenario.truth, play.rating) in ("hit", "correct-rejection")
    return Part("verdict", 5000 if right else 0, 5000, judged)


def _harm(play: Play) -> Part | None:
    if play.scenario.truth == "scam":
        return _harm_of_scam(play)
    acts = play.scene.acts
    if play.scene.result is None:
        return None
    reports = tuple(act.event for act in acts if act.does == "report")
    if play.scene.result == "obstructed":
        return Part("harm", 0, 2000, tuple(act.event for act in acts if act.does == "refuse"))
    return Part("harm", 1000 if reports else 2000, 2000, reports)


def _harm_of_scam(play: Play) -> Part:
    gave = [act for act in play.scene.acts if act.gives]
    least = min((_HARM[act.gives] for act in gave if act.gives), default=2000)
    if not gave and play.scene.result == "harmed":
        least = 0
    if play.scene.result == "safe" and play.scenario.persuadable:
        least = min(least, _STOPPED)
    return Part("harm", least, 2000, tuple(act.event for act in gave))


def _action(play: Play) -> Part | None:
    conduct = play.scenario.conduct(play.scene)
    if conduct:
        return _procedure(play, conduct)
    if play.scene.steps:
        return None  # broken off: what was not reached is not scored as missing
    return _served(play) if play.scenario.truth == "genuine" else _protected(play)


def _served(play: Play) -> Part | None:
    """Return the action of a genuine matter: served, and at a counter not without a question."""
    if play.scene.result is None:
        return None
    served = play.scene.result == "served"
    if not play.scenario.asks_before_serving or not served:
        return Part("action", 1000 if served else 0, 1000)
    if not play.scenario.offers & QUESTIONS:
        return None
    questions = tuple(act.event for act in play.scene.acts if act.does in QUESTIONS)
    return Part("action", 1000 if questions else 0, 1000, questions)


def _protected(play: Play) -> Part | None:
    """Return the action of a scam: verified and reported, as far as one way offers it, or persuaded."""
    acts = play.scene.acts
    if play.scene.result == "persuaded":
        return Part("action", 1000, 1000, tuple(act.event for act in acts))
    offered = play.scenario.offers & {"verify", "report"}
    if not offered:
        return None
    steps = min(play.scenario.protective_steps, len(offered))
    done = {act.does: act.event for act in acts if act.does in offered}
    return Part("action", 1000 * min(len(done), steps) // steps, 1000, tuple(sorted(done.values())))


def _procedure(play: Play, conduct: tuple[Conducted, ...]) -> Part:
    """Return 1000 x (steps in order + half of the early ones - forbidden acts) / steps asked for.

    Never below 0. A procedure that asks for nothing gives it all unless something forbidden was done.
    """
    count = Counter(conducted.status for conducted in conduct)
    due = count["done"] + count["early"] + count["missing"]
    halves = 2 * count["done"] + count["early"] - 2 * count["forbidden"]
    got = 1000 * max(0, halves) // (2 * due) if due else 1000 * (not count["forbidden"])
    return Part("action", got, 1000, tuple(act.event for act in play.scene.acts))


def _marks(play: Play) -> Part | None:
    """Return the marks: F1 against the red flags shown, or what no false mark took; None where none were due.

    Who looked at nothing, or was shown no red flag of a scam, had nothing to mark: that is neither right nor
    wrong.
    """
    events = tuple(n for n, event in enumerate(play.events) if event.action.kind is Kind.MARK)
    if play.scenario.truth == "genuine":
        seen = play.scene.shown[: play.shown_before_verdict]
        if all(passage.side == "panel" for passage in seen):
            return None
        return Part("marks", max(0, 2000 - 700 * len(play.marks)), 2000, events)
    flags = {sighting.cue.id for sighting in cues_seen(play) if sighting.cue.sign == "red-flag"}
    if not flags:
        return None
    hits = [cues_under(play, mark) & flags for mark in play.marks]
    right = sum(1 for cues in hits if cues)
    flags_met = len(frozenset().union(*hits))
    # F1 of precision right/marks and recall found/flags, in whole numbers
    below = right * len(flags) + flags_met * len(play.marks)
    return Part("marks", 2000 * 2 * right * flags_met // below if below else 0, 2000, events)


def _recognised(play: Play, seen: tuple[CueSeen, ...]) -> int | None:
    flags = [cue for cue in play.scenario.cues if cue.sign == "red-flag"]
    if not flags or play.rating is None:
        return None
    return 1000 * sum(1 for sighting in seen if sighting.cue.sign == "red-flag") // len(flags)


def _cue_scores(play: Play, seen: tuple[CueSeen, ...]) -> tuple[CueScore, ...]:
    genuine = play.rating is not None and play.rating <= 3
    return tuple(
        CueScore(
            sighting.cue.id,
            sighting.cue.kind,
            sighting.cue.sign,
            sighting.marked,
            sighting.cue.sign == "red-flag" and (genuine or (bool(play.marks) and not sighting.marked)),
        )
        for sighting in seen
    )


def _times(play: Play) -> tuple[int, int]:
    """Return milliseconds of the encounter and of the verdict after it."""
    judged = next((event.at for event in play.events if event.action.kind is Kind.JUDGE), None)
    before = [event.at for event in play.events if event.action.kind is not Kind.JUDGE]
    if judged is None:
        return (play.events[-1].at if play.events else 0, 0)
    ended = max((at for at in before if at <= judged), default=0)
    return ended, judged - ended
