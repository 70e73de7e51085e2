"""The preview on screens: cues in the open, jumps, findings, and a file that changes under it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from drills.authoring.rehearsal import Rehearsal
from drills.cli import run
from drills.tui.app import RingtrueApp
from drills.tui.screens.preview.lists import FindingsScreen, StopsScreen
from drills.tui.screens.preview.script import PreviewScreen
from drills.words.language import choose
from engine.errors import Exit
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Phase
from engine.play.play import Play
from tests.conftest import SAMPLES
from tests.drills.tui.conftest import press, resize
from tests.drills.tui.geometry import inside, words

SIZES = [(60, 18), (80, 24), (100, 30)]
TODAY = date(2026, 12, 1)
LIBRARY = Library(Shelf())


class Desk:
    """One file of a copied sample pack, its rehearsal, and the app that shows it."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.good = file.read_text("utf-8") if file.exists() else ""
        self.rehearsal = Rehearsal(LIBRARY, file, TODAY)
        self.screen = PreviewScreen(self.rehearsal)
        self.app = RingtrueApp(lambda: self.screen)
        self._saves = 0

    @property
    def play(self) -> Play:
        """The play the author stands in."""
        assert self.rehearsal.play is not None
        return self.rehearsal.play

    @property
    def at(self) -> str:
        """The line the author stands at."""
        return self.play.scene.at

    def save(self, text: str) -> None:
        """Save the file a second later than the last time, and let the screen look at it."""
        self.file.write_text(text, "utf-8")
        self._saves += 1
        os.utime(self.file, (2_000_000_000 + self._saves, 2_000_000_000 + self._saves))
        self.screen.reload()

    def change(self, old: str, new: str) -> None:
        """Save the good text with one change."""
        assert old in self.good
        self.save(self.good.replace(old, new, 1))


Open = Callable[[str], Desk]


def shown(desk: Desk) -> type:
    """Return the kind of the screen in front."""
    return type(desk.app.screen)


@pytest.fixture
def opened(tmp_path: Path) -> Open:
    """Return a function that opens a scenario of the sample pack in the preview."""
    shutil.copytree(SAMPLES / "pack", tmp_path / "pack")
    return lambda name: Desk(tmp_path / "pack" / f"{name}.toml")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize(
    "name", ["pack-c1a", "pack-c2b", "pack-s1a", "pack-n1a", "pack-q1a", "pack-q2a", "pack-q3a"]
)
async def test_every_channel_stands_within_every_terminal_to_its_end(
    opened: Open, size: tuple[int, int], language: str, name: str
) -> None:
    choose(language)
    desk = opened(name)
    async with desk.app.run_test(size=size) as pilot:
        await pilot.pause()
        inside(desk.app)
        for keys in ["1", "01"] * 15:
            before = len(desk.play.events)
            if desk.play.over:
                break
            for key in keys:
                if len(desk.play.events) == before:
                    await press(pilot, key)
            inside(desk.app)
        assert desk.play.over


async def test_truth_and_cues_are_in_the_open_from_the_start(opened: Open) -> None:
    desk = opened("pack-c1a")
    async with desk.app.run_test(size=(60, 18)) as pilot:
        await pilot.pause()
        text = words(desk.app)
        assert " scam " in text and "[这里是演练银行]" in text
        assert "comply" not in text and "ask > what" in text


async def test_a_question_ends_with_its_answers(opened: Open) -> None:
    desk = opened("pack-q1a")
    async with desk.app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "0")
        assert desk.play.over and "your answer" in words(desk.app)
        inside(desk.app)


async def test_a_note_is_called_what_it_is(opened: Open) -> None:
    desk = opened("pack-n1a")
    async with desk.app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "counterfeit" in words(desk.app).splitlines()[0]


async def test_digits_go_on_and_left_goes_back(opened: Open) -> None:
    desk = opened("pack-c1a")
    async with desk.app.run_test(size=(60, 18)) as pilot:
        await press(pilot, "1")
        assert desk.at != "open"
        await press(pilot, "left", "left")
        assert desk.at == "open"


async def test_enter_jumps_to_any_line_and_ending(opened: Open) -> None:
    desk = opened("pack-c1a")
    stops = [stop.id for stop in desk.rehearsal.stops]
    assert {"open", "crux", "again", "bad", "good"} <= {*stops}
    async with desk.app.run_test(size=(60, 18)) as pilot:
        await press(pilot, "enter")
        assert isinstance(desk.app.screen, StopsScreen)
        inside(desk.app)
        await press(pilot, str(2 + stops.index("crux")))
        assert desk.at == "crux" and "[把六位数字念给我]" in words(desk.app)
        await press(pilot, "enter", *["down"] * (1 + stops.index("what")), "enter")
        assert desk.at == "what"
        for ending in desk.rehearsal.stops:
            assert desk.rehearsal.jump(ending.id), ending
            if ending.result:
                assert desk.play.scene.shown[-1].text.plain == ending.words
                assert desk.play.scene.result == ending.result
        await press(pilot, "enter", "1")
        assert desk.at == "open"


async def test_saving_shows_the_new_text_where_the_author_stands(opened: Open) -> None:
    desk = opened("pack-c1a")
    async with desk.app.run_test(size=(60, 18)) as pilot:
        desk.rehearsal.jump("crux")
        desk.change("就好。", "就可以了。")
        await pilot.pause()
        assert desk.at == "crux"
        assert "就可以了" in words(desk.app) and "Saved" in words(desk.app)


async def test_where_the_way_is_gone_another_leads_to_the_same_line(opened: Open) -> None:
    desk = opened("pack-c1a")
    async with desk.app.run_test(size=(60, 18)):
        desk.rehearsal.jump("name")
        desk.change('says = "什么消费？"\ndoes = "ask"\nto = "what"\n[[line.reply]]\n', "")
        assert desk.at == "name"


async def test_a_broken_file_is_told_and_the_last_good_view_stays(opened: Open) -> None:
    desk = opened("pack-c1a")
    async with desk.app.run_test(size=(60, 18)) as pilot:
        desk.rehearsal.jump("crux")
        lines = desk.good.count("\n")
        desk.save(desk.good + "[[line\n")
        await pilot.pause()
        text = words(desk.app)
        assert desk.at == "crux" and "把六位数字念给我" in text
        assert f"{lines + 1}:" in text and "RT101" in text and "last good version" in text
        inside(desk.app)
        await press(pilot, "2")
        assert desk.play.phase is Phase.VERDICT
        desk.save(desk.good)
        await pilot.pause()
        assert "RT101" not in words(desk.app) and "last good version" not in words(desk.app)


async def test_findings_have_their_place_and_all_stand_behind_f2(opened: Open) -> None:
    desk = opened("pack-c1a")
    async with desk.app.run_test(size=(60, 18)) as pilot:
        desk.change("[[who|这里是演练银行]]", "[[nobody|这里是演练银行]]")
        line = next(
            n for n, line_text in enumerate(desk.good.splitlines(), 1) if "这里是演练银行" in line_text
        )
        await pilot.pause()
        assert f"{line}:" in words(desk.app)
        inside(desk.app)
        await press(pilot, "f2")
        assert shown(desk) is FindingsScreen
        first = len(words(desk.app))
        assert f"{line}:" in words(desk.app)
        desk.save(desk.good)
        await pilot.pause()
        assert len(words(desk.app)) < first
        await press(pilot, "f2")
        assert shown(desk) is PreviewScreen


async def test_a_place_that_is_not_written_yet_is_no_fault(opened: Open) -> None:
    desk = opened("pack-c1a")
    async with desk.app.run_test(size=(60, 18)) as pilot:
        desk.change('does = "ask"\nto = "what"', 'does = "ask"\nto = "later"')
        await pilot.pause()
        assert "ask > ?" in words(desk.app) and "later" in words(desk.app)
        before = words(desk.app)
        row = next(line for line in before.splitlines() if "ask > ?" in line)
        await press(pilot, row.strip()[0])
        assert desk.at == "open" and "This leads nowhere yet." in words(desk.app)


async def test_a_file_that_cannot_be_read_at_first_is_shown_once_it_can(opened: Open) -> None:
    desk = opened("pack-c1a")
    good = desk.good
    desk.file.write_text("id = \n", "utf-8")
    desk = Desk(desk.file)
    async with desk.app.run_test(size=(60, 18)) as pilot:
        await press(pilot, "1", "left", "enter", "0", "down")
        assert "Nothing to show yet" in words(desk.app) and "RT101" in words(desk.app)
        inside(desk.app)
        desk.save(good)
        await pilot.pause()
        assert "这里是演练银行" in words(desk.app)
        desk.file.unlink()
        desk.screen.reload()
        await pilot.pause()
        assert "RT108" in words(desk.app) and "这里是演练银行" in words(desk.app)


async def test_it_follows_the_terminal_and_esc_leaves(opened: Open) -> None:
    desk = opened("pack-c1a")
    async with desk.app.run_test(size=(100, 30)) as pilot:
        await resize(pilot, 60, 18)
        inside(desk.app)
        await resize(pilot, 80, 24)
        inside(desk.app)
        await press(pilot, "escape")
    assert not desk.app.is_running


def test_screens_are_used_where_there_is_a_terminal(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    screens: list[object] = []

    def kept(opening: Callable[[], object]) -> int:
        screens.append(opening())
        return 0

    monkeypatch.setattr("drills.tui.app.run", kept)
    for stream in ("stdin", "stdout"):
        monkeypatch.setattr(f"sys.{stream}.isatty", lambda: True, raising=False)
    file = str(opened("pack-c1a").file)
    assert run(["preview", file, "--at", "crux"]) == Exit.DONE
    assert isinstance(screens.pop(), PreviewScreen)
    assert run(["preview", "note-3-004"]) == Exit.DONE
    assert isinstance(screens.pop(), PreviewScreen)
    assert run(["preview", file, "--at", "nowhere"]) == Exit.INPUT
    assert not screens
