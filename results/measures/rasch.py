"""The Rasch model: how hard items are, on one scale with how able people are, whoever met which.

A person of ability theta answers an item of difficulty b right with 1 / (1 + exp(b - theta)); abilities are
N(0, sd). Difficulties and sd are found together by marginal maximum likelihood (Bock & Aitkin 1981, doi
10.1007/BF02293801), by Newton's method; people may have met different items. Difficulties have a wide normal
prior, so that an item that all or none got right has a finite one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, fsum, log, sqrt

from results.measures.linear import ascent, factor, inverse_diagonal

Answers = Mapping[str, bool]
"""One person's answers, right or wrong, by item; items not met are absent."""

LEAST = 30
"""People from which on difficulties are estimated: within about one logit where items suit them
(Linacre 1994, rasch.org/rmt/rmt74m.htm: 27 to 61)."""
PRIOR = 3.0
"""Standard deviation of the prior of difficulties, in logits."""
NODES = tuple(-6 + step / 5 for step in range(61))
"""Abilities in standard deviations over which integrals are summed."""
STEPS = 100
"""Newton steps after which a fit is given up."""
ENOUGH = 1e-9
"""Twice what a step must still promise to the log-likelihood."""
_SUM = fsum(exp(-one * one / 2) for one in NODES)
_WEIGHTS = tuple(exp(-one * one / 2) / _SUM for one in NODES)


@dataclass(frozen=True, slots=True)
class Difficulty:
    """How hard one item is, in logits above a person of middling ability, and its standard error."""

    value: float
    error: float


@dataclass(frozen=True, slots=True)
class Rasch:
    """Fitted difficulties by item, the spread of abilities, and the log-likelihood without the prior."""

    items: Mapping[str, Difficulty]
    sd: float
    log_likelihood: float
    people: int


@dataclass(frozen=True, slots=True)
class Ability:
    """A person's ability in logits: mean and standard deviation of what is known of it after the answers."""

    value: float
    error: float


@dataclass(frozen=True, slots=True)
class _Class:
    """People who met the same items and got as many right: the model tells no more of their abilities."""

    items: tuple[int, ...]
    right: int
    people: int


@dataclass(frozen=True, slots=True)
class _Data:
    classes: tuple[_Class, ...]
    right: tuple[int, ...]
    """People who got each item right."""


def rasch(people: Sequence[Answers], prior: float | None = PRIOR) -> Rasch | None:
    """Return the fit; None with fewer than `LEAST` people of two answers or more, or where none was found.

    `prior` is the standard deviation of the difficulties' prior, None for none.
    """
    told = [person for person in people if len(person) > 1]
    if len(told) < LEAST:
        return None
    names = sorted({name for person in told for name in person})
    data = _data(told, {name: at for at, name in enumerate(names)})
    precision = 0.0 if prior is None else 1 / prior**2
    point = [0.0] * len(names) + [1.0]
    height = _height(point, data, precision)
    for _ in range(STEPS):
        gradient, information = _slopes(point, data, precision)
        step = ascent(information, gradient)
        if step is None:
            return None
        if sum(one * slope for one, slope in zip(step, gradient, strict=True)) < ENOUGH:
            return _fit(point, names, data, information, len(told))
        share, higher = 1.0, height
        while share > 1e-6 and not higher > height:
            reached = [one + share * by for one, by in zip(point, step, strict=True)]
            higher, share = _height(reached, data, precision), share / 2
        if not higher > height:
            return None
        point, height = reached, higher
    return None


def _data(people: Iterable[Answers], places: Mapping[str, int]) -> _Data:
    classes: Counter[tuple[tuple[int, ...], int]] = Counter()
    right = [0] * len(places)
    for person in people:
        classes[tuple(sorted(places[name] for name in person)), sum(person.values())] += 1
        for name, known in person.items():
            right[places[name]] += known
    return _Data(tuple(_Class(*key, count) for key, count in sorted(classes.items())), tuple(right))


def _fit(
    point: Sequence[float],
    names: Sequence[str],
    data: _Data,
    information: Sequence[Sequence[float]],
    people: int,
) -> Rasch | None:
    lower = factor(information)
    if lower is None:
        return None
    errors = [sqrt(one) for one in inverse_diagonal(lower)]
    items = {
        name: Difficulty(b, error) for name, b, error in zip(names, point[:-1], errors[:-1], strict=True)
    }
    return Rasch(items, abs(point[-1]), _height(point, data, 0.0), people)


def _height(point: Sequence[float], data: _Data, precision: float) -> float:
    """Return the marginal log-likelihood, with the prior of the difficulties."""
    *difficulties, sd = point
    failing = [[_softplus(sd * node - b) for node in NODES] for b in difficulties]
    total = -fsum(b * count for b, count in zip(difficulties, data.right, strict=True))
    total -= precision * fsum(b * b for b in difficulties) / 2
    for one in data.classes:
        total += one.people * _weighed(one, sd, failing)[1]
    return total


def _softplus(x: float) -> float:
    return x + log(1 + exp(-x)) if x > 0 else log(1 + exp(x))


def _weighed(one: _Class, sd: float, failing: Sequence[Sequence[float]]) -> tuple[list[float], float]:
    """Return what the answers of a class make of the nodes' weights, and the logarithm of their chance."""
    logs = [
        one.right * sd * node - sum(column)
        for node, *column in zip(NODES, *(failing[item] for item in one.items), strict=True)
    ]
    most = max(logs)
    raw = [weight * exp(value - most) for weight, value in zip(_WEIGHTS, logs, strict=True)]
    whole = sum(raw)
    return [value / whole for value in raw], most + log(whole)


def _slopes(point: Sequence[float], data: _Data, precision: float) -> tuple[list[float], list[list[float]]]:
    """Return the gradient by difficulties and sd, and the observed information (Louis 1982).

    What the answers would tell if abilities were known, less what is lost because they are not.
    """
    *difficulties, sd = point
    size = len(point)
    failing = [[_softplus(sd * node - b) for node in NODES] for b in difficulties]
    chances = [[1 / (1 + exp(b - sd * node)) for node in NODES] for b in difficulties]
    gradient = [-count - precision * b for count, b in zip(data.right, difficulties, strict=True)] + [0.0]
    information = [[precision * (row == column < size - 1) for column in range(size)] for row in range(size)]
    for one in data.classes:
        _add_class(one, _weighed(one, sd, failing)[0], chances, gradient, information)
    return gradient, information


def _add_class(
    one: _Class,
    weights: Sequence[float],
    chances: Sequence[Sequence[float]],
    gradient: list[float],
    information: list[list[float]],
) -> None:
    last = len(gradient) - 1
    places = [*one.items, last]
    expected = [sum(column) for column in zip(*(chances[item] for item in one.items), strict=True)]
    slopes = [chances[item] for item in one.items]
    slopes.append([node * (one.right - sure) for node, sure in zip(NODES, expected, strict=True)])
    means = [sum(map(_times, weights, slope)) for slope in slopes]
    for place, mean in zip(places, means, strict=True):
        gradient[place] += one.people * mean
    for row, slope in enumerate(slopes):
        weighed = [*map(_times, weights, slope)]
        for column in range(row + 1):
            lost = sum(map(_times, weighed, slopes[column])) - means[row] * means[column]
            information[places[row]][places[column]] -= one.people * lost
            if column < row:
                information[places[column]][places[row]] -= one.people * lost
    for item in one.items:
        doubt = [w * chance * (1 - chance) for w, chance in zip(weights, chances[item], strict=True)]
        stretched = [*map(_times, doubt, NODES)]
        information[item][item] += one.people * sum(doubt)
        information[item][last] -= one.people * sum(stretched)
        information[last][item] -= one.people * sum(stretched)
        information[last][last] += one.people * sum(map(_times, stretched, NODES))


def _times(one: float, other: float) -> float:
    return one * other


def ability(difficulties: Mapping[str, float], sd: float, answers: Answers) -> Ability:
    """Return the expected ability after answers to items of known difficulty, before them N(0, sd^2).

    Items without a difficulty are passed over; without answers it is 0 with error sd.
    """
    known = [name for name in answers if name in difficulties]
    failing = [[_softplus(sd * node - difficulties[name]) for node in NODES] for name in known]
    one = _Class(tuple(range(len(known))), sum(answers[name] for name in known), 1)
    weights, _chance = _weighed(one, sd, failing)
    value = sd * fsum(map(_times, weights, NODES))
    spread = fsum(w * (sd * node - value) ** 2 for w, node in zip(weights, NODES, strict=True))
    return Ability(value, sqrt(spread))


def information(able: float, difficulty: float) -> float:
    """Return what one answer tells of an ability: P (1 - P), 0.25 at most, where both are equal."""
    chance = 1 / (1 + exp(difficulty - able))
    return chance * (1 - chance)
