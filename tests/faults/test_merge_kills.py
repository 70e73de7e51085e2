"""A merge that is killed at any moment leaves the store as it was or merged, and can be done again."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from results.exchange.merge import merge
from tests.reliability import record
from tests.results.exchange.laptops import bundle, laptops, opened, state

ROOT = Path(__file__).parents[2]
DRIVER = ROOT / "tests" / "faults" / "merge_driver.py"
KILLS = 250


def run_until(path: Path, inbox: Path, seconds: float) -> bool:
    """Merge in a process of its own, kill it so long after it began; return whether it was killed."""
    child = subprocess.Popen(
        [sys.executable, str(DRIVER), str(path), str(inbox)],
        stdout=subprocess.PIPE, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stdout.readline() == b"begins\n"
    time.sleep(seconds)
    child.send_signal(signal.SIGKILL)
    child.stdout.close()
    return child.wait() == -signal.SIGKILL


@pytest.mark.long
def test_merges_that_are_killed(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    ledgers = laptops(tmp_path)
    for number, ledger in enumerate(ledgers):
        for half, (first, last) in enumerate(((1, 20), (10, 10**6))):
            bundle(ledger, inbox / f"{number}-{half}.ringtrue", first=first, last=last)
        ledger.store.close()
    whole_store, whole_people = opened(tmp_path / "whole")
    for file in sorted(inbox.iterdir()):
        merge(whole_store, whole_people, file)
    whole = state(whole_store)

    chance, killed = random.Random(1), 0
    for number in range(KILLS):
        folder = tmp_path / f"office-{number}"
        folder.mkdir()
        killed += run_until(folder / "store.db", inbox, chance.uniform(0, 0.12))
        store, people = opened(folder)
        assert {fault.what for fault in store.verify().findings} <= {"content-missing"}
        for file in sorted(inbox.iterdir()):
            merge(store, people, file)
        assert state(store) == whole
        people.close()
        store.close()
    assert killed > KILLS / 4
    record(
        "kills of a merge: nothing half done, and the same store once it is done again", f"{KILLS} of {KILLS}"
    )
