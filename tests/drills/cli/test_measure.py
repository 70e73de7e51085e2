"""Judgements from anywhere: the same measures, rows named where they are wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from drills.cli import run
from drills.cli.scoring.judgements import read_judgements
from engine.errors import Exit, InputError
from results.measures.detection import Counts, d_prime
from results.measures.roc import Ratings, auc, se_delong, se_hanley_mcneil
from tests.results.measures.test_roc import STANISLAW

HEAD = "group,trainee,item,truth,rating"


def table(tmp_path: Path, *rows: str, head: str = HEAD, encoding: str = "utf-8") -> Path:
    file = tmp_path / "judged.csv"
    file.write_bytes("\r\n".join([head, *rows, ""]).encode(encoding))
    return file


def objects(capsys: pytest.CaptureFixture[str], file: Path, *more: str) -> list[dict[str, object]]:
    assert run(["measure", str(file), "--json", *more]) == Exit.DONE
    rows = json.loads(capsys.readouterr().out)
    assert isinstance(rows, list)
    return rows


def value(row: dict[str, object], name: str) -> object:
    cell = row[name]
    assert isinstance(cell, dict)
    assert set(cell) == {"value", "low", "high", "level", "method", "reason"}
    return cell["value"]


def spread(ratings: Ratings, trainees: int = 5) -> list[str]:
    """Return the ratings as rows, dealt out to trainees."""
    rows: list[str] = []
    for truth, counts in (("scam", ratings.signal), ("genuine", ratings.noise)):
        for rating, count in enumerate(counts, start=1):
            rows += [f"g,t{len(rows) % trainees},i{len(rows) + n},{truth},{rating}" for n in range(count)]
    return [row.replace("t0", f"t{n % trainees}", 1) for n, row in enumerate(rows)]


def test_published_ratings_give_published_measures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (row,) = objects(capsys, table(tmp_path, *spread(STANISLAW)))
    assert value(row, "auc") == pytest.approx(auc(STANISLAW), abs=1e-9)
    assert value(row, "auc_se_hanley_mcneil") == pytest.approx(se_hanley_mcneil(STANISLAW), abs=1e-9)
    assert value(row, "auc_se_delong") == pytest.approx(se_delong(STANISLAW), abs=1e-9)
    assert value(row, "d_prime") == pytest.approx(d_prime(Counts(38, 12, 10, 15)), abs=1e-9)
    assert (row["hits"], row["misses"], row["judgements"]) == (38, 12, 75)


def test_the_exact_middle_counts_as_genuine(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = ["g,a,1,scam,3", "g,a,2,genuine,3", "g,a,3,scam,4", "g,a,4,genuine,5"]
    (row,) = objects(capsys, table(tmp_path, *rows), "--steps", "5")
    assert (row["hits"], row["misses"], row["false_alarms"], row["correct_rejections"]) == (1, 1, 1, 1)


def test_without_steps_the_highest_rating_is_taken_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = table(tmp_path, "g,a,1,scam,4", "g,a,2,genuine,1")
    assert run(["measure", str(file)]) == Exit.DONE
    assert "to 4" in capsys.readouterr().err


def test_verdicts_have_no_ratings_to_measure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head = HEAD.replace("rating", "verdict")
    (row,) = objects(capsys, table(tmp_path, "g,a,1,scam,scam", "g,a,2,genuine,scam", head=head))
    assert (row["hits"], row["false_alarms"], value(row, "auc"), value(row, "brier")) == (1, 1, None, None)


def test_groups_are_apart_and_repeats_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = table(tmp_path, "乙,a,1,scam,6", "甲,a,1,scam,1", "甲,a,1,scam,6", encoding="gb18030")
    rows = objects(capsys, file)
    assert {(row["group"], row["hits"], row["misses"]) for row in rows} == {("乙", 1, 0), ("甲", 0, 1)}


@pytest.mark.parametrize(
    ("head", "row", "place", "column"),
    [
        ("group,trainee,truth,rating", "g,a,scam,1", 1, "item"),
        ("group,trainee,item,truth", "g,a,1,scam", 1, "rating"),
        (HEAD, "g,a,1,fraud,1", 3, "truth"),
        (HEAD, "g,a,1,scam,0", 3, "rating"),
        (HEAD, "g,a,1,scam,2.5", 3, "rating"),
        (HEAD, "g,a,1,scam,3.0.1", 3, "rating"),
        (HEAD, "g,,1,scam,1", 3, "trainee"),
    ],
)
def test_what_is_wrong_is_named_by_row_and_column(
    tmp_path: Path, head: str, row: str, place: int, column: str
) -> None:
    with pytest.raises(InputError) as raised:
        read_judgements(table(tmp_path, "g,a,0,genuine,2", row, head=head))
    assert raised.value.location is not None
    assert (raised.value.location.line, raised.value.location.key) == (place, column)


@pytest.mark.parametrize("empty", ["", "NaN", "NA", "null", " ", "-"])
def test_a_judgement_that_was_not_given_is_left_out_and_counted_aloud(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], empty: str
) -> None:
    file = table(tmp_path, "g,a,1,scam,5", "g,a,2,genuine,2", f"g,b,1,scam,{empty}", "g,b,2,genuine")
    judged = read_judgements(file)
    assert (len(judged.rows), judged.not_given, judged.repeats, judged.steps) == (2, 2, 0, 5)
    assert run(["measure", str(file)]) == Exit.DONE
    assert "2 judgements were not given" in capsys.readouterr().err


def test_a_first_meeting_without_a_judgement_makes_the_next_a_repeat(tmp_path: Path) -> None:
    judged = read_judgements(table(tmp_path, "g,a,1,scam,", "g,a,1,scam,5", "g,a,2,genuine,1"))
    assert (len(judged.rows), judged.not_given, judged.repeats) == (1, 1, 1)


def test_whole_numbers_with_a_point_are_whole_and_give_the_scale(tmp_path: Path) -> None:
    points = read_judgements(table(tmp_path, "g,a,1,scam,5.0", "g,a,2,genuine,1.00", "g,b,1,scam,6."))
    whole = read_judgements(table(tmp_path, "g,a,1,scam,5", "g,a,2,genuine,1", "g,b,1,scam,6"))
    assert points == whole
    assert points.steps == 6


def test_what_is_no_rating_is_told_with_the_scale_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="from 1 to 6"):
        read_judgements(table(tmp_path, "g,a,1,scam,2.5", "g,a,2,genuine,6"))


def test_a_file_without_any_judgement_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="two steps"):
        read_judgements(table(tmp_path, "g,a,1,scam,", "g,a,2,genuine,"))
    with pytest.raises(InputError, match="no judgement"):
        read_judgements(table(tmp_path, "g,a,1,scam,", head=HEAD.replace("rating", "verdict")))


def test_chinese_headings_and_words_are_those_of_the_interface(tmp_path: Path) -> None:
    rows = ["一组,甲,1,骗,5", "一组,甲,2,真,2"]
    english = read_judgements(table(tmp_path, "一组,甲,1,scam,5", "一组,甲,2,genuine,2"))
    assert (
        read_judgements(table(tmp_path, *rows, head="小组,学员,题目,真伪,评分", encoding="gb18030"))
        == english
    )
    verdicts = read_judgements(table(tmp_path, "一组,甲,1,骗局,真", head="小组,学员,题目,真伪,判断"))
    assert (verdicts.rows[0].scam, verdicts.rows[0].says_scam) == (True, False)


def test_a_workbook_is_read_from_the_sheet_with_the_headings(tmp_path: Path) -> None:
    rows = [["一组", "甲", 1, "scam", 5.0], ["一组", "甲", 2, "genuine", 2], ["一组", "乙", 1, "scam", None]]
    book = Workbook()
    book.create_sheet("说明").append(["说明"])
    sheet = book.create_sheet("判断")
    for row in [HEAD.split(","), *rows]:
        sheet.append(row)
    file = tmp_path / "judged.xlsx"
    book.save(file)
    judged = read_judgements(file)
    assert [(row.item, row.rating) for row in judged.rows] == [("1", 5), ("2", 2)]
    assert judged.not_given == 1
    sheet.append(["一组", "丙", 1, "maybe", 5])
    book.save(file)
    with pytest.raises(InputError) as raised:
        read_judgements(file)
    assert raised.value.location is not None
    assert (raised.value.location.line, raised.value.location.key) == (5, "truth")


@pytest.mark.parametrize("data", [b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0old", b"\xff\x00\x81\x00\x00\xfe"])
def test_what_cannot_be_read_is_told_to_be_saved_as_a_table(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "judged.xlsx"
    file.write_bytes(data)
    with pytest.raises(InputError) as raised:
        read_judgements(file)
    assert "paste" not in str(raised.value)


@pytest.mark.parametrize("separator", [";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_tables_of_any_spreadsheet_are_read(tmp_path: Path, separator: str, encoding: str) -> None:
    rows = ["东城,甲,1,scam,2", "东城,乙,1,scam,1", "西城,丙,1,genuine,1"]
    plain = read_judgements(table(tmp_path, *rows))
    turned = [row.replace(",", separator) for row in rows]
    file = table(tmp_path, *turned, head=HEAD.replace(",", separator), encoding=encoding)
    assert read_judgements(file) == plain
    assert [row.group for row in plain.rows] == ["东城", "东城", "西城"]


@pytest.mark.parametrize("steps", ["-3", "1"])
def test_a_scale_of_no_steps_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], steps: str
) -> None:
    assert run(["measure", str(table(tmp_path, "g,a,1,scam,1")), "--steps", steps]) == Exit.USAGE
    assert capsys.readouterr().out == ""


@given(text=st.text(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_text_is_read_or_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "any.csv"
    file.write_text(f"{HEAD}\n{text}", encoding="utf-8", errors="replace")
    try:
        read_judgements(file)
    except InputError as error:
        assert str(error)
