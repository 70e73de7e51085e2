"""Every command stands on a screen that can be reached by keys, or it is said why not."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from textual.screen import Screen

from drills.cli.commands import COMMANDS as EVERY
from drills.tui.screens.desk.commands import COMMANDS, NotOnScreen

ROOT = Path(__file__).parents[2]
HOME = "drills.tui.app", "drills.tui.screens.home.home"
"""Where keys lead from."""


def test_no_command_is_forgotten() -> None:
    missing = EVERY.keys() - COMMANDS.keys()
    assert not missing, f"add to drills/tui/screens/desk/commands.py a screen, or a reason: {missing}"


@pytest.mark.parametrize("command", COMMANDS)
def test_its_screen_can_be_reached_or_a_reason_is_given(command: str) -> None:
    place = COMMANDS[command]
    if isinstance(place, NotOnScreen):
        assert len(place.reason.split()) > 4
        return
    screen = getattr(import_module(place.module), place.name)
    assert issubclass(screen, Screen)
    users = (module for module in reached() - {place.module} if place.name in names(module))
    # shown by a screen or flow that is reached itself, or by others of its own module
    assert place.module in reached() and (any(users) or f"{place.name}(" in source(place.module))


@cache
def reached() -> frozenset[str]:
    """Return the modules of the terminal program that home leads to."""
    modules: set[str] = set()
    ahead = [*HOME]
    while ahead:
        module = ahead.pop()
        if module not in modules:
            modules.add(module)
            ahead += [name for name, _parts in imports(module) if name.startswith("drills.tui")]
    return frozenset(modules)


def source(module: str) -> str:
    """Return the text of a module of this program."""
    file = ROOT / module.replace(".", "/")
    return (file / "__init__.py" if file.is_dir() else file.with_suffix(".py")).read_text("utf-8")


@cache
def imports(module: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what a module imports, within functions too: modules, and the names of each."""
    return tuple(_imports(ast.parse(source(module))))


def _imports(tree: ast.Module) -> Iterator[tuple[str, tuple[str, ...]]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, tuple(alias.name for alias in node.names)


def names(module: str) -> set[str]:
    """Return the names a module imports from others."""
    return {name for _module, parts in imports(module) for name in parts}
