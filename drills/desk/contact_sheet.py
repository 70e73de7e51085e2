"""A sheet of drawn notes to print or to show, and the key to it in words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drills.words.language import script
from results.files.durable import replacing

if TYPE_CHECKING:
    from PIL import Image

    from engine.specimen.contact_sheet import Tile


def key_lines(tiles: Sequence[Tile]) -> list[str]:
    """Return a line for each picture of a sheet: its number, the look, what the note is and what shows it."""
    from engine.marks import parse
    from engine.specimen.words import finding, verdict, words

    lang = script()
    looks, between = words(lang).name["look"], words(lang).between
    return [
        f"{number:>2}  {looks[tile.look]}  {verdict(tile.note, lang)}{between}"
        f"{parse(finding(tile.note, tile.look, lang)).plain}"
        for number, tile in enumerate(tiles, 1)
    ]


def save_png(image: Image.Image, path: Path, owned: Collection[Path]) -> None:
    """Write a PNG; 72 dots an inch, so that nothing prints at the size of a note."""
    with replacing(path, owned) as target:
        image.save(target, "PNG", dpi=(72, 72), optimize=True)


def write_sheet(
    picture: Path, key: Path, owned: Collection[Path], seed: str, count: int, *, for_tables: bool = False
) -> None:
    """Write a sheet of so many pictures, and the key to it as text; raise `InputError` where that fails.

    One `for_tables` is handed out: its order tells nothing, and it fills a page.
    """
    from engine.specimen.art.contact import COLUMNS, COLUMNS_FOR_TABLES, TILE, contact
    from engine.specimen.contact_sheet import tiles, tiles_for_tables

    held = tiles_for_tables(seed) if for_tables else tiles(seed, count)
    save_png(contact(held, TILE, COLUMNS_FOR_TABLES if for_tables else COLUMNS), picture, owned)
    with replacing(key, owned) as target:
        target.write("\n".join(key_lines(held)).encode("utf-8-sig") + b"\n")
