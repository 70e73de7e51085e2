"""Each rule finds its bad sample and nothing else there, and nothing in the good one."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path

import pytest
import tomli

from drills.cli.writing.printed.rules_page import rules_page
from engine.authoring.draft import Draft, OwnCase, draft_text
from engine.check import RULES, check_file, check_library
from engine.check.run import CODES, Check
from engine.library.library import Library
from engine.library.passing import PassRule
from engine.library.shelf import Shelf
from tests.conftest import SAMPLES as LIBRARY_ROOT
from tests.engine.check.conftest import Written
from tests.engine.check.samples import CALL, PROCEDURES, SAMPLES, SINGLE, Sample
from tests.engine.check.samples_of_words import WORDS

ROOT = Path(__file__).parents[3]
SMALL = Library(Shelf(LIBRARY_ROOT))
SHIPPED = Library(Shelf(ROOT / "scenarios"))
EVERY_SAMPLE = (*SAMPLES, *WORDS)
ELSEWHERE = {
    "RT103",
    "RT104",
    "RT108",
    "RT109",
    "RT110",
    "RT111",
    "RT112",
    "RT408",
    "RT409",
    "RT410",
    "RT411",
    "RT412",
    "RT413",
    "RT601",
    "RT602",
    "RT605",
    "RTA04",
}
"""Rules of bytes, of folders, of days and of packs, which have tests of their own below and beside."""


def library(sample: Sample) -> Library:
    return SHIPPED if sample in PROCEDURES else SMALL


def told(sample: Sample) -> str:
    return f"{sample.code}-{sample.key}"


@pytest.mark.parametrize("sample", EVERY_SAMPLE, ids=told)
def test_a_bad_sample_breaks_its_rule_and_no_other(written: Written, sample: Sample) -> None:
    findings = check_file(library(sample), written(sample.base, sample.bad))
    assert {finding.code for finding in findings} == {sample.code}, [str(finding) for finding in findings]
    assert findings[0].location.key == sample.key
    assert all(str(finding) for finding in findings)


@pytest.mark.parametrize("sample", EVERY_SAMPLE, ids=told)
def test_a_good_sample_breaks_none(written: Written, sample: Sample) -> None:
    assert [str(finding) for finding in check_file(library(sample), written(sample.base, sample.good))] == []


def test_a_draft_needs_no_twin_and_may_rest_on_a_case_of_ones_own(tmp_path: Path) -> None:
    """A 快报, by where it lies; the same file elsewhere is none."""
    today = date(2026, 11, 23)
    case = OwnCase("城东派出所", date(2026, 11, 20))
    text = draft_text(Draft("演练银行", "您的积分今晚清零。", "genuine", (), "银行发的短信。", today, case))
    for folder, expected in (("drafts", set()), ("reported", {"RT401", "RT604"})):
        file = tmp_path / folder / "draft-9b9f80.toml"
        file.parent.mkdir()
        file.write_text(text, "utf-8")
        assert {finding.code for finding in check_file(SMALL, file)} - {"RT403", "RT702"} == expected
    file = tmp_path / "drafts" / "draft-9b9f80.toml"
    file.write_text(text.replace("date   = 2026-11-20\n", ""), "utf-8")
    assert "RT605" in {finding.code for finding in check_file(SMALL, file)}


def test_every_rule_has_its_samples() -> None:
    assert {sample.code for sample in EVERY_SAMPLE} | ELSEWHERE == set(RULES)


def test_every_code_that_is_found_is_a_rule_and_every_rule_is_found() -> None:
    codes = set(CODES.values()) | {"RT102"}
    rooms = (ROOT / "engine" / "check", ROOT / "engine" / "channels")
    for file in (file for room in rooms for file in room.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Problem", "Finding"):
                code = node.args[0]
                codes |= (
                    {code.value} if isinstance(code, ast.Constant) and isinstance(code.value, str) else set()
                )
    assert codes == set(RULES)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_repair_is_toml(rule: object) -> None:
    tomli.loads(getattr(rule, "repair", "="))


def test_the_page_is_that_of_the_code() -> None:
    assert (ROOT / "docs" / "rules.md").read_text("utf-8") == rules_page()


def test_the_samples_are_clean() -> None:
    assert [str(finding) for finding in check_library(SMALL)] == []


@pytest.mark.parametrize(
    ("today", "due", "codes"),
    [
        (date(2027, 11, 23), 0, []),
        (date(2027, 11, 24), 0, ["RT601"]),
        (date(2027, 8, 26), 90, ["RT602"]),
        (date(2027, 8, 24), 90, []),
        (date(2027, 11, 24), 90, ["RT601"]),
        (date(2027, 8, 26), 10**9, ["RT602"]),
    ],
)
def test_facts_are_named_in_time_with_the_office_to_ask(
    written: Written, today: date, due: int, codes: list[str]
) -> None:
    findings = Check(SMALL, today, due).file(written(CALL, ()))
    assert [finding.code for finding in findings] == codes
    assert all(
        finding.severity == "warning" and finding.params["offices"] == "演练银行" for finding in findings
    )


def test_two_files_with_one_id_are_named(written: Written, tmp_path: Path) -> None:
    file = written(SINGLE, ())
    other = tmp_path / "pack" / "pack-q9z.toml"
    other.write_text(file.read_text("utf-8"), "utf-8")
    findings = [*Check(SMALL).folder(tmp_path)]
    assert [
        (finding.code, Path(finding.location.file).name) for finding in findings if finding.code == "RT409"
    ] == [("RT409", "pack-q9z.toml")]


def test_a_drill_that_names_what_is_not_there_is_found(tmp_path: Path) -> None:
    for pack in ("one",):
        (tmp_path / pack).mkdir()
        (tmp_path / pack / "pack.toml").write_bytes((LIBRARY_ROOT / "pack" / "pack.toml").read_bytes())
    (tmp_path / "drills").mkdir()
    (tmp_path / "drills" / "x.toml").write_text('id = "x"\ntitle = "x"\n[[item]]\nscenario = "no"\n', "utf-8")
    assert [finding.code for finding in check_library(Library(Shelf(tmp_path)))] == ["RT109"]


def written_drill(folder: Path, more: str) -> Shelf:
    (folder / "drills").mkdir()
    (folder / "drills" / "x.toml").write_text(f'id = "x"\ntitle = "x"\n{more}', "utf-8")
    return Shelf(folder)


def test_the_points_a_run_once_passed_with_are_read_and_told(tmp_path: Path) -> None:
    shelf = written_drill(tmp_path, "pass = 70\n")
    (finding,) = (
        candidate for candidate in check_library(Library(shelf)) if candidate.code != "RT109"
    )  # it draws nothing
    assert (finding.code, finding.severity, finding.location.line) == ("RT110", "warning", 3)
    assert (shelf.drills["x"].pass_mark, shelf.drills["x"].pass_rule) == (70, None)


def test_a_drill_says_itself_what_passing_asks(tmp_path: Path) -> None:
    shelf = written_drill(tmp_path, "[pass]\nof = 12\ngiven = 0\n")
    assert {finding.code for finding in check_library(Library(shelf))} == {"RT109"}  # it draws nothing
    assert shelf.drills["x"].pass_rule == PassRule(12, 9, 0)


@pytest.mark.parametrize("wrong", ["right = 4", "right = 9", "of = 0", "given = -1", "rihgt = 6", 'of = "8"'])
def test_a_rule_that_chance_would_meet_is_refused(tmp_path: Path, wrong: str) -> None:
    (finding,) = check_library(Library(written_drill(tmp_path, f"[pass]\n{wrong}\n")))
    assert (finding.code, finding.location.line) == ("RT102", 4)


def test_drills_for_elders_are_not_graded(tmp_path: Path) -> None:
    assert not written_drill(tmp_path, 'audience = ["resident", "elder"]\n').drills["x"].graded
    assert not SHIPPED.shelf.drills["community-evening"].graded
    assert SHIPPED.shelf.drills["morning-five"].graded


def test_a_library_given_as_a_folder_is_checked_as_one() -> None:
    assert [str(finding) for finding in Check(SMALL).folder(LIBRARY_ROOT)] == []
