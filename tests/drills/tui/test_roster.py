"""The roster screens: pasted or from a file, looked at, taken in; what cannot be read leads back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from drills.run.desk import Desk
from drills.tui.app import RingtrueApp
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.home.home import HomeScreen
from drills.tui.screens.roster.files import FilesScreen
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
    with Desk.open(tmp_path / "store.db", library.shelf) as one:
        yield one


def app(desk: Desk, group: str = "城南") -> RingtrueApp:
    if group:
        desk.group(group)
    return RingtrueApp(lambda: HomeScreen(desk))


def screen(one: RingtrueApp) -> type:
    return type(one.screen)


def names(desk: Desk, group: str) -> list[tuple[str, str]]:
    return sorted((one.name, one.number) for one in desk.trainees(desk.group(group).id))


async def paste(one: RingtrueApp, pilot: Pilot[None], text: str) -> None:
    one.post_message(events.Paste(text))
    await pilot.pause()


@pytest.mark.parametrize(("wide", "high", "language"), SIZES)
async def test_a_pasted_column_is_looked_at_and_taken_in(
    desk: Desk, wide: int, high: int, language: str
) -> None:
    choose(language)
    one = app(desk)
    async with one.run_test(size=(wide, high)) as pilot:
        await press(pilot, "3")
        inside(one)
        await press(pilot, "1")
        await paste(one, pilot, COLUMN)
        inside(one)
        await press(pilot, "f2")
        assert screen(one) is PreviewScreen
        inside(one)
        assert "张三" in words(one) and "孙八" not in words(one) and "城南" in words(one)
        await press(pilot, "1")
        assert screen(one) is RosterScreen and "6" in words(one)
        inside(one)
    assert len(names(desk, "城南")) == 6


async def test_typed_names_and_nothing_at_all(desk: Desk) -> None:
    one = app(desk)
    async with one.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3")
        await press(pilot, "1", "f2")
        assert screen(one) is RosterScreen
        await press(pilot, "1", *"王红", "enter", *"李明", "f2", "enter")
        assert screen(one) is RosterScreen
        await press(pilot, "1", *"王红", "escape")
        assert screen(one) is RosterScreen
    assert names(desk, "城南") == [("李明", ""), ("王红", "")]


async def test_what_is_wrong_leads_back_to_the_text(desk: Desk) -> None:
    one = app(desk)
    async with one.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3")
        await press(pilot, "1")
        await paste(one, pilot, "王红\n李明\n王红")
        await press(pilot, "f2")
        assert screen(one) is ErrorScreen and "row 3" in words(one)
        inside(one)
        await press(pilot, "enter")
        assert screen(one) is PasteScreen
        assert one.screen.query_one(NamesArea).text == "王红\n李明\n王红"
        await press(pilot, "2", "f2")
        assert screen(one) is PreviewScreen
        await press(pilot, "2")
        assert one.screen.query_one(NamesArea).text.endswith("王红2")
    assert names(desk, "城南") == []


async def test_a_paste_is_inert(desk: Desk) -> None:
    one = app(desk)
    async with one.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3")
        await press(pilot, "1")
        await paste(one, pilot, "姓名\t工号\r\n[b]王红[/b]\t7\r\n李\x1b]0;x\x07明\t8")
        assert one.screen.query_one(NamesArea).text == "姓名\t工号\n[b]王红[/b]\t7\n李]0;x明\t8"
        await press(pilot, "f2")
        assert "[b]王红[/b]" in words(one)
        inside(one)


@pytest.mark.parametrize(("wide", "high", "language"), SIZES)
async def test_a_file_near_at_hand(desk: Desk, wide: int, high: int, language: str) -> None:
    choose(language)
    text = "网点,姓 名,工号\r\n河东,王小红,A1\r\n,李建国,A2\r\n河东,王小红,A3\r\n"
    Path("员工名单二〇二六年十一月柜面人员防诈骗培训用最终定稿版.csv").write_bytes(text.encode("gb18030"))
    one = app(desk)
    async with one.run_test(size=(wide, high)) as pilot:
        await press(pilot, "3")
        await press(pilot, "2")
        assert screen(one) is FilesScreen
        inside(one)
        await press(pilot, "1")
        assert screen(one) is PreviewScreen and "GB18030" in words(one)
        inside(one)
        await press(pilot, "1")
    assert names(desk, "河东") == [("王小红", "A1"), ("王小红", "A3")]
    assert names(desk, "城南") == [("李建国", "A2")]


async def test_a_file_by_its_path(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "my list.txt"
    file.write_bytes("陳怡君\n林志豪\n黃雅婷".encode("big5"))
    one = app(desk)
    async with one.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3")
        await press(pilot, "2", "0")
        inside(one)
        await paste(one, pilot, f"'{file}'")
        await press(pilot, "enter")
        assert screen(one) is PreviewScreen and "Big5" in words(one)
        await press(pilot, "escape", "2", "0")
        await paste(one, pilot, "nowhere.csv")
        await press(pilot, "enter")
        assert screen(one) is ErrorScreen and "nowhere.csv" in words(one)
        inside(one)
        await press(pilot, "enter")
        assert screen(one) is RosterScreen


async def test_without_a_group_one_is_asked_for_only_where_it_is_needed(desk: Desk) -> None:
    one = app(desk, "")
    async with one.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3")
        await press(pilot, "1")
        await paste(one, pilot, "姓名,组\n王红,河东\n李明,河东")
        await press(pilot, "f2", "1")
        assert screen(one) is RosterScreen and "河东" in words(one)
        await press(pilot, "escape")
        assert screen(one) is HomeScreen and "河东" in words(one)
    assert len(names(desk, "河东")) == 2


async def test_names_without_a_group_ask_for_one(desk: Desk) -> None:
    one = app(desk, "")
    async with one.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3")
        await press(pilot, "1")
        await paste(one, pilot, "王红\n李明")
        await press(pilot, "f2")
        assert screen(one) is GroupsScreen
        await press(pilot, "0", *"城南", "enter")
        assert screen(one) is PreviewScreen
        await press(pilot, "1")
    assert len(names(desk, "城南")) == 2


async def test_a_roster_read_twice_adds_nobody(desk: Desk) -> None:
    one = app(desk)
    async with one.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3")
        for _time in range(2):
            await press(pilot, "1")
            await paste(one, pilot, "王红,7\n李明,8")
            await press(pilot, "f2", "1")
        assert "0 people were added" in words(one) and "2 were there already" in words(one)


async def test_the_people_of_a_group(desk: Desk) -> None:
    one = RingtrueApp(lambda: HomeScreen(desk))
    group = desk.group("城南")
    desk.trainee(group.id, "王红", "A7")
    async with one.run_test(size=(60, 18)) as pilot:
        await press(pilot, "3", "4")
        assert screen(one) is PeopleScreen and "A7" in words(one)
        await press(pilot, "1")
        assert screen(one) is PersonScreen
        inside(one)
        await press(pilot, "escape", "escape", "escape")
        assert screen(one) is HomeScreen
