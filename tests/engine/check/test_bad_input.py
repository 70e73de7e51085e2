"""What arrives from other machines and other hands: a message with its place, at once, and inert."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from drills.cli import run
from engine.check import check_file
from engine.errors import Exit
from engine.files.toml import LARGEST
from engine.library.library import Library
from engine.library.shelf import Shelf
from tests.conftest import SAMPLES
from tests.engine.check.conftest import Written
from tests.engine.check.samples import CALL

LIBRARY = Library(Shelf(SAMPLES))
GOOD = (SAMPLES / "pack" / f"{CALL}.toml").read_text("utf-8")
HEAD, _, SCRIPT = GOOD.partition("[[line]]")
LONG = 2000


def codes(file: Path) -> set[str]:
    """Return what is found."""
    findings = check_file(LIBRARY, file)
    assert all("\x1b" not in finding.code for finding in findings)
    return {finding.code for finding in findings}


KINDS: dict[str, tuple[Callable[[str], bytes], str]] = {
    "utf-16": (lambda text: text.encode("utf-16"), "RT103"),
    "utf-16-le": (lambda text: text.encode("utf-16-le"), "RT103"),
    "gbk": (lambda text: text.encode("gb18030"), "RT103"),
    "cut-short": (lambda text: text.encode()[:-1] + b"\xff", "RT103"),
    "bom": (lambda text: b"\xef\xbb\xbf" + text.encode(), "RT104"),
    "nul": (lambda text: text.encode().replace("电话样例".encode(), b"\x00"), "RT105"),
    "escape": (lambda text: text.encode().replace("电话样例".encode(), b"\x1b[2J"), "RT105"),
    "ten-megabytes": (lambda text: b"format = 1\n" + b"#" * 10_000_000, "RT106"),
    "deep-lists": (lambda text: b"x = " + b"[" * 200_000, "RT107"),
    "deep-key": (lambda text: b"x" + b".x" * 100_000 + b" = 1", "RT107"),
    "long-number": (lambda text: b"x = " + b"9" * 200_000, "RT101"),
    "old-mac": (lambda text: text.encode().replace(b"\n", b"\r"), "RT105"),
    "empty": (lambda text: b"", "RT102"),
    "blank": (lambda text: b"\n" * LARGEST, "RT102"),
    "many-tables": (lambda text: b"".join(b"[a%d.b.c.d]\n" % n for n in range(30_000)), "RT102"),
    "many-unknown-tables": (
        lambda text: (text + "".join(f"[k{n}]\n" for n in range(20_000))).encode(),
        "RT102",
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_files_of_every_kind_are_told_apart(tmp_path: Path, kind: str) -> None:
    change, code = KINDS[kind]
    file = tmp_path / f"{CALL}.toml"
    file.write_bytes(change(GOOD))
    assert code in codes(file)


def test_windows_line_ends_are_no_fault(written: Written) -> None:
    file = written(CALL, ())
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert codes(file) == set()


@pytest.mark.parametrize("title", ["UTF-16", "GBK"])
def test_encodings_are_named(tmp_path: Path, title: str) -> None:
    file = tmp_path / f"{CALL}.toml"
    file.write_bytes(GOOD.encode(title))
    (finding,) = check_file(LIBRARY, file)
    assert title in finding.title


@pytest.mark.parametrize(
    "script",
    [
        "".join(
            f'[[line]]\nid = "x{n}"\nsays = "嗯。"\n[[line.reply]]\nsays = "嗯。"\ndoes = "ask"\n'
            f'to = "x{(n + 1) % LONG}"\n'
            for n in range(LONG)
        ),
        "".join(
            f'[[line]]\nid = "x{n}"\nsays = "嗯。"\n'
            + "".join(
                f'[[line.reply]]\nsays = "嗯。"\ndoes = "ask"\nto = "x{(n * 7 + k * 31 + 1) % 900}"\n'
                for k in range(4)
            )
            for n in range(900)
        ),
        '[[line]]\nid = "open"\nsays = "嗯。"\n' * LONG,
    ],
    ids=["one-circle", "tangle", "all-alike"],
)
def test_long_and_tangled_talks_are_told_at_once(tmp_path: Path, script: str) -> None:
    file = tmp_path / f"{CALL}.toml"
    ends = SCRIPT[SCRIPT.index("[[ending]]") :]
    file.write_text(HEAD + script + ends, "utf-8")
    assert codes(file)


def test_everything_that_is_wrong_with_a_file_is_told_in_its_order(written: Written) -> None:
    changes = (("at_stake = 5000", "at_stake = true"), ("crux = true", "crux = 1"), ('to = "name"', "to = 1"))
    findings = check_file(LIBRARY, written(CALL, changes))
    assert [(finding.code, finding.location.key) for finding in findings] == [
        ("RT102", "at_stake"),
        ("RT102", "line.0.reply.1.to"),
        ("RT102", "line.4.crux"),
    ]


def test_a_folder_named_like_a_file_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "x.toml").mkdir()
    assert run(["check", str(tmp_path)]) == Exit.DONE


def test_what_is_no_file_is_no_hang(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(tmp_path / "x.toml")
    assert run(["check", str(tmp_path)]) == Exit.DONE
    assert run(["check", str(tmp_path / "x.toml")]) == Exit.INPUT
    assert run(["check", "no\x00where"]) == Exit.INPUT
    assert "no file" in capsys.readouterr().err


def test_a_message_never_carries_an_escape(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / f"{CALL}.toml"
    text = GOOD.replace('place = "home"', 'place = "\\u001b[31mhome"')
    file.write_text(text.replace("format = 1", 'format = 1\n"\\u001b[2J" = 1'), "utf-8")
    assert run(["check", str(file)]) == Exit.FINDINGS
    output = capsys.readouterr()
    assert "\x1b" not in output.out + output.err and "U+001B" in output.out
