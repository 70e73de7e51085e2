"""Behind the measures: over time, signs, scenarios, sureness, people and one person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drills.desk.desk import Desk
from drills.tui.app import RingtrueApp
from drills.tui.drawing.lines import cells
from drills.tui.screens.scores.group.pages import GroupPage, doors
from drills.tui.screens.scores.measures import MeasuresScreen
from drills.tui.screens.scores.overview import ScoresScreen
from drills.tui.screens.scores.people import PeopleScreen
from drills.tui.screens.scores.person import PersonScreen
from drills.words.language import choose
from drills.words.scores.next_step import own_step
from drills.words.scores.skill import sure_words
from engine.library.library import Library
from results.journal.derived.days import day
from results.measures.detection import Counts
from results.measures.roc import Ratings
from tests.drills.tui.conftest import press
from tests.drills.tui.geometry import inside, words
from tests.drills.tui.scores.test_scores import SHARP, TRUSTING, WARY, scored
from tests.results.ledger import BEGIN, DAY, Ledger, red_flag, turned

SIZES = [(60, 18, "zh_CN"), (80, 24, "zh_CN"), (100, 30, "zh_CN"), (60, 18, "en"), (100, 30, "en")]
MISSED = [red_flag("urgency", missed=True), red_flag("secrecy", missed=False, marked=True)]


LATER = BEGIN + 40 * DAY


@pytest.fixture
def desk(tmp_path: Path, library: Library) -> Iterator[Desk]:
    """A group of seven on two days, and a group of two; somebody looks 26 days after."""
    ledger = Ledger(tmp_path)
    people = [*ledger.group("one", 7), *ledger.group("two", 2)]
    for days, played in ((0, ("HHMHCCFC", "HHMMCCCF")), (14, ("HHHHFFFC", "HHHHFFFF"))):
        ledger.now = BEGIN + days * DAY
        for number, person in enumerate(people):
            ledger.play(person, turned(played[number % 2], number), first=days, cues=MISSED if number else ())
    ledger.store.close()
    with Desk.open(tmp_path / "store.db", library.shelf, lambda: LATER) as opened:
        yield opened


def app(desk: Desk) -> RingtrueApp:
    return RingtrueApp(lambda: ScoresScreen(desk))


@pytest.mark.parametrize(("wide", "high", "language"), SIZES)
async def test_every_page_of_every_group_stands_within_the_terminal(
    desk: Desk, wide: int, high: int, language: str
) -> None:
    choose(language)
    ringtrue = app(desk)
    async with ringtrue.run_test(size=(wide, high)) as pilot:
        await press(pilot, "0")
        for digit in "1234":
            await press(pilot, digit)
            assert isinstance(ringtrue.screen, GroupPage)
            for _step in range(5):
                inside(ringtrue)
                await press(pilot, "down")
            await press(pilot, "right")
            inside(ringtrue)
            await press(pilot, "left", "f1", "escape")
        await press(pilot, "5")
        inside(ringtrue)
        await press(pilot, "1")
        assert isinstance(ringtrue.screen, PersonScreen)
        inside(ringtrue)
        await press(pilot, "escape", "escape", "0")
        assert isinstance(ringtrue.screen, MeasuresScreen)


async def test_the_first_page_tells_suspicion_from_skill(desk: Desk) -> None:
    ringtrue = app(desk)
    async with ringtrue.run_test(size=(100, 30)):
        assert "More suspicious: scam is said more readily" in words(ringtrue)


async def test_nothing_is_said_of_a_change_where_there_was_one_sitting(
    tmp_path: Path, library: Library
) -> None:
    ledger = Ledger(tmp_path)
    for person in ledger.group("one", 6):
        ledger.play(person, "HHMHCCFC")
    ledger.store.close()
    with Desk.open(tmp_path / "store.db", library.shelf, lambda: LATER) as desk:
        async with (ringtrue := app(desk)).run_test(size=(80, 24)):
            assert "What changed" not in words(ringtrue) and "Next" in words(ringtrue)


async def test_sittings_stand_one_after_another(desk: Desk) -> None:
    ringtrue = app(desk)
    async with ringtrue.run_test(size=(80, 24)) as pilot:
        await press(pilot, "0", "1")
        first, second = day(BEGIN), day(BEGIN + 14 * DAY)
        assert words(ringtrue).index(first) < words(ringtrue).index(second)
        assert "7 people both times" in words(ringtrue) and "More suspicious" in words(ringtrue)


async def test_signs_missed_most_stand_first(desk: Desk) -> None:
    ringtrue = app(desk)
    async with ringtrue.run_test(size=(80, 24)) as pilot:
        await press(pilot, "0", "2")
        assert words(ringtrue).index("hurries you") < words(ringtrue).index("must be kept secret")
        assert "missed 96 of 96" in words(ringtrue)
        await press(pilot, "right")
        assert "few people: for reference only" in words(ringtrue)


async def test_scenarios_met_by_few_have_rows_where_the_group_is_few(desk: Desk) -> None:
    ringtrue = app(desk)
    async with ringtrue.run_test(size=(80, 24)) as pilot:
        await press(pilot, "0", "3")
        assert words(ringtrue).index("s-18") < words(ringtrue).index("s-14 ")
        await press(pilot, "right")
        assert "met by few" not in words(ringtrue) and "s-0" in words(ringtrue)


async def test_how_sure_and_how_right(desk: Desk) -> None:
    ringtrue = app(desk)
    async with ringtrue.run_test(size=(100, 30)) as pilot:
        await press(pilot, "0", "4")
        # genuine ones are let pass at step 1, 3 by each of 7 and 1 by 4 of them; doubted at step 6
        assert "When quite sure, right 25 times of 56." in words(ringtrue)
        assert "area (AUC)" in words(ringtrue)


async def test_a_person_is_a_band_and_a_next_step(desk: Desk) -> None:
    ringtrue = app(desk)
    async with ringtrue.run_test(size=(80, 24)) as pilot:
        await press(pilot, "0", "5")
        assert isinstance(ringtrue.screen, PeopleScreen)
        await press(pilot, "2")
        text = words(ringtrue)
        assert "p-one-1" in text and "6 of 8 scams seen through" in text
        assert "The last time was 26 days ago. A short drill brings it back." in text


async def test_simulated_people_are_apart(tmp_path: Path, library: Library) -> None:
    ledger = Ledger(tmp_path)
    for person in ledger.group("sim", 6, simulated=True):
        ledger.play(person, "HHMHCCFC", simulated=True)
    ledger.store.close()
    with Desk.open(tmp_path / "store.db", library.shelf, lambda: LATER) as desk:
        ringtrue = app(desk)
        async with ringtrue.run_test(size=(80, 24)) as pilot:
            await press(pilot, "0", "4")
            assert "When quite sure" in words(ringtrue) and "simulated" in words(ringtrue)
            await press(pilot, "3")
            assert "s-7" in words(ringtrue)


def test_the_doors_break_where_it_is_narrow() -> None:
    assert len(doors(100)) == 1
    narrow = doors(30)
    assert len(narrow) > 1 and all(cells(row) <= 30 for row in narrow)


def test_what_one_person_does_next() -> None:
    assert own_step(scored("a", *[SHARP] * 2), 21).startswith("The last time was 21 days ago.")
    assert own_step(scored("a", SHARP, kinds=()), 3).startswith("Play another drill in three weeks")
    assert own_step(scored("a", Counts(12, 4, 22, 26), kinds=()), 3).startswith(
        "Play another drill in the next"
    )
    assert own_step(scored("a", Counts(4, 1, 0, 5)), 3).startswith("Play another drill: from 10")
    assert own_step(scored("a", *[WARY] * 6), 3).startswith("Go through the genuine ones")
    assert own_step(scored("a", *[TRUSTING] * 6), 3).startswith("Before anything is given")
    assert "knows your details" in own_step(scored("a", *[SHARP] * 6), 3)


@pytest.mark.parametrize(
    ("signal", "noise", "beginning"),
    [
        ((0, 0, 5, 5, 0, 20), (20, 0, 5, 5, 0, 0), "The surer, the more often right"),
        ((20, 0, 0, 10, 0, 0), (0, 0, 10, 0, 0, 20), "Being sure did not help"),
        ((1, 0, 1, 1, 0, 1), (1, 0, 1, 1, 0, 1), "When unsure, right 2 times of 4."),
        ((3, 0, 0, 0, 0, 9), (9, 0, 0, 0, 0, 3), "When quite sure, right 18 times of 24."),
    ],
)
def test_whether_the_sure_are_right(signal: tuple[int, ...], noise: tuple[int, ...], beginning: str) -> None:
    assert sure_words(Ratings(signal, noise))[-1].startswith(beginning)
