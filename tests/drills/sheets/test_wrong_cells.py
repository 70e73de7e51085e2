"""Whatever is wrong in a form is told of its cell, and then nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

from drills.authoring.sheets.personal import sightings
from drills.authoring.sheets.remarks import Cell
from drills.cli import run
from engine.errors import Exit
from tests.drills.sheets.filled import fill

SHEETS = ("基本", "对话", "结局", "讲评", "孪生真事")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A form that is filled in without a mistake."""
    return fill(tmp_path_factory.mktemp("form") / "form.xlsx")


def told(sound: Path, tmp_path: Path, cells: Mapping[str, str | None]) -> tuple[int, Path]:
    """Import the sound form with other texts in some cells, such as 对话!D4; return the exit code."""
    book = load_workbook(sound)
    for where, text in cells.items():
        sheet, _, cell = where.partition("!")
        book[sheet][cell] = text
    book.save(tmp_path / "spoilt.xlsx")
    return run(["import", str(tmp_path / "spoilt.xlsx"), "--to", str(tmp_path / "p")]), tmp_path / "p"


WRONG = [
    ("基本!B3", "电报", "基本!B3: “电报” is not in the list."),
    ("基本!B4", "月球", "基本!B4: “月球” is not in the list."),
    ("基本!B5", None, "基本!B5: 由头 is not filled in."),
    ("基本!B8", "居民、柜员、外星人", "基本!B8: “外星人” is not in the list."),
    ("基本!B10", "五万", "基本!B10: “五万” is no amount."),
    ("基本!B11", "去年", "基本!B11: “去年” is no day."),
    ("基本!B11", "2026-02-30", "基本!B11: “2026-02-30” is no day."),
    ("基本!A9", "标题党", "基本!A1: There is no row called 题目."),
    ("基本!A9", "渠道", "基本!A9: Two rows are called 渠道."),
    ("基本!C4", "药店", "基本!C4: Both twins share 地点; the genuine one has none of its own."),
    ("基本!B2", "填写", "基本!A2: No column is headed 骗局."),
    ("对话!C2", "台词", "对话!A2: No column is headed 说什么."),
    ("对话!B2", "说什么", "对话!C2: Two columns are headed 说什么."),
    ("对话!A5", "1", "对话!A5: The number 1 stands in 对话!A4 already."),
    ("对话!A5", "放下", "结局!A7: The number 放下 stands in 对话!A5 already."),
    ("对话!A5", None, "对话!A5: The row has no number."),
    ("对话!C5", None, "对话!C5: The cell is empty."),
    ("对话!D5", "您涉嫌走私", "对话!D5: “您涉嫌走私” does not stand in 对话!C5."),
    ("对话!D7", "家里人也先别说", "对话!D7: “家里人也先别说” overlaps another wording"),
    ("对话!D5", "[[您]]", "对话!D5: The wording holds a bracket"),
    ("对话!E5", None, "对话!E5: The cell is empty."),
    ("对话!F5", "吓唬人", "对话!F5: “吓唬人” is not in the list."),
    ("对话!J4", "装傻", "对话!J4: “装傻” is not in the list."),
    ("对话!J4", None, "对话!J4: The cell is empty."),
    ("对话!K4", "88", "对话!K4: No turn and no ending has the number 88."),
    ("对话!K4", "签好了", "对话!K4: 签好了 is an ending of the other twin."),
    ("对话!H8", "对", "对话!H8: “对” is not in the list."),
    ("对话!U9", "报警、反映之后", "对话!U9: At 家里 nobody can do this at any time."),
    ("对话!U9", "自己核实之后", "对话!U10: 对话!U9 is come to in the same way."),
    ("孪生真事!F6", "要求保密", "孪生真事!F6: “要求保密” is not in the list."),
    ("结局!B4", "破产", "结局!B4: “破产” is not in the list."),
    ("结局!C4", None, "结局!C4: The cell is empty."),
    ("讲评!B3", None, "讲评!B3: 怎么回事 is not filled in."),
    ("讲评!C4", None, "讲评!C4: 怎么做1 is not filled in."),
]


@pytest.mark.parametrize(
    ("where", "text", "message"), WRONG, ids=[f"{wrong[0]}={wrong[1]}" for wrong in WRONG]
)
def test_what_cannot_be_read_is_told_of_its_cell(
    sound: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    where: str,
    text: str | None,
    message: str,
) -> None:
    code, folder = told(sound, tmp_path, {where: text})
    assert message in capsys.readouterr().out
    assert code == Exit.INPUT
    assert not folder.exists()


RULES = [
    ("对话!H8", None, "对话!H2: RT306"),
    ("孪生真事!H7", None, "孪生真事!H2: RT306"),
    ("对话!Q5", "2", "对话!A5: RT305"),
    ("对话!C4", "您好，您上个月补办过身份证，是吧？请打 13812345678。", "对话!C4: RT704"),
    ("基本!B9", "票样", "基本!B9: RT705"),
    ("讲评!B8", "别上当", "讲评!B8: RT705"),
]


@pytest.mark.parametrize(("where", "text", "message"), RULES, ids=[wrong[0] for wrong in RULES])
def test_findings_are_told_of_cells(
    sound: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    where: str,
    text: str | None,
    message: str,
) -> None:
    code, folder = told(sound, tmp_path, {where: text})
    out = capsys.readouterr()
    assert message in out.out
    assert "nothing was written" in out.err
    assert code == Exit.FINDINGS
    assert not folder.exists()


def test_ids_in_findings_are_the_numbers_of_the_author(
    sound: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(sound, tmp_path, {"对话!U9": None})
    assert "对话!A9: RT304 Nothing leads to 又来." in capsys.readouterr().out


def test_what_may_be_real_is_a_warning_and_refuses_nothing(
    sound: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, folder = told(sound, tmp_path, {"对话!L4": "我叫王建国，您呢？"})
    assert "对话!L4: (warning) 王建国 may be a real person's name." in capsys.readouterr().err
    assert code == Exit.DONE
    assert len([*folder.iterdir()]) == 3


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("证号11010519491231002X。", "identity"),
        ("证号 110105 19491231 0021", ""),
        ("卡号6222 0212 3456 7890 128", "card"),
        ("卡号6222 0212 3456 7890 127", ""),
        ("打１３８１２３４５６７８", "telephone"),
        ("打 86 138-1234-5678", "telephone"),
        ("打 010-12345678", "telephone"),
        ("打 0571-0550 1137", ""),
        ("打 138 **** 0137", ""),
        ("一共 13800 元，分 12 期", ""),
        ("我叫李秀英。", "person"),
        ("收款人：张某，第一次收款", ""),
        ("收款人：张伟，第一次收款", "person"),
        ("王女士，您好", ""),
        ("陈警官打给您的", ""),
    ],
)
def test_what_looks_real(text: str, kind: str) -> None:
    titles = [remark.title for remark in sightings([Cell(text, "对话!A1")])]
    assert [kind in title for title in titles] == ([True] if kind else [])


CELLS = st.builds(
    lambda sheet, column, row: f"{sheet}!{get_column_letter(column)}{row}",
    st.sampled_from(SHEETS), st.integers(1, 24), st.integers(2, 14),
)  # fmt: skip
INK = st.characters(min_codepoint=0x20, exclude_categories=["Cs"])
WORDS = st.none() | st.text(INK, max_size=30) | st.sampled_from(
    ["1", "4", "放下", "[[a|b]]", "{{x}}", "=1+1", "是", "=SUM(A1:A9)", "编号", "\x85\u202e", "9" * 40, '"""']
)  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cells=st.dictionaries(CELLS, WORDS, max_size=6))
def test_any_text_in_any_cell_is_imported_or_told(
    sound: Path, tmp_path_factory: pytest.TempPathFactory, cells: dict[str, str | None]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    code, made = told(sound, folder, cells)
    assert code in (Exit.DONE, Exit.FINDINGS, Exit.INPUT)
    assert made.exists() == (code == Exit.DONE)
    if code == Exit.DONE:
        assert run(["check", str(made)]) == Exit.DONE


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(1, 23)), gap=st.integers(0, 3))
def test_columns_are_found_wherever_they_stand(
    sound: Path, tmp_path_factory: pytest.TempPathFactory, order: list[int], gap: int
) -> None:
    folder = tmp_path_factory.mktemp("moved")
    book = load_workbook(sound)
    _shuffle(book, order, gap)
    book.save(folder / "form.xlsx")
    assert run(["import", str(folder / "form.xlsx"), "--to", str(folder / "p")]) == Exit.DONE
    assert run(["import", str(sound), "--to", str(folder / "q" / "p")]) == Exit.DONE
    texts = [
        {file.name: file.read_bytes() for file in where.iterdir()} for where in (folder / "p", folder / "q/p")
    ]
    assert texts[0] == texts[1]


def _shuffle(book: Workbook, order: list[int], gap: int) -> None:
    sheet = book["对话"]
    rows = [[sheet.cell(row, column).value for column in range(1, 23)] for row in range(2, 12)]
    sheet.delete_rows(1, sheet.max_row)
    for at, row in enumerate(rows, start=1 + gap):
        for column, place in enumerate(order, start=1):
            sheet.cell(at, column + gap, row[place - 1])
