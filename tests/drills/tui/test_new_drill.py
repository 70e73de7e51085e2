"""A drill of one's own on screens: chosen, named, in the list; Esc leaves nothing behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.screen import Screen

from drills.desk import content
from drills.desk.desk import Desk
from drills.desk.preferences.pin import Pin
from drills.tui.app import RingtrueApp
from drills.tui.flows.desk.at_desk import at_desk
from drills.tui.flows.desk.new_drill import ManyScreen, NumberScreen
from drills.tui.screens.ask import AskScreen
from drills.tui.screens.desk.settings import SettingsScreen
from drills.words.language import choose
from drills.words.topics import TOPICS, topic_words
from engine.library.shelf import Shelf
from tests.drills.tui.conftest import press
from tests.drills.tui.geometry import inside, words

SIZES = [(60, 18), (80, 24), (100, 30)]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.open(tmp_path / "store.db") as opened:
        Pin(opened.store.path).leave_open()
        yield opened


@pytest.mark.parametrize("size", SIZES)
async def test_a_drill_is_made_and_stands_in_the_list(desk: Desk, size: tuple[int, int]) -> None:
    choose("zh_CN")
    app = RingtrueApp(Screen[None])
    async with app.run_test(size=size) as pilot:
        app.run_worker(at_desk(app, desk, None, lambda _group: None))
        await press(pilot, "9", "up", "enter")
        assert isinstance(app.screen, ManyScreen)
        inside(app)
        await press(pilot, "4", "1", "1", "enter")  # messages; calls chosen and taken back
        assert "关于什么" in words(app)
        await press(pilot, "1", "down", "space")
        assert words(app).count("已选") == 2
        inside(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, NumberScreen)
        inside(app)
        await press(pilot, "1", "1")
        assert isinstance(app.screen, AskScreen)
        await press(pilot, *"abc", "enter")
        assert "abc" in words(app)
        inside(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, SettingsScreen)
        (drill,) = (content.shelf().drills[name] for name in content.shelf().own_drills)
        assert (
            drill.title == "abc" and drill.draws[0].channels == ("sms",) and len(drill.draws[0].topics) == 2
        )
        assert drill.id in desk.shelf.drills


@pytest.mark.parametrize("stage", range(4))
async def test_esc_leaves_nothing_behind(desk: Desk, stage: int) -> None:
    app = RingtrueApp(Screen[None])
    async with app.run_test(size=(80, 24)) as pilot:
        app.run_worker(at_desk(app, desk, None, lambda _group: None))
        await press(pilot, "9", "up", "enter", *("enter", "enter", "1", "1")[:stage], "escape")
        assert isinstance(app.screen, SettingsScreen)
        assert not content.own_folder().exists()


def test_topics_are_read_as_words() -> None:
    choose("zh_CN")
    assert len({topic_words(topic) for topic in TOPICS}) == len(TOPICS)
    assert topic_words("our-own-topic") == "our own topic"


def test_every_topic_of_what_is_shipped_in_chinese_has_words() -> None:
    topics = {head.topic for head in Shelf().headers.values() if head.lang != "en"}
    assert topics - TOPICS.keys() == set()
