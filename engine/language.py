"""Interface languages: strings are marked here and in the results, translated in the front ends."""

from __future__ import annotations

import os
from functools import cache

LANGUAGES = {"en": "en", "zh_CN": "zh-Hans", "zh_TW": "zh-Hant"}
"""Languages of the interface, as gettext names them, and what `lang` calls them in content."""


class Phrase(str):
    """A value within a message that is a message itself, and is translated before it is filled in."""


def N_(message: str) -> str:
    """Mark a message for the catalogues and return it unchanged."""
    return message


class Catalogue:
    """The messages of a language with one form for any number, looked up in the bytes of a .mo file.

    Such a file is sorted (GNU gettext, "The Format of GNU MO Files"), so that a start reads the few messages
    it says and not all.
    """

    def __init__(self, compiled: bytes = b"") -> None:
        self._compiled = compiled
        self._count, self._originals, self._translations = map(self._number, (8, 12, 16))

    def gettext(self, message: str) -> str:
        """Return the translation of a message, or the message where there is none."""
        return self._translation(message) or message

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        """Return the translation of a message that counts; without one the form of English."""
        return self._translation(singular) or (singular if count == 1 else plural)

    def _translation(self, message: str) -> str:
        wanted = message.encode()
        # the empty message is the head of the catalogue
        low, high = 1, self._count
        while low < high:
            middle = (low + high) // 2
            original = self._entry(self._originals, middle)
            if original == wanted:
                return self._entry(self._translations, middle).decode()
            low, high = (middle + 1, high) if original < wanted else (low, middle)
        return ""

    def _entry(self, table: int, at: int) -> bytes:
        """Return the first form of an entry of a table of lengths and offsets."""
        length, offset = self._number(table + 8 * at), self._number(table + 8 * at + 4)
        return self._compiled[offset : offset + length].partition(b"\0")[0]

    def _number(self, at: int) -> int:
        return int.from_bytes(self._compiled[at : at + 4], "little")


@cache
def catalogue(language: str) -> Catalogue:
    """Return the message catalogue of one of `LANGUAGES`; English needs none."""
    if language == "en":
        return Catalogue()
    # not by `importlib.resources` or `pkgutil`: their import takes longer than all else of `--help`
    name = os.path.join(os.path.dirname(__file__), "locale", language, "LC_MESSAGES", "ringtrue.mo")  # noqa: PTH118, PTH120
    with open(name, "rb") as file:  # noqa: PTH123
        return Catalogue(file.read())


def speaks(tag: str) -> bool:
    """Return whether the interface has the language of a tag such as `zh-Hant` or `en-GB`."""
    return tag.replace("-", "_").casefold().split("_")[0] in ("en", "zh")


def nearest(tag: str) -> str:
    """Return the interface language nearest to a locale tag such as `zh_CN.UTF-8`, `zh-Hant` or `en-GB`."""
    language, *parts = tag.split(".")[0].replace("-", "_").casefold().split("_")
    if language != "zh":
        return "en"
    return "zh_TW" if not {"hant", "tw", "hk", "mo"}.isdisjoint(parts) else "zh_CN"
