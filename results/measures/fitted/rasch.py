"""The Rasch model: how hard items are, on one scale with how able people are, whoever met which.

A person of ability theta answers an item of difficulty b right with 1 / (1 + exp(b - theta)); abilities are
N(0, sd). Difficulties and sd are found together by marginal maximum likelihood (Bock & Aitkin 1981, doi
10.1007/BF02293801); people may have met different items. Difficulties have a wide normal prior, so that an
item that all or none got right has a finite one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, fsum, log1p, sqrt

from results.measures.fitted.quadrature import NODES, WEIGHTS

Answers = Mapping[str, bool]
"""One person's answers, right or wrong, by item; items not met are absent."""

LEAST = 30
"""People from which on difficulties are estimated: within about one logit where items suit them
(Linacre 1994, rasch.org/rmt/rmt74m.htm: 27 to 61)."""
PRIOR = 3.0
"""Standard deviation of the prior of difficulties, in logits."""


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


def rasch(people: Sequence[Answers], prior: float | None = PRIOR) -> Rasch | None:
    """Return the fit; None with fewer than `LEAST` people of two answers or more, or where none was found.

    `prior` is the standard deviation of the difficulties' prior, None for none.
    """
    telling = [person for person in people if len(person) > 1]
    if len(telling) < LEAST:
        return None
    from results.measures.fitted.rasch_fit import fitted, gathered

    names = sorted({name for person in telling for name in person})
    fit = fitted(gathered(telling, names), 0.0 if prior is None else 1 / prior**2)
    if fit is None:
        return None
    each = zip(names, fit.difficulties, fit.errors, strict=True)
    items = {name: Difficulty(value, error) for name, value, error in each}
    return Rasch(items, fit.sd, fit.log_likelihood, len(telling))


def ability(difficulties: Mapping[str, float], sd: float, answers: Answers) -> Ability:
    """Return the expected ability after answers to items of known difficulty, before them N(0, sd^2).

    Items without a difficulty are passed over; without answers it is 0 with error sd.
    """
    scored = [(difficulties[name], right) for name, right in answers.items() if name in difficulties]
    logs = [sum(_log_chance(sd * node - b, right) for b, right in scored) for node in NODES]
    most = max(logs)
    raw = [weight * exp(log - most) for weight, log in zip(WEIGHTS, logs, strict=True)]
    value = sd * fsum(w * node for w, node in zip(raw, NODES, strict=True)) / fsum(raw)
    spread = fsum(w * (sd * node - value) ** 2 for w, node in zip(raw, NODES, strict=True)) / fsum(raw)
    return Ability(value, sqrt(spread))


def _log_chance(above: float, right: bool) -> float:
    """Return the logarithm of the chance of a right (wrong) answer, `above` the item by so many logits."""
    signed = above if right else -above
    return -log1p(exp(-signed)) if signed > 0 else signed - log1p(exp(signed))


def most_telling(fit: Rasch, answers: Answers) -> list[str]:
    """Return the items a person has not met, the one whose answer would tell most of the ability first.

    What it would tell is its `information` at the ability expected after `answers`; ties go by name.
    """
    able = ability({name: item.value for name, item in fit.items.items()}, fit.sd, answers).value
    unmet = [name for name in fit.items if name not in answers]
    return sorted(unmet, key=lambda name: (-information(able, fit.items[name].value), name))


def information(able: float, difficulty: float) -> float:
    """Return what one answer tells of an ability: P (1 - P), 0.25 at most, where both are equal."""
    chance = 1 / (1 + exp(difficulty - able))
    return chance * (1 - chance)
