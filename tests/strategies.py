"""People who do not judge: what they answer, whatever is shown, and what comes of it in a drill.

Each plays a drill again and again until there are enough encounters to pass by: new ones, or, of whoever has
met everything, repeats. What they are shown is drawn as in the program; only their answers are made up here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import comb

from engine.chance import share
from engine.library.draws.compose import compose
from engine.library.passing import USUAL, PassRule
from engine.library.shelf import Shelf
from engine.library.stock import Material, Pair, stock
from results.measures.detection import Counts
from results.scores.passing import Standing

SHELF = Shelf()
MATERIAL = Material(SHELF.playable, tuple(SHELF.drills.values()))
STOCKS = {name: stock(drill, MATERIAL) for name, drill in SHELF.drills.items()}
RUNS = 60
"""Runs after which somebody gives up."""
LEARNT = 100
"""Runs of others from which one knows what stands where."""


@dataclass(frozen=True, slots=True)
class Encounter:
    """What somebody knows of an encounter besides what it shows, and what it is."""

    drill: str
    place: int
    """The place among the encounters of its run, from 0."""
    before: bool | None
    """Whether the encounter before it was a scam; None of the first."""
    last_time: bool | None
    """Whether its pair was a scam when it was last met; None of a new one."""
    coin: bool
    scam: bool

    @property
    def new(self) -> bool:
        """Whether the pair was never met."""
        return self.last_time is None


Strategy = Callable[[Encounter], bool]
"""Whether somebody says scam."""


def by_place(encounter: Encounter) -> bool:
    """Say what stood most often at this place in other people's runs."""
    return usual(encounter.drill)[encounter.place]


@cache
def usual(drill: str) -> Sequence[bool]:
    """Return what stood most often at each place of a drill, in runs of other people."""
    seen: Counter[int] = Counter()
    for number in range(LEARNT):
        for encounter in run(drill, f"other-{number}", {}):
            seen[encounter.place] += 1 if encounter.scam else -1
    return [seen[place] > 0 for place in range(max(seen) + 1)]


CONSTANT: Mapping[str, Strategy] = {"genuine": lambda encounter: False, "scam": lambda encounter: True}
COINS: Mapping[str, Strategy] = {
    "coin": lambda encounter: encounter.coin,
    "opposite of last time": lambda encounter: (
        encounter.coin if encounter.last_time is None else not encounter.last_time
    ),
    "same as last time": lambda encounter: (
        encounter.coin if encounter.last_time is None else encounter.last_time
    ),
}
"""Each answer is a coin of its own, for so was the truth last time."""
PATTERNS: Mapping[str, Strategy] = {
    "by place": by_place,
    "alternate": lambda encounter: encounter.place % 2 == 0,
    "opposite of the one before": lambda encounter: (
        encounter.coin if encounter.before is None else not encounter.before
    ),
}
"""Answers that hang together: so many scams are said in a run, wherever they stand."""
STRATEGIES: Mapping[str, Strategy] = {**CONSTANT, **COINS, **PATTERNS}


def best_pattern(rule: PassRule = USUAL) -> float:
    """Return how often a run of answers given beforehand passes at most, 0..1, whatever they are.

    Of 2n encounters, n of them scams in any places, s are called scams: k of the n scams, by the
    hypergeometric law, and n - s + k of the genuine ones are right. Where s is n, both are right together.
    """
    of = rule.of
    return max(
        sum(
            comb(of, right) * comb(of, scams - right)
            for right in range(rule.right, min(of, scams) + 1)
            if of - scams + right >= rule.right
        )
        / comb(2 * of, scams)
        for scams in range(2 * of + 1)
    )


def run(drill: str, seed: str, encountered: dict[str, bool]) -> Iterator[Encounter]:
    """Yield the encounters of one run; `shown` are all scenarios met, with the truth their pair then had."""
    place, before = 0, None
    items = compose(STOCKS[drill], seed, encountered).items
    for name in items:
        header = SHELF.playable[name]
        scam = header.truth == "scam"
        last_time = encountered.pop(header.twin or "", encountered.pop(name, None))
        encountered[name] = scam
        if header.truth is None:
            continue
        yield Encounter(drill, place, before, last_time, share(seed, name, "coin") < 0.5, scam)
        place, before = place + 1, scam


def life(drill: str, seed: str, *, exhausted: bool) -> list[Encounter]:
    """Return what somebody meets until there is enough to pass by; less, where there is no more of it.

    Somebody `exhausted` has met each pair that is not drawn without end, and only repeats are returned.
    """
    encountered = {
        (pair.scam if scam else pair.genuine): scam
        for pair in (finite(drill) if exhausted else ())
        for scam in (share(seed, pair.scam, "met") < 0.5,)
    }
    encounters: list[Encounter] = []
    for number in range(RUNS):
        more = [
            encounter
            for encounter in run(drill, f"{seed}/{number}", encountered)
            if encounter.new != exhausted
        ]
        encounters += more
        scams = sum(encounter.scam for encounter in encounters)
        if not more or min(scams, len(encounters) - scams) >= USUAL.of:
            break
    return encounters


def finite(drill: str) -> Iterator[Pair]:
    """Yield the pairs that somebody can have met all of."""
    for pool in STOCKS[drill].pools:
        yield from () if pool.further else pool.pairs


def outcomes(encounters: Sequence[Encounter], strategy: Strategy) -> Counts:
    """Return what becomes of all encounters."""
    answers = Counter((encounter.scam, strategy(encounter)) for encounter in encounters)
    return Counts(answers[True, True], answers[True, False], answers[False, True], answers[False, False])


def standing(encounters: Sequence[Encounter], strategy: Strategy) -> Standing:
    """Return where somebody stands at the end, nothing ever given."""
    right = {
        truth: [strategy(encounter) == truth for encounter in encounters if encounter.scam == truth][
            -USUAL.of :
        ]
        for truth in (True, False)
    }
    return Standing(USUAL, len(right[True]), sum(right[True]), len(right[False]), sum(right[False]))
