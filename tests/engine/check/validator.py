"""As much of JSON Schema as the schema of scenarios uses; anything else in it is refused."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import Any

IGNORED = {"$schema", "title", "description", "definitions", "default", "format", "if", "then", "else"}
TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": (str, datetime.date),
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}


def misfits(schema: Mapping[str, Any], value: Any, root: Mapping[str, Any], path: str = "") -> Iterator[str]:
    """Yield where a value does not fit."""
    for key, wanted in schema.items():
        if key not in IGNORED:
            yield from _CHECKS[key](wanted, value, schema, root, path)
    if "if" in schema:
        case = "else" if [*misfits(schema["if"], value, root)] else "then"
        yield from misfits(schema.get(case, {}), value, root, path)


def _fits(wanted: Any, value: Any, root: Mapping[str, Any]) -> bool:
    return not [*misfits(wanted, value, root)]


def _type(wanted: Any, value: Any, schema: Any, root: Any, path: str) -> Iterator[str]:
    if not isinstance(value, TYPES[wanted]) or (isinstance(value, bool) and wanted != "boolean"):
        yield f"{path}: no {wanted}"


def _properties(wanted: Any, value: Any, schema: Any, root: Any, path: str) -> Iterator[str]:
    for key in wanted.keys() & (value.keys() if isinstance(value, dict) else ()):
        yield from misfits(wanted[key], value[key], root, f"{path}.{key}")


def _patterns(wanted: Any, value: Any, schema: Any, root: Any, path: str) -> Iterator[str]:
    for pattern, below in wanted.items():
        for key, item in value.items() if isinstance(value, dict) else ():
            if re.search(pattern, key):
                yield from misfits(below, item, root, f"{path}.{key}")


def _additional(wanted: Any, value: Any, schema: Any, root: Any, path: str) -> Iterator[str]:
    named = schema.get("properties", {}).keys()
    patterns = schema.get("patternProperties", {})
    for key in value if isinstance(value, dict) else ():
        if key in named or any(re.search(pattern, key) for pattern in patterns):
            continue
        if wanted is False:
            yield f"{path}.{key}: unknown"
        elif wanted is not True:
            yield from misfits(wanted, value[key], root, f"{path}.{key}")


def _items(wanted: Any, value: Any, schema: Any, root: Any, path: str) -> Iterator[str]:
    for number, item in enumerate(value if isinstance(value, list) else ()):
        yield from misfits(wanted, item, root, f"{path}.{number}")


def _one(fits: bool, path: str, key: str) -> Iterator[str]:
    if not fits:
        yield f"{path}: {key}"


_CHECKS: dict[str, Any] = {
    "type": _type,
    "properties": _properties,
    "additionalProperties": _additional,
    "patternProperties": _patterns,
    "propertyNames": lambda w, v, s, r, p: (m for key in v for m in misfits(w, key, r, p)),
    "items": _items,
    "required": lambda w, v, s, r, p: (f"{p}: {key} is missing" for key in w if key not in v),
    "enum": lambda w, v, s, r, p: _one(v in w, p, "enum"),
    "const": lambda w, v, s, r, p: _one(v == w, p, "const"),
    "pattern": lambda w, v, s, r, p: _one(isinstance(v, str) and bool(re.search(w, v)), p, "pattern"),
    "minLength": lambda w, v, s, r, p: _one(not isinstance(v, str | list) or len(v) >= w, p, "minLength"),
    "maxLength": lambda w, v, s, r, p: _one(not isinstance(v, str | list) or len(v) <= w, p, "maxLength"),
    "minItems": lambda w, v, s, r, p: _one(not isinstance(v, str | list) or len(v) >= w, p, "minItems"),
    "maxItems": lambda w, v, s, r, p: _one(not isinstance(v, str | list) or len(v) <= w, p, "maxItems"),
    "minimum": lambda w, v, s, r, p: _one(not isinstance(v, int | float) or v >= w, p, "minimum"),
    "maximum": lambda w, v, s, r, p: _one(not isinstance(v, int | float) or v <= w, p, "maximum"),
    "exclusiveMinimum": lambda w, v, s, r, p: _one(not isinstance(v, int) or v > w, p, "exclusiveMinimum"),
    "anyOf": lambda w, v, s, r, p: _one(any(_fits(alternative, v, r) for alternative in w), p, "anyOf"),
    "oneOf": lambda w, v, s, r, p: _one(sum(_fits(alternative, v, r) for alternative in w) == 1, p, "oneOf"),
    "allOf": lambda w, v, s, r, p: (m for alternative in w for m in misfits(alternative, v, r, p)),
    "$ref": lambda w, v, s, r, p: misfits(r["definitions"][w.rpartition("/")[2]], v, r, p),
}
