"""The schema for editors fits every shipped file, refuses slips, and describes every key."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tomli

from drills.cli import run
from engine.authoring.key_words import KEY_WORDS
from engine.errors import Exit
from tests.engine.check.validator import misfits

ROOT = Path(__file__).parents[3] / "scenarios"
FILE = ROOT / "scenario.schema.json"
SCHEMA: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
SHIPPED = sorted(file for file in ROOT.glob("*_*/*.toml") if file.name != "pack.toml")
FAMILIES = sorted(ROOT.glob("*_*/families/*.toml"))


def test_the_file_beside_the_packs_is_what_the_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == Exit.DONE
    assert capsys.readouterr().out == FILE.read_text("utf-8")


def test_it_is_written_where_it_is_wanted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "-o", str(tmp_path / "s.json")]) == Exit.DONE
    assert (tmp_path / "s.json").read_bytes() == FILE.read_bytes()
    assert run(["schema", "-o", str(tmp_path / "no" / "s.json")]) == Exit.INPUT
    assert "is no folder" in capsys.readouterr().err


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_shipped_file_fits(file: Path) -> None:
    assert [*misfits(SCHEMA, tomli.loads(file.read_text("utf-8")), SCHEMA)] == []


def test_every_shipped_family_fits_and_names_the_schema() -> None:
    for file in FAMILIES:
        text = file.read_text("utf-8")
        assert [*misfits(SCHEMA, tomli.loads(text), SCHEMA)] == [], file.name
        assert text.startswith("#:schema ../../scenario.schema.json\n"), file.name


def test_a_family_that_leads_nowhere_does_not_fit() -> None:
    family = tomli.loads(FAMILIES[0].read_text("utf-8"))
    assert [*misfits(SCHEMA, {**family, "lead": []}, SCHEMA)]
    assert [*misfits(SCHEMA, {**family, "truth": "scam"}, SCHEMA)]


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_shipped_file_names_the_schema(file: Path) -> None:
    first = file.read_text("utf-8").partition("\n")[0]
    assert first == "#:schema ../scenario.schema.json"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('place    = "home"', 'place    = "moon"'),
        ('truth    = "genuine"', 'truth    = "true"'),
        ("at_stake = 0", 'at_stake = "0"'),
        ("crux = true", "crucks = true"),
        ('does = "serve"', 'does = "dance"'),
        ('number = "0731-', 'number = "none'),
    ],
)
def test_slips_do_not_fit(old: str, new: str) -> None:
    text = (ROOT / "cn_telecom" / "cn-telecom-2wz.toml").read_text("utf-8")
    assert old in text
    assert [*misfits(SCHEMA, tomli.loads(text.replace(old, new, 1)), SCHEMA)]


def keys(part: object) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(part, dict):
        yield from part.get("properties", {}).items()
        for value in part.values():
            yield from keys(value)
    elif isinstance(part, list):
        for value in part:
            yield from keys(value)


def test_every_key_is_described_and_nothing_else_is() -> None:
    held = dict(keys(SCHEMA["definitions"]))
    assert {name for name, value in keys(SCHEMA["definitions"]) if "description" not in value} == set()
    assert set(KEY_WORDS) == set(held)
