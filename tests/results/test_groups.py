"""Group scores count first meetings, carry their ranges, and hide small groups when they leave."""

from __future__ import annotations

import csv as reader
import io
import json
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drills.desk import Desk
from drills.runs import begin_run
from engine.library import Library
from engine.shelf import Shelf
from engine.simulate import Observer
from results.exports import csv
from results.groups import Period, protect
from results.rows import Value, as_object, columns, flat
from tests.conftest import SAMPLES

LIBRARY = Library(Shelf(SAMPLES))


def crowd(folder: Path, people: dict[str, int]) -> Desk:
    desk = Desk.open(folder / "store.db", Shelf(SAMPLES), count(1_700_000_000_000, 1000).__next__)
    for label, size in people.items():
        group = desk.group(label)
        for number in range(size):
            person = desk.trainee(group.id, f"{label}{number}")
            session = begin_run(
                desk.store, LIBRARY, desk.shelf.drill("mixed"), person.id, group.id,
                run=f"{label}{number}", seed=str(number), clock=count(0, 900).__next__,
            )  # fmt: skip
            observer = Observer(1.5, 0.2, f"{label}{number}")
            while session.advance():
                while not session.play.over:
                    session.act(observer.choose(session.play))
    return desk


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return crowd(tmp_path_factory.mktemp("crowd"), {"一组": 7, "二组": 6, "三组": 3})


def test_counts_add_up(desk: Desk) -> None:
    rows = {row.group: row for row in desk.scores()}
    one = rows["一组"]
    assert (one.trainees, one.judgements, one.small) == (7, 21, False)
    parts = (one.hits, one.misses, one.false_alarms, one.correct_rejections)
    assert sum(part or 0 for part in parts) == 21
    assert one.d_prime.method == "jackknife"
    assert rows["三组"].small


def test_a_period_keeps_only_its_days(desk: Desk) -> None:
    (day,) = desk.store.db.execute("SELECT DISTINCT day FROM plays").fetchone()
    assert desk.scores(Period(day, day)) == desk.scores()
    assert desk.scores(Period(since="2099-01-01")) == []


def test_a_small_group_leaves_without_values_and_takes_one_with_it(desk: Desk) -> None:
    left = {row.group: row for row in protect(desk.scores())}
    assert left["三组"].hits is None
    assert left["三组"].d_prime.reason == "small-group"
    assert left["二组"].hits is None
    assert left["一组"].hits is not None
    assert all(row.hits is not None for row in protect(desk.scores(), 1))


def test_the_contract_of_the_objects(desk: Desk) -> None:
    row = json.loads(json.dumps(as_object(desk.scores()[0])))
    wanted = (
        "group trainees judgements hits misses false_alarms correct_rejections hit_rate false_alarm_rate"
        " d_prime criterion mean_points pass_rate mode simulated small coverage weakest_kinds"
    )
    assert set(wanted.split()) <= row.keys()
    assert row["d_prime"].keys() == {"value", "low", "high", "level", "method", "reason"}
    assert len(columns()) == len(flat(desk.scores()[0])) == len(set(columns()))
    assert {"d_prime", "d_prime_low", "d_prime_high"} <= set(columns())


def test_simulated_and_real_people_are_never_in_one_group(desk: Desk) -> None:
    with pytest.raises(Exception, match="simulated"):
        desk.group("一组", simulated=True)


@given(st.lists(st.lists(st.text() | st.integers() | st.none(), min_size=2, max_size=4), max_size=5))
def test_no_cell_becomes_a_formula_and_all_read_back(rows: list[list[Value]]) -> None:
    target = io.StringIO(newline="")
    csv.write(target, ["a", "b"], rows, bom=False)
    back = list(reader.reader(io.StringIO(target.getvalue(), newline="")))[1:]
    for row, found in zip(rows, back, strict=True):
        for cell, text in zip(row, found, strict=True):
            if isinstance(cell, str):
                assert text.lstrip(" ")[:1] not in set("=+-@\t\r\n＝＋－＠")
                assert text.removeprefix("'") == cell.replace("\0", "")
            else:
                assert text == ("" if cell is None else str(cell))


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")

    def rows() -> object:
        yield ["x"]
        raise OSError(28, "No space left on device")

    with pytest.raises(Exception, match="No space left"):
        csv.save(path, ["a"], rows(), bom=True)  # type: ignore[arg-type]
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["out.csv"]
    csv.save(path, ["a"], [["张"]], bom=True)
    assert path.read_bytes() == b"\xef\xbb\xbfa\r\n\xe5\xbc\xa0\r\n"


def test_people_and_plays_stream_with_their_columns(desk: Desk) -> None:
    for headings, rows in (
        csv.play_rows(desk.store.db, *Period().bounds),
        csv.people_rows(desk.store.db, {}, *Period().bounds),
    ):
        found = list(rows)
        assert found and all(len(row) == len(headings) for row in found)
