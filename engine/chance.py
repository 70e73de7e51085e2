"""Chance without a random module: SHA-256 of seed, scenario and slot."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")


def draw(seed: str, scenario: str, slot: str) -> int:
    """Return a number in [0, 2**256) that depends on the three strings and on nothing else."""
    return int.from_bytes(sha256(f"{seed}\x1f{scenario}\x1f{slot}".encode()).digest(), "big")


def share(seed: str, scenario: str, slot: str) -> float:
    """Return a number in (0, 1), uniform over seeds."""
    return ((draw(seed, scenario, slot) >> 203) + 0.5) / 2.0**53


def shuffled(items: Iterable[T], seed: str, scenario: str, slot: str) -> tuple[T, ...]:
    """Return the items in an order decided by seed, scenario and slot."""
    keyed = [(draw(seed, scenario, f"{slot}/{index}"), index, item) for index, item in enumerate(items)]
    return tuple(item for _, _, item in sorted(keyed, key=lambda entry: entry[:2]))
