"""Scores of judgements from anywhere: detection as for groups, and what ratings tell besides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from engine.language import N_
from results.measures.calibration import bins, calibration
from results.measures.detection import Counts
from results.measures.measured import Measured, missing
from results.measures.roc import Ratings, pooled_auc, se_delong, se_hanley_mcneil
from results.scores.family import measure
from results.scores.group_measures import JUDGED, Rated
from results.scores.row import About, ScoreRow


@dataclass(frozen=True, slots=True)
class Judge:
    """One trainee's outcomes by item, and ratings where they were given."""

    items: Mapping[str, Counts]
    ratings: Ratings | None

    @property
    def counts(self) -> Counts:
        """The outcomes of all items."""
        return sum(self.items.values(), Counts())


def score_judges(group: str, judges: Sequence[Judge]) -> ScoreRow:
    """Return the score of a group of judges; what needs ratings is not measured without them."""
    items: dict[str, Counts] = defaultdict(Counts)
    for judge in judges:
        for item, outcomes in judge.items.items():
            items[item] += outcomes
    rated = Rated(
        by_person=[judge.counts for judge in judges],
        by_pair=[*items.values()],
        ratings=[judge.ratings for judge in judges if judge.ratings],
    )
    about = About(group, len(judges), "individual", False, group, rated.total.judgements)
    return ScoreRow(about, JUDGED.values(rated, about.people))


def _whole(ratings: Sequence[Ratings]) -> Ratings | None:
    """Return the ratings of all, None without any."""
    return reduce(lambda some, more: some + more, ratings) if ratings else None


def _measurable(ratings: Sequence[Ratings]) -> Ratings | None:
    """Return the ratings of all where both scams and genuine ones were rated."""
    whole = _whole(ratings)
    return whole if whole and whole.measurable else None


@measure((JUDGED,), "auc", "AUC", "{:.2f}")
def auc(gathered: Rated) -> Measured:
    """Area under the ROC, 0..1."""
    return pooled_auc(gathered.ratings) if _measurable(gathered.ratings) else missing("not-measured")


@measure((JUDGED,), "auc_se_hanley_mcneil", tables=())
def auc_se_hanley_mcneil(gathered: Rated) -> Measured:
    """Standard error of the area after Hanley and McNeil."""
    whole = _measurable(gathered.ratings)
    return Measured(se_hanley_mcneil(whole)) if whole else missing("not-measured")


@measure((JUDGED,), "auc_se_delong", tables=())
def auc_se_delong(gathered: Rated) -> Measured:
    """Standard error of the area after DeLong."""
    whole = _measurable(gathered.ratings)
    if whole is None:
        return missing("not-measured")
    error = se_delong(whole)
    return missing("too-few") if error is None else Measured(error)


@measure((JUDGED,), "brier", N_("Brier"), "{:.3f}")
def brier(gathered: Rated) -> Measured:
    """Mean squared error of the ratings as probabilities; 0 is best."""
    whole = _whole(gathered.ratings)
    calibrated = calibration(bins(whole.signal, whole.noise)) if whole else None
    return Measured(calibrated.brier) if calibrated else missing("not-measured")
