"""The file of a form: written over nothing."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from results.durable import writing

if TYPE_CHECKING:
    from openpyxl import Workbook


def save(book: Workbook, file: Path) -> None:
    """Write a workbook where no file is yet; raise `InputError` where it cannot be written."""
    data = BytesIO()
    book.save(data)
    with writing(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as stream:
            stream.write(data.getvalue())
