"""A real note in one's own hand, step by step: what to do, and what a sound one then shows, in words."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.tui.drawing.lines import BLANK, Line, flowed, hung, line
from drills.tui.screens.base import RingtrueScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.theme import Role
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.language import _, current, sentences
from drills.words.vocabulary import source_words
from engine.language import N_
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.currency import Currency
from engine.play.in_hand import Stage, editions, stages


def held_editions(shelf: Shelf) -> tuple[Currency, ...]:
    """Return the editions of real notes of which something is confirmed, in the language of the screens."""
    return editions([*Library(shelf).currencies.values()], english=current() == "en")


class EditionScreen(MenuScreen[Currency]):
    """Dismissed with the edition somebody holds."""

    TITLE_WORDS = N_("A note of your own")

    def __init__(self, editions: Sequence[Currency]) -> None:
        super().__init__()
        self._editions = editions

    def rows(self) -> Sequence[Row[Currency]]:
        """Return the editions of which something is confirmed."""
        return [Row(_edition_words(currency), currency) for currency in self._editions]

    def sentence(self) -> str:
        """Return what is about to happen."""
        question = _("Take a note from your purse. Which one is it?")
        if any(edition.id.startswith("cny") for edition in self._editions):
            return sentences(question, _("On yuan notes the year stands on the back."))
        return question


def _edition_words(currency: Currency) -> str:
    return " ".join(
        f"{currency.issuer} {currency.edition} {max(currency.denominations)} {currency.unit}".split()
    )


class InHandScreen(RingtrueScreen[None]):
    """One page a step, and one at the end for what does not agree; nothing is asked or kept."""

    TITLE_WORDS = N_("A note of your own")

    def __init__(self, currency: Currency) -> None:
        super().__init__()
        self._currency = currency
        self._stages = stages(currency)
        self._at = 0
        self._page = Page(self._rows)

    def body(self) -> ComposeResult:
        """Yield the page."""
        yield self._page

    def on_mount(self) -> None:
        """Show the first step."""
        super().on_mount()
        self._turn(0)

    @property
    def last(self) -> bool:
        """Whether every step has been shown."""
        return self._at == len(self._stages)

    def _turn(self, by: int) -> None:
        self._at = min(max(self._at + by, 0), len(self._stages))
        where = _("Step {number} of {count}").format(number=self._at + 1, count=len(self._stages))
        self.header.show(self._currency.name(max(self._currency.denominations)), "" if self.last else where)
        self._page.redraw()
        self._page.scroll_home(animate=False)
        self.refresh_hints()

    def _rows(self, limit: int) -> Sequence[Line]:
        return self._end(limit) if self.last else self._step(self._stages[self._at], limit)

    def _step(self, stage: Stage, limit: int) -> list[Line]:
        rows = [*flowed(_(stage.do), "strong", limit), BLANK]
        rows += [line((_("A sound one of this edition:"), "soft")), BLANK]
        for sound in stage.sound:
            rows += hung(line(("- ", "soft")), flowed(sound, "ink", limit - 2), 2)
            rows += [BLANK] if self.roomy else []
        return rows

    def _end(self, limit: int) -> list[Line]:
        phrases: tuple[tuple[str, Role], ...] = (
            (_("Does something not agree?"), "strong"),
            (_("Worn and washed notes change too: lay one you trust beside it and look again."), "ink"),
            (_("Still unsure? Do not spend it; let a bank counter look at it."), "ink"),
            (_("Nobody can see everything by eye. Asking is no loss of face."), "soft"),
        )
        rows: list[Line] = []
        for words, style in phrases:
            rows += [*flowed(words, style, limit), BLANK]
        for source in self._currency.source:
            rows += hung(line(("- ", "soft")), flowed(source_words(source), "soft", limit - 2), 2)
        return rows

    def action_move(self, across: int, down: int) -> None:
        """Turn the page, or scroll."""
        if across:
            self._turn(across)
        else:
            self._page.move(down)

    def action_confirm(self) -> None:
        """Go to the next step, or back at the end."""
        if self.last:
            self.dismiss()
        else:
            self._turn(1)

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss()

    def leave_words(self) -> str:
        """Return that Esc goes back."""
        return _("back")

    def hints(self) -> Sequence[Hint]:
        """Return how to go on."""
        on = Hint(_("Enter"), _("back") if self.last else _("next"))
        return [on, Hint(_("Left/Right"), _("page"))]
