"""What check says of procedures and of notes that have one: each rule finds its bad sample."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.check import check_file, check_library
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.procedure import Procedure

LIBRARY = Library(Shelf())
SCENARIOS = Path(__file__).parents[3] / "scenarios"
ONE, SIX = "cn-counter-k3d", "cn-counter-h4p"
PROCEDURES = SCENARIOS / "procedures"
TWO_CIRCLE = ('does   = "verify"\nsource', 'does   = "verify"\nafter  = ["custody"]\nsource')


@pytest.mark.parametrize(
    ("old", "new", "code", "key"),
    [
        ('["colleague", "tell"]', '["colleage", "tell"]', "RT801", "step.2.after"),
        ('after = ["colleague"]', 'after = ["nobody"]', "RT801", "press.0.after"),
        ('asked_by = "queue"', 'asked_by = "crowd"', "RT801", "forbidden.1.asked_by"),
        (*TWO_CIRCLE, "RT802", "step.0.after"),
        ('source = "regulation"', 'source = "law"', "RT804", "step.0.source"),
        ('id     = "tell"', 'id     = "colleague"', "RT805", "step"),
        ("crucial = true\n", "", "RT806", "step"),
        ('asked_by = "queue"\n', 'money = ["foreign-note"]\n', "RT807", "step"),
        ("两个人一起办", "两个人一起办，别傻站着", "RT705", "step.0.label"),
        ("两个人一起办", "两个人一起从头到尾当着客户的面好好办完", "RT701", "step.0.label"),
    ],
)
def test_each_rule_of_procedures_finds_its_bad_sample(
    tmp_path: Path, old: str, new: str, code: str, key: str
) -> None:
    text = (PROCEDURES / "cn-counter-seizure.toml").read_text("utf-8")
    assert old in text
    file = tmp_path / "procedures" / "cn-counter-seizure.toml"
    file.parent.mkdir()
    file.write_text(text.replace(old, new, 1), "utf-8")
    assert {finding.code: finding.location.key for finding in check_file(LIBRARY, file)}.get(code) == key


@pytest.mark.parametrize(
    ("old", "new", "code", "key"),
    [
        ('"cn-counter-seizure"', '"us-counter-retain"', "RT803", "note.procedure"),
        ("keep = ", "stay = ", "RT808", "press.stay"),
        ("[press]", '[[after]]\nsays = "收下"\ndoes = "serve"\n[press]', "RT809", "after"),
        ('"cn-counter-seizure"', '"none"', "RT102", "note.procedure"),
    ],
)
def test_each_rule_of_notes_with_procedures_finds_its_bad_sample(
    tmp_path: Path, old: str, new: str, code: str, key: str
) -> None:
    text = (PROCEDURES.parent / "cn_counter" / f"{SIX}.toml").read_text("utf-8")
    assert old in text
    file = tmp_path / f"{SIX}.toml"
    file.write_text(text.replace(old, new, 1), "utf-8")
    assert {finding.code: finding.location.key for finding in check_file(LIBRARY, file)}.get(code) == key


def test_a_note_without_procedure_and_handlings_is_refused(tmp_path: Path) -> None:
    text = (PROCEDURES.parent / "cn_counter" / f"{ONE}.toml").read_text("utf-8")
    file = tmp_path / f"{ONE}.toml"
    file.write_text(text.replace('procedure    = "cn-counter-seizure"\n', ""), "utf-8")
    assert "RT102" in {finding.code for finding in check_file(LIBRARY, file)}


def test_a_broken_procedure_is_a_finding_of_the_library(tmp_path: Path) -> None:
    root = tmp_path / "scenarios"
    (root / "procedures").mkdir(parents=True)
    (root / "procedures" / "x.toml").write_text('id = "x"\n', "utf-8")
    assert {finding.code for finding in check_library(Library(Shelf(root)))} == {"RT102"}


def test_procedures_are_of_distinct_regions_and_their_ids_are_their_files() -> None:
    procedures: dict[str, Procedure] = dict(LIBRARY.procedures)
    assert sorted(procedure.region for procedure in procedures.values()) == ["CN", "EU", "GB", "TW", "US"]
    assert {f"{name}.toml" for name in procedures} == {file.name for file in LIBRARY.procedure_files}
