"""What the terminal library binds by name, and in silence: styles, actions, handlers and watchers.

A selector of a class that was renamed styles nothing, a key whose action is gone does nothing, a handler of
a message nobody sends is never called; nothing of that is an error anywhere else.
"""

from __future__ import annotations

import ast
import inspect
import pkgutil
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from textual.actions import parse
from textual.binding import Binding
from textual.css.model import SelectorSet, SelectorType
from textual.css.parse import parse as parse_css
from textual.css.parse import parse_selectors
from textual.css.tokenize import tokenize_values
from textual.dom import DOMNode
from textual.message import Message
from textual.message_pump import MessagePump
from textual.screen import Screen

import drills.tui
from drills.tui.app import RingtrueApp

FOLDER = Path(drills.tui.__file__).parent
STYLED_BY_PARTS = ("add_class", "remove_class", "set_class", "toggle_class", "has_class")
QUERIES = ("query", "query_one", "query_exactly_one", "query_children", "query_ancestor")


def all_of(kind: type[object]) -> Iterator[type[object]]:
    below: type[object]
    for below in kind.__subclasses__():
        yield below
        yield from all_of(below)


@cache
def load() -> None:
    for module in pkgutil.walk_packages([str(FOLDER)], "drills.tui."):
        import_module(module.name)


@cache
def ours() -> tuple[type[MessagePump], ...]:
    """Every class of this program that has keys, handlers or styles."""
    load()
    found = {
        one
        for one in all_of(MessagePump)
        if issubclass(one, MessagePump) and one.__module__.startswith("drills.tui")
    }
    return tuple(sorted(found, key=lambda one: (one.__module__, one.__qualname__)))


@cache
def trees() -> tuple[tuple[str, ast.Module], ...]:
    files = sorted(FOLDER.rglob("*.py"))
    return tuple((file.name, ast.parse(file.read_text("utf-8"))) for file in files)


def calls() -> Iterator[tuple[str, ast.Call]]:
    for name, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield name, node


def words(node: ast.AST | None) -> list[str]:
    return node.value.split() if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


@cache
def classes() -> frozenset[str]:
    """Every CSS class that code gives a widget, and the parts that widgets name themselves."""
    load()
    named: set[str] = set()
    for _, call in calls():
        named |= {word for one in call.keywords if one.arg == "classes" for word in words(one.value)}
        if isinstance(call.func, ast.Attribute) and call.func.attr in STYLED_BY_PARTS:
            named |= {word for one in call.args for word in words(one)}
    parts = (part for one in all_of(DOMNode) for part in getattr(one, "COMPONENT_CLASSES", ()))
    return frozenset(named) | frozenset(parts)


@cache
def ids() -> frozenset[str]:
    named = (one.value for _, call in calls() for one in call.keywords if one.arg == "id")
    return frozenset(word for one in named for word in words(one))


@cache
def types() -> frozenset[str]:
    """Every name a selector of a type can have."""
    load()
    return frozenset(one.__name__ for one in all_of(DOMNode))


def sheets() -> list[tuple[str, str]]:
    found = [(file.name, file.read_text("utf-8")) for file in sorted(FOLDER.rglob("*.tcss"))]
    for one in ours():
        css = one.__dict__.get("DEFAULT_CSS") or one.__dict__.get("CSS")
        if css:
            found.append((one.__qualname__, css))
    return found


def missing(selectors: Iterable[SelectorSet]) -> Iterator[str]:
    """Yield the names in selectors that nothing has."""
    known = {SelectorType.TYPE: types(), SelectorType.CLASS: classes(), SelectorType.ID: ids()}
    for one in selectors:
        for selector in one.selectors:
            if selector.name not in known.get(selector.type, {selector.name}):
                yield selector.name


def test_every_selector_finds_what_it_styles() -> None:
    values = tokenize_values(RingtrueApp(lambda: Screen()).get_css_variables())
    wrong = [
        f"{where}: {name}"
        for where, css in sheets()
        for rules in parse_css("", css, ("", ""), variable_tokens=values)
        for name in missing(rules.selector_set)
    ]
    assert not wrong, "\n".join(wrong)
    assert {where for where, _ in sheets()} >= {"theme.tcss", "HintBar"}


def test_every_query_asks_for_what_there_can_be() -> None:
    wrong = []
    for where, call in calls():
        if isinstance(call.func, ast.Attribute) and call.func.attr in QUERIES and call.args:
            text = call.args[0]
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                wrong += [f"{where}: {name}" for name in missing(parse_selectors(text.value))]
    assert not wrong, "\n".join(wrong)


def bindings(kind: type) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Yield the actions a class binds itself, each with its arguments."""
    for one in kind.__dict__.get("BINDINGS", ()):
        action = one.action if isinstance(one, Binding) else one[1]
        _, name, arguments = parse(action)
        yield name, arguments


def test_every_key_does_something() -> None:
    wrong = []
    for kind in ours():
        for name, arguments in bindings(kind):
            action = getattr(kind, f"action_{name}", None)
            if action is None:
                wrong.append(f"{kind.__qualname__} has no action_{name}")
            else:
                inspect.signature(action).bind(None, *arguments)
    assert not wrong, "\n".join(wrong)


def test_every_action_has_a_key() -> None:
    wrong = []
    for kind in ours():
        bound = {name for one in kind.__mro__ for name, _ in bindings(one)}
        inherited = {name for one in kind.__mro__ if one not in ours() for name in vars(one)}
        for name in vars(kind):
            if (
                name.startswith("action_")
                and name.removeprefix("action_") not in bound
                and name not in inherited
            ):
                wrong.append(f"{kind.__qualname__}.{name}")
    assert not wrong, "\n".join(wrong)


def handlers(kind: type) -> Iterator[str]:
    for name, value in vars(kind).items():
        if name.startswith(("on_", "_on_")) and inspect.isfunction(value):
            yield name.removeprefix("_")


def test_every_handler_hears_of_something() -> None:
    load()
    heard = {one.handler_name for one in all_of(Message) if issubclass(one, Message)}
    wrong = [f"{kind.__qualname__}.{name}" for kind in ours() for name in handlers(kind) if name not in heard]
    assert not wrong, "\n".join(wrong)


def test_every_message_is_sent_and_heard() -> None:
    load()
    heard = {name for kind in ours() for name in handlers(kind)}
    sent = {
        call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        for _, call in calls()
    }
    messages = [one for one in all_of(Message) if one.__module__.startswith("drills.tui")]
    assert messages
    for one in messages:
        assert issubclass(one, Message) and one.handler_name in heard, one.__qualname__
        assert one.__name__ in sent, one.__qualname__


@pytest.mark.parametrize(
    ("css", "name"),
    [
        ("Chooses { height: 1; }", "Chooses"),
        (".wide-onyl { height: 1; }", "wide-onyl"),
        ("#bdoy { height: 1; }", "bdoy"),
    ],
)
def test_a_selector_that_finds_nothing_is_seen(css: str, name: str) -> None:
    assert [found for rules in parse_css("", css, ("", "")) for found in missing(rules.selector_set)] == [
        name
    ]
