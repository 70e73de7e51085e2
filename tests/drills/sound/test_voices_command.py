"""`ringtrue voices`: from the sheet to the recordings and what is wrong with them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from docx import Document

from drills.cli import run
from drills.sound.recordings.calls import calls_of, numbered_lines
from engine.errors import Exit
from engine.library.library import Library
from tests.conftest import SAMPLES
from tests.drills.sound.tones import recorded


def test_a_sheet_is_written_recordings_are_taken_in_and_checked(
    samples: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(SAMPLES, tmp_path / "own", ignore=shutil.ignore_patterns("places", "currencies"))
    shelf = ["--store", str(tmp_path / "store.db"), "--scenarios", str(tmp_path / "own")]
    lines = numbered_lines(calls_of(samples, samples.shelf.drill("mixed")))
    sheet = tmp_path / "录音单.docx"
    assert run(["voices", "mixed", "-o", str(sheet), *shelf]) == Exit.DONE
    rows = [row.cells for table in Document(str(sheet)).tables for row in table.rows]
    assert {int(row[0].text): row[2].text for row in rows if row[0].text.isdigit()} == {
        number: line.text for number, line in lines.items()
    }
    for number in [*lines][1:]:
        recorded(tmp_path / "phone" / f"{number:03}.wav", 0.4, 0.2)
    assert run(["voices", "mixed", "--from", str(tmp_path / "phone"), *shelf]) == Exit.DONE
    capsys.readouterr()
    assert run(["voices", "mixed", "--check", "--json", *shelf]) == Exit.FINDINGS
    (finding,) = json.loads(capsys.readouterr().out)
    assert (finding["wrong"], finding["number"], finding["text"]) == ("missing", 1, lines[1].text)
    (tmp_path / "phone" / "001.amr").write_bytes(b"#!AMR\n")
    assert run(["voices", "mixed", "--from", str(tmp_path / "phone"), *shelf]) == Exit.FINDINGS
    assert "no known kind" in capsys.readouterr().out
    recorded(tmp_path / "phone" / "1.wav", 0.4, 0.2)
    (tmp_path / "phone" / "001.amr").unlink()
    run(["voices", "mixed", "--from", str(tmp_path / "phone"), *shelf])
    assert run(["voices", "mixed", "--check", *shelf]) == Exit.DONE
    assert "2 calls have all their voices, of 2." in capsys.readouterr().err
