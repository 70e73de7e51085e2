"""Texts of content in the script of the interface: Traditional characters where it has these."""

from __future__ import annotations

from drills.words.language import OWN_NAMES, script
from engine.script import SIMPLIFIED, TRADITIONAL, traditional


def read_in_traditional(lang: str) -> bool:
    """Return whether content of this language is read in Traditional characters here."""
    return lang == SIMPLIFIED and script() == TRADITIONAL


def reading_order(lang: str) -> tuple[int, str]:
    """Return what sorts content by its language: the interface's, what is read in it, then all others."""
    if lang == script():
        return 0, ""
    return (1, "") if read_in_traditional(lang) else (2, lang)


def other_language(lang: str) -> str:
    """Return the own name of a language that is not read here as the interface's; empty for one that is."""
    return OWN_NAMES.get(lang, lang) if reading_order(lang)[0] == 2 else ""


def text_as_read(text: str, lang: str) -> str:
    """Return one text of content, such as a drill's title, in the script of the interface.

    Raises `InputError` where OpenCC is needed and not there.
    """
    return traditional(text) if read_in_traditional(lang) else text
