"""Every reader under files made to hurt it: one sentence within its bounds, whatever is in the file."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from drills.authoring.sheets.reading import read_form
from drills.authoring.sheets.remarks import Remarks
from drills.authoring.signing.document import document_rows
from drills.cli.scoring.judgement_table import read_table
from drills.roster.files import read_file
from drills.workbook.bounds import SECONDS, Bounds
from drills.workbook.reading import readable, sheets
from engine.errors import InputError
from engine.files.toml import read_text
from engine.packs.archive import unpacked
from results.files.durable import read
from results.journal.proof.heads import note_file, noted_heads
from tests.faults import crafted
from tests.reliability import record


def _document(path: Path) -> object:
    with readable(path.name, ""):
        return document_rows(read(path))


READERS: Mapping[str, Callable[[Path], object]] = {
    "roster": read_file,
    "judgements": read_table,
    "form": lambda path: read_form(read(path), path.name, Remarks()),
    "signed paper": _document,
    "pack": lambda path: unpacked(read(path), path.name),
    "TOML": read_text,
}
QUICK = ("the last column, 20,000 rows", "3,000 files", "2,000,000 cells in a row")


@pytest.mark.parametrize("name", QUICK)
def test_a_roster_that_is_made_to_hurt(tmp_path: Path, name: str) -> None:
    file = tmp_path / "roster.xlsx"
    file.write_bytes(crafted.FILES[name]())
    with pytest.raises(InputError):
        read_file(file)


def test_no_reader_goes_to_row_999_999_999(tmp_path: Path) -> None:
    file = tmp_path / "roster.xlsx"
    file.write_bytes(crafted.FILES["row 999,999,999"]())
    for reader in READERS.values():
        with pytest.raises(InputError):
            reader(file)


@pytest.mark.parametrize("place", [lambda _folder: crafted.device(), crafted.pipe])
def test_what_never_ends_or_never_begins(tmp_path: Path, place: Callable[[Path], Path]) -> None:
    endless = place(tmp_path)
    for reader in READERS.values():
        with pytest.raises(InputError):
            reader(endless)
    note_file(tmp_path / "pipe").symlink_to(endless)
    assert noted_heads(tmp_path / "pipe") == ()


def test_reading_stops_when_the_time_is_up(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter([0.0, *(SECONDS + 1 for _tick in range(9))])
    monkeypatch.setattr(Bounds.__init__, "__defaults__", (lambda: next(ticks),))
    with pytest.raises(InputError, match="longer than 8 seconds"):
        [*sheets(crafted.workbook(""))]


def test_a_table_of_many_rows_is_within_the_bounds() -> None:
    rows = "".join(f'<row r="{n}">{crafted.cell(f"A{n}", f"n{n}")}</row>' for n in range(1, 3001))
    (sheet,) = sheets(crafted.workbook(rows))
    assert len(sheet.rows) == 3000


@pytest.mark.long
def test_every_reader_under_every_file(tmp_path: Path) -> None:
    slowest, tries = (0.0, "", ""), 0
    for name, make in crafted.FILES.items():
        file = tmp_path / "roster.xlsx"
        file.write_bytes(make())
        for kind, reader in READERS.items():
            begin = time.monotonic()
            with suppress(InputError):
                reader(file)
            slowest = max(slowest, (time.monotonic() - begin, kind, name))
            tries += 1
    assert slowest[0] < 10, slowest
    record(
        f"readers under crafted files: {len(READERS)} readers, {len(crafted.FILES)} files, a sentence each",
        f"{tries} of {tries}; slowest {slowest[0]:.1f} s ({slowest[1]}, {slowest[2]})",
    )
