"""Sheets to print: drawn notes with their key, the statements of a pack for an office to sign."""

from __future__ import annotations

import secrets
from pathlib import Path

from drills.authoring.signing.paper import paper
from drills.authoring.signing.writers import WRITERS
from drills.desk import content
from drills.desk.contact_sheet import write_sheet
from drills.desk.desk import Desk
from drills.desk.folders import unused
from drills.desk.paths import program_files
from drills.tui.flows.stage import Stage
from drills.tui.screens.desk.sheets import FormScreen, PackScreen, SheetScreen
from drills.tui.screens.folders import folder_to_write
from drills.tui.screens.work import at_work
from drills.words.language import _, counted, sentences
from engine.library.header import Pack
from engine.library.library import Library
from results.files.durable import refuse, replacing


async def notes(stage: Stage, desk: Desk) -> str:
    """Write a sheet of drawn notes and its key; return what is said of it, empty where somebody went back.

    Raises `InputError` where it cannot be written.
    """
    count = await stage.show(SheetScreen())
    folder = await folder_to_write(stage.app, desk.store.path) if count else None
    if not count or folder is None:
        return ""
    picture = unused(folder, _("notes-{day}").format(day=desk.today.isoformat()), ".png")
    key = picture.with_suffix(".txt")
    owned, seed = program_files(str(desk.store.path)), secrets.token_hex(4)
    words = _("Drawing the notes.")
    await at_work(stage.app, words, lambda _tell: write_sheet(picture, key, owned, seed, count))
    return _("{file} is written, and its key, {key}, beside it.").format(file=picture, key=key.name)


async def statements(stage: Stage, desk: Desk) -> str:
    """Write the statements of a pack for an office to sign; return and raise as `notes` does."""
    shelf = content.shelf(desk.store.path)  # in its own characters, whatever the interface reads
    pack = await stage.show(PackScreen(shelf.packs))
    form = await stage.show(FormScreen()) if pack else None
    folder = await folder_to_write(stage.app, desk.store.path) if form else None
    if pack is None or form is None or folder is None:
        return ""
    file = unused(folder, f"{pack.id}-{desk.today.isoformat()}", form)
    written: int = await at_work(
        stage.app,
        _("Reading the pack and writing what is to be signed."),
        lambda _tell: _write_paper(desk, Library(shelf), pack, file),
    )
    return sentences(
        _("{file} is written.").format(file=file),
        counted("{count} statement to decide.", "{count} statements to decide.", written),
    )


def _write_paper(desk: Desk, library: Library, pack: Pack, file: Path) -> int:
    """Write the paper and return how many statements are to be decided."""
    owned = program_files(str(desk.store.path))
    refuse(file, owned)
    now = paper(library, pack, desk.today)
    with replacing(file, owned) as target:
        WRITERS[file.suffix](now, target)
    return sum(len(entry.open) for entry in now.shown)
