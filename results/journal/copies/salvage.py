"""Which facts of a damaged chain are still what was written: those where the hash before and their own agree.

Behind a gap a chain is taken up again where the stated hash of the fact before is readable and the next fact
agrees with it: no other text has that hash. So does a fact count whose own hash alone is damaged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from results.journal.canonical import link
from results.journal.facts.fact import Fact
from results.journal.journal import FIRST


@dataclass(frozen=True, slots=True)
class Gap:
    """Facts of a chain that are lost, numbered `first` to `last`, and the ones beside them.

    `hash` is that of the last lost one; empty where nothing of the chain follows, as `after` is None.
    """

    origin: str
    first: int
    last: int
    hash: str
    before: Fact | None
    after: Fact | None


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A hash the next fact may rest on: proven, or stated by a fact that could not be proven.

    `pending` are facts that are proven if it does, `base` the hash before them.
    """

    hash: str
    base: str
    pending: tuple[Fact, ...] = ()


@dataclass(slots=True)
class Chain:
    """One chain while its candidates are read, by number, several of a number included."""

    origin: str
    gaps: list[Gap] = field(default_factory=list)
    last: Fact | None = None
    _seq: int = 0
    _anchors: Sequence[_Anchor] = (_Anchor(FIRST, FIRST),)

    def hold(self, candidates: Iterable[Fact], noted: int) -> Iterator[Fact]:
        """Yield the facts that hold, in order; `gaps` are complete at the end.

        `noted` is the number of facts the chain is known to have had, 0 where nobody knows.
        """
        unproven: set[int] = set()
        for seq, alike in groupby(candidates, lambda fact: fact.seq):
            options = tuple(alike)
            if seq != self._seq + 1:
                self._anchors = ()
            self._seq = seq
            proof = self._proven(options)
            if proof:
                unproven.clear()
                yield from self._take(*proof)
            else:
                unproven.add(seq)
                stated = (_Anchor(fact.hash, fact.hash) for fact in options)
                self._anchors = [*self._computed(options), *stated]
        end = self.last.seq if self.last else 0
        # a number may be damaged itself, so that it says less than how many there are
        last = max(noted, end + len(unproven))
        if last > end:
            self.gaps.append(Gap(self.origin, end + 1, last, "", self.last, None))

    def _proven(self, options: Sequence[Fact]) -> tuple[_Anchor, Fact] | None:
        pairs = ((anchor, fact) for anchor in self._anchors for fact in options)
        return next((pair for pair in pairs if _link(pair[0].hash, pair[1]) == pair[1].hash), None)

    def _computed(self, options: Sequence[Fact]) -> Iterator[_Anchor]:
        for anchor in self._anchors:
            for fact in options if not anchor.pending else ():
                digest = _link(anchor.hash, fact)
                if digest:
                    yield _Anchor(digest, anchor.hash, (replace(fact, hash=digest),))

    def _take(self, anchor: _Anchor, fact: Fact) -> Iterator[Fact]:
        first = self.last.seq + 1 if self.last else 1
        last = fact.seq - 1 - len(anchor.pending)
        if last >= first:
            after = next(iter(anchor.pending), fact)
            self.gaps.append(Gap(self.origin, first, last, anchor.base, self.last, after))
        yield from anchor.pending
        yield fact
        self.last, self._anchors = fact, (_Anchor(fact.hash, fact.hash),)


def _link(previous: str, fact: Fact) -> str:
    try:
        return link(previous, fact.origin, fact.seq, fact.time, fact.kind, fact.body)
    except (TypeError, ValueError):
        return ""
