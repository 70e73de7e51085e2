"""How well the words alone tell scam from genuine before anything is decided, and which words they are.

The model sees characters one to three at a time, in all that can be read before the crux or, in a message,
before the verdict: cues and digits are masked, for what a cue says is what a trainee is to find, and sums
and numbers are measured as shape. An expression counts once a scenario, weighs as much as it is rare
(logarithm of the inverse share of scenarios), and stands in two pairs at least: what one pair alone says is
its story. What a look at a note finds is evidence and no wording, so notes are left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from engine.check.giveaways.folds import Folded, Judged
from engine.play.scenario import Scenario

RIDGE = 1.0
"""Penalty on rows of unit length."""
MOST_TELLING = 20
_LONGEST = 3
_AROUND = 4
"""Signs of an example on either side."""
_WIDEST = 12
"""Signs an expression is shown with, where more of them always stand together."""

_MASKED = re.compile(
    r"\[\[[^\[\]]*\]\]|\{\{[^{}]*\}\}|[\d*]+|[零〇一二三四五六七八九]{2,}|[零〇一二三四五六七八九十百千万]{3,}"
)
_MASK = "\0"


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that stand in more scams than genuine ones or the other way round; ids of where they stand.

    `scams` and `genuine` count pairs in which one twin alone has them; `example` is from the first of `ids`.
    """

    words: str
    scams: int
    genuine: int
    ids: tuple[str, ...]
    example: str


@dataclass(frozen=True)
class Wording:
    """What words tell together, and the most telling of them, the strongest first."""

    folded: Folded
    expressions: tuple[Expression, ...]


def measure_wording(scenarios: Sequence[Scenario]) -> Wording | None:
    """Return what words tell over judged scenarios; None where there are too few pairs."""
    judged = Judged.of([scenario for scenario in scenarios if scenario.worded])
    if not judged.enough:
        return None
    texts = [_MASK.join(map(_masked, read_before(scenario))) for scenario in judged.scenarios]
    places = _places(texts, judged.groups)
    if not places:
        return None
    return Wording(_folded(places, judged), _expressions(places, texts, judged))


def read_before(scenario: Scenario) -> list[str]:
    """Return what a trainee reads before the decision falls, the answers on offer among it."""
    return [scenario.setting, *scenario.opening]


def _masked(text: str) -> str:
    return _MASKED.sub(_MASK, text).casefold()


def _places(texts: Sequence[str], groups: Sequence[str]) -> Mapping[str, frozenset[int]]:
    """Return every expression that stands in two pairs at least, and the scenarios it stands in."""
    occurrences: defaultdict[str, set[int]] = defaultdict(set)
    for number, text in enumerate(texts):
        for part in text.split(_MASK):
            for size in range(1, _LONGEST + 1):
                for start in range(len(part) - size + 1):
                    occurrences[part[start : start + size]].add(number)
    return {
        words: frozenset(places)
        for words, places in sorted(occurrences.items())
        if len({groups[number] for number in places}) > 1 and not words.isspace()
    }


def _folded(places: Mapping[str, frozenset[int]], judged: Judged) -> Folded:
    import numpy as np

    from engine.check.giveaways.discriminant import Discriminant

    size = len(judged.scenarios)
    rows = np.zeros((size, len(places)))
    for column, standing in enumerate(places.values()):
        rows[list(standing), column] = np.log(size / len(standing))
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    for stratum in set(judged.strata):
        inside = [number for number, label in enumerate(judged.strata) if label == stratum]
        rows[inside] -= rows[inside].mean(axis=0)
    return Folded(Discriminant(rows, judged.groups, RIDGE), judged)


def _expressions(
    places: Mapping[str, frozenset[int]], texts: Sequence[str], judged: Judged
) -> tuple[Expression, ...]:
    """Return the expressions whose pairs are most at odds, by McNemar's statistic; each said once."""
    chosen: list[tuple[frozenset[int], Expression]] = []
    for words, scams, genuine in _at_odds(places, judged):
        standing = places[words]
        wider = _widened(words, standing, texts)
        if any(_alike(wider, standing, other.words, where) for where, other in chosen):
            continue
        side = [n for n in sorted(standing) if judged.scam[n] == (scams > genuine)]
        ids = tuple(judged.scenarios[n].id for n in side)
        chosen.append((standing, Expression(wider, scams, genuine, ids, _around(wider, texts[side[0]]))))
        if len(chosen) == MOST_TELLING:
            break
    return tuple(expression for _, expression in chosen)


def _at_odds(places: Mapping[str, frozenset[int]], judged: Judged) -> list[tuple[str, int, int]]:
    """Return expressions with the pairs whose scam alone and whose genuine twin alone has them, ranked."""
    members: defaultdict[str, dict[bool, int]] = defaultdict(dict)
    for number, scenario in enumerate(judged.scenarios):
        if scenario.id in judged.pairs:
            members[judged.pairs[scenario.id]][judged.scam[number]] = number
    twins = [(pair[True], pair[False]) for pair in members.values() if len(pair) == 2]
    ranked: list[tuple[float, int, str, int, int]] = []
    for words, standing in places.items():
        scams = sum(scam in standing and real not in standing for scam, real in twins)
        genuine = sum(real in standing and scam not in standing for scam, real in twins)
        if scams != genuine:
            statistic = (scams - genuine) ** 2 / (scams + genuine)
            ranked.append((-statistic, -len(words), words, scams, genuine))
    return [(words, scams, genuine) for _, _, words, scams, genuine in sorted(ranked)]


def _widened(words: str, standing: frozenset[int], texts: Sequence[str]) -> str:
    """Return the words with the signs that stand beside them wherever they stand."""
    first = texts[min(standing)]
    start = first.index(words)
    end = start + len(words)
    while end - start < _WIDEST:
        for a, b in ((start, end + 1), (start - 1, end)):
            wider = first[a:b] if a >= 0 else ""
            if len(wider) > end - start and _MASK not in wider and all(wider in texts[n] for n in standing):
                start, end = a, b
                break
        else:
            break
    return first[start:end].strip()


def _alike(words: str, standing: frozenset[int], other: str, where: frozenset[int]) -> bool:
    """Return whether two expressions are one: either holds the other, mostly in the same scenarios."""
    return (words in other or other in words) and len(standing & where) * 2 >= len(standing | where)


def _around(words: str, text: str) -> str:
    """Return words with the signs around them in one text."""
    part = next(part for part in text.split(_MASK) if words in part)
    start = part.index(words)
    return part[max(0, start - _AROUND) : start + len(words) + _AROUND].strip()
