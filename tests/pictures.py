"""The pictures of the READMEs, from the running program: `python -m tests.pictures` writes docs/pictures."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import Awaitable, Callable, Iterator
from datetime import date
from functools import partial
from html import escape, unescape
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.cells import cell_len
from textual.pilot import Pilot
from textual.screen import Screen

from drills.cli.playing.demo import fill
from drills.desk.desk import Desk
from drills.run.overview.background import background
from drills.run.practice import begin_practice
from drills.run.session import Session
from drills.tui.app import RingtrueApp
from drills.tui.flows.journey import item
from drills.tui.flows.stage import Stage
from drills.tui.host import Host
from drills.tui.keys.option_keys import keyed
from drills.tui.screens.contract import Turn
from drills.tui.screens.debrief.debrief import DebriefScreen
from drills.tui.screens.scores.overview import ScoresScreen
from drills.words.language import choose
from engine.library.drill import single
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Phase
from tests.drills.tui.settled import settled

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
LANGUAGES = ("en", "zh-Hans", "zh-Hant")
SIZE = (80, 24)
DAY = date(2026, 11, 20)
CELL = 12.2
"""Units a cell takes in the drawing."""
BROAD = ' style="font-size: 21px"'
"""Signs of two cells nearly fill them, as in a terminal."""
PAUSE = 0.6
"""Seconds between keys: one that comes sooner belongs to the screen before."""
TURNS = 2
"""Replies before the picture of a call."""
MOST = 30
"""Keys after which a call must have come to its debrief."""
_TEXT = re.compile(
    r'<text (class="[^"]*") x="([\d.]+)" (y="[^"]*") textLength="[^"]*"( [^>]*)?>([^<]*)</text>'
)
_FONTS = re.compile(r"@font-face \{.*?\}", re.DOTALL)

Save = Callable[[Pilot[None], str], None]
"""Writes what is on the screen under a name."""


def on_the_grid(drawing: str) -> str:
    """Return a drawing whose Chinese keeps to its cells, and that fetches no font.

    The library reckons every sign as one cell; here signs of one and of two cells are set by themselves.
    """
    drawing = _FONTS.sub("", drawing).replace("Fira Code", "DejaVu Sans Mono")
    return _TEXT.sub(lambda text: "".join(_runs(text)), drawing)


def _runs(text: re.Match[str]) -> Iterator[str]:
    style, start, level, clip, words = text.groups(default="")
    at = 0
    for size, run in groupby(unescape(words), cell_len):
        signs = "".join(run)
        x, length = float(start) + at * CELL, size * len(signs) * CELL
        at += size * len(signs)
        written = escape(signs).replace("\u00a0", "&#160;")
        broad = BROAD if size > 1 else ""
        yield f'<text {style} x="{x:.1f}" {level} textLength="{length:.1f}"{clip}{broad}>{written}</text>'


async def call(language: str, save: Save) -> None:
    """Save a call at its third line, and its debrief."""
    library = Library(Shelf())
    session = next(filter(_long, _calls(library, language)))

    async def lead(app: Host) -> None:
        async with Stage(app) as stage:
            with TemporaryDirectory() as folder, Desk.open(Path(folder) / "store.db") as desk:
                await item(stage, Turn(session, background(desk.store, library), ""))

    async with RingtrueApp(Screen[None]).run_test(size=SIZE) as pilot:
        pilot.app.run_worker(lead(pilot.app))  # type: ignore[arg-type]
        await _press(pilot, "", "enter", *"1" * TURNS)
        save(pilot, f"call-{language}")
        await _press(pilot, "7", "5", "enter")
        for _turn in range(MOST):
            if isinstance(pilot.app.screen, DebriefScreen):
                break
            await _press(pilot, "1", "enter")
        save(pilot, f"debrief-{language}")


def _calls(library: Library, language: str) -> Iterator[Session]:
    """Yield a session of each scam call that residents get, by id."""
    for name, head in sorted(library.shelf.headers.items()):
        kind = (head.channel, head.truth, head.lang, "resident" in head.audience)
        if kind == ("call", "scam", language, True):
            yield begin_practice(library, single(name, head.title), seed="1", clock=lambda: 0)


def _long(session: Session) -> bool:
    """Return whether a call goes on after the replies of the picture, and begin its only item."""
    play = session.advance()
    for _turn in range(TURNS):
        replies = keyed(play.options).numbered if play else ()
        play = play.act(replies[0].action, 0) if play and replies else None
    return play is not None and play.phase is Phase.ENCOUNTER and len(keyed(play.options).numbered) > 1


async def scores(language: str, save: Save) -> None:
    """Save the first page of the scores of simulated groups."""
    with TemporaryDirectory() as folder:
        fill(Path(folder) / "store.db", DAY, print)
        with Desk.open(Path(folder) / "store.db") as desk:
            async with RingtrueApp(partial(ScoresScreen, desk)).run_test(size=SIZE) as pilot:
                await _press(pilot, "")
                save(pilot, f"scores-{language}")


async def _press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(*([key] if key else []))
        await pilot.pause(PAUSE)
        await settled(pilot)


PICTURES: dict[str, Callable[[str, Save], Awaitable[None]]] = {"call": call, "scores": scores}


def main(names: list[str], folder: Path = FOLDER) -> None:
    """Write the pictures of the languages named, of all without a name."""
    folder.mkdir(exist_ok=True)

    def save(pilot: Pilot[None], name: str) -> None:
        drawing = on_the_grid(pilot.app.export_screenshot(title="ringtrue"))
        (folder / f"{name}.svg").write_text(drawing, "utf-8")

    for language in names or LANGUAGES:
        choose(language)
        for picture in PICTURES.values():
            asyncio.run(_written(picture(language, save)))


async def _written(picture: Awaitable[None]) -> None:
    await picture


if __name__ == "__main__":
    main(sys.argv[1:])
