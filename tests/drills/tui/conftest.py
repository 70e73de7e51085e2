"""What the terminal program's tests share: a real session on a store of its own, and an app to play it in."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from drills.run.overview.background import background
from drills.run.overview.summary import Summary, summarise
from drills.run.session import Session
from drills.tui.app import RingtrueApp
from drills.tui.flows.journey import journey
from drills.tui.flows.stage import Stage
from drills.tui.host import Host
from drills.tui.screens.base import RingtrueScreen
from drills.tui.screens.between.opening import OpeningScreen
from drills.tui.screens.contract import Turn
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Kind
from results.journal.facts.runs import RunBegun
from results.journal.records import meetings
from results.journal.store import Store
from tests.conftest import SAMPLES
from tests.drills.tui.settled import settled

COUNTER = """[counter]
customer = "林阿姨"
form = [
  { label = "收款人", value = "周某，第一次收款", cues = ["number"] },
  { label = "金额", value = "86,000.00 元" },
]"""
ALSO = 'also = [{ form = "voice", seconds = 6, says = "您听听，是我们银行的人吧？" }]'
DESK = """id = "desk"
title = "柜台"
action = [
  { id = "serve", label = "照常办理", does = "serve" },
  { id = "hold", label = "暂缓核实", does = "verify" },
  { id = "supervisor", label = "请主管来", does = "ask" },
  { id = "police", label = "报警", does = "report" },
]
"""


class Ticks:
    """A clock that stands where it is put."""

    def __init__(self) -> None:
        self.now = 0

    def __call__(self) -> int:
        """Return the time."""
        return self.now


class Table:
    """A session laid out in an app; `begin` puts its first screen up."""

    def __init__(self, store: Store, session: Session, ticks: Ticks) -> None:
        self.store, self.session, self.ticks = store, session, ticks
        self.turn = Turn(session, background(store, Library(Shelf())), "one group")
        self.app = RingtrueApp(Screen[None])
        self.left = 0

    def begin(self) -> None:
        """Lead through the session from where it stands."""
        self.app.run_worker(self.lead(self.app))

    async def lead(self, app: Host) -> None:
        """Lead through the session in an app, and count that it was left."""
        async with Stage(app) as stage:
            await journey(stage, self.turn, self._summary)
        self.left += 1

    def _summary(self) -> Summary:
        return summarise(self.session, meetings.counts(self.store.db, "p-1"))


@pytest.fixture(autouse=True)
def brisk_pilot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pilot wait until a screen has settled, and press a key as soon as the frame is shown.

    It presses one key twice faster than anybody could.
    """

    async def press_as_seen(pilot: Pilot[None], *keys: str) -> None:
        for key in keys:
            await frame(pilot)
            await press_at_once(pilot, key)
            await settled(pilot)
        await frame(pilot)

    async def pause_until_settled(pilot: Pilot[None], delay: float | None = None) -> None:
        await pause(pilot, delay)
        await settled(pilot)

    press_at_once, pause = Pilot.press, Pilot.pause
    monkeypatch.setattr(Pilot, "press", press_as_seen)
    monkeypatch.setattr(Pilot, "pause", pause_until_settled)
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", 0.002)
    monkeypatch.setattr("textual._wait.SLEEP_IDLE", 0.0005)
    monkeypatch.setattr("drills.tui.keys.fresh_keys.REPEAT_DELAY", 0)
    monkeypatch.setattr("drills.tui.keys.fresh_keys.REPEAT_GAP", 0)


async def frame(pilot: Pilot[None]) -> None:
    """Wait until the screen takes keys: what is on it can be seen, and no other is about to follow."""
    app = pilot.app
    while app.is_running and isinstance(app.screen, RingtrueScreen) and not app.screen.ready:
        await pilot.pause()


async def opened_by(pilot: Pilot[None]) -> None:
    """Wait until the models are loaded and what follows is shown."""
    while isinstance(pilot.app.screen, OpeningScreen):
        await pilot.pause()
    await pilot.pause()


Lay = Callable[..., Table]
S = TypeVar("S")


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The sample library; the sample call held at a counter with four standing actions, and as a chat."""
    root = tmp_path_factory.mktemp("ui") / "library"
    shutil.copytree(SAMPLES, root)
    call = (root / "pack" / "pack-c1a.toml").read_text(encoding="utf-8")
    counter = (
        call.replace('id = "pack-c1a"', 'id = "pack-k1a"', 1)
        .replace('channel = "call"', 'channel = "counter"', 1)
        .replace('place = "home"', 'place = "desk"', 1)
        .replace('[call]\nnumber = "0571-0550 1137"\ncues = ["number"]', COUNTER, 1)
        .replace('hang-up = "again"\nown-call = "office"', 'hold = "office"', 1)
        .replace('您有一笔{{amount}}元的消费。"', '我要转账。"\nnotice = "手里一直拿着电话"', 1)
    )
    (root / "pack" / "pack-k1a.toml").write_text(counter, encoding="utf-8")
    chat = (
        call.replace('id = "pack-c1a"', 'id = "pack-h1a"', 1)
        .replace('channel = "call"', 'channel = "chat"', 1)
        .replace(
            '[call]\nnumber = "0571-0550 1137"', '[chat]\nname = "演练银行"\nabout = "今天新加的好友"', 1
        )
        .replace('您有一笔{{amount}}元的消费。"', f'您有一笔{{{{amount}}}}元的消费。"\n{ALSO}', 1)
    )
    (root / "pack" / "pack-h1a.toml").write_text(chat, encoding="utf-8")
    (root / "places" / "desk.toml").write_text(DESK, encoding="utf-8")
    return Library(Shelf(root))


@pytest.fixture
def lay(library: Library, tmp_path: Path) -> Iterator[Lay]:
    """Return a function that lays out a session of these items."""
    stores: list[Store] = []

    def laid(
        *items: str,
        feedback: str = "each",
        timing: str = "off",
        marks: bool = True,
        seconds: int | None = None,
        verdict_only: bool = False,
        library: Library = library,
    ) -> Table:
        store = Store.open(tmp_path / "store.db")
        stores.append(store)
        run = RunBegun(
            run="r-1", drill="mixed", form="A", items=items, judged=len(items), seed="seed", timing=timing,
            marks=marks, feedback=feedback, pass_mark=70, person="p-1", group="g-1", simulated=False,
            seconds=seconds, verdict_only=verdict_only,
        )  # fmt: skip
        store.append(run)
        ticks = Ticks()
        return Table(store, Session(store, library, run, ticks), ticks)

    yield laid
    for store in stores:
        store.close()


async def resize(pilot: Pilot[None], wide: int, high: int) -> None:
    """Give the terminal another size and wait until the app has it; Textual takes its time over it."""
    await pilot.resize_terminal(wide, high)
    while pilot.app.size != (wide, high) or pilot.app.screen.query_one("#body").region.right != wide - 2:
        await pilot.pause()


def on(table: Table, kind: type[S]) -> S:
    assert isinstance(table.app.screen, kind), table.app.screen
    return table.app.screen


async def begin(table: Table, pilot: Pilot[None]) -> None:
    stood = table.app.screen
    table.begin()
    while table.app.screen is stood:
        await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
    await pilot.pause()


def reply(table: Table, place: int) -> str:
    """Return the digit of the reply that stands at this place in the file."""
    options = [
        option for option in table.session.play.options if option.kind in (Kind.REPLY, Kind.AFTER, Kind.TICK)
    ]
    return str(next(n for n, option in enumerate(options, start=1) if option.action.place == place))


def kinds(table: Table) -> list[Kind]:
    return [event.action.kind for event in table.session.play.events]
