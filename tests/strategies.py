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
from engine.library.compose import compose
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


def by_place(met: Encounter) -> bool:
    """Say what stood most often at this place in other people's runs."""
    return usual(met.drill)[met.place]


@cache
def usual(drill: str) -> Sequence[bool]:
    """Return what stood most often at each place of a drill, in runs of other people."""
    seen: Counter[int] = Counter()
    for number in range(LEARNT):
        for met in run(drill, f"other-{number}", {}):
            seen[met.place] += 1 if met.scam else -1
    return [seen[place] > 0 for place in range(max(seen) + 1)]


CONSTANT: Mapping[str, Strategy] = {"genuine": lambda met: False, "scam": lambda met: True}
COINS: Mapping[str, Strategy] = {
    "coin": lambda met: met.coin,
    "opposite of last time": lambda met: met.coin if met.last_time is None else not met.last_time,
    "same as last time": lambda met: met.coin if met.last_time is None else met.last_time,
}
"""Each answer is a coin of its own, for so was the truth last time."""
PATTERNS: Mapping[str, Strategy] = {
    "by place": by_place,
    "alternate": lambda met: met.place % 2 == 0,
    "opposite of the one before": lambda met: met.coin if met.before is None else not met.before,
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
            comb(of, right) * comb(of, said - right)
            for right in range(rule.right, min(of, said) + 1)
            if of - said + right >= rule.right
        )
        / comb(2 * of, said)
        for said in range(2 * of + 1)
    )


def run(drill: str, seed: str, shown: dict[str, bool]) -> Iterator[Encounter]:
    """Yield the encounters of one run; `shown` are all scenarios met, with the truth their pair then had."""
    place, before = 0, None
    items = compose(STOCKS[drill], seed, shown).items
    for name in items:
        header = SHELF.playable[name]
        scam = header.truth == "scam"
        last_time = shown.pop(header.twin or "", shown.pop(name, None))
        shown[name] = scam
        if header.truth is None:
            continue
        yield Encounter(drill, place, before, last_time, share(seed, name, "coin") < 0.5, scam)
        place, before = place + 1, scam


def life(drill: str, seed: str, *, exhausted: bool) -> list[Encounter]:
    """Return what somebody meets until there is enough to pass by; less, where there is no more of it.

    Somebody `exhausted` has met each pair that is not drawn without end, and only repeats are returned.
    """
    shown = {
        (pair.scam if scam else pair.genuine): scam
        for pair in (finite(drill) if exhausted else ())
        for scam in (share(seed, pair.scam, "met") < 0.5,)
    }
    met: list[Encounter] = []
    for number in range(RUNS):
        more = [one for one in run(drill, f"{seed}/{number}", shown) if one.new != exhausted]
        met += more
        scams = sum(one.scam for one in met)
        if not more or min(scams, len(met) - scams) >= USUAL.of:
            break
    return met


def finite(drill: str) -> Iterator[Pair]:
    """Yield the pairs that somebody can have met all of."""
    for pool in STOCKS[drill].pools:
        yield from () if pool.further else pool.pairs


def outcomes(met: Sequence[Encounter], strategy: Strategy) -> Counts:
    """Return what becomes of all encounters."""
    said = Counter((one.scam, strategy(one)) for one in met)
    return Counts(said[True, True], said[True, False], said[False, True], said[False, False])


def standing(met: Sequence[Encounter], strategy: Strategy) -> Standing:
    """Return where somebody stands at the end, nothing ever given."""
    right = {
        truth: [strategy(one) == truth for one in met if one.scam == truth][-USUAL.of :]
        for truth in (True, False)
    }
    return Standing(USUAL, len(right[True]), sum(right[True]), len(right[False]), sum(right[False]))
