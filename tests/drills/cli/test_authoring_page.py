"""Every command of docs/authoring.md, in its order: from an empty folder to the row of a group."""

from __future__ import annotations

import csv
import io
import re
import shlex
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from openpyxl import load_workbook

from drills.cli import run
from drills.desk import content
from engine.errors import Exit
from tests.conftest import SAMPLES
from tests.drills.sheets.filled import fill

PAGE = Path(__file__).parents[3] / "docs" / "authoring.md"
TYPED: Mapping[str, str] = {
    "draft": "95588\n您的积分今晚清零，请速点 jf.bank.cn 兑换。\n\n1\n1\n10\n催人快点。\n冒充银行。\n\n",
    "play": "1\n6\n1\n1\n\n\n\n",
    "preview": "1\n",
}
"""What is typed where a command asks."""
ANSWERED = {"preview": ["--plain"]}
"""What a command needs where there is no terminal."""


def commands() -> Iterator[str]:
    """Yield the commands of the page's plain blocks, without what is remarked behind them."""
    for block in PAGE.read_text("utf-8").split("\n```")[1::2]:
        if block.startswith("\n"):
            yield from (line.partition(" #")[0].strip() for line in block.splitlines() if line)


def write_the_pair() -> None:
    """Write both twins over what `new` began: the sample messages, under its ids."""
    begun: dict[str, Path] = {}
    for file in Path("east_branch").glob("east-branch-*.toml"):
        begun["scam" if '"scam"' in file.read_text("utf-8") else "genuine"] = file
    for truth, sample in (("scam", "pack-s1a"), ("genuine", "pack-s2b")):
        text = (SAMPLES / "pack" / f"{sample}.toml").read_text("utf-8")
        text = re.sub('topic = ".*"', 'topic = "east-parcel"', text)
        for old, twin in (("pack-s1a", begun["scam"]), ("pack-s2b", begun["genuine"])):
            text = text.replace(old, twin.stem)
        begun[truth].write_text(text, "utf-8")


def fill_the_form() -> None:
    """Fill in the scam, as an officer does."""
    Path("采集表.xlsx").unlink()
    fill(Path("采集表.xlsx"), twin=False)


def fill_the_twin() -> None:
    """Fill in the genuine twin as well."""
    Path("两题.xlsx").unlink()
    fill(Path("两题.xlsx"))


def sign_the_paper() -> None:
    """Tick every statement, as an office does."""
    book = load_workbook("审定稿.xlsx")
    sheet = book.worksheets[0]
    sheet["B2"], sheet["B3"], sheet["B4"] = "演练县公安局", "反诈中心", "2026-11-20"
    for row in range(8, sheet.max_row + 1):
        sheet.cell(row, 5).value = "√"
    book.save("审定稿.xlsx")


def raise_the_version() -> None:
    """Raise the version where one has been handed out."""
    if (content.own_folder() / "east_branch").exists() or (content.own_folder() / "east-branch").exists():
        file = Path("east_branch/pack.toml")
        file.write_text(file.read_text("utf-8") + "version = 2\n", "utf-8")


BEFORE: Mapping[str, Callable[[], None]] = {
    "ringtrue check east_branch": write_the_pair,
    "ringtrue new --sheet 两题.xlsx --from 采集表.xlsx": fill_the_form,
    "ringtrue import 两题.xlsx --to my_pack": fill_the_twin,
    "ringtrue review east_branch --take 审定稿.xlsx": sign_the_paper,
    "ringtrue pack build east_branch -o east.zip": raise_the_version,
}
"""What people do between two commands."""


def test_every_command_of_the_page_works_and_a_first_pack_comes_to_its_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    rows: list[dict[str, str]] = []
    for command in commands():
        BEFORE.get(command, lambda: None)()
        _ringtrue, name, *words = shlex.split(command)
        monkeypatch.setattr("sys.stdin", io.StringIO(TYPED.get(name, "")))
        # the page begins a pack as a reader in China does
        spoken = ["--lang", "zh-Hans"] if name == "new" else []
        code = run([*spoken, name, *words, *ANSWERED.get(name, [])])
        assert code == Exit.DONE, (command, capsys.readouterr())
        if command == "ringtrue export groups -o groups.csv":
            rows = [*csv.DictReader(Path("groups.csv").read_text("utf-8").splitlines())]
    assert [(row["group"], row["judgements"]) for row in rows] == [("城东", "1")]
    assert (tmp_path / "work" / "east_branch" / "approvals.toml").exists()
