"""What ratings tell besides right and wrong: the ROC and its area, fitted curves, and who is too sure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce

from engine.language import N_
from engine.play.verdict import RATINGS
from results.journal.sql import Database
from results.measures.calibration import Calibration, bins, calibration
from results.measures.fitted.roc_fit import Curve, equal_variance, unequal_variance
from results.measures.measured import Measured, missing
from results.measures.roc import Ratings, pooled_auc
from results.scores.about_columns import END, PEOPLE, subject
from results.scores.family import Column, Family, measure
from results.scores.groups import WHOLE, Period, these
from results.scores.row import About, ScoreRow

STEPS = len(RATINGS["scam"])
HUNDREDTHS, THOUSANDTHS = "{:.2f}", "{:.3f}"


@dataclass(frozen=True)
class Rated:
    """The ratings of a group's people, and what is fitted to all of them at once."""

    people: Sequence[Ratings]

    @cached_property
    def whole(self) -> Ratings:
        """The ratings of all."""
        return reduce(lambda some, more: some + more, self.people)

    @cached_property
    def equal(self) -> Curve | None:
        """The curve of equal spread; None where no best one exists."""
        return equal_variance(self.whole) if self.whole.measurable else None

    @cached_property
    def unequal(self) -> Curve | None:
        """The curve of two spreads; None where no best one exists."""
        return unequal_variance(self.whole) if self.whole.measurable else None

    @cached_property
    def calibrated(self) -> Calibration | None:
        """The Brier score with its parts; None of no ratings."""
        return calibration(bins(self.whole.signal, self.whole.noise))


def fitted_d(row: ScoreRow) -> Measured:
    """Return d of the curve of two spreads, or of equal ones where there is no such curve."""
    return row["d_unequal"] if row["d_unequal"].value is not None else row["d_equal"]


def roc_points(row: ScoreRow) -> tuple[tuple[float, float], ...]:
    """Return the ROC's points (false alarms, hits), the strictest cut first; empty without both kinds."""
    if row.ratings is None or not row.ratings.measurable:
        return ()
    signal, noise = row.ratings.signal, row.ratings.noise
    return tuple(
        (sum(noise[cut:]) / sum(noise), sum(signal[cut:]) / sum(signal))
        for cut in range(len(signal) - 1, 0, -1)
    )


RATED = Family[Rated](
    (
        subject("group", N_("group")),
        PEOPLE,
        Column("signal", "", lambda row: row.ratings.signal if row.ratings else None),
        Column("noise", "", lambda row: row.ratings.noise if row.ratings else None),
    ),
    (*END, Column("roc", "", roc_points)),
)


@measure((RATED,), "auc", N_("area (AUC)"), HUNDREDTHS)
def auc(rated: Rated) -> Measured:
    """Area under the ROC, 0..1."""
    return pooled_auc(rated.people) if rated.whole.measurable else missing("not-measured")


@measure((RATED,), "d_equal")
def d_equal(rated: Rated) -> Measured:
    """d of the fitted curve of equal spread."""
    return _d(rated.equal)


@measure((RATED,), "d_unequal")
def d_unequal(rated: Rated) -> Measured:
    """d of the fitted curve of two spreads."""
    return _d(rated.unequal)


RATED.middle.append(Column("d_fitted", N_("d' of the curve"), fitted_d, "ranged", HUNDREDTHS, filed=False))


@measure((RATED,), "sd_unequal", N_("spread of scams"), HUNDREDTHS)
def sd_unequal(rated: Rated) -> Measured:
    """The spread of scams in that of genuine ones."""
    return Measured(rated.unequal.sd) if rated.unequal else missing("not-measured")


@measure((RATED,), "brier", N_("Brier"), THOUSANDTHS)
def brier(rated: Rated) -> Measured:
    """Reliability - resolution + uncertainty; 0 is best."""
    return _part(rated, lambda parts: parts.brier)


@measure((RATED,), "reliability", N_("unreliability"), THOUSANDTHS)
def reliability(rated: Rated) -> Measured:
    """How far the probabilities are from the shares they stand for."""
    return _part(rated, lambda parts: parts.reliability)


@measure((RATED,), "resolution", N_("resolution"), THOUSANDTHS)
def resolution(rated: Rated) -> Measured:
    """How far the shares of the steps are from that of all."""
    return _part(rated, lambda parts: parts.resolution)


@measure((RATED,), "uncertainty")
def uncertainty(rated: Rated) -> Measured:
    """What chance holds, whoever rates."""
    return _part(rated, lambda parts: parts.uncertainty)


@measure((RATED,), "ece")
def ece(rated: Rated) -> Measured:
    """Expected calibration error."""
    return _part(rated, lambda parts: parts.ece)


@measure((RATED,), "over_confidence", N_("doubted too much"), "{:+z.0%}")
def over_confidence(rated: Rated) -> Measured:
    """The mean probability said less the share of scams; above 0 too much was doubted."""
    return _part(rated, lambda parts: parts.over_confidence)


def score_ratings(db: Database, period: Period = WHOLE, only: str = "") -> list[ScoreRow]:
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
    return sorted(rows, key=lambda row: (row.about.label, row.about.simulated))


def _row(group: str, simulated: bool, people: list[Ratings]) -> ScoreRow:
    rated = Rated(people)
    about = About(group, len(people), "individual", simulated)
    return ScoreRow(about, RATED.values(rated, about.people), ratings=rated.whole)


def _part(rated: Rated, part: Callable[[Calibration], float]) -> Measured:
    return Measured(part(rated.calibrated)) if rated.calibrated else missing("not-measured")


def _d(curve: Curve | None) -> Measured:
    """Return the fitted d without a range: the curve's own error does not know that people differ."""
    return Measured(curve.d) if curve else missing("not-measured")
