"""Interface languages: strings are marked here and in the results, translated in the front ends."""

from __future__ import annotations

import gettext
from functools import cache
from importlib.resources import files

LANGUAGES = {"en": "en", "zh_CN": "zh-Hans", "zh_TW": "zh-Hant"}
"""Languages of the interface, as gettext names them, and what `lang` calls them in content."""


class Phrase(str):
    """A value within a message that is a message itself, and is translated before it is filled in."""


def N_(message: str) -> str:
    """Mark a message for the catalogues and return it unchanged."""
    return message


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """Return the message catalogue of one of `LANGUAGES`; English needs none."""
    if language == "en":
        return gettext.NullTranslations()
    compiled = files("engine") / "locale" / language / "LC_MESSAGES" / "ringtrue.mo"
    with compiled.open("rb") as stream:
        return gettext.GNUTranslations(stream)


def nearest(tag: str) -> str:
    """Return the interface language nearest to a locale tag such as `zh_CN.UTF-8`, `zh-Hant` or `en-GB`."""
    language, *parts = tag.split(".")[0].replace("-", "_").casefold().split("_")
    if language != "zh":
        return "en"
    return "zh_TW" if not {"hant", "tw", "hk", "mo"}.isdisjoint(parts) else "zh_CN"
