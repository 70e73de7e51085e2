"""The forms a paper to sign is written in, by the ending of the file's name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import BinaryIO

from drills.authoring.signing.document import write_document
from drills.authoring.signing.page import page
from drills.authoring.signing.paper import Paper
from drills.authoring.signing.workbook import write_workbook


def _write_page(paper: Paper, target: BinaryIO) -> None:
    target.write(page(paper).encode())


WRITERS: Mapping[str, Callable[[Paper, BinaryIO], None]] = {
    ".xlsx": write_workbook,
    ".docx": write_document,
    ".html": _write_page,
    ".htm": _write_page,
}
