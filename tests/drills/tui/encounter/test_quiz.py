"""Questions of each kind by keys alone, at the size they are designed for."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from drills.tui.screens.debrief.quiz_debrief import QuizDebriefScreen
from drills.tui.screens.encounter.quiz import QuizScreen
from drills.words.language import choose
from engine.check import check_file
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Kind
from tests.conftest import SAMPLES
from tests.drills.tui.conftest import Lay, Table, begin, kinds, on, press, reply
from tests.drills.tui.geometry import inside, words

ORDER, MATCH, NUMBER = "pack-q4a", "pack-q5a", "pack-q6a"


@pytest.fixture(params=[(60, 18, "en"), (60, 18, "zh_CN"), (80, 24, "zh_CN")], ids=str)
def size(request: pytest.FixtureRequest) -> Iterator[tuple[int, int]]:
    """A size, in one of the languages."""
    wide, high, language = request.param
    choose(language)
    yield wide, high
    choose("en")


async def walk(table: Table, pilot: Pilot[None], *keys: str) -> None:
    """Press keys and look after each whether all stands within the screen."""
    for key in keys:
        await press(pilot, key)
        inside(table.app)


def row(table: Table, text: str) -> str:
    """Return the row of the screen that holds a text."""
    return next(line for line in words(table.app).splitlines() if text in line)


async def test_steps_keep_their_digit_and_show_their_place(lay: Lay, size: tuple[int, int]) -> None:
    table = lay(ORDER)
    async with table.app.run_test(size=size) as pilot:
        await begin(table, pilot)
        inside(table.app)
        stop, call, go = (reply(table, place) for place in range(3))
        await walk(table, pilot, call, stop, call)
        assert "1" in row(table, "先停手").partition("先停手")[2]
        assert not row(table, "再打110").partition("再打110")[2].strip()
        await walk(table, pilot, "enter")
        on(table, QuizScreen)
        await walk(table, pilot, go, call, "enter")
        on(table, QuizDebriefScreen)
        assert kinds(table) == [Kind.TICK] * 5 + [Kind.ENOUGH]
        assert table.session.play.scene.used == ("0", "2", "1")
        assert table.session.ended[0].score.correct == 666
        for place, text in (("1", "先停手"), ("2", "再打110"), ("3", "去报案")):
            assert row(table, text).partition(text)[0].strip() == place
        assert "3" in row(table, "再打110").partition("110")[2]
        assert not row(table, "先停手").partition("先停手")[2].strip()


async def test_steps_are_pointed_at_by_arrows_and_placed_by_space(lay: Lay) -> None:
    table = lay(ORDER)
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await walk(table, pilot, "down", "space", "down", "enter", "down", "space", "enter")
        on(table, QuizDebriefScreen)
        assert len(table.session.play.scene.used) == 3


async def test_pairs_are_made_one_by_one_and_all_taken_back(lay: Lay, size: tuple[int, int]) -> None:
    table = lay(MATCH)
    async with table.app.run_test(size=size) as pilot:
        await begin(table, pilot)
        inside(table.app)
        assert "110" in row(table, "110")
        await walk(table, pilot, reply(table, 2))
        await walk(table, pilot, reply(table, 0))
        await walk(table, pilot, "1")
        assert table.session.play.scene.used == ()
        await walk(table, pilot, reply(table, 0))
        await walk(table, pilot, reply(table, 2))
        await walk(table, pilot, "enter")
        on(table, QuizDebriefScreen)
        assert table.session.ended[0].score.correct == 500
        text = words(table.app)
        assert text.count("说明。") == 3
        assert "110: 报警" in text and "96110: 反诈劝阻" in text and "问天气" in text


FULL_ORDER = "".join(f'[[quiz.step]]\ntext = "{sign * 17}"\nwhy = "{"说" * 55}"\n' for sign in "甲乙丙丁戊己")
FULL_MATCH = "".join(
    f'[[quiz.pair]]\nleft = "{sign * 10}"\nright = "{sign * 12}"\nwhy = "{"说" * 55}"\n'
    for sign in "甲乙丙丁"
) + "".join(f'[[quiz.other]]\ntext = "{sign * 12}"\nwhy = "{"说" * 55}"\n' for sign in "戊己")


@pytest.mark.parametrize(
    ("name", "stem", "body", "parts"),
    [(ORDER, 70, FULL_ORDER, 6), (MATCH, 48, FULL_MATCH, 4)],
    ids=["order", "match"],
)
async def test_a_question_as_long_as_may_be_has_room(
    lay: Lay, size: tuple[int, int], tmp_path: Path, name: str, stem: int, body: str, parts: int
) -> None:
    shutil.copytree(SAMPLES, tmp_path / "full")
    file = tmp_path / "full" / "pack" / f"{name}.toml"
    head, _, rest = file.read_text("utf-8").partition("[quiz]")
    kind = 'kind = "order"' if name == ORDER else 'kind = "match"'
    question = f'[quiz]\n{kind}\nstem = "{"问" * stem}"\n{body}'
    file.write_text(head + question + rest[rest.index("[[source]]") :], "utf-8")
    full = Library(Shelf(tmp_path / "full"))
    assert check_file(full, file) == []
    table = lay(name, library=full)
    async with table.app.run_test(size=size) as pilot:
        await begin(table, pilot)
        inside(table.app)
        for number in range(parts):
            await walk(table, pilot, str(number + 1) if name == ORDER else "1")
        await walk(table, pilot, "enter", "down", "down", "pagedown")
        on(table, QuizDebriefScreen)


@pytest.mark.parametrize(
    ("keys", "typed", "correct"),
    [
        (["5", "0"], "50", 1000),
        (["５", "１", "．", "５"], "51.5", 1000),
        (["5", "1", "。", "5"], "51.5", 1000),
        (["4", "5", "backspace", "backspace", "5", "2"], "52", 1000),
        (["comma", "full_stop", "5", "0", "，", "0", "0", "0"], "50000", 0),
        (["0", "4", "8"], "48", 1000),
        (["4", "7", ".", "9", "9", "9"], "47.999", 0),
    ],
)
async def test_a_number_is_typed_and_confirmed(
    lay: Lay, size: tuple[int, int], keys: list[str], typed: str, correct: int
) -> None:
    table = lay(NUMBER)
    async with table.app.run_test(size=size) as pilot:
        await begin(table, pilot)
        await walk(table, pilot, *keys)
        assert kinds(table) == []
        await walk(table, pilot, "enter")
        on(table, QuizDebriefScreen)
        (event,) = table.session.play.events
        assert event.action == Action(Kind.TYPE, typed)
        assert table.session.ended[0].score.correct == correct
        text = words(table.app)
        assert "50 万元" in text and (typed in text or typed == "50")
        assert text.count("说明。") == (1 if correct else 2)


@pytest.mark.parametrize("keys", [[], ["5", "comma", "5"], ["1", ".", "2", "3", "4", "5"], ["1"] * 12])
async def test_what_is_no_number_is_not_given(lay: Lay, keys: list[str]) -> None:
    table = lay(NUMBER)
    async with table.app.run_test(size=(60, 18)) as pilot:
        await begin(table, pilot)
        await walk(table, pilot, *keys, "enter")
        assert kinds(table) == []
        assert all(hint.key != "Enter" for hint in on(table, QuizScreen).hints())
