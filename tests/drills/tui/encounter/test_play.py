"""Playing by keys alone, through a real session: every key is a fact before the screen changes."""

from __future__ import annotations

import pytest

from drills.tui.screens.between.recap import KnownScreen
from drills.tui.screens.debrief.debrief import DebriefScreen
from drills.tui.screens.debrief.details import DetailsScreen
from drills.tui.screens.debrief.quiz_debrief import QuizDebriefScreen
from drills.tui.screens.debrief.summary import SummaryScreen
from drills.tui.screens.encounter.banknote import BanknoteScreen
from drills.tui.screens.encounter.call import CallScreen
from drills.tui.screens.encounter.counter import CounterScreen
from drills.tui.screens.encounter.quiz import QuizScreen
from drills.tui.screens.encounter.ringing import RingingScreen
from drills.tui.screens.encounter.sms import SmsScreen
from drills.tui.screens.encounter.verdict import VerdictScreen
from drills.tui.screens.help import HelpScreen
from engine.play.encounter import Kind, Phase
from tests.drills.tui.conftest import Lay, begin, kinds, on, press, reply
from tests.drills.tui.geometry import inside, words

SIZES = [(60, 18), (80, 24)]


@pytest.mark.parametrize("size", SIZES)
async def test_a_call_from_ringing_to_the_next_item(lay: Lay, size: tuple[int, int]) -> None:
    table = lay("pack-c1a", "pack-s2b")
    async with table.app.run_test(size=size) as pilot:
        await begin(table, pilot)
        on(table, RingingScreen)
        await press(pilot, "enter")
        on(table, CallScreen)
        await press(pilot, reply(table, 0), "space", "7")
        on(table, VerdictScreen)
        await press(pilot, "5", "enter")
        assert table.session.play.phase is Phase.CONSEQUENCE
        on(table, CallScreen)
        await press(pilot, reply(table, 0), "enter")
        on(table, DebriefScreen)
        assert kinds(table) == [Kind.REPLY, Kind.MARK, Kind.STAND, Kind.JUDGE, Kind.REPLY, Kind.PROCEED]
        for _turn in range(6):
            if isinstance(table.app.screen, DebriefScreen):
                await press(pilot, "enter")
        on(table, SmsScreen)
        assert table.session.position == 1


async def test_a_verdict_counts_only_once_it_is_confirmed(lay: Lay) -> None:
    table = lay("pack-s1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, "enter", "enter")
        on(table, VerdictScreen)
        await press(pilot, "2", "6", "left")
        assert table.session.play.rating is None
        await press(pilot, "enter")
        assert table.session.play.rating == 5


async def test_the_encounter_can_be_read_again_before_the_verdict(lay: Lay) -> None:
    table = lay("pack-s1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, "enter", "4", "0")
        on(table, SmsScreen)
        await press(pilot, "space", "8", "1")
        assert kinds(table) == [Kind.ENOUGH]
        await press(pilot, "enter")
        assert table.session.play.rating == 1


async def test_full_width_digits_and_signs_are_keys_too(lay: Lay) -> None:
    table = lay("pack-c1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, "１")
        on(table, CallScreen)
        await press(pilot, "？")
        on(table, HelpScreen)
        await press(pilot, "enter", "　", "７")
        assert kinds(table) == [Kind.MARK, Kind.STAND]


async def test_space_twice_picks_pieces_of_a_turn(lay: Lay) -> None:
    table = lay("pack-c1a")
    async with table.app.run_test(size=(80, 24)) as pilot:
        await begin(table, pilot)
        await press(pilot, "enter", "space")
        heard = next(passage for passage in table.session.play.passages if passage.side == "them")
        assert table.session.play.marks == {str(heard.index)}
        await press(pilot, "space")
        assert table.session.play.marks == frozenset()
        screen = on(table, CallScreen)
        assert screen.picker.at == (heard.index, 0)
        await press(pilot, "right", "space", "enter")
        assert table.session.play.marks == {f"{heard.index}/1"}
        assert screen.picker.at is None
        await press(pilot, "space", "up", "space", "escape")
        assert f"{heard.index}/1" in table.session.play.marks
        assert any(mark.startswith("1/") for mark in table.session.play.marks)
        on(table, CallScreen)


async def test_pieces_of_messages_are_marked_and_unmarked(lay: Lay) -> None:
    table = lay("pack-s1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, "right", "space", "right", "space", "space")
        assert len(table.session.play.marks) == 1
        await press(pilot, "enter", "6", "enter")
        await press(pilot, reply(table, 1))
        assert table.session.play.scene.result == "safe"
        await press(pilot, "enter")
        on(table, DebriefScreen)


async def test_a_drill_without_marks_offers_none(lay: Lay) -> None:
    table = lay("pack-s1a", marks=False)
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, "space", "right")
        assert kinds(table) == []
        assert all(hint.does != "mark" for hint in on(table, SmsScreen).hints())
        await press(pilot, "enter")
        on(table, VerdictScreen)


async def test_a_counter_keeps_the_fourth_action_behind_zero(lay: Lay) -> None:
    table = lay("pack-k1a")
    async with table.app.run_test(size=(80, 24)) as pilot:
        await begin(table, pilot)
        screen = on(table, CounterScreen)
        assert [option.label for option in screen.keyed.standing] == ["照常办理", "暂缓核实", "请主管来"]
        await press(pilot, "0", "escape", "0", "0", "0", "2")
        assert kinds(table) == [Kind.ENOUGH]
        on(table, VerdictScreen)


async def test_a_note_counts_the_seconds_its_looks_cost(lay: Lay) -> None:
    table = lay("pack-n1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        on(table, BanknoteScreen)
        await press(pilot, "1", "2", "space", "enter")
        on(table, VerdictScreen)
        assert table.session.play.scene.used == ("see", "light")
        assert len(table.session.play.marks) == 1
        await press(pilot, "6", "enter")
        await press(pilot, reply(table, 1), "enter")
        on(table, DebriefScreen)


async def test_a_single_answer_is_pointed_at_and_confirmed(lay: Lay) -> None:
    table = lay("pack-q1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        on(table, QuizScreen)
        await press(pilot, "enter", "down", "down", reply(table, 0))
        assert kinds(table) == []
        await press(pilot, "enter")
        on(table, QuizDebriefScreen)
        assert table.session.ended[0].score.correct == 1000


async def test_several_answers_are_ticked_and_confirmed(lay: Lay) -> None:
    table = lay("pack-q2a")
    async with table.app.run_test(size=(80, 24)) as pilot:
        await begin(table, pilot)
        await press(pilot, "enter")
        on(table, QuizScreen)
        right, other, wrong = (reply(table, place) for place in range(3))
        await press(pilot, right, wrong, wrong, other, "enter")
        on(table, QuizDebriefScreen)
        assert table.session.ended[0].score.correct == 1000


async def test_feedback_at_the_end_keeps_the_debriefs_for_it(lay: Lay) -> None:
    table = lay("pack-q1a", "pack-q3a", feedback="end")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, "1", "enter")
        on(table, QuizScreen)
        await press(pilot, "1", "enter")
        on(table, QuizDebriefScreen)
        await press(pilot, "enter")
        on(table, QuizDebriefScreen)
        await press(pilot, "enter")
        on(table, SummaryScreen)
        await press(pilot, "enter")
        assert table.left == 1


async def test_sources_and_points_stand_behind_zero(lay: Lay) -> None:
    table = lay("pack-s1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, "enter", "1", "enter", "1", "enter", "0", "0")
        on(table, DetailsScreen)
        await press(pilot, "0")
        on(table, DebriefScreen)


async def test_what_is_known_is_one_key_away_and_reveals_nothing(lay: Lay) -> None:
    table = lay("pack-c1a")
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await press(pilot, "enter", "space", "f2")
        on(table, KnownScreen)
        inside(table.app)
        text = words(table.app)
        scenario = table.session.play.scenario
        assert scenario.setting in text.replace("\n", "")
        assert scenario.title not in text
        assert any(piece.text in text for passage in table.session.play.passages for piece in passage.pieces)
        await press(pilot, "f2")
        on(table, CallScreen)
