"""The score screens: plain words, whole groups a page, the measures behind 0."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from drills.desk.desk import Desk
from drills.tui.app import RingtrueApp
from drills.tui.drawing.lines import cells
from drills.tui.drawing.scales import Scale, drawn
from drills.tui.screens.scores.measures import MeasuresScreen
from drills.tui.screens.scores.overview import ScoresScreen
from drills.tui.screens.scores.periods import period
from drills.tui.screens.scores.plane import Spot, plane
from drills.words.language import choose
from drills.words.scores.next_step import next_step
from drills.words.scores.skill import apart_words, lean_words
from engine.library.library import Library
from results.measures.detection import Counts, criterion, d_prime
from results.measures.intervals import pooled, wilson
from results.measures.measured import Measured, missing
from results.scores.group_measures import row_of_hundred
from results.scores.groups import WHOLE, Period
from results.scores.row import OUTCOMES, About, KindScore, ScoreRow
from tests.drills.tui.conftest import press, resize
from tests.drills.tui.geometry import inside, words

SIZES = [
    (60, 18, "zh_CN"),
    (60, 18, "zh_TW"),
    (80, 24, "zh_CN"),
    (100, 30, "zh_CN"),
    (60, 18, "en"),
    (80, 24, "en"),
]
KINDS = tuple(KindScore(kind, 20, 9) for kind in ("proof-by-data", "remote-control", "unverifiable-identity"))
SHARP, DULL, WARY, TRUSTING = Counts(9, 1, 1, 9), Counts(6, 4, 4, 6), Counts(10, 0, 7, 3), Counts(3, 7, 0, 10)


def scored(
    label: str, *people: Counts, kinds: tuple[KindScore, ...] = KINDS, simulated: bool = False
) -> ScoreRow:
    """Return the score of a group of these people."""
    total = sum(people, Counts())
    outcomes = zip(
        OUTCOMES, (total.hits, total.misses, total.false_alarms, total.correct_rejections), strict=True
    )
    values = {
        **{name: Measured(count) for name, count in outcomes},
        "hit_rate": wilson(total.hits, total.scams),
        "false_alarm_rate": wilson(total.false_alarms, total.genuine),
        "d_prime": pooled(d_prime, people),
        "criterion": pooled(criterion, people),
        "leaning": pooled(criterion, people),
        "mean_points": Measured(78.0, 71.0, 85.0),
        "pass_rate": wilson(3, 4).behind(4),
        "repeat_pass_rate": wilson(1, 2).behind(2),
        "coverage": wilson(len(people), len(people) + 2),
    }
    about = About(
        label, len(people), "individual", simulated, label, total.judgements, max(len(people) - 4, 0)
    )
    return ScoreRow(about, values, weakest=kinds)


GROUPS = [
    scored("城南营业部第一党支部二〇二六年第三期防诈骗培训班", SHARP, SHARP, DULL, SHARP, WARY, SHARP),
    scored("北街支行", DULL, SHARP),
    scored("河东社区班", *[TRUSTING] * 5, DULL),
    scored("只答了小题", kinds=()),
    scored("模拟组", *[SHARP] * 8, simulated=True),
]


@pytest.fixture
def desk(tmp_path: Path, library: Library) -> Iterator[Desk]:
    with Desk.open(tmp_path / "store.db", library.shelf, lambda: 1_795_392_000_000) as opened:
        yield opened


class Scored(Desk):
    """A desk whose groups have these scores; keeps which period was asked for."""

    def __init__(self, desk: Desk, rows: list[ScoreRow]) -> None:
        super().__init__(desk.store, desk.people, desk.shelf, desk.clock)
        self._rows = rows
        self.asked: list[Period] = []

    def scores(self, period: Period | None = None, group: str = "") -> list[ScoreRow]:
        self.asked.append(period or WHOLE)
        return self._rows


def app(desk: Desk, rows: list[ScoreRow]) -> RingtrueApp:
    return RingtrueApp(lambda: ScoresScreen(Scored(desk, rows)))


def on(ringtrue: RingtrueApp, kind: type) -> bool:
    return isinstance(ringtrue.screen, kind)


@pytest.mark.parametrize(("wide", "high", "language"), SIZES)
async def test_every_page_stands_within_the_terminal(desk: Desk, wide: int, high: int, language: str) -> None:
    choose(language)
    ringtrue = app(desk, GROUPS)
    async with ringtrue.run_test(size=(wide, high)) as pilot:
        seen = ""
        for _page in GROUPS:
            inside(ringtrue)
            seen += words(ringtrue)
            await press(pilot, "right")
        assert all(group.about.label[:8] in seen for group in GROUPS)
        await press(pilot, "left", "down", "up", "pagedown", "enter", "f1")
        inside(ringtrue)


@pytest.mark.parametrize(("wide", "high", "language"), SIZES)
async def test_the_measures_stand_within_the_terminal(
    desk: Desk, wide: int, high: int, language: str
) -> None:
    choose(language)
    ringtrue = app(desk, GROUPS)
    async with ringtrue.run_test(size=(wide, high)) as pilot:
        await press(pilot, "0")
        assert on(ringtrue, MeasuresScreen)
        for _group in GROUPS:
            inside(ringtrue)
            await press(pilot, "down")
        await press(pilot, "up")
        assert "模拟组" in words(ringtrue)
        await press(pilot, "0")
        assert on(ringtrue, ScoresScreen)


async def test_one_group_a_page_where_it_is_narrow(desk: Desk) -> None:
    ringtrue = app(desk, GROUPS[:3])
    async with ringtrue.run_test(size=(60, 18)) as pilot:
        assert "北街支行" not in words(ringtrue)
        await press(pilot, "right")
        assert "北街支行" in words(ringtrue) and "河东社区班" not in words(ringtrue)
        assert "few people: for reference only" in words(ringtrue)
        await resize(pilot, 80, 24)
        assert "北街支行" in words(ringtrue)
        inside(ringtrue)


async def test_many_groups_are_reached_in_the_table(desk: Desk) -> None:
    ringtrue = app(desk, [scored(f"第{number:02}组", SHARP, DULL) for number in range(40)])
    async with ringtrue.run_test(size=(80, 24)) as pilot:
        await press(pilot, "0", *["up"] * 10)
        inside(ringtrue)
        page = ringtrue.screen.query_one("Page")
        assert page.scroll_offset.y <= 30 < page.scroll_offset.y + page.content_size.height


async def test_the_period_goes_round(desk: Desk) -> None:
    scored_desk = Scored(desk, [])
    ringtrue = RingtrueApp(lambda: ScoresScreen(scored_desk))
    async with ringtrue.run_test(size=(60, 18)) as pilot:
        inside(ringtrue)
        await press(pilot, "1", "１", "1", "0")
        assert "Nobody has played" in words(ringtrue) and on(ringtrue, ScoresScreen)
    day = date(2026, 11, 23)
    assert scored_desk.asked == [period(0, day), period(1, day), period(2, day), period(0, day)]
    assert scored_desk.asked[1:3] == [Period("2026-11-01", "2026-11-23"), Period("2026-10-25", "2026-11-23")]


async def test_scores_of_an_empty_store(desk: Desk) -> None:
    ringtrue = RingtrueApp(lambda: ScoresScreen(desk))
    async with ringtrue.run_test(size=(60, 18)):
        assert "Nobody has played" in words(ringtrue)
        inside(ringtrue)


@pytest.mark.parametrize(
    ("leaning", "sentence"),
    [
        (Measured(0.1, -0.2, 0.4), "leans no way"),
        (Measured(0.1, -0.9, 1.1), "no telling yet"),
        (Measured(0.6, 0.2, 1.0), "trusts too readily"),
        (Measured(-0.6, -1.0, -0.2), "doubts too readily"),
        (Measured(0.6), "no telling yet"),
        (missing("not-measured"), ""),
    ],
)
def test_which_way_it_leans(leaning: Measured, sentence: str) -> None:
    assert lean_words(leaning) == sentence


def test_what_comes_next() -> None:
    few = scored("a", SHARP)
    assert next_step(few).startswith("Play another drill;")
    assert next_step(scored("a", *[WARY] * 6)).startswith("Go through the genuine ones")
    assert next_step(scored("a", *[TRUSTING] * 6)).startswith("Before anything is given")
    assert "knows your details" in next_step(scored("a", *[SHARP] * 6))
    assert "three weeks" in next_step(scored("a", *[SHARP] * 6, kinds=()))


def test_how_well_it_tells_apart_is_said_with_its_range() -> None:
    sentence = apart_words(row_of_hundred(scored("a", *[SHARP, DULL] * 5)))
    assert "told apart" in sentence and ", roughly " in sentence
    assert apart_words(row_of_hundred(scored("a"))).startswith("Not measured yet")


@pytest.mark.parametrize(
    ("value", "scale", "row"),
    [
        (Measured(0.5, 0.25, 0.75), Scale(0, 1), "──━━╋━━──"),
        (Measured(0.5, 0.25, 0.75), Scale(1, 0), "──━━╋━━──"),
        (Measured(0.75, 0.25, 1.0), Scale(1, 0), "━━╋━━━━──"),
        (Measured(0.25, 0.0, 0.75), Scale(0, 1, tick=0.5), "━━╋━┿━━──"),
        (Measured(0.9), Scale(0, 1, tick=0.5), "────┼──╋─"),
        (Measured(7.0, -3.0, 9.0), Scale(0, 1), "━━━━━━━━╋"),
        (missing("not-measured"), Scale(0, 1), "─────────"),
    ],
)
def test_a_value_on_its_scale(value: Measured, scale: Scale, row: str) -> None:
    assert "".join(run.text for run in drawn(value, scale, 9)) == row


def test_the_plane_keeps_every_group() -> None:
    spots = [Spot(letter, 0.99, 0.99, letter == "C") for letter in "ABC"] + [Spot("D", 0.0, 0.0, False)]
    rows = ["".join(run.text for run in row) for row in plane(spots, 44, 8)]
    assert {cells(row) <= 44 for row in plane(spots, 44, 8)} == {True}
    assert "D" in rows[8] and all(letter in "".join(rows[1:9]) for letter in "ABC")
