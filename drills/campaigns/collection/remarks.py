"""What of a sheet, a text or a folder was not taken in: where it stands, what is wrong, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.errors import InputError


@dataclass(frozen=True)
class Remark:
    """One thing that was not taken in; the rest was.

    `row` counts from 1, `column` is its letters, both empty or 0 where it is about all of a file.
    """

    file: str
    title: str
    hint: str
    sheet: str = ""
    row: int = 0
    column: str = ""
    heading: str = ""
    params: Mapping[str, str | int] = field(default_factory=dict)


def refused(file: str, error: InputError) -> Remark:
    """Return the remark on a file that was refused as a whole."""
    return Remark(file, error.title, error.hint, params=error.params)
