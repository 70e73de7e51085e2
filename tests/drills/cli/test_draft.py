"""`ringtrue draft`: from a pasted message to a play that does not count."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from drills.cli import run
from drills.desk import content
from drills.desk.desk import Desk
from engine.errors import Exit

ANSWERS = "95588\n您的积分今晚清零，请速点 jf.bank.cn 兑换。\n\n1\n1\n10\n催人快点。\n冒充银行的短信。\n\n"


def test_from_a_message_to_a_play(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(ANSWERS))
    assert run(["draft", "--to", str(tmp_path)]) == Exit.DONE
    file = capsys.readouterr().out.strip()
    assert Path(file).parent == tmp_path
    store = str(tmp_path / "store.db")
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n6\n2\n\n\n\n"))
    assert run(["--store", store, "play", file, "--plain", "--trainee", "甲"]) == Exit.DONE
    output = capsys.readouterr()
    assert "a1.example" in output.out
    assert "not counted" in output.err
    with Desk.open(store) as desk:
        assert desk.store.db.execute("SELECT count(*) FROM plays").fetchone() == (0,)


def test_nothing_is_written_of_half_a_draft_or_over_another(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for cut in range(0, len(ANSWERS) - 1, 3):
        monkeypatch.setattr("sys.stdin", io.StringIO(ANSWERS[:cut]))
        if cut < len(ANSWERS) - 1:
            assert run(["draft", "--to", str(tmp_path)]) == Exit.INPUT
    assert not [*tmp_path.iterdir()]
    for expected in (Exit.DONE, Exit.INPUT):
        monkeypatch.setattr("sys.stdin", io.StringIO(ANSWERS))
        assert run(["draft", "--to", str(tmp_path)]) == expected
    assert "there already" in capsys.readouterr().err


def test_a_case_of_ones_own_office_is_a_source_with_unit_and_day(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reported = ANSWERS.removesuffix("\n") + "城东派出所\nyesterday\n2024-06-20\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(reported))
    assert run(["draft"]) == Exit.DONE
    output = capsys.readouterr()
    assert "Please write a day" in output.err and "For 14 days drills end with a look" in output.err
    file = Path(output.out.strip())
    assert file.parent == content.drafts_folder()
    assert "本局警情" in file.read_text("utf-8") and "城东派出所" in file.read_text("utf-8")
    assert run(["check", str(file)]) == Exit.DONE
