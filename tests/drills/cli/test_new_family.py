"""A family is begun by a command: a file that breaks no rule but that its texts are to be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from drills.cli import run
from engine.check.run import check_file
from engine.errors import Exit
from engine.library.library import Library
from engine.library.shelf import Shelf


def test_a_family_is_begun_walked_and_only_to_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "east" / "families" / "east-parcel.toml"
    order = ["new", "family", "east-parcel", "--to", str(tmp_path / "east")]
    assert run(order) == Exit.DONE and capsys.readouterr().out.strip() == str(file)
    assert {finding.code for finding in check_file(Library(Shelf()), file)} == {"RT706"}
    assert run(["walk", str(file)]) == Exit.DONE
    output = capsys.readouterr()
    assert output.out.count("east-parcel-00") == 30 and "7776 pairs" in output.err
    assert run(order) == Exit.INPUT, "nothing is written over"
