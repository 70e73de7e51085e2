"""What the keys of an encounter do just now: for the hint bar, and for the page of help."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Protocol

from drills.tui.keys.option_keys import Keyed, words
from drills.tui.keys.picker import Picker
from drills.tui.screens.base import KeyHelp
from drills.tui.widgets.hint_bar import Hint
from drills.words.language import _
from engine.play.encounter import Passage

if TYPE_CHECKING:
    from engine.play.play import Play


class Keys(Protocol):
    """An encounter, as far as its keys depend on it."""

    PICKS_ALWAYS: ClassVar[bool]
    keyed: Keyed
    picker: Picker
    beyond_open: bool

    @property
    def play(self) -> Play:
        """The play as it stands."""

    @property
    def rereading(self) -> bool:
        """Whether the encounter is only read again, the verdict still being asked."""

    @property
    def just_heard(self) -> Passage | None:
        """The newest turn of the other side, where it can be marked."""

    def hints(self) -> Sequence[Hint]:
        """Return what can be pressed now."""

    def confirm_words(self) -> str:
        """Return what Enter does at the end of an encounter without replies."""

    def said_words(self) -> str:
        """Return what the digits do."""


def hints(screen: Keys) -> Sequence[Hint]:
    """Return what can be pressed now, the most useful first."""
    if screen.rereading:
        steps = Hint(f"1-{len(screen.play.options)}", _("judge"))
        return [steps, Hint(_("Enter"), _("back to the verdict")), Hint(_("Up/Down"), _("read on"))]
    if screen.beyond_open:
        return [Hint(f"1-{len(screen.keyed.beyond)}", _("choose")), Hint("0", _("back"))]
    if screen.picker.at:
        done = screen.keyed.confirm if screen.PICKS_ALWAYS else None
        return [
            Hint(_("Arrows"), _("move")),
            Hint(_("Space"), _("mark")),
            Hint(_("Enter"), screen.confirm_words() if done else _("done marking")),
        ]
    if screen.keyed.proceed:
        return [Hint(_("Enter"), words(screen.keyed.proceed)), Hint(_("Up/Down"), _("read on"))]
    return list(_saying(screen))


def _saying(screen: Keys) -> Sequence[Hint]:
    hints: list[Hint] = []
    count = len(screen.keyed.numbered)
    if count:
        hints.append(Hint(f"1-{count}" if count > 1 else "1", screen.said_words()))
    if screen.keyed.standing:
        hints.append(Hint(f"7-{6 + len(screen.keyed.standing)}", _("at any time")))
    elif screen.keyed.enough and screen.keyed.confirm:
        hints.append(Hint(_("Enter"), screen.confirm_words()))
    if screen.just_heard:
        hints.append(Hint(_("Space"), _("mark as doubtful")))
    return hints


def help_keys(screen: Keys) -> Sequence[KeyHelp]:
    """Return every key of the encounter."""
    entries = [KeyHelp(*hint) for hint in screen.hints()]
    if screen.just_heard and not screen.picker.at:
        entries.append(KeyHelp(_("Space twice"), _("choose which words of the turn are doubtful")))
    if screen.keyed.enough:
        entries.append(KeyHelp("0", words(screen.keyed.enough)))
    if screen.keyed.beyond:
        entries.append(KeyHelp("0", _("more to do")))
    entries.append(KeyHelp("F2", _("what I know: where I am, who it is, what I marked")))
    return [*entries, KeyHelp(_("Up/Down"), _("read what was said before"))]
