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
    kinds = {
        kind
        for kind in all_of(MessagePump)
        if issubclass(kind, MessagePump) and kind.__module__.startswith("drills.tui")
    }
    return tuple(sorted(kinds, key=lambda kind: (kind.__module__, kind.__qualname__)))


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
        named |= {
            word for keyword in call.keywords if keyword.arg == "classes" for word in words(keyword.value)
        }
        if isinstance(call.func, ast.Attribute) and call.func.attr in STYLED_BY_PARTS:
            named |= {word for argument in call.args for word in words(argument)}
    parts = (part for kind in all_of(DOMNode) for part in getattr(kind, "COMPONENT_CLASSES", ()))
    return frozenset(named) | frozenset(parts)


@cache
def ids() -> frozenset[str]:
    named = (keyword.value for _, call in calls() for keyword in call.keywords if keyword.arg == "id")
    return frozenset(word for value in named for word in words(value))


@cache
def types() -> frozenset[str]:
    """Every name a selector of a type can have."""
    load()
    return frozenset(kind.__name__ for kind in all_of(DOMNode))


def sheets() -> list[tuple[str, str]]:
    styles = [(file.name, file.read_text("utf-8")) for file in sorted(FOLDER.rglob("*.tcss"))]
    for kind in ours():
        css = kind.__dict__.get("DEFAULT_CSS") or kind.__dict__.get("CSS")
        if css:
            styles.append((kind.__qualname__, css))
    return styles


def missing(selectors: Iterable[SelectorSet]) -> Iterator[str]:
    """Yield the names in selectors that nothing has."""
    names = {SelectorType.TYPE: types(), SelectorType.CLASS: classes(), SelectorType.ID: ids()}
    for group in selectors:
        for selector in group.selectors:
            if selector.name not in names.get(selector.type, {selector.name}):
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
    for binding in kind.__dict__.get("BINDINGS", ()):
        action = binding.action if isinstance(binding, Binding) else binding[1]
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
        bound = {name for base in kind.__mro__ for name, _ in bindings(base)}
        inherited = {name for base in kind.__mro__ if base not in ours() for name in vars(base)}
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
    heard = {kind.handler_name for kind in all_of(Message) if issubclass(kind, Message)}
    wrong = [f"{kind.__qualname__}.{name}" for kind in ours() for name in handlers(kind) if name not in heard]
    assert not wrong, "\n".join(wrong)


def test_every_message_is_sent_and_heard() -> None:
    load()
    heard = {name for kind in ours() for name in handlers(kind)}
    sent = {
        call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        for _, call in calls()
    }
    messages = [kind for kind in all_of(Message) if kind.__module__.startswith("drills.tui")]
    assert messages
    for message in messages:
        assert issubclass(message, Message) and message.handler_name in heard, message.__qualname__
        assert message.__name__ in sent, message.__qualname__


@pytest.mark.parametrize(
    ("css", "name"),
    [
        ("Chooses { height: 1; }", "Chooses"),
        (".wide-onyl { height: 1; }", "wide-onyl"),
        ("#bdoy { height: 1; }", "bdoy"),
    ],
)
def test_a_selector_that_finds_nothing_is_seen(css: str, name: str) -> None:
    assert [missed for rules in parse_css("", css, ("", "")) for missed in missing(rules.selector_set)] == [
        name
    ]
