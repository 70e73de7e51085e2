"""The language somebody chose in the program before, read at every start."""

from __future__ import annotations

from drills.desk.paths import has_settings, store_file
from engine.errors import InputError


def kept_language(path: str = "") -> str:
    """Return the language kept beside the store asked for, or beside this user's; empty where none is.

    Settings that are wrong are refused by whatever needs all of them.
    """
    try:
        if not has_settings(path):
            return ""
        from drills.desk.preferences.settings import read_settings  # which `--help` does without

        return read_settings(store_file(path)).language
    except InputError:
        return ""
