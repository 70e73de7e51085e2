"""Roll call and room on the screen: digits by the list, nothing shown too early, all within 60 by 18."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from drills.desk.desk import Desk
from drills.run.together.ballot import Ballot
from drills.run.together.call_list import CalledGroup, gather
from drills.run.together.looking import Looking
from drills.run.together.show_of_hands import Counting
from drills.tui.app import RingtrueApp
from drills.tui.flows.roll_call import roll_call
from drills.tui.flows.stage import Stage
from drills.tui.screens.base import RingtrueScreen
from drills.tui.screens.together.judging.ballot import BallotScreen
from drills.tui.screens.together.judging.counts import CountsScreen
from drills.tui.screens.together.judging.looks import LooksScreen
from drills.tui.screens.together.judging.vote import VoteScreen
from drills.tui.screens.together.opening import OpeningRollCallScreen
from drills.tui.screens.together.truth import TruthScreen
from engine.library.library import Library
from engine.play.play import Play
from engine.play.terms import Terms
from results.journal.names.people import Person
from results.journal.records.enrolled import GroupRecord
from tests.drills.tui.conftest import resize
from tests.drills.tui.geometry import inside, words

NAMES = ("甲小红", "乙明", "丙华")


@pytest.fixture
def desk(tmp_path: Path, library: Library) -> Iterator[Desk]:
    with Desk.open(tmp_path / "store.db", library.shelf) as opened:
        group = opened.group("城南")
        opened.inform([opened.trainee(group.id, name) for name in NAMES])
        yield opened


async def test_a_roll_call_from_its_opening_to_the_truth(desk: Desk) -> None:
    group = desk.groups()[0]
    app = RingtrueApp(RingtrueScreen[None])

    async def lead() -> None:
        async with Stage(app) as stage:
            await roll_call(stage, desk, gather(desk, desk.shelf.drill("mixed"), [group], seed="1"))

    async with app.run_test(size=(60, 18)) as pilot:
        app.run_worker(lead())
        await pilot.pause()
        seen: list[type] = []
        for keys in (("enter",), ("5", "2", "left", "6", "0"), (), ("enter",), ("enter",)):
            seen.append(type(app.screen))
            await pilot.press(*keys)
            inside(app)
            if isinstance(app.screen, BallotScreen) and app.screen.ballot.done:
                assert "●●-" in words(app)
                await resize(pilot, 100, 30)
                inside(app)
                await resize(pilot, 60, 18)
                await pilot.press("enter")
            if isinstance(app.screen, CountsScreen):
                assert not any(name in words(app) for name in NAMES)
                assert "2 people" in words(app)
        assert seen == [OpeningRollCallScreen, BallotScreen, CountsScreen, CountsScreen, TruthScreen]
    rated = desk.store.db.execute("SELECT rating FROM plays ORDER BY rating").fetchall()
    assert rated == [(5,), (6,)]


async def test_of_a_vote_only_the_line_that_is_typed_shows_its_count(library: Library) -> None:
    counting = Counting(20)
    screen = VoteScreen(counting, "scam", "1", 0)
    app = RingtrueApp(lambda: screen)  # type: ignore[arg-type, return-value]
    async with app.run_test(size=(60, 18)) as pilot:
        await pilot.press("1", "7", "enter", "8", "enter")
        assert "17" not in words(app) and "noted" in words(app)
        await pilot.press("9", "enter")
        assert "34 hands for 20 people" in words(app) and app.screen is screen
        inside(app)
        await pilot.press("up", "up", "5", "space")
        assert counting.hands.raised == 22 and counting.estimated


def called(label: str, names: Sequence[str]) -> CalledGroup:
    people = tuple(Person(name, name) for name in names)
    return CalledGroup(GroupRecord(label, label, len(people), False), people)


async def test_a_note_is_judged_by_a_room_once_every_look_was_shown(shipped: Library) -> None:
    terms = Terms("1", marks=False, verdict_only=True, together=True)
    looking = Looking(Play.begin(shipped.scenario("note-3-001"), terms))
    told: list[str | None] = []
    app = RingtrueApp(RingtrueScreen[None])
    async with app.run_test(size=(60, 18)) as pilot:
        app.push_screen(LooksScreen(looking, "", "1", 0), told.append)
        await pilot.pause()
        await pilot.press("3", "enter", "enter", "enter", "enter")
        inside(app)
        assert looking.waiting == 1 and not told  # from the third on, then round to those before it
        await pilot.press("enter")
        assert looking.waiting is None and "hands up" in words(app)
        await resize(pilot, 100, 30)
        inside(app)
        await pilot.press("enter")
    assert told == ["on"]


async def test_two_groups_stand_on_one_list_each_with_its_heading(shipped: Library) -> None:
    play = Play.begin(shipped.scenario("cn-telecom-d6s"), Terms("1", verdict_only=True))
    groups = [called("柜台", NAMES[:2]), called("大堂", NAMES[2:])]
    screen = BallotScreen(play, Ballot(NAMES), groups, "1", 0)
    app = RingtrueApp(lambda: screen)  # type: ignore[arg-type, return-value]
    async with app.run_test(size=(60, 18)) as pilot:
        await pilot.press("minus", "4")
        assert "柜台 -●" in words(app) and "大堂 ○" in words(app) and f"{NAMES[2]}  大堂" in words(app)
        assert screen.ballot.absent == {NAMES[0]}
        inside(app)


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (100, 30)])
async def test_the_longest_message_stands_whole_beside_hands_and_list(
    size: tuple[int, int], shipped: Library
) -> None:
    play = Play.begin(shipped.scenario("cn-telecom-d6s"), Terms("1", verdict_only=True))
    script = play.scenario.model_dump(by_alias=True)
    script["message"] = [script["message"][0] | {"text": "这一条短信很长，" * 15}]
    longest = Play.begin(type(play.scenario).model_validate(script), play.terms)
    screen = BallotScreen(longest, Ballot(NAMES), [called("城南", NAMES)], "1", 0)
    app = RingtrueApp(lambda: screen)  # type: ignore[arg-type, return-value]
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        inside(app)
        assert "more below" not in "\n".join(strip.text for strip in screen._compositor.render_strips())
