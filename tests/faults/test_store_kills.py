"""What was said to be durable is there after a kill, whole appends only, and the chain goes on."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from results.journal.facts.people import GroupAdded
from results.journal.store import Store
from tests.faults.store_driver import digest
from tests.reliability import record

ROOT = Path(__file__).parents[2]
DRIVER = ROOT / "tests" / "faults" / "store_driver.py"


def said_before_the_kill(path: Path, size: int) -> list[int]:
    """Run the driver, kill it once `size` bytes were read, and return the numbers read whole."""
    child = subprocess.Popen(
        [sys.executable, str(DRIVER), str(path)],
        stdout=subprocess.PIPE, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert child.stdout is not None
    seen = b""
    while len(seen) < size:
        chunk = child.stdout.read(1)
        assert chunk, "the driver ended by itself"
        seen += chunk
    child.send_signal(signal.SIGKILL)
    seen += child.stdout.read()
    child.stdout.close()
    child.wait()
    return [int(line) for line in seen.decode().split("\n")[:-1]]


def kill_and_look(path: Path, size: int) -> None:
    confirmed = said_before_the_kill(path, size)
    with Store.open(path, count().__next__) as store:
        report = store.verify()
        assert report.findings == ()
        items = store.db.execute("SELECT json_extract(body, '$.item') FROM facts WHERE kind = 'play-begun'")
        items_begun = {item for (item,) in items}
        assert items_begun >= set(confirmed)
        assert len(items_begun) <= len(confirmed) + 1
        assert report.facts == 2 * len(items_begun) + 2
        assert all(store.content(digest(number)) == str(number) for number in items_begun)
        store.append(GroupAdded("g", "一组"))
        assert store.verify().findings == ()


@pytest.mark.parametrize("seed", range(8))
def test_a_kill_loses_nothing_that_was_said(tmp_path: Path, seed: int) -> None:
    kill_and_look(tmp_path / "store.db", random.Random(seed).randrange(1, 600))


@pytest.mark.long
def test_five_hundred_kills(tmp_path: Path) -> None:
    chance = random.Random(1)
    for number in range(500):
        kill_and_look(tmp_path / f"{number}.db", chance.randrange(1, 3000))
    record(
        "kills of a store while it appends: every fact that was said is kept, the chain holds", "500 of 500"
    )


def test_programs_that_begin_at_once_make_one_store(tmp_path: Path) -> None:
    path = tmp_path / "new" / "store.db"
    code = (
        "import sys; from pathlib import Path; from itertools import count; "
        "from results.journal.store import Store;"
        "from results.journal.facts.people import GroupAdded\n"
        "sys.stdin.readline()\n"
        "with Store.open(Path(sys.argv[1]), count().__next__) as store:\n"
        "    [store.append(GroupAdded(f'{sys.argv[2]}-{n}', 'g')) for n in range(20)]\n"
    )
    children = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(path), str(number)], stdin=subprocess.PIPE, cwd=ROOT
        )
        for number in range(4)
    ]
    for child in children:
        assert child.stdin is not None
        child.stdin.write(b"\n")
        child.stdin.flush()
    for child in children:
        child.communicate()
    assert [child.returncode for child in children] == [0] * 4
    with Store.open(path, count().__next__) as store:
        report = store.verify()
        assert (report.chains, report.findings) == (1, ())
        assert store.db.execute("SELECT count(*) FROM groups").fetchone() == (80,)
