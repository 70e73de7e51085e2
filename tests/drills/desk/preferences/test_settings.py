"""What an office sets beside its store: what passing asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from drills.desk.desk import Desk
from drills.desk.preferences.settings import FILE, Settings, read_settings
from engine.errors import InputError
from engine.library.passing import USUAL, PassRule


def test_without_settings_the_usual_rule_holds(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "store.db") == Settings(USUAL)
    (tmp_path / FILE).write_text("", "utf-8")
    assert read_settings(tmp_path / "store.db") == Settings(USUAL)


def test_a_desk_knows_the_rule_beside_its_store(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("[pass]\nof = 12\nright = 10\ngiven = 0\n", "utf-8")
    with Desk.open(tmp_path / "store.db") as desk:
        assert desk.rule == PassRule(12, 10, 0)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[pass]\nright = 2\n", 2),
        ("pass = 70\n", 1),
        ("[pass]\nhalf = 1\n", 2),
        ("[pas]\n", 1),
        ("[pass\n", 1),
    ],
)
def test_wrong_settings_are_refused_with_their_place_before_anything_is_made(
    tmp_path: Path, text: str, line: int
) -> None:
    (tmp_path / FILE).write_text(text, "utf-8")
    with pytest.raises(InputError) as refused:
        Desk.open(tmp_path / "store.db")
    assert refused.value.location and refused.value.location.line == line
    assert not (tmp_path / "store.db").exists()
