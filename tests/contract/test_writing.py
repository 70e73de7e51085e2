"""There is one way to write a file a person names: `results.files.durable`."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
WRITING = {"write_text", "write_bytes", "symlink_to", "hardlink_to"}
OPENING = {"open", "fdopen"}
OWN_WAY = {"durable.py"}
SCRATCH = {"folder.py"}
"""Writes a copy of a pack into a temporary folder, to check it there."""


def test_nothing_else_opens_a_file_for_writing() -> None:
    ways = {
        f"{file.relative_to(ROOT)}:{node.lineno}"
        for room in ("drills", "engine", "results")
        for file in (ROOT / room).rglob("*.py")
        if file.name not in OWN_WAY | SCRATCH
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and _writes(node)
    }
    assert ways == set()


def _writes(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    modes = [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "mode")]
    wanted = (mode.value for mode in modes if isinstance(mode, ast.Constant) and isinstance(mode.value, str))
    opens = name in OPENING and any(set("wxa+") & set(mode) and len(mode) <= 3 for mode in wanted)
    return opens or name in WRITING


def test_the_search_finds_what_it_is_for() -> None:
    texts = (
        'open(p, "w")',
        'p.open("xb")',
        'p.open(mode="a")',
        "p.write_text(t)",
        'p.open("rb")',
        "p.open()",
    )
    assert [_writes(call) for call in map(_call, texts)] == [True, True, True, True, False, False]


def _call(text: str) -> ast.Call:
    call = ast.parse(text, mode="eval").body
    assert isinstance(call, ast.Call)
    return call
