"""Handing a month in, and what head office sees of a folder: who is in, who is not, who never was."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from drills.cli import run
from drills.desk.desk import Desk
from drills.desk.exchange import hand_in
from drills.papers.hand_in import name_unit
from engine.errors import Exit
from results.journal.names.excuses import Excuse
from tests.drills.papers.test_workbook import NOVEMBER
from tests.results.ledger import DAY, Ledger, bodies

Capture = pytest.CaptureFixture[str]


def handed_in(folder: Path, inbox: Path, unit: str, group: str, *order: str) -> Path:
    """Let a branch of one practise and hand its month in; return its store."""
    folder.mkdir()
    ledger = Ledger(folder, NOVEMBER)
    (person,) = ledger.group(group, 1)
    ledger.now += DAY
    for body in bodies(f"r-{group}", person, "HMCF"):
        ledger.store.append(body)
    ledger.store.close()
    store = ledger.store.path
    order = ("--month", "2026-11", "--unit", unit, *order)
    assert run(["bundle", "-o", str(inbox), "--store", str(store), *order]) == Exit.DONE
    return store


def test_a_month_goes_into_one_folder_and_comes_out_as_one_table(tmp_path: Path, capsys: Capture) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for unit, group in (("城东支行", "east"), ("城西支行", "west")):
        handed_in(tmp_path / group, inbox, unit, group)
    assert sorted(file.suffix for file in inbox.iterdir()) == [".ringtrue"] * 2 + [".xlsx"] * 2
    assert {file.name[:4] for file in inbox.glob("*.xlsx")} == {"城东支行", "城西支行"}
    head = ["--store", str(tmp_path / "head.db")]
    assert run(["merge", str(inbox), *head]) == Exit.DONE
    next(inbox.glob("*.ringtrue")).unlink()
    (tmp_path / "units.txt").write_text("城东支行\n\n城南支行\n城西支行\n", "utf-8")
    table = tmp_path / "all.xlsx"
    order = ["--table", str(table), "--month", "2026-11", "--units", str(tmp_path / "units.txt")]
    capsys.readouterr()
    assert run(["merge", str(inbox), *order, *head]) == Exit.DONE
    book = load_workbook(table)
    rows = [[cell.value for cell in row] for row in book["Not handed in"].iter_rows(min_row=4)]
    assert sorted(str(row[1]) for row in rows) == ["has handed in", "never yet", "not this time"]
    assert ["城南支行", "never yet", *["–"] * 7] in rows
    assert [row[2:5] for row in rows if row[1] != "never yet"] == [["–"] * 3] * 2  # nobody asked for anything
    assert [row[5:] for row in rows if row[1] != "never yet"] == [[1, 1, 4, "2026-11-02"]] * 2
    assert {row[0].value for row in book["By group"].iter_rows(min_row=4)} == {"城东支行", "城西支行"}
    assert "Not handed in: 城" in capsys.readouterr().err


def test_each_branch_is_held_to_what_it_was_asked(tmp_path: Path) -> None:
    inbox, head = tmp_path / "inbox", ["--store", str(tmp_path / "head.db")]
    inbox.mkdir()
    for unit, times, excused in (("城东支行", 1, ""), ("城西支行", 2, ""), ("城南支行", 2, "p-南-1")):
        group = unit[1]
        folder = tmp_path / group
        folder.mkdir()
        ledger = Ledger(folder, NOVEMBER)
        for person in ledger.group(group, 2):
            for body in bodies(f"r-{person}", person, "HC"):
                ledger.store.append(body)
        ledger.store.close()
        text = f'[[due]]\ndrill = "mixed"\ntimes = {times}\nfirst = 2026-11-01\n'
        (folder / "duty.toml").write_text(text, "utf-8")
        with Desk.open(folder / "store.db", clock=lambda: NOVEMBER + DAY) as desk:
            if excused:
                days = date(2026, 11, 1), date(2026, 11, 30)
                desk.people.excuses.keep(Excuse(excused, *days, "parental"))
            name_unit(desk, unit)
            for _again in range(2):
                hand_in(desk, inbox, ())
            statements = [fact for fact in desk.store.facts() if fact.kind == "practice-owed"]
            assert len(statements) == 1 and "parental" not in statements[0].body
    table = tmp_path / "all.xlsx"
    assert run(["merge", str(inbox), "--table", str(table), "--month", "2026-11", *head]) == Exit.DONE
    rows = load_workbook(table)["Not handed in"].iter_rows(min_row=4, values_only=True)
    owed = {str(row[0]): row[2:5] for row in rows}
    assert owed == {"城东支行": (2, 2, 1), "城西支行": (2, 0, 0), "城南支行": (1, 0, 0)}


def test_a_month_without_practice_is_handed_in_without_a_workbook(tmp_path: Path, capsys: Capture) -> None:
    Ledger(tmp_path).store.close()
    order = ["bundle", "-o", str(tmp_path), "--month", "2026-11", "--store", str(tmp_path / "store.db")]
    assert run(order) == Exit.DONE
    assert "no workbook of 2026-11" in capsys.readouterr().err
    assert [file.suffix for file in tmp_path.iterdir() if file.suffix in (".xlsx", ".ringtrue")] == [
        ".ringtrue"
    ]
    assert run([*order[:2], str(tmp_path / "nowhere"), *order[3:]]) == Exit.INPUT
    assert "is no folder" in capsys.readouterr().err
