"""The one canonical form facts are hashed in, and the codec between it and typed bodies.

Values are strings, integers, booleans, null, lists, and objects with ASCII keys, never floats. Sorted compact
JSON of these is RFC 8785: its key order and its way with numbers only differ for what is not allowed here.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import sha256
from json.encoder import encode_basestring as _quoted
from typing import TYPE_CHECKING, TypeAlias, Union, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"
Reader: TypeAlias = "Callable[[Json], object]"

SAFE = 2**53 - 1
"""The largest integer every JSON reader keeps exactly."""


_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def canonical(value: Json) -> str:
    """Return sorted compact JSON.

    Raises `TypeError` for a float or a key that is not ASCII, `ValueError` for an integer beyond `SAFE` and
    for text with half a surrogate pair, which has no UTF-8.
    """
    _check(value)
    return _encode(value)


def _check(value: object) -> None:
    if isinstance(value, str):
        value.encode("utf-8")
    elif isinstance(value, int):
        if abs(value) > SAFE:
            raise ValueError(f"{value} is too large to be kept exactly")
    elif isinstance(value, list):
        for member in value:
            _check_member(member)
    elif isinstance(value, dict):
        for key, member in value.items():
            if not (isinstance(key, str) and key.isascii()):
                raise TypeError(f"key {key!r} is not ASCII")
            _check_member(member)
    elif value is not None:
        raise TypeError(f"{type(value).__name__} has no canonical form")


def _check_member(value: object) -> None:
    # most of what stands in facts is short ASCII
    if not (isinstance(value, str) and value.isascii()):
        _check(value)


def link(previous: str, origin: str, seq: int, time: int, kind: str, body: str) -> str:
    """Return the hash of a fact: SHA-256 over the previous hash and the canonical form of the fact.

    Hashes are 64 hexadecimal digits and enter as such; `body` is canonical already, `time` in milliseconds.
    """
    if type(seq) is not int or type(time) is not int:
        raise TypeError("a number or time of a fact is no integer")
    if max(abs(seq), abs(time)) > SAFE:
        raise ValueError("a number or time of a fact is too large to be kept exactly")
    # keys in their order; "body" sorts before all others, so that its canonical form need not be parsed
    whole = f'{{"body":{body},"kind":{_quoted(kind)},"origin":{_quoted(origin)},"seq":{seq},"time":{time}}}'
    return sha256(previous.encode("ascii") + whole.encode("utf-8")).hexdigest()


def plain(value: object) -> Json:
    """Return a dataclass of strings, integers, booleans, None, tuples and such dataclasses as JSON values."""
    if is_dataclass(value) and not isinstance(value, type):
        return {name: plain(getattr(value, name)) for name in _hints(type(value))}
    if isinstance(value, tuple):
        return [plain(element) for element in value]
    if isinstance(value, str | int | None):
        return value
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
