"""What all screens share: header, body, hint bar; the keys; how they fit a terminal."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Sequence
from typing import ClassVar, NamedTuple, TypeVar

from textual import getters
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.containers import Container
from textual.geometry import Size
from textual.screen import Screen

from drills.tui.host import Host
from drills.tui.keys.bindings import DEEDS, DIGITS, MOVES
from drills.tui.widgets.header import HeaderLine
from drills.tui.widgets.hint_bar import Hint, HintBar
from drills.tui.widgets.too_small import LEAST, TooSmall
from drills.words.language import _

ResultT = TypeVar("ResultT")

BROAD, ROOMY = 80, 24
"""Columns from which there are two columns, rows from which there are blank rows."""


class KeyHelp(NamedTuple):
    """One line of the help: keys as people call them, and what they do."""

    keys: str
    does: str


class RingtrueScreen(Screen[ResultT]):
    """A screen of this program; a subclass gives `body`, `hints`, and overrides the actions it needs."""

    TITLE_WORDS: ClassVar[str] = ""
    """The name of the screen, as a message id."""
    BINDINGS: ClassVar[list[BindingType]] = [*DIGITS, *MOVES, *DEEDS]
    AUTO_FOCUS = ""
    app = getters.app(Host)
    _fitted = Size(0, 0)
    _answer: asyncio.Future[ResultT | None] | None = None
    _flowing = False

    def tell_to(self, answer: asyncio.Future[ResultT | None]) -> None:
        """Tell the result there, and stand until another screen takes this place."""
        self._answer = answer

    @property
    def ready(self) -> bool:
        """Whether keys are taken: not once the result is told, nor while a flow is under way from here."""
        return not self._flowing and (self._answer is None or not self._answer.done())

    def takes(self, key: str, at: float) -> bool:
        """Return whether a key stamped `at` was pressed for this screen."""
        return self.ready

    def dismiss(self, result: ResultT | None = None) -> AwaitComplete:
        """Tell the result, and go back unless a flow shows what comes next in this place."""
        if self._answer is None:
            return super().dismiss(result)
        if not self._answer.done():
            self._answer.set_result(result)
        return AwaitComplete()

    def flow(self, steps: Coroutine[None, None, None]) -> None:
        """Let a dialogue of several screens go on from here; until it ends this screen takes no key."""
        self._flowing = True
        self.run_worker(self._flow(steps))

    async def _flow(self, steps: Coroutine[None, None, None]) -> None:
        try:
            await steps
        finally:
            self._flowing = False

    def compose(self) -> ComposeResult:
        """Lay out header, body and hint bar, and what replaces them where there is no room."""
        yield HeaderLine(_(self.TITLE_WORDS))
        with Container(id="body"):
            yield from self.body()
        yield from self.foot()
        yield HintBar()
        yield TooSmall()

    def body(self) -> ComposeResult:
        """Yield what stands between header and hint bar."""
        yield from ()

    def foot(self) -> ComposeResult:
        """Yield what stands right above the hint bar."""
        yield from ()

    @property
    def header(self) -> HeaderLine:
        """The first two rows."""
        return self.query_one(HeaderLine)

    @property
    def broad(self) -> bool:
        """Whether there is room for two columns."""
        return self.app.size.width >= BROAD

    @property
    def roomy(self) -> bool:
        """Whether there is room for blank rows."""
        return self.app.size.height >= ROOMY

    def hints(self) -> Sequence[Hint]:
        """Return at most three hints, the most useful first."""
        return ()

    def leave_words(self) -> str:
        """Return what Esc does here where it is not leaving."""
        return ""

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return what each key does here; by default what the hint bar says."""
        return [KeyHelp(*hint) for hint in self.hints()]

    def on_mount(self) -> None:
        """Fit the terminal and show the hints before the first frame."""
        self._fit()
        self.refresh_hints()

    def on_resize(self) -> None:
        """Fit the terminal again, where it has another size now."""
        if self._fitted != self.app.size:
            self._fit()
            self.refit()

    def refit(self) -> None:
        """Lay out for another size; called only where the size has changed."""

    def _fit(self) -> None:
        self._fitted = self.app.size
        width, height = self._fitted
        cramped = width < LEAST[0] or height < LEAST[1]
        self.set_class(cramped, "-cramped")
        self.set_class(width < BROAD, "-narrow")
        self.set_class(width >= BROAD, "-broad")
        self.set_class(height < ROOMY, "-short")
        self.set_class(height >= ROOMY, "-roomy")

    def refresh_hints(self) -> None:
        """Show the hints as they are now."""
        self.query_one(HintBar).show(self.hints(), self.leave_words())

    def action_digit(self, digit: int) -> None:
        """Do what a digit does here."""

    def action_move(self, across: int, down: int) -> None:
        """Do what arrows and page keys do here."""

    def action_enlarge(self) -> None:
        """Show a picture over the whole screen, where there is one."""

    def action_recall(self) -> None:
        """Show what is known so far, where there is something to know."""

    def action_confirm(self) -> None:
        """Do what Enter does here."""

    def action_mark(self) -> None:
        """Do what Space does here."""

    def action_leave(self) -> None:
        """Leave this screen."""
        self.dismiss()
