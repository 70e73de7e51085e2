"""The one canonical form facts are hashed in, and the codec between it and typed bodies.

Values are strings, integers, booleans, null, lists, and objects with ASCII keys, never floats. Sorted compact
JSON of these is RFC 8785: its key order and its way with numbers only differ for what is not allowed here.
"""

from __future__ import annotations

import json
import types
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, TypeAlias, Union, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"

SAFE = 2**53 - 1
"""The largest integer every JSON reader keeps exactly."""


def canonical(value: Json) -> str:
    """Return sorted compact JSON.

    Raises `TypeError` for a float or a key that is not ASCII, `ValueError` for an integer beyond `SAFE` and
    for text with half a surrogate pair, which has no UTF-8.
    """
    _check(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _check(value: object) -> None:
    if isinstance(value, str):
        value.encode("utf-8")
    elif isinstance(value, int):
        if abs(value) > SAFE:
            raise ValueError(f"{value} is too large to be kept exactly")
    elif isinstance(value, list):
        for member in value:
            _check(member)
    elif isinstance(value, dict):
        for key, member in value.items():
            if not (isinstance(key, str) and key.isascii()):
                raise TypeError(f"key {key!r} is not ASCII")
            _check(member)
    elif value is not None:
        raise TypeError(f"{type(value).__name__} has no canonical form")


def link(previous: str, origin: str, seq: int, time: int, kind: str, body: str) -> str:
    """Return the hash of a fact: SHA-256 over the previous hash and the canonical form of the fact.

    Hashes are 64 hexadecimal digits and enter as such; `body` is canonical already, `time` in milliseconds.
    """
    head = canonical({"kind": kind, "origin": origin, "seq": seq, "time": time})
    # "body" sorts before all other keys, so that its canonical form need not be parsed again.
    whole = f'{{"body":{body},{head[1:]}'
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
    if isinstance(kind, type) and is_dataclass(kind):
        if not isinstance(value, dict):
            raise TypeError(f"{kind.__name__} is no object")
        hints = _hints(kind)
        if unknown := value.keys() - hints.keys():
            raise TypeError(f"{kind.__name__} has no {min(unknown)}")
        return kind(**{name: typed(hints[name], member) for name, member in value.items()})
    if get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise TypeError("a list is wanted")
        return tuple(typed(get_args(kind)[0], element) for element in value)
    wanted = get_args(kind) if get_origin(kind) in (Union, types.UnionType) else (kind,)
    nested = [option for option in wanted if is_dataclass(option)]
    if isinstance(value, dict) and nested:
        return typed(nested[0], value)
    if type(value) not in wanted:
        raise TypeError(f"{value!r} is not wanted here")
    return value


@cache
def _hints(kind: type[DataclassInstance]) -> dict[str, object]:
    hints = get_type_hints(kind)
    return {column.name: hints[column.name] for column in fields(kind)}
