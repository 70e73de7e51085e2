"""A family is signed like a scenario: then every message it makes may stand in a drill of approved ones."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from drills.authoring.signing.decisions import keep, take
from drills.authoring.signing.paper import Paper, paper
from engine.errors import InputError
from engine.library.drill import Draw
from engine.library.freshness import left_unapproved
from engine.library.header import read_pack
from engine.library.library import Library
from engine.library.shelf import Shelf
from tests.conftest import SAMPLES
from tests.drills.signing.rounds import DAY, filled
from tests.engine.library.dealt import dealt, drawing

FAMILY = "pack-f1"
DRILL = replace(drawing(Draw(("sms",), families=True, count=3)), lang="", approved_only=True)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLES, tmp_path / "library"))


def now(root: Path) -> Paper:
    return paper(Library(Shelf(root)), read_pack(root / "pack"), DAY)


def changed(root: Path, old: str, new: str) -> None:
    file = root / "pack" / "families" / f"{FAMILY}.toml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_every_wording_is_signed_once_and_all_its_messages_are_approved(root: Path, tmp_path: Path) -> None:
    before = now(root)
    (entry,) = (entry for entry in before.entries if entry.id == FAMILY)
    texts = [statement.text for statement in entry.statements]
    assert texts.count("We missed you") == texts.count("Depot") == 1
    assert "Please put it right at pf.example/7" in texts and "Please put it right in your own app" in texts
    assert {"after.says", "cue", "debrief.what_happened", "source"} <= {line.key for line in entry.statements}
    library = Library(Shelf(root))
    with pytest.raises(InputError, match="is approved"):
        dealt(DRILL, library.shelf.playable, approved=library.allowed(DRILL, DAY))
    keep(before, take(before, filled(before, tmp_path / "a.xlsx")))
    library = Library(Shelf(root))
    allowed = library.allowed(DRILL, DAY)
    run = dealt(DRILL, library.shelf.playable, approved=allowed)
    assert len(run.items) == 3 and all(name.startswith(f"{FAMILY}-") for name in run.items)
    beyond = [f"{FAMILY}-{number:04}" for number in range(200)]
    again = dealt(DRILL, library.shelf.playable, "1", beyond, approved=allowed)
    assert not again.repeats and not set(again.items) & set(beyond)
    assert left_unapproved(DRILL, library.shelf.playable, allowed) == 0


def test_a_changed_wording_is_signed_again_and_only_that(root: Path, tmp_path: Path) -> None:
    first = now(root)
    keep(first, take(first, filled(first, tmp_path / "a.xlsx")))
    changed(root, "We missed you", "We rang in vain")
    (entry,) = now(root).shown
    assert (entry.id, entry.state) == (FAMILY, "draft")
    assert [numbered.statement.text for numbered in entry.open] == ["We rang in vain"]
    library = Library(Shelf(root))
    assert FAMILY not in (library.allowed(DRILL, DAY) or ())
