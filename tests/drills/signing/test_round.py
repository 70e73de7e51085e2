"""A round of review: printed, signed, taken back; a text that changes is signed again, and only that."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from docx import Document as open_document
from openpyxl import load_workbook

from drills.authoring.signing.decisions import keep, take
from drills.authoring.signing.document import write_document
from drills.authoring.signing.page import page
from drills.authoring.signing.paper import paper
from drills.authoring.signing.wording import where_words
from drills.authoring.signing.workbook import write_workbook
from drills.cli.playing.list import scenario_rows
from drills.words.language import choose
from engine.authoring.approvals_text import approvals_text
from engine.channels.banknote import Banknote
from engine.channels.dialogue import Dialogue
from engine.channels.procedure import Course
from engine.check import check_file
from engine.errors import InputError
from engine.library.approvals.approval import Approval, state
from engine.library.approvals.statements import statements
from engine.library.library import Library, content
from engine.library.shelf import Shelf
from engine.play.scenario import Scenario
from tests.conftest import SAMPLES
from tests.drills.signing.rounds import DAY, HEAD, filled, now
from tests.engine.library.dealt import dealt


def test_a_round_with_one_change_is_printed_and_taken_back(
    shipped: Library, folder: Path, tmp_path: Path
) -> None:
    first = now(shipped, folder)
    assert {entry.state for entry in first.entries} == {"draft"}
    number = first.entries[0].open[9].number
    decisions = take(first, filled(first, tmp_path / "a.xlsx", refuse=number))
    keep(first, decisions)
    assert decisions.approved == (first.entries[1].id,)

    second = now(shipped, folder)
    assert [(entry.state, len(entry.open)) for entry in second.entries] == [("draft", 1), ("approved", 0)]
    approval = second.decided.of(second.entries[0].id)
    assert approval is not None
    assert approval.remark == f"{number}: 改成当面办"
    keep(second, take(second, filled(second, tmp_path / "b.xlsx")))
    assert {entry.state for entry in now(shipped, folder).entries} == {"approved"}

    file = folder / f"{first.entries[1].id}.toml"
    text = file.read_text("utf-8")
    setting = shipped.load(file).setting
    file.write_text(text.replace(setting, f"{setting}天气晴。"), "utf-8")
    third = now(shipped, folder)
    changed = {entry.id: entry for entry in third.entries}[first.entries[1].id]
    assert changed.state == "draft"
    assert [numbered.statement.key for numbered in changed.open] == ["setting"]
    assert page(third).count('class="number"') == 1


def test_a_document_is_filled_in_and_taken_back(shipped: Library, folder: Path, tmp_path: Path) -> None:
    first = now(shipped, folder)
    file = tmp_path / "a.docx"
    with file.open("wb") as target:
        write_document(first, target)
    document = open_document(str(file))
    signed, table = document.tables
    for row, text in ((1, "演练县公安局"), (3, "2026-11-20")):
        signed.cell(row, 1).text = text
    rows = table.rows
    for number in range(1, len(rows)):
        rows[number].cells[5 if number == 3 else 4].text = "√"
    document.save(str(file))
    decisions = take(first, file)
    assert decisions.approved == (first.entries[1].id,)
    assert {approval.office for approval in decisions.approvals} == {"演练县公安局"}
    file.write_bytes(b"PK torn")
    with pytest.raises(InputError, match="cannot be read"):
        take(first, file)


def test_ticks_on_what_changed_since_do_not_count(shipped: Library, folder: Path, tmp_path: Path) -> None:
    first = now(shipped, folder)
    sheet = filled(first, tmp_path / "a.xlsx")
    file = folder / f"{first.entries[0].id}.toml"
    loaded = shipped.load(file)
    file.write_text(file.read_text("utf-8").replace(loaded.debrief.slogan, "先问一问。"), "utf-8")
    later = now(shipped, folder)
    decisions = take(later, sheet)
    assert decisions.changed == 1
    assert decisions.approved == (first.entries[1].id,)


def test_a_drill_of_approved_scenarios_holds_nothing_else(samples: Library, tmp_path: Path) -> None:
    root = Path(shutil.copytree(SAMPLES, tmp_path / "library"))
    library = Library(Shelf(root))
    drill = replace(library.shelf.drills["mixed"], approved_only=True)
    assert library.allowed(library.shelf.drills["mixed"], DAY) is None
    assert library.allowed(drill, DAY) == frozenset()
    with pytest.raises(InputError, match="is approved"):
        dealt(drill, library.shelf.headers, today=DAY, approved=library.allowed(drill, DAY))
    for pack in library.shelf.packs:
        now = paper(library, pack, DAY)
        keep(now, take(now, filled(now, tmp_path / f"{pack.id}.xlsx")))
    whole = Library(Shelf(root))
    assert set(whole.states(DAY).values()) == {"approved"}
    assert {row["review"] for row in scenario_rows(whole.shelf, DAY)} == {"approved"}
    assert {row["review"] for row in scenario_rows(samples.shelf, DAY)} == {""}
    assert whole.allowed(drill, DAY) == frozenset((*whole.shelf.headers, *whole.shelf.families))
    plain = dealt(drill, whole.shelf.headers, today=DAY)
    assert dealt(drill, whole.shelf.headers, today=DAY, approved=whole.allowed(drill, DAY)) == plain
    name = plain.items[0]
    others = whole.shelf.headers.keys() - {name}
    assert name not in dealt(drill, whole.shelf.headers, approved=others).items


def test_what_is_asked_again_and_left_open_is_not_agreed(
    shipped: Library, folder: Path, tmp_path: Path
) -> None:
    first = now(shipped, folder)
    keep(first, take(first, filled(first, tmp_path / "a.xlsx", until="2027-01-31")))
    late = now(shipped, folder, date(2027, 2, 1))
    file = filled(late, tmp_path / "b.xlsx")
    book = load_workbook(file)
    for row in range(HEAD + 2, book.worksheets[0].max_row + 1):
        book.worksheets[0].cell(row, 5).value = None
    book.save(file)
    decisions = take(late, file)
    assert decisions.approved == ()
    keep(late, decisions)
    after = now(shipped, folder, date(2027, 2, 2))
    before = {entry.id: len(entry.open) for entry in late.entries}
    assert len(after.entries[0].open) == before[after.entries[0].id] - 1


def test_where_a_reply_leads_is_signed(shipped: Library, folder: Path, tmp_path: Path) -> None:
    first = now(shipped, folder)
    keep(first, take(first, filled(first, tmp_path / "a.xlsx")))
    file = folder / f"{first.entries[0].id}.toml"
    scenario = shipped.load(file)
    assert isinstance(scenario, Dialogue)
    reply = scenario.line[0].reply[0]
    other = next(line.id for line in scenario.line if line.id not in (reply.to, scenario.line[0].id))
    begins, says, rest = file.read_text("utf-8").partition(f'says = "{reply.says}"')
    file.write_text(begins + says + rest.replace(f'"{reply.to}"', f'"{other}"', 1), "utf-8")
    second = {entry.id: entry for entry in now(shipped, folder).entries}[scenario.id]
    assert [numbered.statement.text for numbered in second.open] == [reply.says]


def test_an_approval_ends_with_its_day_and_with_the_facts(
    shipped: Library, folder: Path, tmp_path: Path
) -> None:
    first = now(shipped, folder)
    keep(first, take(first, filled(first, tmp_path / "a.xlsx", until="2027年1月31日")))
    assert {entry.state for entry in now(shipped, folder, date(2027, 1, 31)).entries} == {"approved"}
    late = now(shipped, folder, date(2027, 2, 1))
    assert {entry.state for entry in late.entries} == {"expired"}
    open_keys = {each.statement.key for entry in late.entries for each in entry.open}
    assert {"source", "dates", "cue", "debrief.what_happened"} < open_keys
    assert not open_keys & {"line.says", "line.reply.says", "setting"}
    partly = take(late, filled(late, tmp_path / "late.xlsx", refuse=2, until="2027-10-01"))
    assert partly.approved == (late.entries[1].id,)
    approval = first.entries[0]
    approved = Approval(
        id=approval.id, content=approval.content, decision="approve", office="局", date=DAY, agreed=()
    )
    assert state(approved, approval.content, date(2027, 11, 23), date(2027, 11, 24)) == "expired"


def test_what_is_written_is_read_back(shipped: Library, folder: Path, tmp_path: Path) -> None:
    first = now(shipped, folder)
    decisions = take(first, filled(first, tmp_path / "a.xlsx", refuse=3))
    file = keep(first, decisions)
    assert {approval.id: approval for approval in shipped.approvals(folder).approval} == {
        approval.id: approval for approval in decisions.approvals
    }
    odd = decisions.approvals[0].model_copy(update={"remark": 'a"\\b\n=1+1\x7f'})
    file.write_text(approvals_text([odd]), "utf-8")
    assert shipped.approvals(folder).approval == (odd,)
    assert check_file(shipped, folder / f"{odd.id}.toml") == []


def test_every_statement_has_words_for_where_it_stands(shipped: Library) -> None:
    for name in shipped.shelf.headers:
        for statement in statements(shipped.scenario(name)):
            assert where_words(statement) != statement.key or statement.key in ("setting", "source", "press")
            assert statement.text or statement.beside


def test_every_graded_act_of_a_procedure_is_signed(shipped: Library) -> None:
    handled = [
        scenario
        for name in shipped.shelf.headers
        if (course := course_of(scenario := shipped.scenario(name)))
    ]
    assert len(handled) > 1
    for scenario in handled:
        course = course_of(scenario)
        assert course is not None
        papers = {statement.text: statement for statement in statements(scenario)}
        for act in course.procedure.acts.values():
            assert (act.label in papers) == act.applies(course.case)
            if act.applies(course.case):
                assert act.why in papers[act.label].beside
    by_case = {scenario.truth: scenario for scenario in handled}
    scam, genuine = statements(by_case["scam"]), statements(by_case["genuine"])
    assert {statement.beside for statement in scam if statement.key == "procedure.closing"} == {
        ("safe",),
        ("harmed",),
    }
    assert {statement.beside for statement in genuine if statement.key == "procedure.closing"} == {
        ("served",),
        ("obstructed",),
    }


def course_of(scenario: Scenario) -> Course | None:
    return scenario.course if isinstance(scenario, Banknote) else None


def test_a_procedure_that_changes_is_signed_again(shipped: Library) -> None:
    scenario = next(
        note
        for name in shipped.shelf.headers
        if isinstance(note := shipped.scenario(name), Banknote) and note.course and note.truth == "scam"
    )
    procedure = scenario.note.procedure
    assert procedure is not None
    step = procedure.step[0].model_copy(update={"why": "另一个理由。"})
    other = procedure.model_copy(update={"step": (step, *procedure.step[1:])})
    changed = scenario.model_copy(update={"note": scenario.note.model_copy(update={"procedure": other})})
    # the course is kept with the model it was read from
    changed.__dict__.pop("course", None)
    before = {statement.mark for statement in statements(scenario)}
    fresh = [statement for statement in statements(changed) if statement.mark not in before]
    assert [(statement.key, statement.text) for statement in fresh] == [("procedure.step", step.label)]


def test_a_version_changes_only_with_some_statement_or_its_play(shipped: Library) -> None:
    scenario = shipped.scenario("cn-village-b4s")
    other = scenario.model_copy(update={"setting": "另一句。"})
    assert content(scenario).hash != content(other).hash
    assert {statement.mark for statement in statements(scenario)} ^ {
        statement.mark for statement in statements(other)
    }


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_a_statement_is_never_a_formula_nor_markup(
    shipped: Library, folder: Path, tmp_path: Path, language: str
) -> None:
    choose(language)
    file = folder / "cn-village-b4s.toml"
    setting = shipped.load(file).setting
    file.write_text(file.read_text("utf-8").replace(setting, "=1+1<script>alert(1)</script>"), "utf-8")
    first = now(shipped, folder)
    with (tmp_path / "a.xlsx").open("wb") as target:
        write_workbook(first, target)
    cells = [cell for row in load_workbook(tmp_path / "a.xlsx").worksheets[0].iter_rows() for cell in row]
    assert not any(cell.data_type == "f" for cell in cells)
    assert any(cell.value == "=1+1<script>alert(1)</script>" for cell in cells)
    assert "<script>" not in page(first)
    choose("en")
