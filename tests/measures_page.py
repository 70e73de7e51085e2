"""Write docs/measures.md with its worked examples computed: `python -m tests.measures_page`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from results.measures.bands import LEAST as LEAST_JUDGED
from results.measures.bands import place
from results.measures.calibration import bins, calibration
from results.measures.change import SENTENCES, Cell, change, hake, newcombe
from results.measures.detection import ONE, Counts, criterion, d_prime, right_of_hundred
from results.measures.fitted.rasch import LEAST, rasch
from results.measures.fitted.roc_fit import equal_variance, unequal_variance
from results.measures.intervals import Tally, binomial, pooled, pooled_over_both, share, wilson
from results.measures.items import alpha, item_statistics, standard_error
from results.measures.measured import Measured
from results.measures.roc import Ratings, auc, se_delong, se_hanley_mcneil
from results.scores.group_measures import of_hundred
from tests.results.measures.test_items import PEOPLE

PAGE = Path(__file__).parent.parent / "docs" / "measures.md"
TEMPLATE = Path(__file__).parent / "samples" / "measures.md"
"""The words, with a field for every number."""

FIRST = Counts(8, 2, 1, 9)
WARY = Counts(10, 0, 7, 3)
GROUP = [Counts(8, 2, 1, 9), Counts(6, 4, 3, 7), Counts(9, 1, 2, 8), Counts(7, 3, 4, 6), Counts(5, 5, 2, 8)]
LATER = [
    Counts(9, 1, 4, 6),
    Counts(8, 2, 6, 4),
    Counts(10, 0, 5, 5),
    Counts(9, 1, 7, 3),
    Counts(8, 2, 5, 5),
]
SURE = [Counts(2, 0, 0, 1)] * 3 + [Counts(1, 0, 0, 2)] * 2
CONSTANT = [Counts(0, 3, 0, 17)] * 5
UNEVEN = [Tally(20, 20), Tally(2, 20), Tally(18, 20), Tally(4, 20)]
POOR = Counts(1, 4, 0, 5)
LAW_SCHOOL = [{item: score == 1 for item, score in person.items()} for person in PEOPLE]
RATED = Ratings((0, 4, 8, 8, 12, 18), (8, 6, 1, 3, 7, 0))


def ranged(measured: Measured, places: int = 2) -> str:
    """Return a value with its range."""
    if measured.value is None or measured.low is None or measured.high is None:
        return f"{measured.reason}"
    return f"{measured.value:.{places}f} ({measured.low:.{places}f} to {measured.high:.{places}f})"


def listed(values: Iterable[float]) -> str:
    """Return numbers as they stand in a sentence."""
    return ", ".join(f"{value:.2f}" for value in values)


def hundred(people: Sequence[Counts]) -> Measured:
    """Return how often of 100 a group tells apart."""
    hits = share(Tally(person.hits, person.scams) for person in people)
    alarms = share(Tally(person.false_alarms, person.genuine) for person in people)
    return of_hundred(pooled(d_prime, people), hits, alarms)


def judged(person: int, outcomes: Counts) -> Iterator[tuple[str, Counts]]:
    """Yield one judgement after another by its pair, each person's errors at other pairs."""
    for kind, right, wrong, errors in (
        ("scam", "hit", "miss", outcomes.misses),
        ("genuine", "correct-rejection", "false-alarm", outcomes.false_alarms),
    ):
        of_kind = outcomes.scams if kind == "scam" else outcomes.genuine
        for number in range(of_kind):
            yield f"{kind}-{(number + 3 * person) % of_kind}", ONE[wrong if number < errors else right]


def over_pairs(people: Sequence[Counts]) -> dict[str, Counts]:
    """Return what each pair was judged by all."""
    pairs: dict[str, Counts] = defaultdict(Counts)
    for person, outcomes in enumerate(people):
        for pair, outcome in judged(person, outcomes):
            pairs[pair] += outcome
    return pairs


def meetings(before: Sequence[Counts], after: Sequence[Counts]) -> Iterator[Cell]:
    """Yield each judgement of two periods, of other pairs in the second."""
    for person, (earlier, later) in enumerate(zip(before, after, strict=True)):
        for pair, outcome in judged(person, earlier):
            yield Cell(str(person), pair, outcome, Counts())
        for pair, outcome in judged(person, later):
            yield Cell(str(person), f"later-{pair}", Counts(), outcome)


def page() -> str:
    """Return the page as Markdown."""
    moved = change(meetings(GROUP, LATER))
    still = change(meetings(GROUP, GROUP)).visible
    poor = place(POOR)
    if still is None or poor is None:
        raise ValueError("nothing to tell of")
    fit = calibration(bins(RATED.signal, RATED.noise))
    if fit is None:
        raise ValueError("no ratings")
    equal, unequal = equal_variance(RATED), unequal_variance(RATED)
    if equal is None or unequal is None:
        raise ValueError("no curve")
    placed, test = place(FIRST), rasch(LAW_SCHOOL)
    if placed is None or test is None:
        raise ValueError("nothing to place")
    items = item_statistics(PEOPLE)
    own = binomial(d_prime, FIRST)
    pooled_d, pooled_c = pooled(d_prime, GROUP), pooled(criterion, GROUP)
    return TEMPLATE.read_text(encoding="utf-8").format(
        one_d=f"{d_prime(FIRST):.2f}",
        one_hundred=f"{right_of_hundred(d_prime(FIRST)):.0f}",
        one_c=f"{criterion(FIRST):+.2f}",
        wary_d=f"{d_prime(WARY):.2f}",
        wary_hundred=f"{right_of_hundred(d_prime(WARY)):.0f}",
        wary_c=f"{criterion(WARY):+.2f}",
        one_range=ranged(binomial(d_prime, FIRST)),
        group_d=ranged(pooled_d),
        group_c=ranged(pooled_c),
        group_leaning=ranged(pooled_over_both(criterion, GROUP, [*over_pairs(GROUP).values()])),
        seen=ranged(share(Tally(person.hits, person.scams) for person in GROUP)),
        doubted=ranged(share(Tally(person.false_alarms, person.genuine) for person in GROUP)),
        constant_d=f"{d_prime(sum(CONSTANT, Counts())):.2f}",
        constant_hundred=ranged(hundred(CONSTANT), 0),
        fifteen=ranged(hundred(SURE), 0),
        uneven=ranged(share(UNEVEN)),
        uneven_wilson=ranged(wilson(44, 80)),
        earlier=f"{still.earlier:.0f}",
        fall=f"{still.fall:.0f}",
        rise=f"{still.rise:.0f}",
        least_judged=LEAST_JUDGED,
        poor_d=f"{d_prime(POOR):.2f}",
        poor_value=f"{poor.value:.2f}",
        poor_band=poor.band,
        moved_d=ranged(moved.d_prime),
        moved_c=ranged(moved.criterion),
        verdict=SENTENCES[moved.verdict],
        hake=f"{hake(45, 61.5):.2f}",
        newcombe=ranged(newcombe(56, 70, 48, 80)),
        auc=f"{auc(RATED):.3f}",
        hanley=f"{se_hanley_mcneil(RATED):.4f}",
        delong=f"{se_delong(RATED) or 0:.4f}",
        brier=f"{fit.brier:.3f}",
        reliability=f"{fit.reliability:.3f}",
        resolution=f"{fit.resolution:.3f}",
        uncertainty=f"{fit.uncertainty:.3f}",
        equal_d=f"{equal.d:.2f}",
        equal_area=f"{equal.area:.3f}",
        unequal_d=f"{unequal.d:.2f}",
        unequal_sd=f"{unequal.sd:.2f}",
        unequal_area=f"{unequal.area:.3f}",
        one_low=f"{own.low:.1f}",
        one_high=f"{own.high:.1f}",
        band=placed.band,
        band_value=f"{placed.value:.2f}",
        band_low=f"{placed.low:.2f}",
        band_high=f"{placed.high:.2f}",
        facilities=listed(item.facility for item in items),
        rests=listed(item.item_rest or 0 for item in items),
        kr20=ranged(alpha(PEOPLE)),
        error=f"{standard_error(PEOPLE) or 0:.2f}",
        rasch=listed(measured.value for measured in test.items.values()),
        sd=f"{test.sd:.2f}",
        least=LEAST,
        sure=RATED.signal[5] + RATED.noise[0],
        sure_of=RATED.signal[5] + RATED.noise[5] + RATED.signal[0] + RATED.noise[0],
        unsure=RATED.signal[3] + RATED.noise[2],
        unsure_of=RATED.signal[2] + RATED.noise[2] + RATED.signal[3] + RATED.noise[3],
        over=f"{fit.over_confidence:+.3f}",
    )


def main() -> int:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
