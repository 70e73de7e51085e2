"""Rows of a script: who reads, what is said, what is done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from drills.aloud.breath import breaths
from drills.papers.handout.handout import HandoutRow
from drills.words.language import _


@dataclass(frozen=True, slots=True)
class Readers:
    """What the two voices are called, and what is said of them at the beginning."""

    caller: str
    narrator: str
    explained: tuple[str, ...]

    @classmethod
    def of(cls, readers: int) -> Readers:
        """Return the voices of two readers, or those of one who reads both."""
        if readers == 1:
            explained = _("One reader: change the voice for the other side.")
            return cls(_("the other"), _("narrator"), (explained,))
        alike = _("Reader A is the other side: swindler or not, read both alike.")
        return cls(_("Reader A"), _("Reader B"), (alike, _("Reader B is the narrator.")))


def said(lead: str, texts: Iterable[str], lang: str, note: str = "") -> HandoutRow:
    """Return a row of what is read aloud, cut into breaths."""
    return HandoutRow(lead, tuple(line for text in texts for line in breaths(text, lang)), note)


def done(words: str, note: str = "") -> HandoutRow:
    """Return a row of what is done."""
    return HandoutRow("", (_("[{words}]").format(words=words),), note, "done")


def quiet(texts: Iterable[str], note: str = "") -> HandoutRow:
    """Return a row of what is only looked up."""
    return HandoutRow("", tuple(texts), note, "quiet")
