"""When a run covers itself: a room never, then as the drill says, then the settings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from drills.desk.preferences.settings import COVER, keep_cover, read_settings
from drills.run.cover import cover_after
from engine.errors import InputError
from engine.library.drill import read_drill, single
from results.journal.facts.runs import RunBegun

DRILL = single("pack-s1a", "one")
RUN = RunBegun("r-1", "d", "A", ("pack-s1a",), 1, "seed", "off", True, "each", 0, "p-1", "g-1")


def test_the_settings_say_for_one_and_for_two(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    assert cover_after(store, DRILL, RUN) == COVER == read_settings(store).cover_one
    keep_cover(store, 0, two=True)
    keep_cover(store, 30, two=False)
    assert cover_after(store, DRILL, RUN) == 30
    assert cover_after(store, DRILL, replace(RUN, partner="p-2")) == 0


def test_a_drill_says_it_for_itself_and_a_room_is_never_covered(tmp_path: Path) -> None:
    drill = replace(DRILL, cover=0)
    assert cover_after(tmp_path / "store.db", drill, RUN) == 0
    assert cover_after(tmp_path / "store.db", DRILL, replace(RUN, mode="room")) == 0


@pytest.mark.parametrize(("line", "cover"), [("", None), ("cover = 0", 0), ("cover = 120", 120)])
def test_a_drill_file_says_it_or_not(tmp_path: Path, line: str, cover: int | None) -> None:
    file = tmp_path / "d.toml"
    file.write_text(f'id = "d"\ntitle = "D"\n{line}\n[[item]]\nscenario = "pack-s1a"\n', "utf-8")
    assert read_drill(file).cover == cover


@pytest.mark.parametrize("cover", ["-2", "4000", "true", '"never"'])
def test_other_numbers_are_refused(tmp_path: Path, cover: str) -> None:
    file = tmp_path / "d.toml"
    file.write_text(f'id = "d"\ntitle = "D"\ncover = {cover}\n', "utf-8")
    with pytest.raises(InputError, match="whole number"):
        read_drill(file)
