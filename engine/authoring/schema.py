"""The JSON Schema of files of scenarios and families, for editors: `#:schema ../scenario.schema.json`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from engine.authoring.key_words import KEY_WORDS
from engine.channels import channel_names, model
from engine.library.sources import Cited
from engine.library.supply.family import Family

Json = dict[str, "JsonValue"]
JsonValue = Json | list["JsonValue"] | str | int | float | bool | None

DIALECT = "http://json-schema.org/draft-07/schema#"
"""What editors of TOML understand."""


_CITED = "cited"
"""The part that every kind of file has: a source that is cited."""


def schema(named: Mapping[str, Iterable[str]], say: Callable[[str], str]) -> Json:
    """Return the schema with the names that files may refer to; `say` translates the descriptions.

    `named` holds the names by the key that refers to them: `place`, `currency`, `procedure`, `cite`.
    """
    names = {key: sorted(ids) for key, ids in named.items()}
    parts: Json = {}
    cases: list[JsonValue] = []
    for channel in channel_names():
        parts |= _definitions(model(channel), channel, names, say)
        case: Json = {"properties": {"channel": {"const": channel}}, "required": ["channel"]}
        cases.append({"if": case, "then": {"$ref": f"#/definitions/{channel}-file"}})
    return {
        "$schema": DIALECT,
        "title": "ringtrue",
        "type": "object",
        "required": ["channel"],
        "properties": {"channel": {"enum": [*channel_names()], "description": say(KEY_WORDS["channel"])}},
        "allOf": [
            {
                "if": {"required": ["slot"]},
                "then": {"$ref": "#/definitions/family-file"},
                "else": {"allOf": cases},
            }
        ],
        "definitions": parts | _definitions(Family, "family", names, say),
    }


def _definitions(
    kind: type[BaseModel], prefix: str, names: dict[str, list[str]], say: Callable[[str], str]
) -> Json:
    """Return the parts of one kind of file; kinds have parts of one name, such as messages."""
    made = kind.model_json_schema(by_alias=True)
    below = made.pop("$defs", {})
    described = _Described(f"#/definitions/{prefix}-", names, say)
    own = {
        f"{prefix}-{name}": described.part(definition) for name, definition in {**below, "file": made}.items()
    }
    own[_CITED] = described.part(Cited.model_json_schema())
    return _reached(own, f"{prefix}-file")


def _reached(parts: Json, start: str) -> Json:
    """Return the parts that a file holds; what it only names, such as a place, is left out."""
    definitions: Json = {}
    todo = [start]
    while todo:
        name = todo.pop()
        if name not in definitions:
            definitions[name] = parts[name]
            todo += [ref.rpartition("/")[2] for ref in _references(parts[name])]
    return dict(sorted(definitions.items()))


def _references(part: JsonValue) -> Iterator[str]:
    if isinstance(part, dict):
        for key, value in part.items():
            if key == "$ref" and isinstance(value, str):
                yield value
            else:
                yield from _references(value)
    elif isinstance(part, list):
        for item in part:
            yield from _references(item)


@dataclass(frozen=True, slots=True)
class _Described:
    """Makes a part of pydantic's schema one of ours: references, names of other files, descriptions."""

    base: str
    names: dict[str, list[str]]
    say: Callable[[str], str]

    def part(self, value: JsonValue) -> JsonValue:
        if isinstance(value, list):
            return [self.part(item) for item in value]
        if not isinstance(value, dict):
            return value
        described: Json = {}
        for key, item in value.items():
            if key == "properties" and isinstance(item, dict):
                described[key] = {name: self._property(name, below) for name, below in item.items()}
            elif key == "$ref" and isinstance(item, str):
                described[key] = item.replace("#/$defs/", self.base)
            elif key not in ("title", "description", "discriminator"):
                described[key] = self.part(item)
        return described

    def _property(self, name: str, value: JsonValue) -> JsonValue:
        description = self._description(name, value)
        if name in self.names:
            names: list[JsonValue] = [*self.names[name]]
            return {"enum": names, **description}
        described = self.part(value)
        if not isinstance(described, dict):
            return described
        if name == "source" and "items" in described:
            whole: Json = {"$ref": f"{self.base}Source"}
            described["items"] = {"anyOf": [whole, {"$ref": f"#/definitions/{_CITED}"}]}
        # In this dialect what stands beside a reference is passed over.
        return {"allOf": [described], **description} if "$ref" in described else {**described, **description}

    def _description(self, name: str, value: JsonValue) -> Json:
        """Return what the model says of a key, which a channel of another package does, else what we say."""
        own = value.get("description") if isinstance(value, dict) else None
        if own:
            return {"description": self.say(str(own))}
        return {"description": self.say(KEY_WORDS[name])} if name in KEY_WORDS else {}
