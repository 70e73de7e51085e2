"""Every message can be filled: the values its call names are those that stand in it, in every language.

A keyword that is renamed and a field that is not go wrong only where somebody reads them; so each message is
filled here with the names of its own call. Where it is filled elsewhere, these are the names its function,
or else its module, fills messages with.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from tests.catalogues import ROOT, translated

SAYERS = ("_", "N_", "counted")
FILLED_ELSEWHERE = {
    # pydantic's contexts of its errors
    "misfit": {"expected", "expected_tags", "actual_length", "min_length", "max_length", "ge", "gt", "le",
               "decimal_places"},
    "misused": {"name", "other", "value"},  # parts of argparse's complaints, by their patterns
    "pack": {"first", "second", "third"},  # the three heaviest, named by a zip
    "personal": {"what"},  # sightings, filled where the cell is known
}  # fmt: skip
"""Module -> names of values that its own calls do not show."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked message: where it stands, its forms, and the names it can be filled with."""

    where: str
    forms: tuple[str, ...]
    names: frozenset[str]
    unused: frozenset[str]
    """Names its own call gives and none of its messages holds."""


class Module:
    """The marked messages of one module."""

    def __init__(self, name: str, text: str) -> None:
        self._name, self._tree = name, ast.parse(text)
        self._within: dict[ast.AST, frozenset[str]] = {}
        self._above = {child: node for node in ast.walk(self._tree) for child in ast.iter_child_nodes(node)}

    def messages(self) -> Iterator[Marked]:
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYERS:
                forms = _forms(node)
                if forms:
                    yield self._marked(node, forms)

    def _marked(self, node: ast.Call, forms: tuple[str, ...]) -> Marked:
        wanted = frozenset[str]().union(*map(fields, forms))
        where = f"{self._name}:{node.lineno}"
        if isinstance(node.func, ast.Name) and node.func.id == "counted":
            return Marked(where, forms, frozenset({"count"}) | self._format_names(node), frozenset())
        call = self._call(node)
        own = _names(call) if call else frozenset[str]()
        unused = own - _fields_within(call) if call and _fills(call) else frozenset[str]()
        if wanted <= own:
            return Marked(where, forms, own, unused)
        for scope in self._scopes(node):
            names = self._named_in(scope)
            if wanted <= names:
                return Marked(where, forms, names, unused)
        return Marked(where, forms, own, unused)

    def _format_names(self, node: ast.Call) -> frozenset[str]:
        call = self._call(node)
        return _names(call) if call and _fills(call) else frozenset()

    def _call(self, node: ast.Call) -> ast.Call | None:
        """Return the call that fills a message: `.format` of it, or the one it is an argument of."""
        above = self._above[node]
        if isinstance(above, ast.Attribute) and above.attr == "format":
            filling = self._above[above]
            return filling if isinstance(filling, ast.Call) else None
        while not isinstance(above, ast.Call | ast.stmt):
            above = self._above[above]
        return above if isinstance(above, ast.Call) else None

    def _named_in(self, scope: ast.AST) -> frozenset[str]:
        if scope not in self._within:
            names = frozenset(name for inner in ast.walk(scope) for name in _names(inner))
            elsewhere = FILLED_ELSEWHERE.get(Path(self._name).stem, set())
            self._within[scope] = names | elsewhere if isinstance(scope, ast.Module) else names
        return self._within[scope]

    def _scopes(self, node: ast.AST) -> Iterator[ast.AST]:
        above: ast.AST | None = node
        while above is not None:
            if isinstance(above, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Module):
                yield above
            above = self._above.get(above)


def _forms(node: ast.Call) -> tuple[str, ...]:
    texts = [
        argument.value
        for argument in node.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ]
    return tuple(texts[:2] if isinstance(node.func, ast.Name) and node.func.id == "counted" else texts[:1])


def _names(node: ast.AST) -> frozenset[str]:
    """Return what a call names: its keywords, and the keys of the dictionaries it is given; or of one."""
    if isinstance(node, ast.Dict):
        return frozenset(str(key.value) for key in node.keys if isinstance(key, ast.Constant))
    if not isinstance(node, ast.Call):
        return frozenset()
    values = [*node.args, *(keyword.value for keyword in node.keywords)]
    named = frozenset(keyword.arg for keyword in node.keywords if keyword.arg)
    return named.union(*(_names(value) for value in values if isinstance(value, ast.Dict)))


def _fills(call: ast.Call) -> bool:
    """Return whether every keyword of a call is a value for a message that stands in it."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    stands = all(isinstance(argument, ast.Call | ast.Constant) for argument in call.args)
    return name == "format" or (name.endswith("Error") and stands)


def _fields_within(call: ast.Call) -> frozenset[str]:
    words = [
        constant.value
        for constant in ast.walk(call)
        if isinstance(constant, ast.Constant) and isinstance(constant.value, str)
    ]
    return frozenset({"location"}).union(*(fields(text) for text in words if "{" in text))


def fields(message: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(message) if name is not None)


@cache
def marked() -> tuple[Marked, ...]:
    files = sorted(file for room in ("engine", "results", "drills") for file in (ROOT / room).rglob("*.py"))
    modules = (Module(file.relative_to(ROOT).as_posix(), file.read_text("utf-8")) for file in files)
    return tuple(message for module in modules for message in module.messages())


@cache
def translations() -> dict[str, tuple[str, ...]]:
    """Message id (of counted ones the first form) -> its Chinese forms."""
    return {
        message.id if isinstance(message.id, str) else message.id[0]: (
            (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        )
        for message in translated()
        if message.id
    }


def test_every_message_is_filled_by_the_names_of_its_call() -> None:
    wrong = []
    for message in marked():
        values = dict.fromkeys(message.names, 1)
        for form in (*message.forms, *translations()[message.forms[0]]):
            try:
                form.format(**values)
            except (KeyError, IndexError, ValueError) as error:
                wrong.append(f"{message.where}: {form!r}: {error!r}")
    assert not wrong, "\n".join(wrong)


def test_no_call_gives_a_value_that_its_message_does_not_say() -> None:
    wrong = [f"{message.where}: {sorted(message.unused)}" for message in marked() if message.unused]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("code", "fits"),
    [
        ('N_("No {name}.")', False),
        ('Error("x", N_("No {name}."), name=1)', True),
        ('Error("x", N_("No {name}."), nane=1)', False),
        ('_("No {name}.").format(name=1)', True),
        ('_("No {name}.").format(nam=1)', False),
        ('Problem("x", N_("No {name}."), {"name": 1})', True),
        ('counted("{count} of {name}", "{count} of {name}", 1)', False),
    ],
)
def test_a_name_that_is_not_there_is_seen(code: str, fits: bool) -> None:
    (message,) = Module("sample.py", code).messages()
    assert (frozenset[str]().union(*map(fields, message.forms)) <= message.names) == fits
