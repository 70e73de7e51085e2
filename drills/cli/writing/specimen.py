"""`ringtrue specimen`: fictional notes as pictures and in words."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from drills.desk.contact_sheet import key_lines, save_png
from drills.desk.paths import program_files
from drills.words.language import _, script
from engine.errors import Exit, UsageError
from engine.language import N_
from engine.specimen.catalogue import DENOMINATIONS, LENGTH, LEVELS, LOOKS, SERIES
from engine.specimen.note import Note, make_note

if TYPE_CHECKING:
    from PIL import Image


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `specimen`."""
    parser.add_argument("--seed", default="1", help=_("the same seed makes the same note"))
    parser.add_argument("--level", type=int, choices=LEVELS, default=3, help=_("from plain to hard faults"))
    parser.add_argument("--series", choices=SERIES, default="", help=_("a the older, b the newer one"))
    parser.add_argument("--value", type=int, choices=DENOMINATIONS, default=0, help=_("the denomination"))
    parser.add_argument("--faults", metavar="KIND[:SUBTLETY],…", help=_("what is wrong; `none` is genuine"))
    parser.add_argument("--wear", metavar="KIND,…", help=_("how it is worn; `none` is as new"))
    parser.add_argument("--view", choices=LOOKS, default="see", help=_("the way of looking"))
    parser.add_argument("--lens", default="", metavar="U,V", help=_("where the lens lies, in note heights"))
    parser.add_argument("--size", default="", metavar="WxH", help=_("size in pixels"))
    parser.add_argument("--sheet", type=int, metavar="N", help=_("a sheet of N pictures; prints its key"))
    parser.add_argument(
        "--tables",
        action="store_true",
        help=_("a sheet for the tables of a hall: one page, mixed; prints its key"),
    )
    parser.add_argument("--words", action="store_true", help=_("print what every look shows"))
    parser.add_argument("-o", "--output", default="", metavar="FILE.png", help=_("where the picture goes"))


def execute(options: argparse.Namespace) -> int:
    """Write the picture, print the words, or both."""
    if not options.output and not options.words:
        raise UsageError(
            "usage", N_("Neither a file nor words were asked for."), N_("Add -o FILE.png or --words.")
        )
    if options.sheet is not None or options.tables:
        _sheet(options)
        return Exit.DONE
    note = make_note(
        options.seed,
        options.level,
        options.series,
        options.value,
        _names(options.faults),
        _names(options.wear),
    )
    if options.output:
        from engine.specimen.art.picture import LENS, picture

        lens = _lens(options.lens, LENS)
        _save(picture(note, options.view, _size(options.size, (1200, 480)), lens), options)
    if options.words:
        print("\n".join(_words(note)))
    return Exit.DONE


def _sheet(options: argparse.Namespace) -> None:
    from engine.specimen.contact_sheet import tiles, tiles_for_tables

    held = tiles_for_tables(options.seed) if options.tables else tiles(options.seed, options.sheet)
    if options.output:
        from engine.specimen.art.contact import COLUMNS, COLUMNS_FOR_TABLES, TILE, contact

        columns = COLUMNS_FOR_TABLES if options.tables else COLUMNS
        _save(contact(held, _size(options.size, TILE), columns), options)
    print("\n".join(key_lines(held)))


def _words(note: Note) -> list[str]:
    from engine.marks import parse
    from engine.specimen.words import findings, title, verdict, words

    lang = script()
    looks = words(lang).name["look"]
    lines = [title(note, lang)]
    lines += [f"{looks[look]}  {parse(text).plain}" for look, text in findings(note, lang).items()]
    return [*lines, verdict(note, lang)]


def _names(text: str | None) -> list[str] | None:
    if text is None:
        return None
    return [] if text == "none" else [name.strip() for name in text.split(",") if name.strip()]


def _size(text: str, default: tuple[int, int]) -> tuple[int, int]:
    if not text:
        return default
    sides = re.fullmatch(r"(\d{1,5})[xX×](\d{1,5})", text)
    if not sides:
        raise UsageError("usage", N_("{text} is no size."), N_("Write 1200x480."), text=text)
    return int(sides[1]), int(sides[2])


def _lens(text: str, default: tuple[float, float]) -> tuple[float, float]:
    if not text:
        return default
    centre = re.fullmatch(r"(\d?\.?\d+),(\d?\.?\d+)", text)
    if not centre or float(centre[1]) > LENGTH or float(centre[2]) > 1:
        raise UsageError(
            "usage", N_("{text} is no place on a note."), N_("Write 1.3,0.5: up to 2.5 along, up to 1 down."),
            text=text,
        )  # fmt: skip
    return float(centre[1]), float(centre[2])


def _save(image: Image.Image, options: argparse.Namespace) -> None:
    path = Path(options.output)
    if path.suffix.lower() != ".png":
        raise UsageError("usage", N_("{name} is no PNG file."), N_("Name it FILE.png."), name=options.output)
    save_png(image, path, program_files(options.store))
