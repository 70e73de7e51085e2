"""What a drill draws from on a day: pools of pairs, or what is wrong with them, before chance is at work."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from math import inf

from engine.errors import InputError
from engine.language import N_
from engine.library.drill import Draw, Drill
from engine.library.freshness import is_stale
from engine.library.header import Endless, Header, wanted


@dataclass(frozen=True, slots=True)
class Pair:
    """Two twins, of which a run holds one; or one scenario alone, which then stands for both."""

    scam: str
    genuine: str
    channel: str
    question: bool
    fit: bool
    """Whether it may be played on the day: its facts are good, and it is approved where that is asked."""
    beside: str = ""
    """The twin of a scenario that was asked for by its name: not played, but whoever met it met this."""

    @property
    def twins(self) -> bool:
        """Whether chance decides which of two comes."""
        return self.scam != self.genuine


Further = Callable[[int], tuple[Pair, ...]]
"""Makes the hundred pairs of a number, from 0, those that may be played on the day."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Pairs of which a run takes `count`; `further` gives the hundred of a number, where more can be made.

    What can be made is made only for who wants pairs: most only ask how many there are.
    """

    count: int
    slot: str
    """What its chance is drawn by."""
    finite: tuple[Pair, ...]
    """The pairs that were written; where there is no `further`, all."""
    further: Further | None = None
    packs: frozenset[str] = frozenset()
    """The packs (ids) of what is made in it."""

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Its pairs, of endless ones the first hundred of each kind."""
        return (*self.further(0), *self.finite) if self.further else self.finite

    @property
    def size(self) -> float:
        """How many pairs there are; infinite where more can be made."""
        return inf if self.further else len(self.finite)

    @property
    def questions(self) -> bool:
        """Whether it holds questions and nothing to judge."""
        return self.further is None and all(pair.question for pair in self.finite)

    def hundreds(self) -> Iterator[tuple[Pair, ...]]:
        """Yield its pairs, then a hundred more at a time, as long as more can be made."""
        pairs, number = self.pairs, 1
        while pairs or number == 1:
            yield pairs
            if self.further is None:
                return
            pairs, number = self.further(number), number + 1

    def beside(self, others: Iterable[Pool]) -> float:
        """Return how many pairs are sure to be left when these pools have taken theirs."""
        if self.further:
            return inf
        own = set(self.finite)
        # what is made in others is compared only with what is made here
        taken_by = ((pool.count, pool.pairs if self.packs else pool.finite) for pool in others)
        return len(own) - sum(min(count, len(own.intersection(pairs))) for count, pairs in taken_by)

    def good(self) -> Pool:
        """Return what of it may be played on the day."""
        return replace(self, finite=tuple(pair for pair in self.finite if pair.fit))


@dataclass(frozen=True, slots=True)
class Stock:
    """A drill with its pools, the narrowest first, so that a wide one leaves a narrow one enough."""

    drill: Drill
    pools: tuple[Pool, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """What pools are made of: the heads, the drills beside this one, the day, what is approved and withdrawn.

    Without a day nothing is stale, and with `approved` None nobody asks. `practice` tells of a
    pair (by its scam, or its question) whether only runs without a name draw it, as this is if `practising`.
    """

    headers: Mapping[str, Header]
    drills: Collection[Drill] = ()
    today: date | None = None
    approved: Collection[str] | None = None
    withdrawn: Collection[str] = ()
    practice: Callable[[str], bool] | None = None
    practising: bool = False

    def pool(self, draw: Draw, drill: Drill, slot: str) -> Pool:
        """Return the pool of one draw of a drill, without what other drills keep in reserve."""
        reserves = [] if drill.reserve else [other for other in self.drills if other.reserve]

        def takes(header: Header) -> bool:
            return drill.lang in ("", header.lang) and draw.takes(header)

        def free(header: Header) -> bool:
            return not any(other.holds(header) for other in reserves)

        further, heads, packs = None, wanted(self.headers, takes), frozenset[str]()
        if isinstance(self.headers, Endless):
            further = self._further(self.headers, takes, free)
            heads = self.headers.written(takes) if further else heads
            packs = frozenset(head.pack for head in self.headers.kinds(takes) if free(head))
        pool = Pool(draw.count, slot, tuple(self._pairs(filter(free, heads))), further, packs)
        return pool if self.practice is None else _apart(pool, self.practice, practising=self.practising)

    def _further(
        self, endless: Endless, takes: Callable[[Header], bool], free: Callable[[Header], bool]
    ) -> Further | None:
        """Return what makes more of what is taken, or None where nothing can that may be played."""

        def allowed(header: Header) -> bool:
            # nobody approves notes, and whoever approves a family approves its messages
            return takes(header) and (self.approved is None or header.family in self.approved)

        if not any(free(header) and self._good(header) for header in endless.hundred(1, allowed)):
            return None

        @cache
        def further(number: int) -> tuple[Pair, ...]:
            more = filter(free, endless.hundred(number, allowed))
            return tuple(pair for pair in self._pairs(more) if pair.fit)

        return further

    def named(self, name: str, drill: Drill) -> Pool:
        """Return the pool of one pair that a drill names; raise `InputError` where it is not there for it."""
        header = _known(self.headers, name, drill)
        if drill.by_name:
            return Pool(1, name, (replace(self._alone(header), beside=header.twin or ""),))
        for other in () if drill.reserve else self.drills:
            if other.reserve and other.holds(header):
                raise _reserved(drill, name, other)
        twin = self.headers.get(header.twin) if header.twin else None
        pairs = tuple(self._pairs([header, twin] if twin else [header]))
        return Pool(1, name, pairs or (self._alone(header),))

    def _alone(self, header: Header) -> Pair:
        return Pair(header.id, header.id, header.channel, header.truth is None, self._good(header))

    def _pairs(self, headers: Iterable[Header]) -> Iterator[Pair]:
        """Yield questions, and pairs by their scam; without its twin an encounter is left out."""
        heads = {header.id: header for header in headers}
        for header in heads.values():
            if header.truth is None:
                yield self._alone(header)
            elif header.truth == "scam" and header.twin:
                # most twins are in the same pool, so that what is made is not made again
                twin = heads.get(header.twin) or self.headers.get(header.twin)
                if twin:
                    fit = self._good(header) and self._good(twin)
                    yield Pair(header.id, twin.id, header.channel, False, fit)

    def _good(self, header: Header) -> bool:
        stale = self.today is not None and is_stale(header, self.today)
        allowed = self.approved is None or header.id in self.approved or header.family in self.approved
        return allowed and not stale and header.id not in self.withdrawn


def pools_of(drill: Drill, material: Material) -> list[Pool]:
    """Return the pools of a drill in the order of its file, whatever may be played on the day.

    Raises `InputError` where the drill names what is not there for it.
    """
    if drill.by_name:
        material = replace(material, today=None, withdrawn=())
    named = [material.named(name, drill) for name in drill.items]
    _no_pair_twice(named, drill)
    return [*named, *(material.pool(draw, drill, f"draw/{n}") for n, draw in enumerate(drill.draws))]


def _apart(pool: Pool, practice: Callable[[str], bool], *, practising: bool) -> Pool:
    """Return what of a pool is for practice, or what is not."""

    def ours(pair: Pair) -> bool:
        return practice(pair.scam) == practising

    def more(number: int) -> tuple[Pair, ...]:
        return tuple(filter(ours, pool.further(number))) if pool.further else ()

    finite = tuple(filter(ours, pool.finite))
    return replace(pool, finite=finite, further=more if pool.further else None)


def stock(drill: Drill, material: Material) -> Stock:
    """Return what a drill draws from; what may not be played on the day makes its runs shorter.

    Raises `InputError` where the drill names what is not there, draws more than there ever is, or nothing is
    left.
    """
    whole = sorted(pools_of(drill, material), key=lambda pool: pool.size)
    for index, pool in enumerate(whole):
        if pool.beside(whole[:index]) < pool.count and not material.practising:
            raise _too_few(drill, pool, int(pool.beside(whole[:index])))
    rest: list[Pool] = []
    for pool in (pool.good() for pool in whole):
        rest.append(replace(pool, count=int(min(pool.count, max(0, pool.beside(rest))))))
    rest = [pool for pool in rest if pool.count]
    if not rest or (_judged(whole) and not _judged(rest)):
        raise _too_little(drill)
    return Stock(drill, tuple(rest))


def _judged(pools: Iterable[Pool]) -> bool:
    return any(not pool.questions for pool in pools)


def _known(headers: Mapping[str, Header], name: str, drill: Drill) -> Header:
    if name in headers:
        return headers[name]
    raise InputError(
        "drill-item",
        N_("Drill {drill} names scenario {id}, which is not there."),
        N_("Correct the id, install the pack it belongs to, or switch it on: `ringtrue pack on ID`."),
        drill=drill.id,
        id=name,
    )


def _no_pair_twice(named: Iterable[Pool], drill: Drill) -> None:
    seen: set[Pair] = set()
    for pair in (pair for pool in named for pair in pool.pairs):
        if pair in seen:
            raise InputError(
                "drill-twins",
                N_("Drill {drill} names the pair of {id} twice."),
                N_("Name it once; chance decides which of the two twins comes."),
                drill=drill.id,
                id=pair.scam,
            )
        seen.add(pair)


def _reserved(drill: Drill, name: str, other: Drill) -> InputError:
    return InputError(
        "drill-reserved",
        N_("Drill {drill} names scenario {id}, which drill {other} keeps in reserve."),
        N_("Name another, or write reserve = true in this drill too."),
        drill=drill.id,
        id=name,
        other=other.id,
    )


def _too_few(drill: Drill, pool: Pool, fitting: int) -> InputError:
    draw = drill.draws[int(pool.slot.partition("/")[2])]
    return InputError(
        "drill-draw",
        N_("Drill {drill} draws {count} of channel {channel}, but only {fitting} fit."),
        N_("Draw fewer, or name more packs."),
        drill=drill.id,
        count=pool.count,
        channel=", ".join(draw.channels),
        fitting=fitting,
    )


def _too_little(drill: Drill) -> InputError:
    if drill.approved_only:
        return InputError(
            "drill-approved",
            N_("Too little of drill {drill} is approved, or its facts were to be checked again."),
            N_(
                "`ringtrue review PACK` shows what is approved, and prints what is not for an office to sign."
            ),
            drill=drill.id,
        )
    return InputError(
        "drill-stale",
        N_("Too little is left of drill {drill}: the facts of its other items were to be checked again."),
        N_("`ringtrue check` names them; `ringtrue play {drill} --stale` plays them all the same."),
        drill=drill.id,
    )
