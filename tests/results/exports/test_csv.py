"""CSV that reads back as it was, opens as text, and is written whole or not at all."""

from __future__ import annotations

import csv as reader
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import InputError
from results.exports import csv
from results.exports.table import Column, Row, Table
from results.files.durable import replacing_text
from results.scores.family import Plain

FORMULAS = "=+-@\t\r\n\0＝＋－＠"
CELLS = (
    st.text()
    | st.text("=+-@\t\r\n\0＝＋－＠' ,\"a\u3000\ufeff\u200b", max_size=4)
    | st.integers()
    | st.none()
)


def read_back(rows: list[list[Plain]]) -> list[list[str]]:
    target = io.StringIO(newline="")
    csv.write(target, Table([Column("a"), Column("b")], rows))
    return list(reader.reader(io.StringIO(target.getvalue(), newline="")))[1:]


def saved(path: Path, rows: Iterable[Row], *, bom: bool = True) -> int:
    with replacing_text(path) as target:
        return csv.write(target, Table([Column("a")], rows), bom=bom)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=5))
def test_no_cell_becomes_a_formula_and_all_read_back(rows: list[list[Plain]]) -> None:
    for row, texts in zip(rows, read_back(rows), strict=True):
        for cell, text in zip(row, texts, strict=True):
            if not isinstance(cell, str):
                assert text == ("" if cell is None else str(cell))
                continue
            assert not text.strip(" \u3000\ufeff\u200b").startswith(tuple(FORMULAS))
            assert text.removeprefix("'") == cell or text == cell
            assert (text[1:] if text.startswith("'") else text) == cell


@pytest.mark.parametrize("start", FORMULAS)
@pytest.mark.parametrize("blanks", ["", " ", "   ", "\u3000", "\u00a0 ", "\ufeff", "\u200b", " \u202e"])
def test_a_formula_is_text_whatever_stands_before_it(start: str, blanks: str) -> None:
    text = f"{blanks}{start}HYPERLINK(1)"
    assert csv.guarded(text) == f"'{text}"


@pytest.mark.parametrize("cell", ["王芳", "a=b", "1-2", "", " ", "一组+二组", "（小组）"])
def test_harmless_text_stays(cell: str) -> None:
    assert csv.guarded(cell) == cell


@pytest.mark.parametrize(
    ("cell", "written"), [(-5, -5), (-0.25, -0.25), (True, 1), (None, None), ("'a", "''a")]
)
def test_numbers_stay_numbers(cell: Plain, written: Plain) -> None:
    assert csv.guarded(cell) == written


@pytest.mark.parametrize(("bom", "begin"), [(True, b"\xef\xbb\xbfa\r\n"), (False, b"a\r\n")])
def test_a_file_has_its_mark_and_its_line_ends(tmp_path: Path, bom: bool, begin: bytes) -> None:
    path = tmp_path / "out.csv"
    assert saved(path, [["张"], ["x,y"]], bom=bom) == 2
    assert path.read_bytes() == begin + '张\r\n"x,y"\r\n'.encode()


def broken() -> Iterator[list[Plain]]:
    yield ["x"]
    raise OSError(28, "No space left on device")


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")
    with pytest.raises(InputError, match="the disk is full"):
        saved(path, broken())
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["out.csv"]


def test_an_interruption_leaves_nothing_lying_about(tmp_path: Path) -> None:
    def rows() -> Iterator[list[Plain]]:
        yield ["x"]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        saved(tmp_path / "out.csv", rows())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("place", "code", "named"), [("nowhere/out.csv", "file-no-folder", "nowhere"), (".", "file-folder", ".")]
)
def test_a_place_that_is_none_is_named(tmp_path: Path, place: str, code: str, named: str) -> None:
    with pytest.raises(InputError) as caught:
        saved(tmp_path / place, [])
    assert (caught.value.code, caught.value.params["path"]) == (code, str(tmp_path / named))


@pytest.mark.parametrize(
    ("number", "exact", "percent"),
    [(0.5, "0.500000", "50.0000%"), (2 / 3, "0.666667", "66.6667%"), (1e-9, "0.000000", "0.0000%"),
     (-1e-9, "0.000000", "0.0000%"), (1, "1.000000", "100.0000%")],
)  # fmt: skip
def test_shares_have_six_decimals_either_way(number: float, exact: str, percent: str) -> None:
    for asked, text in ((False, exact), (True, percent)):
        target = io.StringIO(newline="")
        csv.write(target, Table([Column("rate", "share")], [[number]]), percent=asked)
        assert target.getvalue() == f"rate\r\n{text}\r\n"
