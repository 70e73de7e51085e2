"""The content rules over all that is shipped, against tomli alone on the same files in the same process."""

from __future__ import annotations

import functools
import gc
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import process_time

import pytest
import tomli

from drills.authoring.checking import all_findings, uncollected
from engine.check import Check
from engine.library.library import Library
from engine.library.shelf import Shelf
from tests.bench.rows import Row

pytestmark = pytest.mark.long
ROOT = Path(__file__).parents[2] / "scenarios"
DAY = date(2026, 11, 28)
ROUNDS = 7


def check() -> Check:
    return Check(Library(Shelf(ROOT)), DAY)


def check_rows() -> Sequence[Row]:
    """Return what a check by one process takes, and the longer of two; models are loaded, texts unknown."""
    texts = [file.read_text("utf-8") for file in ROOT.rglob("*.toml")]
    floor, alone, longer = list[float](), list[float](), list[float]()
    forget_texts()
    alike = [*check().all()]
    for _ in range(ROUNDS):
        start = process_time()
        for text in texts:
            tomli.loads(text)
        floor.append(process_time() - start)
        forget_texts()
        start = process_time()
        with uncollected():
            assert [*check().all()] == alike
        alone.append(process_time() - start)
        forget_texts()
        start, others = process_time(), _others()
        assert all_findings(check()) == alike
        longer.append(max(process_time() - start, _others() - others))
    name = f"tomli on the same {len(texts)} files"
    return (
        Row.of("check by one process", name, floor, alone, 4),
        Row.of("check, the longer of two processes", name, floor, longer, 2.4),
    )


def forget_texts() -> None:
    """Empty what functions of ours remember of texts, so that each round meets them for the first time."""
    for value in gc.get_objects():
        if isinstance(value, functools._lru_cache_wrapper) and _is_ours(value):
            value.cache_clear()


def _is_ours(function: object) -> bool:
    return str(getattr(function, "__module__", "")).partition(".")[0] in ("engine", "drills")


def test_by_one_process_and_by_two() -> None:
    for row in check_rows():
        print(f"\n{row}", end="")


def _others() -> float:
    spent = getrusage(RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime
