"""Simplified content in Traditional characters, where the interface has these."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel

from drills.words.language import script
from engine.script import SIMPLIFIED, TRADITIONAL, in_traditional, traditional

M = TypeVar("M", bound=BaseModel)


def as_read(model: M, lang: str = "") -> M:
    """Return content in the script of the interface; `lang` is that of the content, its own if it has one.

    Raises `InputError` where OpenCC is needed and not there.
    """
    written = lang or getattr(model, "lang", "")
    return in_traditional(model) if written == SIMPLIFIED and script() == TRADITIONAL else model


def text_as_read(text: str, lang: str = SIMPLIFIED) -> str:
    """Return one text of content, such as a drill's title, in the script of the interface."""
    return traditional(text) if lang == SIMPLIFIED and script() == TRADITIONAL else text
