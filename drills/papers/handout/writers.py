"""The forms a handout is written in, by the ending of the file's name."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import BinaryIO

from drills.papers.handout.document import write_document
from drills.papers.handout.handout import Handout
from drills.papers.handout.page import write_page
from drills.papers.handout.plain_text import write_text
from engine.errors import UsageError
from engine.language import N_
from results.files.destinations import refuse_open
from results.files.durable import replacing

WRITERS: Mapping[str, Callable[[Handout, BinaryIO], None]] = {
    ".txt": write_text,
    ".html": write_page,
    ".htm": write_page,
    ".docx": write_document,
}


def ending_of(path: Path) -> str:
    """Return the ending that says in which form a file is written; raise `UsageError` for another."""
    ending = path.suffix.casefold()
    if ending not in WRITERS:
        raise UsageError(
            "usage", N_("{name} is no TXT, HTML or DOCX file."), N_("Name it FILE.html, or FILE.docx."),
            name=path.name,
        )  # fmt: skip
    return ending


def save_handout(handout: Handout, path: Path, owned: Collection[Path]) -> None:
    """Write a handout in the form its name says; raise as `ending_of` and `replacing` do."""
    writer = WRITERS[ending_of(path)]
    refuse_open(path)
    with replacing(path, owned) as target:
        writer(handout, target)
