"""The roster screens: pasted or from a file, looked at, taken in; what cannot be read leads back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from drills.desk.desk import Desk
from drills.desk.preferences.pin import Pin
from drills.tui.app import RingtrueApp
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.files import FilesScreen
from drills.tui.screens.home.home import HomeScreen
from drills.tui.screens.roster.columns import ColumnsScreen
from drills.tui.screens.roster.overview import RosterScreen
from drills.tui.screens.roster.paste import NamesArea, PasteScreen
from drills.tui.screens.roster.people import PeopleScreen
from drills.tui.screens.roster.person import PersonScreen
from drills.tui.screens.roster.preview import PreviewScreen
from drills.tui.screens.who.groups import GroupsScreen
from drills.words.language import choose
from engine.library.library import Library
from tests.drills.tui.conftest import press
from tests.drills.tui.geometry import inside, words

SIZES = [(60, 18, "zh_CN"), (80, 24, "zh_CN"), (60, 18, "en")]
LONG = "买买提·阿不都热依木·吐尔逊江·艾合买提江"
COLUMN = f"王小红\n李建国\n张　三\n赵六\n{LONG}\n孙八\n"


@pytest.fixture
def desk(tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    here = tmp_path / "home" / "Desktop"
    here.mkdir(parents=True)
    monkeypatch.chdir(here)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    with Desk.open(tmp_path / "store.db", library.shelf) as opened:
        Pin(opened.store.path).leave_open()
        yield opened


def app(desk: Desk, group: str = "城南") -> RingtrueApp:
    if group:
        desk.group(group)
    return RingtrueApp(lambda: HomeScreen(desk))


def screen(program: RingtrueApp) -> type:
    return type(program.screen)


def names(desk: Desk, group: str) -> list[tuple[str, str]]:
    return sorted((person.name, person.number) for person in desk.trainees(desk.group(group).id))


async def paste(program: RingtrueApp, pilot: Pilot[None], text: str) -> None:
    program.post_message(events.Paste(text))
    await pilot.pause()


@pytest.mark.parametrize(("wide", "high", "language"), SIZES)
async def test_a_pasted_column_is_looked_at_and_taken_in(
    desk: Desk, wide: int, high: int, language: str
) -> None:
    choose(language)
    program = app(desk)
    async with program.run_test(size=(wide, high)) as pilot:
        await press(pilot, "3", "2")
        inside(program)
        await press(pilot, "1")
        await paste(program, pilot, COLUMN)
        inside(program)
        await press(pilot, "f2")
        assert screen(program) is PreviewScreen
        inside(program)
        assert "张三" in words(program) and "孙八" not in words(program) and "城南" in words(program)
        await press(pilot, "1")
        assert screen(program) is RosterScreen and "6" in words(program)
        inside(program)
    assert len(names(desk, "城南")) == 6


async def test_typed_names_and_nothing_at_all(desk: Desk) -> None:
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3", "2")
        await press(pilot, "1", "f2")
        assert screen(program) is RosterScreen
        await press(pilot, "1", *"王红", "enter", *"李明", "f2", "enter")
        assert screen(program) is RosterScreen
        await press(pilot, "1", *"王红", "escape")
        assert screen(program) is RosterScreen
    assert names(desk, "城南") == [("李明", ""), ("王红", "")]


async def test_what_is_wrong_leads_back_to_the_text(desk: Desk) -> None:
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3", "2")
        await press(pilot, "1")
        await paste(program, pilot, "王红\n李明\n王红")
        await press(pilot, "f2")
        assert screen(program) is ErrorScreen and "row 3" in words(program)
        inside(program)
        await press(pilot, "enter")
        assert screen(program) is PasteScreen
        assert program.screen.query_one(NamesArea).text == "王红\n李明\n王红"
        await press(pilot, "2", "f2")
        assert screen(program) is PreviewScreen
        await press(pilot, "2")
        assert program.screen.query_one(NamesArea).text.endswith("王红2")
    assert names(desk, "城南") == []


async def test_a_paste_is_inert(desk: Desk) -> None:
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3", "2")
        await press(pilot, "1")
        await paste(program, pilot, "姓名\t工号\r\n[b]王红[/b]\t7\r\n李\x1b]0;x\x07明\t8")
        assert program.screen.query_one(NamesArea).text == "姓名\t工号\n[b]王红[/b]\t7\n李]0;x明\t8"
        await press(pilot, "f2")
        assert "[b]王红[/b]" in words(program)
        inside(program)


@pytest.mark.parametrize(("wide", "high", "language"), SIZES)
async def test_a_file_near_at_hand(desk: Desk, wide: int, high: int, language: str) -> None:
    choose(language)
    text = "网点,姓 名,工号\r\n河东,王小红,A1\r\n,李建国,A2\r\n河东,王小红,A3\r\n"
    Path("员工名单二〇二六年十一月柜面人员防诈骗培训用最终定稿版.csv").write_bytes(text.encode("gb18030"))
    program = app(desk)
    async with program.run_test(size=(wide, high)) as pilot:
        await press(pilot, "3", "2")
        await press(pilot, "2")
        assert screen(program) is FilesScreen
        inside(program)
        await press(pilot, "1")
        assert screen(program) is PreviewScreen and "GB18030" in words(program)
        inside(program)
        await press(pilot, "1")
    assert names(desk, "河东") == [("王小红", "A1"), ("王小红", "A3")]
    assert names(desk, "城南") == [("李建国", "A2")]


async def test_a_file_by_its_path(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "my list.txt"
    file.write_bytes("陳怡君\n林志豪\n黃雅婷".encode("big5"))
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3", "2")
        await press(pilot, "2", "0")
        inside(program)
        await paste(program, pilot, f"'{file}'")
        await press(pilot, "enter")
        assert screen(program) is PreviewScreen and "Big5" in words(program)
        await press(pilot, "escape", "2", "0")
        await paste(program, pilot, "nowhere.csv")
        await press(pilot, "enter")
        assert screen(program) is ErrorScreen and "nowhere.csv" in words(program)
        inside(program)
        await press(pilot, "enter")
        assert screen(program) is RosterScreen


async def test_without_a_group_one_is_asked_for_only_where_it_is_needed(desk: Desk) -> None:
    program = app(desk, "")
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3", "2")
        await press(pilot, "1")
        await paste(program, pilot, "姓名,组\n王红,河东\n李明,河东")
        await press(pilot, "f2", "1")
        assert screen(program) is RosterScreen and "河东" in words(program)
        await press(pilot, "escape", "escape")
        assert screen(program) is HomeScreen and "河东" in words(program)
    assert len(names(desk, "河东")) == 2


async def test_names_without_a_group_ask_for_one(desk: Desk) -> None:
    program = app(desk, "")
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3", "2")
        await press(pilot, "1")
        await paste(program, pilot, "王红\n李明")
        await press(pilot, "f2")
        assert screen(program) is GroupsScreen
        await press(pilot, "0", *"城南", "enter")
        assert screen(program) is PreviewScreen
        await press(pilot, "1")
    assert len(names(desk, "城南")) == 2


async def test_a_roster_read_twice_adds_nobody(desk: Desk) -> None:
    program = app(desk)
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3", "2")
        for _time in range(2):
            await press(pilot, "1")
            await paste(program, pilot, "王红,7\n李明,8")
            await press(pilot, "f2", "1")
        assert "0 people were added" in words(program) and "2 were there already" in words(program)


async def test_the_people_of_a_group(desk: Desk) -> None:
    program = RingtrueApp(lambda: HomeScreen(desk))
    group = desk.group("城南")
    desk.trainee(group.id, "王红", "A7")
    async with program.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3", "2", "4")
        assert screen(program) is PeopleScreen and "A7" in words(program)
        await press(pilot, "1")
        assert screen(program) is PersonScreen
        inside(program)
        await press(pilot, "escape", "escape", "escape", "escape")
        assert screen(program) is HomeScreen


@pytest.mark.parametrize(("wide", "high", "language"), SIZES)
async def test_columns_that_are_not_sure_are_asked_about(
    desk: Desk, wide: int, high: int, language: str
) -> None:
    choose(language)
    heads, person = "参加者,代号,所在,班次,联系,电话,备注,评价,日子,别的", "赵丽华,B1,,早班,a@b,139,,好,一,二"
    other = person.replace("赵丽华,B1", "钱国强,B2")
    Path("list.csv").write_text(f"{heads}\n{person}\n{other}", encoding="utf-8")
    program = app(desk)
    async with program.run_test(size=(wide, high)) as pilot:
        program.push_screen(RosterScreen(desk, desk.group("城南")))
        await press(pilot, "2", "1")
        assert screen(program) is ColumnsScreen and "赵丽华 / 钱国强" in words(program)
        inside(program)
        await press(pilot, "1", "enter")  # nothing holds names now
        assert screen(program) is ColumnsScreen
        inside(program)
        await press(pilot, "1", "0", "0", "right", "left", "enter")
        assert screen(program) is PreviewScreen and "早班" in words(program)
        inside(program)
        await press(pilot, "3", "4", "enter")
        assert screen(program) is PreviewScreen and "早班" not in words(program)
        await press(pilot, "1")
        assert screen(program) is RosterScreen
    assert names(desk, "城南") == [("赵丽华", "B1"), ("钱国强", "B2")]
