"""The contact sheet and the command that writes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from drills.__main__ import main
from engine.errors import Exit, InputError
from engine.specimen.catalogue import DRAWN
from engine.specimen.contact_sheet import tiles, tiles_for_tables


def test_a_sheet_of_24_has_genuine_and_false_notes_in_all_looks() -> None:
    held = tiles("s", 24)
    assert [tile.look for tile in held[::4]] == list(DRAWN)
    for look in DRAWN:
        here = [tile.note for tile in held if tile.look == look]
        assert [note.genuine for note in here] == [True, True, False, False]
        assert here[1].wear
        assert all(look in note.faults[0].looks for note in here[2:])


def test_a_sheet_for_tables_holds_the_same_in_an_order_that_tells_nothing() -> None:
    held = tiles_for_tables("s")
    assert sorted(held, key=repr) == sorted(tiles("s", len(held)), key=repr)
    truths = {tuple(tile.note.genuine for tile in tiles_for_tables(str(seed))) for seed in range(8)}
    assert len(truths) > 4 and all(sum(sheet) == 4 for sheet in truths)


@pytest.mark.parametrize("count", [0, 97])
def test_sheets_that_cannot_be_made(count: int) -> None:
    with pytest.raises(InputError, match="1 to 96"):
        tiles("s", count)


def test_the_command_writes_a_note_and_its_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "note.png"
    command = [
        "specimen",
        "--seed",
        "3",
        "--faults",
        "spliced",
        "--view",
        "light",
        "--size",
        "100x40",
        "--words",
    ]
    assert main([*command, "-o", str(file)]) == Exit.DONE
    with Image.open(file) as image:
        assert image.size == (100, 40)
    assert "a join" in capsys.readouterr().out


def test_the_command_writes_a_sheet_and_prints_its_key(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "sheet.png"
    assert main(["specimen", "--sheet", "6", "--size", "80x32", "-o", str(file)]) == Exit.DONE
    with Image.open(file) as image:
        assert image.width > 4 * 80 and image.height > 2 * 32
    assert len(capsys.readouterr().out.splitlines()) == 6


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], Exit.USAGE),
        (["-o", "note.gif"], Exit.USAGE),
        (["--size", "wide", "-o", "x.png"], Exit.USAGE),
        (["--lens", "9,9", "-o", "x.png"], Exit.USAGE),
        (["--faults", "no-such", "-o", "x.png"], Exit.INPUT),
        (["--view", "feel", "-o", "x.png"], Exit.INPUT),
        (["-o", "no/such/folder/x.png"], Exit.INPUT),
    ],
)
def test_bad_input_is_one_message(
    arguments: list[str], code: Exit, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["specimen", *arguments]) == code
    assert "Traceback" not in capsys.readouterr().err
