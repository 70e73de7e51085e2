"""Texts of content in the script of the interface: Traditional characters where it has these."""

from __future__ import annotations

from drills.words.language import script
from engine.script import SIMPLIFIED, TRADITIONAL, traditional


def read_in_traditional(lang: str) -> bool:
    """Return whether content of this language is read in Traditional characters here."""
    return lang == SIMPLIFIED and script() == TRADITIONAL


def text_as_read(text: str, lang: str) -> str:
    """Return one text of content, such as a drill's title, in the script of the interface.

    Raises `InputError` where OpenCC is needed and not there.
    """
    return traditional(text) if read_in_traditional(lang) else text
