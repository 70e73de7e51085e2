"""Words in the language of a plan, whatever the interface speaks: for what units and offices are handed."""

from __future__ import annotations

from collections.abc import Callable

from engine.language import LANGUAGES, catalogue


def wording(lang: str) -> Callable[[str], str]:
    """Return what translates messages into a language as plans name it."""
    name = next(name for name, tag in LANGUAGES.items() if tag == lang)
    return catalogue(name).gettext
