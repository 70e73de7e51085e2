"""A drill read in Traditional characters: what is shown is converted, what is kept is the original."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from drills.desk.desk import Desk
from drills.run.open_run import begin_run
from drills.words.language import choose
from engine.authoring.simulate import Observer
from engine.library.library import Library, content
from engine.library.shelf import Shelf
from engine.script import traditional
from results.journal.facts.runs import PlayBegun
from results.journal.facts.wire import read
from results.journal.store import Store


@pytest.fixture
def traditional_interface() -> Iterator[None]:
    choose("zh_TW")
    yield
    choose("en")


def test_an_office_in_taiwan_reads_its_characters_and_keeps_the_original(
    tmp_path: Path, traditional_interface: None
) -> None:
    library = Library(Shelf())
    with Store.open(tmp_path / "store.db") as store:
        session = begin_run(
            store, library, library.shelf.drill("morning-five"), "p-1", "g-1", run="r-1", seed="7",
            clock=count(0, 1000).__next__, simulated=True, offset=480,
        )  # fmt: skip
        observer = Observer(1.0, 0.0, "7")
        while session.advance():
            original = library.scenario(session.play.scenario.id)
            assert session.play.scenario.setting == traditional(original.setting)
            while not session.play.over:
                session.act(observer.choose(session.play))
            beginning = [read(PlayBegun, fact.body) for fact in store.facts() if fact.kind == "play-begun"][
                -1
            ]
            assert beginning.content == content(original).hash
            assert store.content(beginning.content) == content(original).body


def test_menus_are_read_in_the_same_script(tmp_path: Path, traditional_interface: None) -> None:
    with Desk.open(tmp_path / "store.db") as desk:
        original = Shelf()
        assert desk.shelf.drills["morning-five"].title == traditional(original.drills["morning-five"].title)
        head = next(iter(original.headers.values()))
        assert desk.shelf.playable[head.id].title == traditional(head.title)
        assert desk.shelf.packs[0].title == traditional(original.packs[0].title)
        assert desk.shelf.headers.keys() == original.headers.keys()
