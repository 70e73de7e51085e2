"""Typed bodies as JSON values, and back: by the types of their fields alone."""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeAlias, Union, get_args, get_origin, get_type_hints

from results.journal.canonical import Json

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Reader: TypeAlias = "Callable[[Json], object]"
_SCALARS = (str, int, types.NoneType)


def plain(value: object) -> Json:
    """Return a dataclass of strings, integers, booleans, None, tuples and such dataclasses as JSON values."""
    if isinstance(value, _SCALARS):  # first, for most values are
        return value
    if isinstance(value, tuple):
        return [plain(element) for element in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {name: plain(getattr(value, name)) for name in _hints(type(value))}
    raise TypeError(f"{type(value).__name__} has no place in a fact")


def typed(kind: object, value: Json) -> object:
    """Return the value of this type that `plain` would write so; raise `TypeError` where there is none.

    Fields that are absent take their defaults, so that a body may grow; unknown fields are refused, for
    their meaning is not known. `True` is no integer.
    """
    return _reader(kind)(value)


@cache
def _reader(kind: object) -> Reader:
    """Return what reads values of a type: made once, for a store has a million of them."""
    if isinstance(kind, type) and is_dataclass(kind):
        return _object_reader(kind)
    if get_origin(kind) is tuple:
        return _list_reader(_reader(get_args(kind)[0]))
    options = get_args(kind) if get_origin(kind) in (Union, types.UnionType) else (kind,)
    nested = next(
        (_reader(option) for option in options if isinstance(option, type) and is_dataclass(option)), None
    )
    return _value_reader(frozenset(options), nested)


def _object_reader(kind: type[DataclassInstance]) -> Reader:
    readers = {name: _reader(hint) for name, hint in _hints(kind).items()}

    def read(value: Json) -> object:
        if not isinstance(value, dict):
            raise TypeError(f"{kind.__name__} is no object")
        if unknown := value.keys() - readers.keys():
            raise TypeError(f"{kind.__name__} has no {min(unknown)}")
        return kind(**{name: readers[name](member) for name, member in value.items()})

    return read


def _list_reader(element: Reader) -> Reader:
    def read(value: Json) -> object:
        if not isinstance(value, list):
            raise TypeError("a list is wanted")
        return tuple(map(element, value))

    return read


def _value_reader(options: frozenset[object], nested: Reader | None) -> Reader:
    def read(value: Json) -> object:
        if type(value) in options:
            return value
        if nested and isinstance(value, dict):
            return nested(value)
        raise TypeError(f"{value!r} is not wanted here")

    return read


@cache
def _hints(kind: type[DataclassInstance]) -> dict[str, object]:
    hints = get_type_hints(kind)
    return {column.name: hints[column.name] for column in fields(kind)}
