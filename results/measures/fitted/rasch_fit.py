"""The Rasch model fitted: marginal maximum likelihood by Newton's method, over arrays.

Abilities are summed over `NODES`. The information is the observed one: what the answers would tell if
abilities were known, less what is lost because they are not (Louis 1982, J. R. Stat. Soc. B 44, 226).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from results.measures.fitted.newton import Array, ascent, standard_errors
from results.measures.fitted.quadrature import NODES, WEIGHTS

STEPS = 100
"""Newton steps after which a fit is given up."""
ENOUGH = 1e-9
"""Twice what a step must still promise to the log-likelihood."""
_NODES, _LOG_WEIGHTS = np.array(NODES), np.log(np.array(WEIGHTS))


@dataclass(frozen=True, slots=True)
class Data:
    """People who met the same items and got as many right are one class: the model tells no more of them.

    `answered` is 1 where a class met an item (classes x items), `right` the items a class got right, `people`
    how many they are, `solved` how many people got each item right.
    """

    answered: Array
    right: Array
    people: Array
    solved: Array


@dataclass(frozen=True, slots=True)
class Fitted:
    """Difficulties and their standard errors, the spread of abilities, the log-likelihood without prior."""

    difficulties: tuple[float, ...]
    errors: tuple[float, ...]
    sd: float
    log_likelihood: float


def gathered(people: Sequence[Mapping[str, bool]], names: Sequence[str]) -> Data:
    """Return the classes of people's answers; `names` are all items."""
    columns = {name: at for at, name in enumerate(names)}
    classes: Counter[tuple[tuple[int, ...], int]] = Counter()
    solved = np.zeros(len(names))
    for person in people:
        classes[tuple(sorted(columns[name] for name in person)), sum(person.values())] += 1
        for name, correct in person.items():
            solved[columns[name]] += correct
    answered = np.zeros((len(classes), len(names)))
    for row, (items, _right) in enumerate(classes):
        answered[row, list(items)] = 1
    right = np.array([total for _items, total in classes], dtype=float)
    return Data(answered, right, np.array([*classes.values()], dtype=float), solved)


def fitted(data: Data, precision: float) -> Fitted | None:
    """Return the fit, None where none was found; `precision` is that of the prior, 0 for none."""
    point = np.append(np.zeros(data.answered.shape[1]), 1.0)
    height = _height(point, data, precision)
    for _ in range(STEPS):
        gradient, information = _slopes(point, data, precision)
        step = ascent(information, gradient)
        if step is None:
            return None
        if float(step @ gradient) < ENOUGH:
            return _at(point, information, data)
        share, higher = 1.0, height
        while share > 1e-6 and not higher > height:
            reached = point + share * step
            higher, share = _height(reached, data, precision), share / 2
        if not higher > height:
            return None
        point, height = reached, higher
    return None


def _at(point: Array, information: Array, data: Data) -> Fitted | None:
    errors = standard_errors(information)
    if errors is None:
        return None
    return Fitted(
        tuple(point[:-1].tolist()),
        tuple(errors[:-1].tolist()),
        abs(float(point[-1])),
        _height(point, data, 0.0),
    )


def _weighed(point: Array, data: Data) -> tuple[Array, Array]:
    """Return what the answers of each class make of the nodes' weights, and the logarithm of their chance."""
    strength = point[-1] * _NODES
    failing = np.logaddexp(0.0, strength - point[:-1, None])
    logs = data.right[:, None] * strength - data.answered @ failing + _LOG_WEIGHTS
    most = logs.max(axis=1, keepdims=True)
    raw = np.exp(logs - most)
    whole = raw.sum(axis=1, keepdims=True)
    return raw / whole, (most + np.log(whole))[:, 0]


def _height(point: Array, data: Data, precision: float) -> float:
    """Return the marginal log-likelihood, with the prior of the difficulties."""
    difficulties = point[:-1]
    likelihood = data.people @ _weighed(point, data)[1] - difficulties @ data.solved
    return float(likelihood - precision * (difficulties @ difficulties) / 2)


def _slopes(point: Array, data: Data, precision: float) -> tuple[Array, Array]:
    """Return the gradient by difficulties and spread, and the observed information."""
    weights, _logs = _weighed(point, data)
    chances = 1 / (1 + np.exp(point[:-1, None] - point[-1] * _NODES))
    strewn = _NODES * (data.right[:, None] - data.answered @ chances)
    expected, spread = (weights @ chances.T) * data.answered, (weights * strewn).sum(axis=1)
    counted = data.answered * data.people[:, None]
    gradient = np.append(data.people @ expected - data.solved - precision * point[:-1], data.people @ spread)
    doubt = (counted.T @ weights) * chances * (1 - chances)
    lost = -(expected * data.people[:, None]).T @ expected
    for node in range(len(_NODES)):
        both = (counted * weights[:, node : node + 1]).T @ data.answered
        lost += both * np.outer(chances[:, node], chances[:, node])
    size = len(point)
    information = np.empty((size, size))
    information[:-1, :-1] = np.diag(doubt.sum(axis=1) + precision) - lost
    explained = (expected * data.people[:, None]).T @ spread
    across = (chances * (counted.T @ (weights * strewn))).sum(axis=1) - explained
    information[:-1, -1] = information[-1, :-1] = -(doubt @ _NODES) - across
    over = data.people @ ((weights * strewn**2).sum(axis=1) - spread**2)
    information[-1, -1] = (doubt @ _NODES**2).sum() - over
    return gradient, information
