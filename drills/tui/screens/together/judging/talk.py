"""A talk in a room: what is said in large type, then what the hero may answer, called out by the hall."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import ComposeResult

from drills.run.together.encounters import Encounters
from drills.tui.drawing.large import large, loosened
from drills.tui.drawing.lines import BLANK, Line, blank, flowed, hung, ink, line, packed
from drills.tui.drawing.pieces import label, text
from drills.tui.keys.option_keys import Keyed, keyed, words
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.together.base import TogetherScreen
from drills.tui.widgets.choices import Choice, cap
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.encounter.evening import hero, told_of
from drills.words.language import _
from engine.language import N_
from engine.play.encounter import Kind, Option, Passage, Phase
from engine.play.play import Play


class TalkScreen(TogetherScreen):
    """Leads through a talk until it is over, or the hall has made up its mind: then hands are asked for.

    Enter goes from what is said to what may be answered; Left goes back to it.
    """

    TITLE_WORDS = N_("Listen and look")
    sounds = True

    def __init__(self, encounters: Encounters, where: str, done: float) -> None:
        super().__init__(where, done)
        self._encounters = encounters
        self._answering = False
        self._heard = 0
        """How many passages had been shown before what is said now."""
        self._page = Page(self._rows)

    @property
    def _keyed(self) -> Keyed:
        return keyed(self._encounters.play.options)

    def body(self) -> ComposeResult:
        """Yield the page."""
        yield self._page

    def on_mount(self) -> None:
        """Let a call be heard."""
        super().on_mount()
        self._let_hear()

    def _let_hear(self) -> None:
        if self.app.heard:
            self.app.heard.show(self._encounters.play)

    def _rows(self, limit: int) -> Sequence[Line]:
        rows = self._answers(limit) if self._answering else self._said(limit)
        return loosened(rows, self._page.content_size.height)

    def _said(self, limit: int) -> list[Line]:
        """Return where it happens, before anything was answered, and what is said now."""
        play = self._encounters.play
        rows: list[Line] = []
        speaker = ""
        for passage in play.passages[self._heard :]:
            rows += self._passage(passage, limit, named=label(passage) != speaker)
            speaker = label(passage)
        if self._heard:
            return rows
        return [*setting_from_afar(play, limit, self._page.content_size.height - len(rows)), *rows]

    def _passage(self, passage: Passage, limit: int, *, named: bool) -> list[Line]:
        """Return one passage; who speaks is `named` where somebody else spoke before."""
        scenario = self._encounters.play.scenario
        if passage.side == "panel":
            return [line((f"{label(passage)}  ", "soft"), (text(passage), "ink"))]
        if passage.side == "you":
            return flowed(f"{hero(scenario)}: {text(passage)}", "soft", limit)
        words = told_of(text(passage), scenario) if passage.side == "seen" else text(passage)
        speaker = [line((label(passage), "brass"))] if named else []
        return [*speaker, *large(words, limit)]

    def _answers(self, limit: int) -> list[Line]:
        """Return what may be answered, in large type where that fits, and what can be done."""
        aired = self._answered(limit, large)
        return aired if len(aired) <= self._page.content_size.height else self._answered(limit, _plain)

    def _answered(self, limit: int, drawn: Callable[[str, int], Sequence[Line]]) -> list[Line]:
        name = hero(self._encounters.play.scenario)
        rows = flowed(_("What does {hero} say? Call it out.").format(hero=name), "soft", limit)
        for digit, option in zip(self._keyed.digits, self._keyed.numbered, strict=True):
            key = (ink(f" {digit} ", "chip"), blank(1))
            rows += hung(key, drawn(words(option), limit - 4), 4)
        stands = [Choice(str(digit), words(option)) for digit, option in self._standing()]
        if self._enough:
            stands.append(Choice("0", _("enough heard: hands up")))
        return [*rows, BLANK, *packed([cap(choice, chip=False) for choice in stands], limit)]

    def _standing(self) -> list[tuple[int, Option]]:
        return [*enumerate(self._keyed.standing, start=7)]

    def action_digit(self, digit: int) -> None:
        """Let the hero say or do it, once the answers are shown."""
        if not self._answering:
            return
        option = self._keyed.by_digit(digit) if digit else self._enough
        if option is not None:
            self._take(option)

    @property
    def _enough(self) -> Option | None:
        """What ends the talk; with more than three standing actions none has its key."""
        options = self._encounters.play.options
        return next((option for option in options if option.kind is Kind.ENOUGH), None)

    def _take(self, option: Option) -> None:
        self._heard = len(self._encounters.play.passages)
        play = self._encounters.act(option.action)
        self._answering = False
        if play.phase is not Phase.ENCOUNTER:
            self.dismiss("on")
            return
        self._show()

    def _show(self) -> None:
        self._let_hear()
        self._page.redraw()
        self._page.scroll_home(animate=False, immediate=True, force=True)
        self.refresh_hints()

    def action_confirm(self) -> None:
        """Read on, then show what may be answered."""
        if self._answering:
            return
        if self._page.more_below:
            self._page.move(max(self._page.content_size.height - 1, 1))
        else:
            self._answering = True
            self._show()

    def action_move(self, across: int, down: int) -> None:
        """Scroll; Left goes back to what is said."""
        if across < 0 and self._answering:
            self._answering = False
            self._show()
            if self.app.heard:
                self.app.heard.again()
        self._page.move(down)

    def hints(self) -> Sequence[Hint]:
        """Return how to go on."""
        if self._answering:
            return [Hint(_("Digit"), _("what the hall calls")), Hint(_("Left"), _("hear it again"))]
        return [Hint(_("Enter"), _("what to answer")), Hint(_("Up/Down"), _("read on"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the screen."""
        return [*(KeyHelp(*hint) for hint in self.hints()), *self.lead_help()]


def setting_from_afar(play: Play, limit: int, room: int) -> list[Line]:
    """Return where it happens to the hero, in large type where so many rows hold it."""
    setting = told_of(play.scenario.setting, play.scenario)
    aired = large(setting, limit, "soft")
    return aired if len(aired) <= room else flowed(setting, "soft", limit)


def _plain(text: str, limit: int) -> Sequence[Line]:
    return flowed(text, "strong", limit)
