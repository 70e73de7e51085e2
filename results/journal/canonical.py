"""The one canonical form facts are hashed in, and the hash that links them.

Values are strings, integers, booleans, null, lists, and objects with ASCII keys, never floats. Sorted compact
JSON of these is RFC 8785: its key order and its way with numbers only differ for what is not allowed here.
"""

from __future__ import annotations

import json
from hashlib import sha256
from json.encoder import encode_basestring as _quoted
from typing import TypeAlias

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"

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
