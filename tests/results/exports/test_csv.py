"""CSV that reads back as it was, opens as text, and is written whole or not at all."""

from __future__ import annotations

import csv as reader
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import InputError
from results.exports import csv
from results.journal.people import Person
from results.scores.breakdown import ITEMS, score_items
from results.scores.family import Plain
from results.scores.group_measures import GROUPS
from results.scores.groups import WHOLE, score_groups
from tests.results.ledger import Ledger

FORMULAS = "=+-@\t\r\n\0＝＋－＠"
CELLS = (
    st.text()
    | st.text("=+-@\t\r\n\0＝＋－＠' ,\"a\u3000\ufeff\u200b", max_size=4)
    | st.integers()
    | st.none()
)


def read_back(rows: list[list[Plain]]) -> list[list[str]]:
    target = io.StringIO(newline="")
    csv.write(target, ["a", "b"], rows, bom=False)
    return list(reader.reader(io.StringIO(target.getvalue(), newline="")))[1:]


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=5))
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
    assert csv.save(path, ["a"], [["张"], ["x,y"]], bom=bom) == 2
    assert path.read_bytes() == begin + '张\r\n"x,y"\r\n'.encode()


def broken() -> Iterator[list[Plain]]:
    yield ["x"]
    raise OSError(28, "No space left on device")


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")
    with pytest.raises(InputError, match="No space left"):
        csv.save(path, ["a"], broken(), bom=True)
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["out.csv"]


def test_an_interruption_leaves_nothing_lying_about(tmp_path: Path) -> None:
    def rows() -> Iterator[list[Plain]]:
        yield ["x"]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        csv.save(tmp_path / "out.csv", ["a"], rows(), bom=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("place", "code"), [("nowhere/out.csv", "file-write"), (".", "file-folder")])
def test_a_place_that_is_none_is_named(tmp_path: Path, place: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        csv.save(tmp_path / place, ["a"], [], bom=False)
    assert (caught.value.code, caught.value.params["path"]) == (code, str(tmp_path / place))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path)
    first, _ = ledger.group("one", 2)
    ledger.play(first, "HMQ")
    ledger.play(first, "H")
    yield ledger
    ledger.store.close()


def test_plays_come_in_the_order_they_were_begun(ledger: Ledger) -> None:
    headings, rows = csv.play_rows(ledger.store.db, *WHOLE.bounds)
    plays = [dict(zip(headings, row, strict=True)) for row in rows]
    assert [(row["scenario"], row["first"], row["outcome"], row["points"]) for row in plays] == [
        ("s-0", 1, "hit", 10_000), ("s-1", 1, "miss", 3_000), ("s-2", 1, None, 5_000),
        ("s-0", 0, "hit", 10_000),
    ]  # fmt: skip
    assert {(row["group"], row["person"], row["day"]) for row in plays} == {("one", "p-one-0", "2023-11-14")}


def test_people_who_never_played_are_there_too(ledger: Ledger) -> None:
    names = {"p-one-0": Person("p-one-0", "王芳", "T-1")}
    headings, rows = csv.people_rows(ledger.store.db, names, *WHOLE.bounds)
    people = [dict(zip(headings, row, strict=True)) for row in rows]
    assert people[0] == {
        "person": "p-one-0", "name": "王芳", "number": "T-1", "group": "one", "simulated": 0, "judgements": 2,
        "hits": 1, "misses": 1, "false_alarms": 0, "correct_rejections": 0, "plays": 3, "mean_points": 65.0,
        "runs": 2, "passed": None, "scams_lacking": 6, "genuine_lacking": 8, "repeat_passed": None,
    }  # fmt: skip
    assert (people[1]["person"], people[1]["name"], people[1]["plays"], people[1]["mean_points"]) == (
        "p-one-1", "", 0, None,
    )  # fmt: skip


def test_a_period_narrows_people_and_plays(ledger: Ledger) -> None:
    assert list(csv.play_rows(ledger.store.db, "2099-01-01", "9999")[1]) == []
    rows = list(csv.people_rows(ledger.store.db, {}, "2099-01-01", "9999")[1])
    assert [row[5:] for row in rows] == [[0, 0, 0, 0, 0, 0, None, 0, *[None] * 4]] * 2


def test_scores_fit_their_headings(ledger: Ledger) -> None:
    for headings, rows in (
        csv.score_rows(GROUPS, score_groups(ledger.store.db)),
        csv.score_rows(ITEMS, score_items(ledger.store.db)),
    ):
        cells = list(rows)
        assert cells and all(len(row) == len(headings) for row in cells)
