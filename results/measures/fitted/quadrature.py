"""Abilities over which integrals are summed: an even grid under the normal curve."""

from __future__ import annotations

from math import exp, fsum

NODES = tuple(-6 + step / 5 for step in range(61))
"""Abilities in standard deviations."""
_SUM = fsum(exp(-node * node / 2) for node in NODES)
WEIGHTS = tuple(exp(-node * node / 2) / _SUM for node in NODES)
"""Their weights, 1 together."""
