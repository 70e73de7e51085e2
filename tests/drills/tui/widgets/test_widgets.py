"""The widgets on a screen: header, hint bar, choices, transcript, six steps."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from textual.app import ComposeResult

from drills.tui.app import RingtrueApp
from drills.tui.drawing.pieces import Row
from drills.tui.screens.base import RingtrueScreen
from drills.tui.widgets.choices import Choice, Choices
from drills.tui.widgets.encounter.six_steps import SixSteps
from drills.tui.widgets.encounter.standing_row import StandingRow
from drills.tui.widgets.encounter.transcript import Transcript
from drills.tui.widgets.hint_bar import Hint, HintBar
from drills.tui.widgets.sheet import Sheet
from drills.tui.widgets.too_small import TooSmall
from engine.marks import MarkedText
from engine.play.encounter import Passage, Shown, passage
from tests.drills.tui.conftest import resize

HINTS = [Hint("1-4", "回话"), Hint("7-9", "随时可做"), Hint("空格", "记一处可疑")]


class Shelf(RingtrueScreen[None]):
    """Choices, standing actions and six steps, and nothing to do."""

    def __init__(self) -> None:
        super().__init__()
        self.choices, self.standing, self.steps = (
            Choices(),
            StandingRow(),
            SixSteps(("Like genuine", "Like a scam")),
        )
        self.transcript = Transcript()
        self.clicked: list[str] = []

    def body(self) -> ComposeResult:
        yield self.transcript
        yield self.choices
        yield self.standing
        yield self.steps

    def hints(self) -> Sequence[Hint]:
        return HINTS

    def on_choices_chosen(self, message: Choices.Chosen) -> None:
        self.clicked.append(message.key)


def app() -> RingtrueApp:
    return RingtrueApp(Shelf)


def shelf(program: RingtrueApp) -> Shelf:
    assert isinstance(program.screen, Shelf)
    return program.screen


def text(sheet: Sheet) -> str:
    return "\n".join("".join(run.text for run in row) for row in sheet.laid(sheet.content_size.width))


def turns(count: int) -> list[Passage]:
    return [
        passage(
            n,
            Shown("you" if n % 2 else "them", "You" if n % 2 else "They", MarkedText(f"第{n}句话。" * 5)),
            frozenset(),
        )
        for n in range(count)
    ]


@pytest.mark.parametrize(("wide", "count"), [(80, 3), (60, 2), (44, 1), (40, 1)])
async def test_hints_are_dropped_from_the_right_and_never_help_and_leave(wide: int, count: int) -> None:
    program = app()
    async with program.run_test(size=(wide, 24)):
        words = text(program.screen.query_one(HintBar))
        assert words.rstrip().endswith("Esc Leave") and "? Help" in words
        assert sum(hint.does in words for hint in HINTS) == count


async def test_choices_have_no_answer_beforehand_and_move_around_the_ends() -> None:
    program = app()
    async with program.run_test(size=(60, 18)) as pilot:
        choices = shelf(program).choices
        choices.show([Choice("1", "甲"), Choice("2", "乙")])
        assert choices.highlighted is None and "┃" not in text(choices)
        choices.move(1)
        assert choices.highlighted == 0 and text(choices).startswith(" 1 ┃")
        choices.move(-1)
        assert choices.highlighted == 1
        await pilot.pause()
        await pilot.click(choices, offset=(8, 1))
        assert shelf(program).clicked == ["2"]


async def test_choices_need_no_layout_where_their_height_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    program = app()
    async with program.run_test(size=(60, 18)) as pilot:
        choices = shelf(program).choices
        choices.show([Choice("1", "甲"), Choice("2", "乙")])
        await pilot.pause()
        layouts: list[bool] = []

        def refresh(self: Choices, *, layout: bool) -> None:
            layouts.append(layout)

        with monkeypatch.context() as watched:
            watched.setattr(Choices, "refresh", refresh)
            choices.show([Choice("1", "丙"), Choice("2", "丁")])
            choices.show([Choice("1", "丙")])
        assert layouts == [False, True]


async def test_standing_actions_lose_their_caps_before_they_wrap() -> None:
    program = app()
    async with program.run_test(size=(60, 24)) as pilot:
        row = shelf(program).standing
        row.show(
            [
                Choice("7", "挂断"),
                Choice("8", "挂断，打自己知道的号码"),
                Choice("9", "问家人"),
                Choice("0", "我有数了"),
            ]
        )
        await pilot.pause()
        assert row.size.height == 2
        assert text(row).splitlines()[1].startswith("7 挂断")


async def test_transcript_breaks_each_turn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    broken: list[int] = []
    plain = Transcript._broken

    def counting(self: Transcript, passage: Passage, limit: int) -> list[Row]:
        broken.append(passage.index)
        return plain(self, passage, limit)

    monkeypatch.setattr(Transcript, "_broken", counting)
    program = app()
    async with program.run_test(size=(80, 24)):
        transcript = shelf(program).transcript
        transcript.show(turns(30))
        broken.clear()
        transcript.show(turns(31))
        assert broken == [30]


async def test_transcript_stays_at_its_end_and_tells_what_is_above() -> None:
    program = app()
    async with program.run_test(size=(60, 18)) as pilot:
        transcript = shelf(program).transcript
        transcript.show(turns(30))
        await pilot.pause()
        assert not transcript.more_below
        assert "above" in transcript.render_line(0).text
        rows = [transcript.render_line(y).text for y in range(transcript.size.height)]
        assert any("┃" in row for row in rows)
        transcript.move(-200)
        assert "第0句话" in transcript.render_line(0).text
        assert "below" in transcript.render_line(transcript.size.height - 1).text


@pytest.mark.parametrize("wide", [80, 60])
async def test_six_steps_show_a_choice_by_shape_and_by_key(wide: int) -> None:
    program = app()
    async with program.run_test(size=(wide, 30)) as pilot:
        steps = shelf(program).steps
        steps.show([f"step {n}" for n in range(1, 7)])
        await pilot.pause()
        assert "┃" not in text(steps)
        steps.show([f"step {n}" for n in range(1, 7)], 5)
        assert "┃" in text(steps)


async def test_a_terminal_too_small_asks_to_be_enlarged() -> None:
    program = app()
    async with program.run_test(size=(39, 18)) as pilot:
        assert program.screen.query_one(TooSmall).display
        assert not program.screen.query_one(HintBar).display
        await resize(pilot, 60, 18)
        assert not program.screen.query_one(TooSmall).display
        assert program.screen.query_one(HintBar).display


async def test_theme_changes_with_its_key() -> None:
    program = app()
    async with program.run_test(size=(60, 18)) as pilot:
        await pilot.press("f8")
        assert program.theme == "ringtrue-light"
        assert program.screen.styles.background.hex == "#FBF8F1"
