"""Scores of judgements from anywhere: detection as for groups, and what ratings tell besides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from results.measures.calibration import bins, calibration
from results.measures.detection import Counts, criterion, d_prime
from results.measures.intervals import false_alarm_rate, hit_rate, pooled, pooled_over_both
from results.measures.measured import Measured, missing
from results.measures.roc import Ratings, pooled_auc, se_delong, se_hanley_mcneil
from results.measures.suppression import K
from results.scores.groups import GroupScore
from results.scores.row import Value, as_object, measured_object


@dataclass(frozen=True, slots=True)
class Judge:
    """One trainee's outcomes by item, and ratings where they were given."""

    items: Mapping[str, Counts]
    ratings: Ratings | None

    @property
    def counts(self) -> Counts:
        """The outcomes of all items."""
        return sum(self.items.values(), Counts())


@dataclass(frozen=True, slots=True)
class JudgedScore:
    """One group: its detection score, the area under the ROC with two standard errors, the Brier score."""

    score: GroupScore
    auc: Measured
    auc_se_hanley_mcneil: Measured
    auc_se_delong: Measured
    brier: Measured


def score_judges(group: str, judges: Sequence[Judge]) -> JudgedScore:
    """Return the score of a group of judges, unprotected; what needs ratings is not measured without them."""
    counts = [judge.counts for judge in judges]
    total = sum(counts, Counts())
    items: dict[str, Counts] = defaultdict(Counts)
    for judge in judges:
        for item, outcomes in judge.items.items():
            items[item] += outcomes
    none = missing("not-measured")
    score = GroupScore(
        group=group, id=group, trainees=len(judges), assessed=0, reassessed=0, lacking=0,
        judgements=total.judgements,
        hits=total.hits, misses=total.misses, false_alarms=total.false_alarms,
        correct_rejections=total.correct_rejections,
        hit_rate=hit_rate(counts),
        false_alarm_rate=false_alarm_rate(counts),
        d_prime=pooled(d_prime, counts), criterion=pooled(criterion, counts),
        leaning=pooled_over_both(criterion, counts, [*items.values()]),
        mean_points=none, pass_rate=none, repeat_pass_rate=none, coverage=none,
        mode="individual", simulated=False, small=len(judges) < K, weakest_kinds=(),
    )  # fmt: skip
    rated = [judge.ratings for judge in judges if judge.ratings]
    if not rated:
        return JudgedScore(score, none, none, none, none)
    whole = rated[0]
    for ratings in rated[1:]:
        whole += ratings
    brier = calibration(bins(whole.signal, whole.noise))
    if not whole.measurable:
        return JudgedScore(score, none, none, none, Measured(brier.brier) if brier else none)
    delong = se_delong(whole)
    return JudgedScore(
        score,
        pooled_auc(rated),
        Measured(se_hanley_mcneil(whole)),
        missing("too-few") if delong is None else Measured(delong),
        Measured(brier.brier) if brier else none,
    )


def judged_object(row: JudgedScore) -> dict[str, object]:
    """Return one row as the JSON contract has it: the fields of group scores, and those of ratings."""
    more: dict[str, dict[str, Value]] = {
        name: measured_object(getattr(row, name))
        for name in ("auc", "auc_se_hanley_mcneil", "auc_se_delong", "brier")
    }
    return {**as_object(row.score), **more}
