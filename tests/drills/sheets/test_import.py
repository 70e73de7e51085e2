"""From the empty form to a pair that is checked clean and played, with no TOML opened."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from drills.cli import run
from engine.channels.counter import Counter
from engine.channels.sms import Sms
from engine.errors import Exit
from engine.library.header import read_header, read_pack
from engine.library.library import Library
from engine.library.shelf import Shelf
from tests.contract.test_imports import loaded
from tests.drills.sheets.filled import BASICS, ENDINGS, TALK, Spoil, fill, pairs


def files(folder: Path) -> list[Path]:
    return [file for file in sorted(folder.glob("*.toml")) if file.name != "pack.toml"]


def imported(tmp_path: Path, spoil: Spoil | None = None) -> list[Path]:
    """Import a filled form that becomes a pair, and return its files."""
    folder = tmp_path / "my_pack"
    assert run(["import", str(fill(tmp_path / "form.xlsx", spoil)), "--to", str(folder)]) == Exit.DONE
    return files(folder)


def test_a_filled_form_becomes_a_pair_that_breaks_no_rule(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written = imported(tmp_path)
    out = capsys.readouterr()
    assert out.out.splitlines()[1:] == [str(tmp_path / "my_pack" / "pack.toml"), *out.out.splitlines()[2:]]
    assert len(written) == 2 and all(str(file) in out.out for file in written)
    assert run(["check", "--strict", str(tmp_path / "my_pack")]) == Exit.DONE
    assert read_pack(tmp_path / "my_pack").id == "my-pack"
    heads = [read_header(file, "my-pack") for file in written]
    assert {head.truth for head in heads} == {"scam", "genuine"}
    assert [head.twin for head in heads] == [head.id for head in reversed(heads)]


def test_the_imported_scam_is_played_to_its_debrief(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    scam = next(file for file in imported(tmp_path) if read_header(file, "my-pack").truth == "scam")
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n8\n6\n1\n1\n0\n\n"))
    assert run(["play", str(scam), "--plain", "--seed", "1"]) == Exit.DONE
    output = capsys.readouterr().out
    assert "派出所  您好，城东派出所。没有人查您的卡" in output
    assert BASICS["题目"][0] in output and "“您上个月补办过身份证”" in output
    assert "真办案，不怕您去派出所。" in output or "110 96110" in output


def test_the_cues_stand_where_their_wording_is(tmp_path: Path) -> None:
    scams = [Library(Shelf()).load(file) for file in imported(tmp_path)]
    texts = "".join(text for scam in scams for _, text in scam.texts)
    assert "[[secrecy|家里人也先别说]]。[[asks-for-account|您手机银行里一共有多少钱]]？" in texts
    assert texts.count("[[threat|") == 2, "one cue, shown in two turns"
    questions = {cue.kind: cue.ask for scam in scams for cue in scam.cue}
    assert questions["safe-account"] == "哪份法律文书要我转钱？", "the question goes to the decisive cue"


def test_ids_are_decided_by_what_it_is_about_and_stay_when_it_is_mended(tmp_path: Path) -> None:
    first = [file.name for file in imported(tmp_path)]
    book = load_workbook(tmp_path / "form.xlsx")
    book["对话"]["C4"] = "您好，您上个月补办过身份证，没错吧？我是市局的，姓刘。"
    book.save(tmp_path / "form.xlsx")
    again = ["import", str(tmp_path / "form.xlsx"), "--to", str(tmp_path / "my_pack")]
    before = {file: file.read_bytes() for file in files(tmp_path / "my_pack")}
    assert run(again) == Exit.INPUT
    assert {file: file.read_bytes() for file in files(tmp_path / "my_pack")} == before
    assert run([*again, "--replace"]) == Exit.DONE
    assert [file.name for file in files(tmp_path / "my_pack")] == first
    assert {file: file.read_bytes() for file in files(tmp_path / "my_pack")} != before


def test_another_matter_gets_other_ids(tmp_path: Path) -> None:
    first = {file.name for file in imported(tmp_path)}

    def elsewhere(book: Workbook) -> None:
        pairs(book["基本"], {"情景": ("周五上午，您一个人在家。上个月您丢过身份证，补办了一张。", "")})

    other = fill(tmp_path / "other.xlsx", elsewhere)
    assert run(["import", str(other), "--to", str(tmp_path / "my_pack")]) == Exit.DONE
    assert len(files(tmp_path / "my_pack")) == 4
    assert first < {file.name for file in files(tmp_path / "my_pack")}


def test_columns_and_sheets_may_stand_anywhere(tmp_path: Path) -> None:
    def moved(book: Workbook) -> None:
        sheet = book["对话"]
        sheet.move_range("A2:V40", rows=2, cols=3)
        heads = {str(cell.value): cell.column for cell in sheet[4] if cell.value}
        for row in range(4, 30):
            left, right = sheet.cell(row, heads["为什么"]), sheet.cell(row, heads["回答2"])
            left.value, right.value = right.value, left.value
        book.move_sheet("结局", -2)

    assert [file.read_text("utf-8") for file in imported(tmp_path, moved)] == [
        file.read_text("utf-8") for file in imported(_below(tmp_path))
    ]


def _below(tmp_path: Path) -> Path:
    (tmp_path / "plain").mkdir()
    return tmp_path / "plain"


def test_a_chat(tmp_path: Path) -> None:
    def chat(book: Workbook) -> None:
        pairs(book["基本"], {"渠道": ("聊天", ""), "地点": ("家里，手机上", ""),
                             "聊天名称": ("刘警官", ""), "聊天备注": ("今天新加", "")})  # fmt: skip

    assert {Library(Shelf()).load(file).channel for file in imported(tmp_path, chat)} == {"chat"}


def test_a_counter_with_a_form_on_it(tmp_path: Path) -> None:
    def counter(book: Workbook) -> None:
        pairs(book["基本"], {"渠道": ("柜台", ""), "地点": ("银行柜台", ""), "来人": ("林阿姨，七十来岁", ""),
                             "单据1": ("收款人：周某，第一次", "收款人：林小姐，常收")})  # fmt: skip
        for title in ("对话", "孪生真事"):
            column = next(cell.column for cell in book[title][2] if cell.value == "怎么走到这里")
            for row in range(4, 12):
                if book[title].cell(row, column).value == "挂断、不理之后":
                    book[title].cell(row, column).value = "报警、反映之后"

    scam, genuine = sorted((Library(Shelf()).load(file) for file in imported(tmp_path, counter)),
                           key=lambda scenario: scenario.truth == "genuine")  # fmt: skip
    assert isinstance(scam, Counter) and isinstance(genuine, Counter)
    assert [row.value for row in (*scam.counter.form, *genuine.counter.form)] == [
        "周某，第一次",
        "林小姐，常收",
    ]
    assert set(scam.standing) == {"police", "hold"}


def test_text_messages_with_what_can_be_done(tmp_path: Path) -> None:
    def sms(book: Workbook) -> None:
        pairs(book["基本"], {"渠道": ("短信", ""), "发信人": ("演练银行", ""), "由头": ("银行通知", "")})
        for title, words in (
            (
                "对话",
                ("您的积分今晚清零，请点 jf.example/v 换礼品。", "今晚清零", "催您别多想。", "限时催促"),
            ),
            ("孪生真事", ("您上月账单已出，可在 App 里查看。", "", "", "")),
        ):
            book[title].delete_rows(4, 10)
            at = {str(cell.value): number for number, cell in enumerate(book[title][2], start=1)}
            heads = ["编号", "说什么", "放心的原话" if title != "对话" else "可疑的原话", "为什么", "种类"]
            ends = ("转走了", "放下", "说了") if title == "对话" else ("签好了", "后来去了", "没去")
            acts = ("说出账户信息", "自己去核实", "报警举报") if title == "对话" else (
                "照常办理", "自己去核实", "不答应")  # fmt: skip
            cells = dict(zip(heads, ("1", *words), strict=True))
            for n, (does, to) in enumerate(zip(acts, ends, strict=True), start=1):
                cells |= {f"回答{n}": f"第{n}种办法", f"做法{n}": does, f"去向{n}": to}
            for head, text in cells.items():
                book[title].cell(4, at[head]).value = text or None

    scam = next(scenario for scenario in (Library(Shelf()).load(file) for file in imported(tmp_path, sms))
                if scenario.truth == "scam")  # fmt: skip
    assert isinstance(scam, Sms)
    assert scam.message[0].text == "您的积分[[urgency|今晚清零]]，请点 jf.example/v 换礼品。"
    assert [(deed.does, deed.result) for deed in scam.after] == [
        ("disclose", "harmed"),
        ("verify", "safe"),
        ("report", "safe"),
    ]


def test_the_twin_begins_as_a_copy_of_the_scam(tmp_path: Path) -> None:
    scam = fill(tmp_path / "scam.xlsx", twin=False)
    both = tmp_path / "both.xlsx"
    assert run(["new", "--sheet", str(both), "--from", str(scam)]) == Exit.DONE
    sheet = load_workbook(both)["孪生真事"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4, max_row=9)]
    assert [row[0] for row in rows] == ["1", "2", "3", "4", "又来", "派出所"]
    assert rows[0][2] == TALK[0][2] and rows[0][3] is None, "the words, without what was doubtful"
    assert rows[3][8:11] == ["好，您念吧，我来转。", "照常办理", "办成了"]
    ends = [cell.value for cell in load_workbook(both)["结局"]["A"]][3:9]
    assert ends == [*(row[0] for row in ENDINGS[:4]), "办成了", "没办成"]


def test_an_example_that_is_written_over_is_read(tmp_path: Path) -> None:
    def over(book: Workbook) -> None:
        for cell, text in zip(book["结局"][3], ("例外", "平安", "您到银行把卡挂失了。"), strict=False):
            cell.value = text
        book["对话"]["Q5"] = "例外"

    scams = [Library(Shelf()).load(file) for file in imported(tmp_path, over)]
    assert any(text == "您到银行把卡挂失了。" for scam in scams for _, text in scam.texts)


def test_a_workbook_is_loaded_only_where_one_is_read() -> None:
    assert "openpyxl" not in loaded(
        "import drills.cli.writing.import_, drills.cli.writing.new, drills.authoring.sheets.blank"
    )


def test_nothing_is_written_over(tmp_path: Path) -> None:
    file = fill(tmp_path / "form.xlsx")
    before = file.read_bytes()
    assert run(["new", "--sheet", str(file)]) == Exit.INPUT
    assert file.read_bytes() == before
    assert run(["new"]) == Exit.USAGE


@pytest.mark.parametrize("data", [b"", b"hello", b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0old"])
def test_what_is_no_workbook_is_said_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes
) -> None:
    (tmp_path / "form.xlsx").write_bytes(data)
    assert run(["import", str(tmp_path / "form.xlsx"), "--to", str(tmp_path / "p")]) == Exit.INPUT
    message = capsys.readouterr().err
    assert "is no XLSX workbook" in message or "cannot be read" in message
    assert not (tmp_path / "p").exists()


def test_an_archive_that_grows_without_end_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "form.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 101_000_000)
    assert run(["import", str(tmp_path / "form.xlsx"), "--to", str(tmp_path / "p")]) == Exit.INPUT


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", str(tmp_path / "none.xlsx"), "--to", str(tmp_path)]) == Exit.INPUT
    assert "cannot be read" in capsys.readouterr().err


def test_the_id_of_a_pack_cannot_lead_out_of_its_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "p"
    folder.mkdir()
    words = 'format = 1\nid = "../out"\ntitle = "题"\nregion = "CN"\nlang = "zh-Hans"\nabout = "题"\n'
    (folder / "pack.toml").write_text(words, "utf-8")
    assert run(["import", str(fill(tmp_path / "form.xlsx")), "--to", str(folder)]) == Exit.INPUT
    assert "cannot begin the names of files" in capsys.readouterr().err
    assert [file.name for file in folder.iterdir()] == ["pack.toml"]


def test_a_half_filled_form_without_a_heading_begins_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def spoil(book: Workbook) -> None:
        book["对话"]["C2"] = "台词"

    source = fill(tmp_path / "form.xlsx", spoil)
    assert run(["new", "--sheet", str(tmp_path / "new.xlsx"), "--from", str(source)]) == Exit.INPUT
    assert "对话!A2: No column is headed 说什么." in capsys.readouterr().out
    assert not (tmp_path / "new.xlsx").exists()
