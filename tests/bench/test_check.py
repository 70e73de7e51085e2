"""The content rules over all that is shipped, against tomli alone on the same files in the same process."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from time import process_time

import pytest
import tomli

from drills.authoring.checking import all_findings, uncollected
from engine.check import Check
from engine.library.library import Library
from engine.library.shelf import Shelf

pytestmark = pytest.mark.long
ROOT = Path(__file__).parents[2] / "scenarios"
DAY = date(2026, 11, 28)


def check() -> Check:
    return Check(Library(Shelf(ROOT)), DAY)


def test_by_one_process_and_by_two() -> None:
    """Seconds are of the processor, for the wall clock of a shared machine says little."""
    texts = [file.read_text("utf-8") for file in ROOT.rglob("*.toml")]
    families = [*ROOT.glob("*/families/*.toml")]
    floor, one, two, seams = [], [], [], []
    for _ in range(7):
        start = process_time()
        for text in texts:
            tomli.loads(text)
        floor.append(process_time() - start)
        start = process_time()
        with uncollected():
            alone = [*check().all()]
        one.append(process_time() - start)
        reader = check()
        start = process_time()
        for file in families:
            reader.family(file)
        seams.append(process_time() - start)
        start, others = process_time(), _others()
        assert all_findings(check()) == alone
        two.append(max(process_time() - start, _others() - others))
    print(f"\n{len(texts)} files, tomli alone {1000 * median(floor):.0f} ms of processor time")
    for name, spent in (("one process", one), ("the longer of two", two), ("families alone", seams)):
        print(f"{name}: {median(spent) / median(floor):.1f} x tomli")


def _others() -> float:
    spent = getrusage(RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime
