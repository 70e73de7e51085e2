"""TOML as it is written: single values, and files that are changed where the rest stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import tomlkit
from tomlkit.exceptions import ParseError

from engine.errors import InputError, Location
from engine.language import N_

Value = str | int | date | Sequence[str]


def toml_value(value: Value) -> str:
    """Return a value as it stands behind `=`; whatever a text holds, it comes back the same."""
    return tomlkit.item(value).as_string()


def toml_document(file: str, text: str) -> tomlkit.TOMLDocument:
    """Return a file's text to be changed; its comments and order survive `tomlkit.dumps`.

    Raises `InputError` where the text is no TOML.
    """
    try:
        return tomlkit.parse(text)
    except ParseError as error:
        raise InputError(
            "toml",
            N_("The TOML cannot be read: {reason}."),
            N_("Mend the line; strings stand in straight quotes, lists in brackets."),
            location=Location(file, error.line, error.col),
            reason=str(error),
        ) from error
