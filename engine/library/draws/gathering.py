"""Which encounters a whole group judges at one screen: read whole or talked through, new to most of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from engine.chance import share, shuffled
from engine.channels import channels, model
from engine.errors import InputError
from engine.language import N_
from engine.library.drill import Drill
from engine.library.header import Header
from engine.library.stock import Material, Pair, Pool, pools_of
from engine.play.encounter import Phase
from engine.play.play import Play
from engine.text import width

CELLS = 240
"""Cells of a terminal the words of an encounter take at most: 120 Chinese signs."""
BETWEEN = 54
"""Cells a further sender of a thread costs: the row that names it."""
HUNDREDS = 3
"""Hundreds of pairs that are looked through, where there is no end of them."""


def readable_from_afar(play: Play) -> bool:
    """Return whether a whole room can read a play from one screen in large type; of a note see its picture.

    A talk counts whole, both sides of it; who is talked with stands in the heading. Led line by line, what
    is said at once counts.
    """
    if play.scenario.talked and not play.terms.together:
        return all(width(passage.text) <= CELLS for passage in play.passages)
    if play.phase is not Phase.VERDICT:
        return False
    if play.scenario.looked_at:
        return play.view.picture is not None
    talk = [passage for passage in play.passages if passage.side != "panel"]
    senders = {passage.label for passage in talk if passage.side == "them"}
    return sum(width(passage.text) for passage in talk) + BETWEEN * (len(senders) - 1) <= CELLS


def holds_for_all(drill: Drill, headers: Mapping[str, Header], *, talks: bool = False) -> bool:
    """Return whether a drill draws or names anything of a kind that many can judge at one screen.

    With `talks` also what a room is led through line by line.
    """
    aloud = _for_many(drill, headers, talks=talks)
    return bool(aloud.items or aloud.draws)


def encounters_for_all(
    drill: Drill,
    material: Material,
    seed: str,
    meetings: Sequence[Collection[str]],
    count: int,
    fits: Callable[[str], bool],
    *,
    mixed: bool = False,
    talks: bool = False,
) -> tuple[str, ...]:
    """Return at most `count` scenarios of a drill, decided by the seed, that a group judges together.

    Taken is what can be shown whole, with `talks` also what is led line by line, the channels in turn, and
    `fits` (asked with ids; of a pair both must, so that length tells nothing), first what fewest have met:
    `meetings` holds the scenarios each of them has been shown. Every truth is a coin, or, where they are to
    be `mixed`, half of them are scams, the odd one by a coin. Raises `InputError` where the drill holds
    nothing of the kind.
    """
    aloud = _for_many(drill, material.headers, talks=talks)

    def topic(candidate: _Candidate) -> str:
        return material.headers[candidate.pair.scam].topic

    candidates: list[_Candidate] = []
    for number, pool in enumerate(pools_of(aloud, material)):
        ranked = _ranked(pool.good(), seed, meetings)
        fitting = _apart(ranked, topic, lambda candidate: all(map(fits, candidate.names)), count)
        candidates += [replace(candidate, turn=(place, number)) for place, candidate in enumerate(fitting)]
    order = sorted(candidates, key=lambda candidate: (candidate.acquainted, candidate.turn))
    pairs = [candidate.pair for candidate in _apart(order, topic, lambda _candidate: True, count)]
    if not pairs:
        raise _nothing(drill)
    order_of_pairs = shuffled(pairs, seed, drill.id, "order")
    if mixed:
        odd = len(pairs) % 2 and share(seed, drill.id, "odd") < 0.5
        scams = shuffled(range(len(pairs)), seed, drill.id, "truths")[: len(pairs) // 2 + bool(odd)]
        return tuple(
            pair.scam if place in scams else pair.genuine for place, pair in enumerate(order_of_pairs)
        )
    return tuple(_truth(pair, drill, seed) for pair in order_of_pairs)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A pair, how many of the group it is old to, and when its pool's turn is to give it."""

    pair: Pair
    acquainted: int
    turn: tuple[int, int] = (0, 0)

    @property
    def names(self) -> tuple[str, str]:
        return self.pair.scam, self.pair.genuine


def _for_many(drill: Drill, headers: Mapping[str, Header], *, talks: bool) -> Drill:
    """Return a drill of those draws and names alone that many can judge at one screen.

    With talks each channel is a draw of its own, so that no evening is all calls.
    """
    fitting = tuple(
        entry.name
        for entry in channels()
        if entry.judged and (model(entry.name).for_many or (talks and model(entry.name).talked))
    )
    draws = [
        replace(draw, channels=tuple(name for name in fitting if not draw.channels or name in draw.channels))
        for draw in drill.draws
    ]
    if talks:
        draws = [replace(draw, channels=(name,)) for draw in draws for name in draw.channels]
    named = tuple(name for name in drill.items if name not in headers or headers[name].channel in fitting)
    return replace(drill, items=named, draws=tuple(draw for draw in draws if draw.channels))


def _ranked(pool: Pool, seed: str, meetings: Sequence[Collection[str]]) -> Iterator[_Candidate]:
    """Yield the pairs of a pool, those fewest have met first; of an endless pool as far as it takes."""
    behind: list[_Candidate] = []
    for pairs in islice(pool.hundreds(), HUNDREDS):
        for pair in shuffled(pairs, seed, pool.slot, "together"):
            candidate = _Candidate(pair, sum(_has_met(pair, names) for names in meetings))
            if candidate.acquainted:
                behind.append(candidate)
            else:
                yield candidate
    yield from sorted(behind, key=lambda candidate: candidate.acquainted)


def _apart(
    ranked: Iterable[_Candidate],
    topic: Callable[[_Candidate], str],
    fits: Callable[[_Candidate], bool],
    count: int,
) -> list[_Candidate]:
    """Return as many that fit as are wanted, no pair twice: of those new to all first one of each topic."""
    chosen: dict[Pair, _Candidate] = {}
    others: list[_Candidate] = []
    topics: set[str] = set()
    for candidate in ranked:
        if len(chosen) == count:
            break
        if candidate.acquainted or topic(candidate) in topics:
            others.append(candidate)
        elif candidate.pair not in chosen and fits(candidate):
            chosen[candidate.pair] = candidate
            topics.add(topic(candidate))
    for candidate in others:
        if len(chosen) < count and candidate.pair not in chosen and fits(candidate):
            chosen[candidate.pair] = candidate
    return [*chosen.values()]


def _has_met(pair: Pair, names: Collection[str]) -> bool:
    return any(name in names for name in (pair.scam, pair.genuine, pair.beside) if name)


def _truth(pair: Pair, drill: Drill, seed: str) -> str:
    return pair.scam if share(seed, pair.scam, "together") < drill.share else pair.genuine


def _nothing(drill: Drill) -> InputError:
    return InputError(
        "roll-call-nothing",
        N_("Drill {drill} holds nothing that a whole room can read from one screen."),
        N_("Choose a drill with text messages or drawn notes, such as {example}."),
        drill=drill.title,
        example="message-rounds",
    )
