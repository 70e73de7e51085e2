"""The workbook of a month, read back: what stands in it, that it opens well, that it is whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from drills.cli import run
from drills.desk import duty
from drills.desk.desk import Desk
from drills.papers.hand_in import name_unit
from drills.papers.month import EMPTY
from drills.papers.talk import talk_of
from drills.papers.workbook import write_workbook
from engine.errors import Exit, InputError
from engine.library.shelf import Shelf
from results.duty.plan import Plan, Requirement
from results.journal.facts.rooms import HelpedOne, RoomBegun, RoomEnded, RoomVoted, SittingRecorded
from results.journal.facts.runs import PlayBegun, RunBegun
from results.journal.facts.stores import UnitNamed
from results.journal.names.people import Person
from results.scores.groups import Period
from tests.conftest import SAMPLES
from tests.results.ledger import DAY, Ledger, bodies, red_flag

NOVEMBER = 1_793_491_200_000
"""The first of November 2026."""
MONTH = Period("2026-11-01", "2026-11-30")
NAMES = {"p-east-0": ("=1+1", "007"), "p-east-1": ("王芳", "003"), "p-west-0": ("李强", "012")}
TITLES = ["By group", "By person", "Not practised", "Training record", "Morning meeting", "Words explained"]
Rows = list[list[object]]


def laid(folder: Path, *, simulated: bool = False) -> Path:
    """Lay out a store of two groups: one of two people, of whom one has practised, one of one."""
    ledger = Ledger(folder, NOVEMBER)
    for group, size in (("east", 2), ("west", 1)):
        ledger.group(group, size, simulated=simulated)
    kinds = ("secrecy", "urgency", "asks-for-code", "threat")
    flags = [red_flag(kind, missed=at != 3) for at, kind in enumerate(kinds)]
    ledger.now += 2 * DAY
    ledger.play("p-east-0", "HMHMHMCF", cues=flags, simulated=simulated)
    ledger.store.close()
    return ledger.store.path


def opened(path: Path) -> Desk:
    desk = Desk.open(path, Shelf(SAMPLES), clock=lambda: NOVEMBER + 20 * DAY, zone=lambda _time: 0)
    desk.people.keep(Person(person, *names) for person, names in NAMES.items())
    return desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(laid(tmp_path)) as desk:
        yield desk


def sheets(path: Path) -> dict[str, Worksheet]:
    return {sheet.title: sheet for sheet in load_workbook(path).worksheets}


def table(sheet: Worksheet) -> Rows:
    """Return the rows below the two lines at the head of a sheet, its headings first."""
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]


def test_who_owes_practice_and_who_has_practised(desk: Desk, tmp_path: Path) -> None:
    duty.keep(
        desk, Plan(due=(Requirement(drill="mixed", times=2, first=date(2026, 11, 1), groups=("east",)),))
    )
    name_unit(desk, " 城东 支行 ")
    file = tmp_path / "month.xlsx"
    write_workbook(desk, MONTH, file, (), named=True)
    book = sheets(file)
    assert [*book] == TITLES
    groups = book["By group"]
    assert groups["A1"].value == "Few people are for reference only: do not rank by them."
    assert "城东 支行, 2026-11" in str(groups["A2"].value)
    _head, east, west = table(groups)
    assert east[:6] == ["east", 2, 2, 0, 0, 2]
    assert west[:6] == ["west", 1, "–", 0, "–", 0] and west[-1] == "nothing judged yet"
    _head, *people = table(book["By person"])
    assert [person[:6] for person in people] == [
        ["003", "王芳", "east", 2, 0, 2], ["007", "=1+1", "east", 2, 1, 1],
        ["012", "李强", "west", "–", "–", "–"],
    ]  # fmt: skip
    _head, *missing = table(book["Not practised"])
    assert [(row[2], row[3]) for row in missing] == [("王芳", 2), ("=1+1", 1)]
    assert "混合练习: 1 to go" in str(missing[1][-1])
    (record,) = table(book["Training record"])[1:]
    assert record[:5] == [1, "007", "=1+1", "east", "11-03"]


def test_every_sheet_opens_and_prints_well(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "month.xlsx"
    write_workbook(desk, MONTH, file, (), named=True)
    for title, sheet in sheets(file).items():
        cells = [cell for row in sheet.iter_rows() for cell in row]
        assert not [cell.value for cell in cells if cell.data_type == "f" or cell.hyperlink]
        assert sheet.page_setup.paperSize == 9 and sheet.print_area
        assert sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage
        if title != "Morning meeting":
            assert (sheet.page_setup.orientation, sheet.print_title_rows) == ("landscape", "$3:$3")
            assert str(sheet.freeze_panes).endswith("4") and sheet.auto_filter.ref
            assert sheet.page_setup.fitToHeight == 0


def test_without_names_and_without_a_plan(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "month.xlsx"
    write_workbook(desk, MONTH, file, (), named=False)
    book = sheets(file)
    assert not any(name in str(table(sheet)) for sheet in book.values() for name in ("王芳", "003"))
    assert "Nothing is asked for this month" in str(book["By group"]["A2"].value)
    _head, east, _west = table(book["By group"])
    assert east[:6] == ["east", 2, "–", 1, "–", 1]
    assert [row[2] for row in table(book["Not practised"])[1:]] == ["p-east-1", "p-west-0"]


def test_simulated_people_alone_make_practice_data(tmp_path: Path) -> None:
    with opened(laid(tmp_path, simulated=True)) as desk:
        month = write_workbook(desk, MONTH, tmp_path / "month.xlsx", (), named=False)
        ledgers = desk.store.db.execute("SELECT body FROM facts ORDER BY seq DESC LIMIT 1").fetchone()[0]
    assert month.simulated and '"what":"workbook"' in ledgers
    sheet = sheets(tmp_path / "month.xlsx")["By group"]
    assert "practice data" in str(sheet["A2"].value) and sheet.oddHeader is not None
    assert "practice data" in str(sheet.oddHeader.left.text)


def test_the_meeting_has_three_weak_spots_and_three_questions(desk: Desk, tmp_path: Path) -> None:
    talk = talk_of(desk, MONTH)
    assert [(spot.kind, spot.shown, spot.missed) for spot in talk.spots] == [
        ("asks-for-code", 8, 8), ("secrecy", 8, 8), ("urgency", 8, 8),
    ]  # fmt: skip
    write_workbook(desk, MONTH, tmp_path / "month.xlsx", (), named=False)
    sheet = sheets(tmp_path / "month.xlsx")["Morning meeting"]
    lines = [(row[0].value, row[1].value) for row in sheet.iter_rows(min_row=3)]
    assert [mark for mark, _words in lines].count("3") == 2
    assert ("1", "asks for a code: overlooked 8 times of 8.") in lines
    assert ("·", "1 people judged: of 6 scams 3 were seen through.") in lines


@pytest.mark.parametrize(("month", "code"), [("2026-10", EMPTY), ("2026-11", "file-open")])
def test_what_cannot_be_written_leaves_what_stood_there(
    desk: Desk, tmp_path: Path, month: str, code: str
) -> None:
    file = tmp_path / "month.xlsx"
    file.write_bytes(b"before")
    if code == "file-open":
        (tmp_path / "~$month.xlsx").touch()
    last = "31" if month == "2026-10" else "30"
    with pytest.raises(InputError) as caught:
        write_workbook(desk, Period(f"{month}-01", f"{month}-{last}"), file, (), named=False)
    assert caught.value.code == code and file.read_bytes() == b"before"
    assert not [*tmp_path.glob(".ringtrue-*")]


def test_the_command_says_what_is_in_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    order = ["workbook", "--month", "2026-11", "--store", str(laid(tmp_path)), "-o"]
    assert run([*order, str(tmp_path / "month.xls")]) == Exit.USAGE
    assert run([*order, str(tmp_path / "month.xlsx")]) == Exit.DONE
    output = capsys.readouterr()
    assert output.out == "" and "2026-11: 3 people, not yet practised: 2." in output.err
    assert "--with-names" in output.err and "Traceback" not in output.err


def test_a_station_without_groups_has_its_evenings_and_visits(tmp_path: Path) -> None:
    with opened(evening_store(tmp_path)) as desk:
        file = tmp_path / "month.xlsx"
        month = write_workbook(desk, MONTH, file, (), named=False)
        assert not month.groups and month.units == ("文化馆",)
        with pytest.raises(InputError, match="2026-10"):
            write_workbook(desk, Period("2026-10-01", "2026-10-31"), tmp_path / "no.xlsx", (), named=False)
    book = sheets(file)
    assert [*book] == ["Training record", "Evenings", "One to one", "Morning meeting", "Words explained"]
    assert str(book["Evenings"]["A1"].value).startswith("In all: 2 evenings, 130 attendances, 64 of them")
    _head, evening, market, total = table(book["Evenings"])
    assert evening[1:] == ["王村", "文化站", "evening", 30, 24, 2, "20/30", "18/26", 11, 1, "停电"]
    assert market[1:6] == ["大集", "文化站", None, 100, 40]
    assert total[4:10] == [130, 64, 2, "20/30", "18/26", 11]
    _head, *topics, all_topics = table(book["One to one"])
    assert [row[0] for row in topics] == ["parcels", "health checks"] and all_topics[-4:] == [2, 1, 1, 1]
    _head, record, _market = table(book["Training record"])
    assert record[2:7] == ["all present", "王村", "11-05", "parcels, police and offices", "30 present"]
    words = str(table(book["Morning meeting"]))
    assert "Of 30 hands on scams 20 were for a scam, 6 were not sure." in words


def evening_store(folder: Path) -> Path:
    """Lay out a store of an organiser of evenings: nobody plays alone, and there is no group."""
    ledger = Ledger(folder, NOVEMBER + 4 * DAY)
    ledger.store.append(
        UnitNamed("文化馆"),
        RoomBegun("room-1", "evening", ("s-1", "s-2"), "1", 30),
        RoomVoted("room-1", 0, "s-1", "h", "sms", "parcel", "scam", "", 30, 4, 6, 20),
        RoomVoted("room-1", 1, "s-2", "h", "call", "authority", "genuine", "", 30, 18, 5, 3),
        RoomEnded("room-1", True),
        SittingRecorded("room-1", "2026-11-05", "王村", "文化站", 30, 24, "停电", ("a",), True),
        SittingRecorded("", "2026-11-20", "大集", "文化站", 100, 40),
        HelpedOne("t-1", "2026-11-20", "s-1", "h", "sms", "parcel", "scam", "", "75-up", "scam"),
        HelpedOne("t-1", "2026-11-20", "s-3", "h", "call", "health", "scam", "", "75-up", "genuine"),
        HelpedOne("t-2", "2026-11-20", "s-1", "h", "sms", "parcel", "scam", "", "", "unsure"),
    )
    ledger.store.close()
    return ledger.store.path


def test_a_roll_call_stands_in_the_record_by_its_topics(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path, NOVEMBER)
    ledger.group("east", 1)
    begun, shown, judged, *rest = bodies("r-1", "p-east-0", "H")
    assert isinstance(begun, RunBegun) and isinstance(shown, PlayBegun)
    ledger.store.append(replace(begun, shared=True), replace(shown, topic="health"), judged, rest[0])
    ledger.store.close()
    with opened(ledger.store.path) as desk:
        write_workbook(desk, MONTH, tmp_path / "month.xlsx", (), named=True)
    _head, record = table(sheets(tmp_path / "month.xlsx")["Training record"])
    assert record[5] == "judged together: health checks"
