"""The record of an evening, asked line by line; whoever leaves it finds it at home."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from drills.desk.desk import Desk
from drills.desk.photographs import pictures_in
from drills.roster.files import typed_path
from drills.run.together.record import Record, keep_record
from drills.tui.flows.stage import Stage
from drills.tui.screens.error import error_screen
from drills.tui.screens.evening.record import FacesScreen, LineScreen
from drills.words.language import _, explain
from engine.errors import RingtrueError

MOST = 9999
"""People of an evening that was counted at a gate."""
LINES = 6


class LeftError(Exception):
    """The record is left for later."""


async def record_evening(stage: Stage, desk: Desk, record: Record) -> bool:
    """Ask what is recorded and keep it; return whether it was. What cannot be kept is told."""
    try:
        record, folder = await _asked(stage, record)
        consent = False
        if folder is not None:
            faces = await stage.show(FacesScreen(len(pictures_in(folder))))
            if faces is None:
                return False
            folder, consent = (None if faces == "none" else folder), faces == "agreed"
    except LeftError:
        return False
    return await _kept(stage, desk, record, folder, consent=consent)


async def _asked(stage: Stage, record: Record) -> tuple[Record, Path | None]:
    """Return the record, and the folder of its photographs if there is one; raise where it is left."""
    people = await _line(stage, 1, _("How many people were here?"), record.present, _no_number)
    present = int(people or 0)

    def no_part(words: str) -> str:
        if words.isdecimal() and present and int(words) > present:
            return _("More than the {present} who were here.").format(present=present)
        return _no_number(words)

    sixty = await _line(stage, 2, _("How many of them 60 and over?"), record.sixty, no_part)
    place = await _line(stage, 3, _("Where was it?"), record.place)
    organiser = await _line(stage, 4, _("Who held it?"), record.organiser)
    remarks = await _line(stage, 5, _("Anything to remark? Nobody's name, please."), record.remarks)
    prompt = _("Photographs? Drag their folder into this window, or type where it is.")
    typed = await _line(stage, 6, prompt, "", _no_folder)
    filled = replace(
        record, present=present, sixty=int(sixty or 0), place=place, organiser=organiser, remarks=remarks
    )
    return filled, typed_path(typed) if typed else None


async def _line(
    stage: Stage, number: int, prompt: str, offered: str | int,
    refused: Callable[[str], str] = lambda _words: "",
) -> str:  # fmt: skip
    """Return one line as it was taken; raise where the record is left."""
    words = await stage.show(LineScreen(f"{number}/{LINES}", prompt, str(offered or ""), refused))
    if words is None:
        raise LeftError
    return words


def _no_number(words: str) -> str:
    """Return why words are no number of people; empty where they are, or there are none."""
    fits = not words or (words.isdecimal() and int(words) <= MOST)
    return "" if fits else _("Only digits, please, or nothing.")


def _no_folder(words: str) -> str:
    """Return why no photographs can be taken from a folder; empty where they can, or none are wanted."""
    try:
        if words:
            pictures_in(typed_path(words))
    except RingtrueError as error:
        return explain(error)
    return ""


async def _kept(stage: Stage, desk: Desk, record: Record, folder: Path | None, *, consent: bool) -> bool:
    """Keep it; what cannot be kept is told, and tried again or left for later."""
    while True:
        try:
            keep_record(desk, record, folder, consent=consent)
            return True
        except RingtrueError as error:
            if not await stage.app.interrupt(error_screen(error)):
                return False
