"""What of a run was met before is said before it begins; the run holds what was shown of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.screen import Screen

from drills.desk.desk import Desk
from drills.desk.party import Party
from drills.run.overview.outlook import Outlook
from drills.tui.app import RingtrueApp
from drills.tui.flows.beforehand import beforehand
from drills.tui.flows.playing import playing
from drills.tui.flows.stage import Stage
from drills.tui.screens.between.repeats import RepeatsScreen
from drills.tui.screens.home.drills import LengthScreen
from drills.tui.screens.roster.overview import RosterScreen
from drills.tui.screens.run_screen import RunScreen
from drills.words.language import choose
from engine.library.draws.compose import Composed
from engine.library.library import Library
from results.journal.facts.runs import PlayBegun, RunBegun
from results.journal.records import runs as records
from tests.drills.tui.conftest import press
from tests.drills.tui.geometry import inside, words

SIZES = [(60, 18), (80, 24), (100, 30)]
ALL = ("pack-c1a", "pack-s1a", "pack-n1a", "pack-q1a")


@pytest.fixture
def desk(tmp_path: Path, library: Library) -> Iterator[Desk]:
    """A desk at which one person has been told what is kept."""
    with Desk.open(tmp_path / "store.db", library.shelf) as opened:
        opened.inform([opened.trainee(opened.group("城南").id, "甲小红")])
        yield opened


def show(desk: Desk, *scenarios: str) -> Party:
    """Record that the person was shown these, and return who plays."""
    group = desk.groups()[0].id
    (person,) = desk.trainees(group)
    desk.store.append(
        RunBegun("r", "other", "A", scenarios, 1, "1", "off", True, "each", 70, person.id, group),
        *(
            PlayBegun("r", f"r/{n}", n, name, "0" * 64, "sms", "t", "scam")
            for n, name in enumerate(scenarios)
        ),
    )
    return Party((person,))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("scenarios", "sentences"),
    [
        (ALL[:1], ["New items left: 3; 1 item was met before and is not measured.", "4 items, 3 new"]),
        (ALL, ["All of this was met before: a run for practice, not measured.", "4 items, 0 new"]),
    ],
)
async def test_the_opening_of_a_drill_tells_what_is_new(
    desk: Desk, size: tuple[int, int], scenarios: tuple[str, ...], sentences: list[str]
) -> None:
    party = show(desk, *scenarios)
    app = RingtrueApp(Screen[None])
    async with app.run_test(size=size) as pilot:
        await app.push_screen(LengthScreen(desk, Outlook(desk, desk.shelf.drill("mixed"), party)))
        await pilot.pause()
        inside(app)
        assert all(sentence in " ".join(words(app).split()) for sentence in sentences)


async def ask(app: RingtrueApp, outlook: Outlook, begins: list[bool]) -> None:
    async with Stage(app) as stage:
        begins.append(await beforehand(stage, outlook, None))


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("size", SIZES)
async def test_a_run_that_repeats_says_so_and_can_be_declined(
    desk: Desk, size: tuple[int, int], language: str
) -> None:
    choose(language)
    outlook = Outlook(desk, desk.shelf.drill("mixed"), show(desk, *ALL[:2]))
    begins: list[bool] = []
    app = RingtrueApp(Screen[None])
    async with app.run_test(size=size) as pilot:
        for keys, count in ((["escape"], 0), (["enter"], 1)):
            app.run_worker(ask(app, outlook, begins))
            while not isinstance(app.screen, RepeatsScreen):
                await pilot.pause()
            assert isinstance(app.screen, RepeatsScreen)
            inside(app)
            assert ("新题还剩 2 题" if language == "zh_CN" else "New items left: 2") in words(app)
            await press(pilot, *keys)
            await app.workers.wait_for_complete()
            assert begins.count(True) == count


async def test_nothing_is_said_where_all_is_new(desk: Desk) -> None:
    outlook = Outlook(desk, desk.shelf.drill("mixed"), show(desk))
    begins: list[bool] = []
    app = RingtrueApp(Screen[None])
    async with app.run_test(size=(60, 18)):
        await app.run_worker(ask(app, outlook, begins)).wait()
        assert begins == [True] and not isinstance(app.screen, RepeatsScreen)


async def test_the_run_holds_what_was_seen_of_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both chance and what was met are the same for the screen and for the run."""
    show(desk, "pack-c1a")
    seen: list[Composed] = []
    init = LengthScreen.__init__

    def opened(screen: LengthScreen, at: Desk, outlook: Outlook) -> None:
        seen.append(outlook.composed(None))
        init(screen, at, outlook)

    monkeypatch.setattr(LengthScreen, "__init__", opened)
    app = RingtrueApp(Screen[None])
    async with app.run_test(size=(60, 18)) as pilot:
        app.run_worker(playing(app, desk, desk.groups()[0], lambda _group: None))
        await pilot.pause()
        await press(pilot, "1", "1", "1")
        assert isinstance(app.screen, RunScreen)
    record = records.unfinished(desk.store.db, desk.trainees(desk.groups()[0].id)[0].id)
    assert record is not None
    assert (record.begun.items, record.begun.repeats) == (seen[0].items, seen[0].repeats)
    assert len(record.begun.repeats) == 1


@pytest.mark.parametrize("size", SIZES)
async def test_the_roster_tells_how_long_new_material_lasts(desk: Desk, size: tuple[int, int]) -> None:
    party = show(desk)
    group = desk.groups()[0]
    desk.store.append(
        RunBegun("m", "mixed", "A", ALL[:1], 1, "1", "off", True, "each", 70, party.person, group.id),
        PlayBegun("m", "m/0", 0, ALL[0], "0" * 64, "call", "t", "scam"),
    )
    app = RingtrueApp(Screen[None])
    async with app.run_test(size=size) as pilot:
        await app.push_screen(RosterScreen(desk, group))
        await pilot.pause()
        inside(app)
        text = " ".join(words(app).split())
        assert "New to each person: about 2 encounters; at this pace enough for 2 months." in text
