"""The debrief: what settles it first, Enter reads on, the twin one key away, the routine at the end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from drills.run.practice import Nowhere
from drills.run.session import Session
from drills.tui.flows.journey import item, journey
from drills.tui.flows.stage import Stage
from drills.tui.screens.debrief.debrief import DebriefScreen
from drills.tui.screens.debrief.details import DetailsScreen
from drills.tui.screens.debrief.twin import TwinScreen
from drills.tui.screens.encounter.sms import SmsScreen
from drills.tui.screens.help import HelpScreen
from drills.tui.widgets.encounter.note_pair import NotePair
from drills.tui.widgets.pages import Page
from drills.words.encounter.debrief import routine_words
from drills.words.language import choose
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Kind, Phase
from results.journal.facts.runs import RunBegun
from tests.drills.tui.conftest import Lay, Table, on, press, resize
from tests.drills.tui.geometry import inside, painted, words
from tests.drills.tui.settled import threads_done

SIZES = [(60, 18), (80, 24), (100, 30)]
SHIPPED = Library(Shelf())
NUMERAL = "note-2-055"
"""A note whose numeral does not shift: seen by tilting it alone."""


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no run be brief."""
    monkeypatch.setattr("drills.run.session.BRIEF", 0)


async def read_on(table: Table) -> None:
    """Lead through the item where it stands, and what comes after it."""
    async with Stage(table.app) as stage:
        await item(stage, table.turn)
        await journey(stage, table.turn)


async def to_debrief(table: Table, pilot: Pilot[None], rating: int = 2) -> DebriefScreen:
    """Judge the first item as soon as it can be judged, and show its debrief."""
    session = table.session
    session.advance()
    looks = [option for option in session.play.options if option.kind is Kind.LOOK]
    for action in [
        *[look.action for look in looks[:1]],
        Action(Kind.ENOUGH),
        Action(Kind.JUDGE, place=rating),
    ]:
        session.act(action)
    while session.play.phase is not Phase.DEBRIEF:
        session.act(session.play.options[0].action)
    table.app.run_worker(read_on(table))
    while not isinstance(table.app.screen, DebriefScreen):
        await pilot.pause()
    return on(table, DebriefScreen)


@pytest.mark.usefixtures("long")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "zh_CN"])
async def test_enter_reads_on_while_there_is_more_and_says_so(
    lay: Lay, size: tuple[int, int], language: str
) -> None:
    choose(language)
    table = lay("cn-telecom-h4w", "cn-telecom-gi1", library=SHIPPED)
    async with table.app.run_test(size=size) as pilot:
        screen = await to_debrief(table, pilot)
        page = screen.query_one(Page)
        seen: set[int] = set()
        while table.session.position == 0:
            inside(table.app)
            assert routine_words() in words(table.app)
            below = page.more_below
            turns, goes_on = {"en": ("turn the page", "go on"), "zh_CN": ("翻页", "继续")}[language]
            assert screen.hints()[0].does == (turns if below else goes_on)
            top, height = int(page.scroll_offset.y), page.content_size.height
            seen |= {*range(top, top + height - (1 if below else 0))}
            await press(pilot, "enter")
        assert seen >= {*range(page.virtual_size.height)}
        on(table, SmsScreen)


@pytest.mark.parametrize("size", SIZES)
async def test_in_a_brief_run_one_screen_is_read_and_the_rest_is_behind_zero(
    lay: Lay, size: tuple[int, int]
) -> None:
    table = lay("cn-telecom-gi1", "cn-telecom-gy6", library=SHIPPED)
    async with table.app.run_test(size=size) as pilot:
        screen = await to_debrief(table, pilot)
        assert table.session.brief and screen.query_one(Page).more_below
        assert "key 0" in painted(table.app) and screen.hints()[0].does == "go on"
        assert "unreviewed" in painted(table.app), "no office has reviewed what is shipped"
        await press(pilot, "enter")
        on(table, SmsScreen)


async def test_zero_unfolds_the_rest_of_a_brief_debrief_then_shows_the_sources(lay: Lay) -> None:
    table = lay("cn-telecom-gi1", "cn-telecom-gy6", library=SHIPPED)
    async with table.app.run_test(size=(60, 18)) as pilot:
        screen = await to_debrief(table, pilot)
        await press(pilot, "0")
        page = screen.query_one(Page)
        assert page.scroll_offset.y > 0 and screen.hints()[0].does == "turn the page"
        await press(pilot, "enter")
        assert table.session.position == 0
        await press(pilot, "0")
        on(table, DetailsScreen)
        await press(pilot, "0", "left", "left", "left", "left")
        assert page.scroll_offset.y == 0


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("item", "rating"), [("cn-telecom-h4w", 2), ("cn-telecom-q3b", 6), (NUMERAL, 2)])
async def test_the_twin_is_read_beside_it_and_nothing_is_recorded(
    lay: Lay, size: tuple[int, int], item: str, rating: int
) -> None:
    table = lay(item, library=SHIPPED)
    async with table.app.run_test(size=size) as pilot:
        await to_debrief(table, pilot, rating)
        facts = table.store.db.execute("SELECT count(*) FROM facts").fetchone()[0]
        await press(pilot, "7")
        screen = on(table, TwinScreen)
        inside(table.app)
        await press(pilot, "f1")
        on(table, HelpScreen)
        await press(pilot, "enter")
        pages = 0
        while table.app.screen is screen:
            inside(table.app)
            pages += 1
            await press(pilot, "enter")
        assert pages < 30
        on(table, DebriefScreen)
        assert table.store.db.execute("SELECT count(*) FROM facts").fetchone()[0] == facts


async def test_both_kinds_stand_on_the_twins_first_screen(lay: Lay) -> None:
    table = lay("cn-telecom-h4w", library=SHIPPED)
    async with table.app.run_test(size=(60, 18)) as pilot:
        await to_debrief(table, pilot)
        await press(pilot, "7")
        text = words(table.app)
        assert "下载一个会议软件" in text and "请您自己到 App 里看" in text
        await resize(pilot, 80, 24)
        inside(table.app)
        await press(pilot, "escape")
        on(table, DebriefScreen)


async def drawn(pair: NotePair) -> None:
    """Wait until both pictures are drawn; the app waits for its threads."""
    await threads_done(pair.app)
    while not pair._drawn:
        await pair.app.animator.wait_for_idle()


@pytest.fixture
def colours(monkeypatch: pytest.MonkeyPatch) -> Callable[[Table], None]:
    """Return a function that lets a terminal show every colour."""

    def paint(table: Table) -> None:
        monkeypatch.setattr("drills.tui.widgets.encounter.note_pair.depth_of", lambda _app: "true")

    return paint


@pytest.mark.parametrize("size", SIZES)
async def test_a_missed_false_note_stands_beside_a_sound_one(
    lay: Lay, size: tuple[int, int], colours: Callable[[Table], None]
) -> None:
    table = lay(NUMERAL, library=SHIPPED)
    colours(table)
    async with table.app.run_test(size=size) as pilot:
        screen = await to_debrief(table, pilot)
        pair = screen.query_one(NotePair)
        text = words(table.app)
        assert "右下的数字转来转去" in text and "右下的数字从青灰色变成橙褐色" in text
        assert pair.display == (size != (60, 18))
        inside(table.app)
        if pair.display:
            await drawn(pair)
            await pilot.pause()
            false, sound = pair._drawn
            assert len(false) == len(sound) == pair.content_size.height - 1
            assert false != sound
            assert painted(table.app).count("▄") > 400
            await press(pilot, "0")
            assert not pair.display
            inside(table.app)


@pytest.mark.parametrize("size", SIZES)
async def test_its_twin_screen_shows_both_pictures_at_every_size(
    lay: Lay, size: tuple[int, int], colours: Callable[[Table], None]
) -> None:
    table = lay(NUMERAL, library=SHIPPED)
    colours(table)
    async with table.app.run_test(size=size) as pilot:
        await to_debrief(table, pilot)
        await press(pilot, "7")
        pair = on(table, TwinScreen).query_one(NotePair)
        await drawn(pair)
        await pilot.pause()
        inside(table.app)
        assert pair.display and pair.region.bottom <= size[1] - 1
        assert len(pair._drawn[0][0]) >= 34
        assert "右下的数字" in painted(table.app) and "假的那张" not in painted(table.app)


async def test_without_colours_it_is_told_in_words(lay: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    table = lay(NUMERAL, library=SHIPPED)
    async with table.app.run_test(size=(80, 24)) as pilot:
        screen = await to_debrief(table, pilot)
        assert not screen.query_one(NotePair).display
        text = words(table.app)
        assert "[右下的数字转来转去，一直是那个颜色]" in text and "变成橙褐色" in text
        await press(pilot, "7")
        assert "▄" not in painted(table.app) and "变成橙褐色" in painted(table.app)


def session_of(drill: str, *items: str) -> Session:
    """Return a session of a shipped drill that holds these items."""
    run = RunBegun(
        run="r", drill=drill, form="A", items=items, judged=len(items), seed="s", timing="off", marks=True,
        feedback="each", pass_mark=70, person="p", group="g",
    )  # fmt: skip
    return Session(Nowhere(), SHIPPED, run, lambda: 0)


@pytest.mark.parametrize(
    ("allowed", "visible"), [(None, True), (frozenset({"cn-telecom-h4w"}), False), (frozenset(), False)]
)
def test_what_no_office_approved_is_not_shown_as_a_twin(
    monkeypatch: pytest.MonkeyPatch, allowed: frozenset[str] | None, visible: bool
) -> None:
    monkeypatch.setattr(Library, "allowed", lambda *_: allowed)
    twin = session_of("community-evening").twin(SHIPPED.scenario("cn-telecom-h4w"))
    assert (twin is not None) is visible


def test_a_run_is_brief_by_its_drill_or_by_what_it_holds() -> None:
    many = tuple(f"note-1-{number:03}" for number in range(0, 40, 2))
    assert session_of("morning-five", *many).brief
    assert not session_of("note-training", *many).brief
    assert session_of("note-training", *many[:2]).brief


async def test_a_twin_that_cannot_be_read_has_no_key(lay: Lay) -> None:
    table = lay("pack-s1a")
    scenario = table.session._library.scenario("pack-s1a")
    assert table.session.twin(scenario.model_copy(update={"twin": None})) is None
    assert table.session.twin(scenario.model_copy(update={"twin": "no-such"})) is None


@pytest.mark.parametrize("size", SIZES)
async def test_resizing_begins_at_the_top_again(lay: Lay, size: tuple[int, int]) -> None:
    table = lay("cn-telecom-h4w", library=SHIPPED)
    async with table.app.run_test(size=(80, 24)) as pilot:
        screen = await to_debrief(table, pilot)
        await press(pilot, "0")
        await resize(pilot, *size if size != (80, 24) else (90, 26))
        inside(table.app)
        assert screen.query_one(Page).scroll_offset.y == 0
