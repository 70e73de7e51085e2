"""A library checked by two processes: what is found is what one finds, in the same order."""

from __future__ import annotations

import pickle
import shutil
from multiprocessing import get_context
from pathlib import Path

import pytest

from drills.authoring.checking import all_findings
from engine.check import Check
from engine.errors import InputError, Location
from engine.language import N_, Phrase
from engine.library.library import Library
from engine.library.shelf import Shelf
from tests.conftest import SAMPLES


def second_pack(root: Path, *, same_ids: bool) -> None:
    """Lay a second pack beside the first, one of its files broken; its ids those of the first, or others."""
    others = shutil.ignore_patterns("families", "drafts", "publicity")
    shutil.copytree(root / "pack", root / "zweit", ignore=others)
    for file in (root / "zweit").glob("*.toml"):
        text = file.read_text("utf-8")
        name = file.name if same_ids else file.name.replace("pack-", "zweit-")
        file.unlink()
        renamed = text if same_ids and name != "pack.toml" else text.replace("pack", "zweit")
        (root / "zweit" / name).write_text(renamed, "utf-8")
    file = next(iter(sorted((root / "zweit").glob("*-s*.toml"))))
    file.write_text(file.read_text("utf-8").replace("stale_after", "stale", 1), "utf-8")


@pytest.mark.parametrize("same_ids", [False, True])
def test_a_second_process_that_imports_all_anew_finds_the_same(tmp_path: Path, same_ids: bool) -> None:
    root = tmp_path / "library"
    shutil.copytree(SAMPLES, root)
    second_pack(root, same_ids=same_ids)
    alone = [*Check(Library(Shelf(root))).all()]
    assert {"RT102", "RT409"} & {finding.code for finding in alone} == {"RT102", *(["RT409"] * same_ids)}
    assert all_findings(Check(Library(Shelf(root))), get_context("spawn")) == alone


def test_an_error_travels_whole_between_processes() -> None:
    error = InputError(
        "head-key",
        N_("The head has no text for {key}."),
        "",
        location=Location("x.toml", 2, 3),
        key=Phrase("id"),
    )
    error.others = (InputError("toml", "a", "b"),)
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.code, again.location) == (str(error), error.code, error.location)
    assert type(again.params["key"]) is Phrase and str(again.others[0]) == str(error.others[0])
