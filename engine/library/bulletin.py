"""快报: messages received lately, drafted here, looked at after a drill and never part of one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from engine.errors import InputError
from engine.library.header import ABOUT, Header, read_header
from engine.library.shelf import toml_files

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from engine.library.drill import Drill

FOLDER = "drafts"
"""The folder whose files, and those of folders in it, are 快报."""
DAYS = 14
"""Days after it was written that one is looked at: two evenings of a group that meets every week."""
OWN_CASE = "本局警情"
"""The title of a source that is a case of one's own office: nobody else can look it up."""


def is_bulletin(file: Traversable) -> bool:
    """Return whether a file is a 快报, by where it lies."""
    parent = getattr(file, "parent", None)
    return FOLDER in (getattr(parent, "name", ""), getattr(getattr(parent, "parent", None), "name", ""))


def bulletins(folder: Traversable, drill: Drill, today: date) -> list[Header]:
    """Return the heads of the 快报 in a folder that are fresh and in the language of a drill, by name.

    None where the drill measures by pairs in reserve, plays only what is approved, or is of one scenario.
    What cannot be read is passed over: `check` names it to whoever writes it, and nobody else can mend it.
    """
    if drill.reserve or drill.approved_only or drill.by_name:
        return []
    return [head for head in _heads(folder) if _fresh(head, today) and drill.lang in ("", head.lang)]


def _heads(folder: Traversable) -> Iterator[Header]:
    if not folder.is_dir():
        return
    below = sorted((child for child in folder.iterdir() if child.is_dir()), key=lambda child: child.name)
    for file in (file for each in (folder, *below) for file in toml_files(each) if file.name not in ABOUT):
        try:
            yield read_header(file, FOLDER)
        except InputError:
            continue


def _fresh(head: Header, today: date) -> bool:
    written = head.facts_checked
    return written is not None and timedelta() <= today - written <= timedelta(DAYS)
