"""The script that is printed beforehand is of the evening that is held."""

from __future__ import annotations

from pathlib import Path

import pytest

from drills.aloud.programme import programme_of
from drills.desk.desk import Desk
from drills.run.together.room import evening_of, next_seed, open_evening
from drills.words.language import choose
from engine.library.library import Library


def test_its_encounters_are_those_of_the_next_evening(
    tmp_path: Path, samples: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drills.desk.content.shelf", lambda store: samples.shelf)
    with Desk.open(tmp_path / "store.db", samples.shelf) as desk:
        drill = desk.shelf.drill("mixed")
        programme = programme_of(desk, drill)
        room = open_evening(desk, Library(desk.shelf), evening_of(desk, drill))
        assert [play.scenario.id for play in programme.encounters] == [*room.items]
        assert all(play.terms.seed == room.seed for play in programme.encounters)
        assert f"--seed {room.seed}" in programme.command
        before = next_seed(desk, drill)
        room.begin(20)
        assert next_seed(desk, drill) != before == room.seed
        choose("zh-Hant")
        later = programme_of(desk, drill)
        original = {play.scenario.id: samples.scenario(play.scenario.id) for play in later.encounters}
        assert all(play.scenario == original[play.scenario.id] for play in later.encounters)
