"""How findings are told: a thousand broken files in one readable report, worst first; machines get all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drills.cli import run
from engine.errors import Exit
from tests.conftest import SAMPLES

PACK = SAMPLES / "pack"
GOOD = (PACK / "pack-s1a.toml").read_text("utf-8")
BROKEN = GOOD.replace("午饭后", "饭后[red]").replace('does = "refuse"', 'does = "refuse"\nresult = "served"')


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A pack of a thousand files with errors; the last has most."""
    (tmp_path / "pack.toml").write_bytes((PACK / "pack.toml").read_bytes())
    for number in range(1000):
        text = BROKEN.replace('id = "pack-s1a"', f'id = "pack-{number}"')
        if number == 777:
            text = text.replace("入账120元", "①②③④⑤入账")
        (tmp_path / f"pack-{number}.toml").write_text(text, "utf-8")
    return tmp_path


def test_a_thousand_broken_files_are_one_readable_report(
    many: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(many)]) == Exit.FINDINGS
    output = capsys.readouterr()
    lines = output.out.splitlines()
    assert len(lines) < 2500
    assert "pack-777.toml" in lines[0]
    assert "2 more like it" in output.out
    assert any(line.split()[:2] == ["1000", "RT309"] for line in lines)
    assert "warnings in 1001 files" in output.err


def test_machines_get_every_finding(many: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--format", "json", str(many)]) == Exit.FINDINGS
    findings = json.loads(capsys.readouterr().out)
    assert len(findings) > 3000
    assert findings[0].keys() == {
        "code",
        "severity",
        "rule",
        "file",
        "line",
        "column",
        "key",
        "title",
        "hint",
    }
    order = [finding["severity"] != "error" for finding in findings]
    assert order == sorted(order)


def test_annotations_are_one_line_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "a,b:c"
    folder.mkdir()
    (folder / "x.toml").write_text(BROKEN, "utf-8")
    assert run(["check", "--format", "github", str(folder)]) == Exit.FINDINGS
    lines = capsys.readouterr().out.splitlines()
    assert lines and all(line.startswith(("::error file=", "::warning file=")) for line in lines)
    assert all("a%2Cb%3Ac" in line and ",title=RT" in line for line in lines)


def test_warnings_fail_only_where_they_are_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "pack-s1a.toml"
    file.write_text(
        GOOD.replace("点开照着填", "点开链接以后照着上面写的一步一步全都老老实实地填好再交上去"), "utf-8"
    )
    (tmp_path / "pack-s2b.toml").write_bytes((PACK / "pack-s2b.toml").read_bytes())
    assert run(["check", str(file)]) == Exit.DONE
    assert run(["check", "--strict", str(file)]) == Exit.FINDINGS
    assert "(warning)" in capsys.readouterr().out


def test_due_facts_name_the_office(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--due", "9999999999", str(PACK / "pack-s1a.toml")]) == Exit.DONE
    output = capsys.readouterr().out
    assert ("RT602" in output or "RT601" in output) and "Ask 演练银行" in output
