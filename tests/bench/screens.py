"""Programs to be pressed keys in or timed, each run in a terminal of its own.

`python -m tests.bench.screens KIND LINES [REPORT]`: `bare` is a Textual app that changes one line at each
key, the floor; `home` the program itself; `call` a telephone call of so many lines, each with two
replies, kept in a store like any other. With `REPORT`, a file, the seconds of the processor until the
first frame are written there, and the program ends.
"""

from __future__ import annotations

import gc
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp
from time import monotonic_ns, process_time

os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
os.environ["TEXTUAL_ANIMATIONS"] = "none"
Report = Callable[[], None]


def main(kind: str, lines: int, report: str = "") -> None:
    """Run the program that is asked for."""

    def tell() -> None:
        if report:
            Path(report).write_text(str(process_time()), "utf-8")
            os._exit(0)

    if kind == "bare":
        _bare(tell)
    elif kind == "home":
        _home(tell)
    else:
        _call(lines, tell)


def _bare(tell: Report) -> None:
    from textual.app import App, ComposeResult
    from textual.events import Key
    from textual.widgets import Static

    class Bare(App[None]):
        """One line that says how many keys were pressed."""

        pressed = 0

        def compose(self) -> ComposeResult:
            """Yield the line."""
            yield Static("key 0", id="line")

        def on_mount(self) -> None:
            """Tell of the first frame."""
            self.call_after_refresh(tell)

        def on_key(self, event: Key) -> None:
            """Say one more."""
            self.pressed += 1
            self.query_one("#line", Static).update(f"key {self.pressed}")

    Bare().run()


def _home(tell: Report) -> None:
    import drills.tui.warm

    # what is loaded once the first frame is shown
    drills.tui.warm.warm = tell
    from drills.__main__ import main as program

    program([])


def _call(lines: int, tell: Report) -> None:
    gc.disable()  # as the program does, until the first frame
    from textual.screen import Screen

    from drills.run.overview.background import background
    from drills.run.overview.summary import summarise
    from drills.run.session import Session
    from drills.tui.app import RingtrueApp
    from drills.tui.flows.journey import journey
    from drills.tui.flows.stage import Stage
    from drills.tui.host import Host
    from drills.tui.screens.contract import Turn
    from drills.tui.screens.run_screen import RunScreen
    from engine.library.library import Library
    from engine.library.shelf import Shelf
    from results.journal.facts.runs import RunBegun
    from results.journal.records import meetings
    from results.journal.store import Store

    mounted = RunScreen.on_mount

    def on_mount(self: RunScreen) -> None:
        """Show it as always, and tell of its first frame."""
        mounted(self)
        self.call_after_refresh(tell)

    RunScreen.on_mount = on_mount  # type: ignore[method-assign]
    folder = Path(mkdtemp())
    library = Library(Shelf(_library(folder, lines)))
    with Store.open(folder / "store.db") as store:
        run = RunBegun(
            run="r-1", drill="mixed", form="A", items=("pack-c1a",), judged=1, seed="seed", timing="off",
            marks=True, feedback="each", pass_mark=70, person="p-1", group="g-1", simulated=False,
        )  # fmt: skip
        store.append(run)
        session = Session(store, library, run, lambda: monotonic_ns() // 1_000_000)
        turn = Turn(session, background(store, library), "one group")

        async def lead(app: Host) -> None:
            async with Stage(app) as stage:
                await journey(stage, turn, lambda: summarise(session, meetings.counts(store.db, "p-1")))

        app = RingtrueApp(Screen[None])
        app.call_later(lambda: app.run_worker(lead(app)))
        app.run()
    shutil.rmtree(folder)


def _library(folder: Path, lines: int) -> Path:
    """Return a copy of the sample library whose telephone call has so many lines."""
    root = folder / "library"
    shutil.copytree(Path(__file__).parents[1] / "samples" / "library", root)
    file = root / "pack" / "pack-c1a.toml"
    head, _, rest = file.read_text("utf-8").partition("[[line]]")
    head = head.replace('hang-up = "again"\nown-call = "office"', 'hang-up = "over"\nown-call = "over"')
    written = [
        f'[[line]]\nid = "line-{n}"\nsays = "这是第{n}句，您听好了，钱要马上转出去，不然账户今天就会冻结。"\n'
        f'[[line.reply]]\nsays = "好，第{n}句"\ndoes = "ask"\nto = "line-{n + 1}"\n'
        f'[[line.reply]]\nsays = "不行，第{n}句"\ndoes = "stall"\nto = "line-{n + 1}"\n'
        for n in range(lines)
    ]
    last = f'[[line]]\nid = "line-{lines}"\nsays = "完了。"\n'
    ending = '[[ending]]\nid = "over"\nresult = "safe"\nsays = "完了。"\n'
    file.write_text("\n".join([head, *written, last, ending, rest[rest.index("[[source]]") :]]), "utf-8")
    return root


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), *sys.argv[3:4])
