"""Bundles in any order, twice, halved and overlapping make one state; another history is kept apart."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from results.exchange.merge import merge
from results.journal.facts.people import GroupAdded
from tests.results.exchange.laptops import bundle, laptops, opened, state
from tests.results.ledger import Ledger

SPANS = ((1, 10**6), (1, 9), (7, 20), (15, 10**6))
"""Numbers of first and last facts: whole, and in three parts that overlap."""


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Path]]:
    """Bundles of three laptops, each whole and in parts."""
    folder = tmp_path_factory.mktemp("laptops")
    ledgers = laptops(folder)
    yield [
        bundle(ledger, folder / f"{number}-{first}.ringtrue", first=first, last=last)
        for number, ledger in enumerate(ledgers)
        for first, last in SPANS
    ]
    for ledger in ledgers:
        ledger.store.close()


@pytest.fixture(scope="module")
def whole(parts: list[Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[object, ...]]]:
    """The state after all of them."""
    return merged(parts)[0]


def merged(files: list[Path]) -> tuple[dict[str, list[tuple[object, ...]]], int]:
    """Return the state of a new store after these bundles, and how many facts are missing."""
    with TemporaryDirectory() as folder:
        store, people = opened(Path(folder))
        for file in files:
            merge(store, people, file)
        after = state(store)
        verified = store.verify()
        store.rebuild()
        assert state(store) == after
        assert {fault.what for fault in verified.findings} <= {"content-missing"}
        people.close()
        store.close()
        return after, sum(gap.last - gap.first + 1 for gap in verified.gaps)


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_bundles_in_any_order_make_one_state(
    parts: list[Path], whole: dict[str, list[tuple[object, ...]]], data: st.DataObject
) -> None:
    halves = [parts[place] for place in range(len(parts)) if place % len(SPANS)]
    more = data.draw(st.lists(st.sampled_from(parts), max_size=3))
    after, missing = merged(data.draw(st.permutations([*halves, *more])))
    assert after == whole
    assert missing == 0


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_what_is_missing_is_no_fault_and_its_order_does_not_matter(
    parts: list[Path], data: st.DataObject
) -> None:
    some = data.draw(st.lists(st.sampled_from(parts), unique=True, max_size=5))
    assert merged(some) == merged(data.draw(st.permutations(some)))


def test_the_same_identity_with_another_hash_is_kept_apart(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "image").mkdir()
    ledger = Ledger(tmp_path / "real")
    ledger.group("one", 2)
    ledger.store.close()
    image = Ledger(tmp_path / "image")
    shutil.copy2(tmp_path / "real" / "store.db", tmp_path / "copied.db")
    image.store.close()
    # a disk image: the same file in the same place, as far as the program can see
    real = Ledger(tmp_path / "real", begin=ledger.now)
    real.play("p-one-0", "HC")
    first = bundle(real, tmp_path / "first")
    real.store.db.execute("DELETE FROM facts WHERE seq > 4")
    real.store.rebuild()
    real.store.append(GroupAdded("two", "another"))
    second = bundle(real, tmp_path / "second")
    origin = real.store.origin
    real.store.close()

    store, people = opened(tmp_path / "office")
    assert merge(store, people, first).apart == 0
    before = state(store)
    result = merge(store, people, second)
    assert (result.new, result.apart, [chain.apart_from for chain in result.chains]) == (0, 1, [5])
    assert state(store) == before
    assert f"{origin}:5 quarantined" in map(str, store.verify().findings)
    people.close()
    store.close()
