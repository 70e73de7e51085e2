"""The file of a form: read whole, written over nothing."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import InputError
from engine.language import N_

if TYPE_CHECKING:
    from openpyxl import Workbook


def read_bytes(file: Path) -> bytes:
    """Return what a file holds; raise `InputError` where it cannot be read."""
    try:
        return file.read_bytes()
    except (OSError, ValueError) as error:
        raise InputError(
            "sheet-file",
            N_("{name} cannot be read: {reason}."),
            N_("Check the path; close the file where a spreadsheet program has it open."),
            name=str(file),
            reason=getattr(error, "strerror", None) or type(error).__name__,
        ) from error


def save(book: Workbook, file: Path) -> None:
    """Write a workbook where no file is yet; raise `InputError` where it cannot be written."""
    data = BytesIO()
    book.save(data)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as stream:
            stream.write(data.getvalue())
    except OSError as error:
        raise InputError(
            "cannot-write",
            N_("{name} cannot be written: {reason}."),
            N_("Choose another place."),
            name=str(file),
            reason=error.strerror or type(error).__name__,
        ) from error
