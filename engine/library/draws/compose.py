"""Which scenarios one run holds: pairs not met yet, in any order, each truth a coin."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate, count
from math import comb

from engine.chance import share, shuffled
from engine.library.drill import LONG, Draw, Drill, single
from engine.library.stock import Material, Pair, Pool, Stock


@dataclass(frozen=True, slots=True)
class Composed:
    """The scenarios of one run in order, and those of them whose pair had been met before."""

    items: tuple[str, ...]
    repeats: tuple[str, ...] = ()

    @property
    def new(self) -> int:
        """How many pairs had not been met."""
        return len(self.items) - len(self.repeats)


def compose(stock: Stock, seed: str, meetings: Iterable[str] = (), minutes: int | None = None) -> Composed:
    """Return what one run holds, decided by the seed and by what was met.

    `meetings` are ids of scenarios, those shown last at the end: where a pool has too few pairs that were not
    met, those met longest ago come again. With `minutes` the run ends when the time is filled, but never
    before its first item, and repeats are what is left out first.
    """
    drill = stock.drill
    last = {name: place for place, name in enumerate(meetings)}
    drawn: list[Pair] = []
    for pool in stock.pools:
        drawn += _drawn(pool, frozenset(drawn), last, f"{seed}/{drill.id}")
    order = shuffled(drawn, seed, drill.id, "order")
    if minutes is not None:
        order = _within(minutes * 60, order, last, drill)
    scams = _scams(sum(pair.twins for pair in order), drill, seed)
    place = count()
    items = tuple(pair.scam if not pair.twins or next(place) in scams else pair.genuine for pair in order)
    again = tuple(name for name, pair in zip(items, order, strict=True) if _last_shown(pair, last) >= 0)
    if drill.first and drill.first not in items:
        again = (*((drill.first,) if drill.first in last else ()), *again)
        items = (drill.first, *items)
    return Composed(items, again)


def substitute(
    name: str, channel: str, material: Material, drill: Drill | None, passed: Collection[str], seed: str
) -> str:
    """Return a scenario to take the place of one that was left, or nothing where none is left.

    It is of a pair none of which is in `passed`, from the same pool as far as its drill is known, else of
    the same channel; its truth is a coin again, so that it tells nothing of the one before.
    """
    header = material.headers.get(name)
    home = drill or replace(single(name, ""), lang=header.lang if header else "")
    draw = next((draw for draw in home.draws if header and draw.takes(header)), Draw((channel,)))
    last = dict.fromkeys(passed, 0)
    pool = material.pool(draw, home, "instead").good()
    pair = next(iter(_fresh(pool, frozenset(), last, 1, f"{seed}/{name}")), None)
    if pair is None:
        return ""
    return pair.scam if share(seed, name, "instead") < home.share else pair.genuine


def _drawn(pool: Pool, used: Collection[Pair], last: Mapping[str, int], seed: str) -> list[Pair]:
    fresh = _fresh(pool, used, last, pool.count, seed)
    repeats = [pair for pair in pool.pairs if pair not in used and _last_shown(pair, last) >= 0]
    repeats.sort(key=lambda pair: _last_shown(pair, last))
    return [*fresh, *repeats[: pool.count - len(fresh)]]


def _fresh(
    pool: Pool, used: Collection[Pair], last: Mapping[str, int], wanted: int, seed: str
) -> tuple[Pair, ...]:
    """Return as many pairs that were never shown as are wanted and there are, in an order of the seed."""
    fresh: list[Pair] = []
    for pairs in pool.hundreds():
        fresh += [pair for pair in pairs if pair not in used and _last_shown(pair, last) < 0]
        if len(fresh) >= wanted:
            break
    return shuffled(fresh, seed, pool.slot, "draw")[:wanted]


def _last_shown(pair: Pair, last: Mapping[str, int]) -> int:
    """Return the place at which a pair was last shown, -1 for never."""
    return max(last.get(name, -1) for name in (pair.scam, pair.genuine, pair.beside))


def _within(seconds: int, order: tuple[Pair, ...], last: Mapping[str, int], drill: Drill) -> tuple[Pair, ...]:
    """Return the pairs that fit into the time, in their order; new ones are kept first."""
    chosen: set[Pair] = set()
    for pair in sorted(order, key=lambda pair: _last_shown(pair, last) >= 0):
        seconds -= drill.seconds_of(pair.channel)
        if chosen and seconds < 0:
            break
        chosen.add(pair)
    return tuple(pair for pair in order if pair in chosen)


def _scams(encounters: int, drill: Drill, seed: str) -> frozenset[int]:
    """Return the places of the scams among so many encounters: each truth a coin with the drill's share.

    From `LONG` encounters on, all coins are tossed again until both truths come `least` times and scams no
    more than `most`. Drawn as that comes to: how many scams, by the binomial law cut to what is allowed, then
    their places, any as likely as any other.
    """
    low, high = 0, encounters
    if encounters >= LONG:
        low = min(drill.least, encounters // 2)
        high = encounters - low if drill.most is None else min(encounters - low, max(low, drill.most))
    sums = [*accumulate(_binomial(encounters, scams, drill.share) for scams in range(low, high + 1))]
    scams = low + bisect(sums, share(seed, drill.id, "scams") * sums[-1])
    return frozenset(shuffled(range(encounters), seed, drill.id, "truths")[:scams])


def _binomial(coins: int, heads: int, chance: float) -> float:
    return comb(coins, heads) * chance**heads * (1 - chance) ** (coins - heads)
