"""What ratings tell besides right and wrong: the ROC and its area, fitted curves, and who is too sure."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass

from engine.play.verdict import RATINGS
from results.measures.calibration import bins, calibration
from results.measures.fitted.roc_fit import Curve, equal_variance, unequal_variance
from results.measures.measured import Measured, missing
from results.measures.roc import Ratings, pooled_auc
from results.scores.groups import WHOLE, Period, these

STEPS = len(RATINGS["scam"])


@dataclass(frozen=True, slots=True)
class RatedScore:
    """One group. `signal` and `noise` count each step, surely genuine first, for scams and genuine ones.

    `d_equal` and `d_unequal` are of fitted curves, `sd_unequal` the spread of scams in that of genuine ones;
    not measured where no best curve exists. Brier = reliability - resolution + uncertainty, 0 is best;
    `over_confidence` is the mean probability said less the share of scams, above 0 too much was doubted.
    """

    group: str
    trainees: int
    signal: tuple[int, ...]
    noise: tuple[int, ...]
    auc: Measured
    d_equal: Measured
    d_unequal: Measured
    sd_unequal: Measured
    brier: Measured
    reliability: Measured
    resolution: Measured
    uncertainty: Measured
    ece: Measured
    over_confidence: Measured
    mode: str
    simulated: bool

    @property
    def plane(self) -> tuple[tuple[float, float], ...]:
        """The ROC's points (false alarms, hits), from the strictest cut to the loosest; empty of one kind."""
        scams, genuine = sum(self.signal), sum(self.noise)
        if not (scams and genuine):
            return ()
        return tuple(
            (sum(self.noise[cut:]) / genuine, sum(self.signal[cut:]) / scams)
            for cut in range(len(self.signal) - 1, 0, -1)
        )


def score_ratings(db: sqlite3.Connection, period: Period = WHOLE, only: str = "") -> list[RatedScore]:
    """Return one row for each group that judged alone, by label."""
    query = (
        'SELECT "group", simulated, person, truth, rating, count(*) FROM plays'
        " WHERE first AND mode = 'individual' AND rating IS NOT NULL AND truth IS NOT NULL"
        ' AND day BETWEEN ?1 AND ?2 AND "group" BETWEEN ?3 AND ?4 GROUP BY 1, 2, 3, 4, 5'
    )
    counts: dict[tuple[str, bool], dict[str, dict[str, list[int]]]] = defaultdict(dict)
    for group, simulated, person, truth, rating, count in db.execute(query, (*period.bounds, *these(only))):
        by_truth = counts[group, bool(simulated)].setdefault(
            person, {"scam": [0] * STEPS, "genuine": [0] * STEPS}
        )
        by_truth[truth][rating - 1] += count
    labels = dict(db.execute("SELECT id, label FROM groups"))
    rows = [
        _row(
            labels.get(group, group),
            simulated,
            [Ratings(tuple(by_truth["scam"]), tuple(by_truth["genuine"])) for by_truth in people.values()],
        )
        for (group, simulated), people in counts.items()
    ]
    return sorted(rows, key=lambda row: (row.group, row.simulated))


def _row(group: str, simulated: bool, people: list[Ratings]) -> RatedScore:
    whole = people[0]
    for ratings in people[1:]:
        whole += ratings
    none = missing("not-measured")
    equal = equal_variance(whole) if whole.measurable else None
    unequal = unequal_variance(whole) if whole.measurable else None
    calibrated = calibration(bins(whole.signal, whole.noise))
    return RatedScore(
        group=group,
        trainees=len(people),
        signal=whole.signal,
        noise=whole.noise,
        auc=pooled_auc(people) if whole.measurable else none,
        d_equal=_d(equal),
        d_unequal=_d(unequal),
        sd_unequal=Measured(unequal.sd) if unequal else none,
        brier=Measured(calibrated.brier) if calibrated else none,
        reliability=Measured(calibrated.reliability) if calibrated else none,
        resolution=Measured(calibrated.resolution) if calibrated else none,
        uncertainty=Measured(calibrated.uncertainty) if calibrated else none,
        ece=Measured(calibrated.ece) if calibrated else none,
        over_confidence=Measured(calibrated.over_confidence) if calibrated else none,
        mode="individual",
        simulated=simulated,
    )


def _d(curve: Curve | None) -> Measured:
    """Return the fitted d without a range: the curve's own error does not know that people differ."""
    return Measured(curve.d) if curve else missing("not-measured")
