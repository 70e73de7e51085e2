"""Chats as they are shipped: at 60 by 18 every turn is seen whole, and marked by keyboard."""

from __future__ import annotations

import pytest

from drills.run.session import Session
from drills.tui.widgets.encounter.bubbles import Bubbles
from drills.words.language import choose
from engine.channels.chat import Chat
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Passage
from tests.drills.tui.conftest import Lay, Table, begin, press, reply
from tests.drills.tui.geometry import inside

SHELF = Shelf()
CHATS = sorted(head.id for head in SHELF.headers.values() if head.channel == "chat")


@pytest.fixture(scope="module")
def library() -> Library:
    """The library that is shipped, for `lay`."""
    return Library(SHELF)


def seen(table: Table) -> list[str]:
    """Return the rows of the messages that are on the screen now."""
    paper = table.app.screen.query_one(Bubbles)
    return [paper.render_line(y).text for y in range(paper.content_size.height)]


def turn(session: Session) -> list[Passage]:
    """Return the messages that came since the trainee last said something."""
    passages = session.play.passages
    own = max((passage.index for passage in passages if passage.side == "you"), default=-1)
    return [passage for passage in passages if passage.index > own and passage.side == "them"]


def bare(text: str) -> str:
    return "".join(sign for sign in text if sign not in " \n┃┏┗│┌└")


def onward(table: Table) -> str | None:
    """Return the digit of a reply after which the other side goes on, by the longest way."""
    scenario = table.session.play.scenario
    assert isinstance(scenario, Chat)
    replies = scenario.lines[table.session.play.scene.at].reply
    order = [*scenario.lines]
    places = [n for n, option in enumerate(replies) if not option.settles]
    nearest = min(places, key=lambda n: order.index(replies[n].to), default=None)
    return None if nearest is None else reply(table, nearest)


@pytest.mark.parametrize("name", CHATS)
async def test_every_turn_is_seen_whole_where_the_screen_is_small(lay: Lay, name: str) -> None:
    choose("zh_CN")
    table = lay(name)
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        turns = 0
        while True:
            inside(table.app)
            text = bare("".join(seen(table)))
            for passage in turn(table.session):
                assert bare(passage.text) in text, (table.session.play.scene.at, passage.text)
            turns += 1
            key = onward(table)
            if key is None:
                break
            await press(pilot, key)
        assert turns >= 4


async def test_messages_of_one_sender_stay_apart(lay: Lay) -> None:
    table = lay("cn-telecom-s2v")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        assert [row.strip()[:1] for row in seen(table)][:3] == ["小", "┃", "┃"]


async def test_what_was_done_is_no_message(lay: Lay) -> None:
    table = lay("cn-telecom-s2v")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, reply(table, 1), "8", "0")
        rows = [row.strip() for row in seen(table)]
        assert "打自己知道的号码" in rows
        assert any(row.endswith("│") and row.startswith("怎么不打个电话说？") for row in rows)


async def test_voice_words_are_marked_by_keyboard(lay: Lay) -> None:
    table = lay("cn-telecom-s2v")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, reply(table, 1), "space", "space", "up", "space")
        voice = turn(table.session)[0]
        assert table.session.play.marks == {f"{voice.index}/0"}
        assert any("[（语音3秒）妈,]" in bare(row) for row in seen(table))
