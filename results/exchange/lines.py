"""The lines of a bundle, one value each: facts, kept scenarios, names; written, and read without trust."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256

from engine.errors import RingtrueError
from results.exchange.manifest import HASH, ORIGIN
from results.journal.canonical import Json, canonical
from results.journal.facts import wire
from results.journal.facts.fact import Fact
from results.journal.facts.runs import RunBegun
from results.journal.facts.wire import KINDS
from results.journal.names.people import Person, clean

LONGEST = 4 * 1024 * 1024
"""Bytes of a line; the longest kept scenarios take some 60,000."""
LATEST = 221_845_392_000_000
"""The latest time a fact may have, milliseconds since 1970: the year 9000."""
_KIND = re.compile(r"[a-z][a-z0-9-]{0,63}")
_PERSON = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_DOUBTFUL = re.compile(r"\\[bfnrtu]|[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_DAY_MINUTES = 24 * 60


def fact_line(fact: Fact) -> str:
    """Return a fact as canonical JSON, which its hash and its body, canonical already, are part of."""
    head = canonical(
        {"hash": fact.hash, "kind": fact.kind, "origin": fact.origin, "seq": fact.seq, "time": fact.time}
    )
    return f'{{"body":{fact.body},{head[1:]}\n'


def read_fact(line: bytes) -> Fact:
    """Return the fact of a line; raise `ValueError`, `TypeError` or `KeyError` where it is none.

    Refused are bodies of known kinds that do not read, times no clock has, and signs no terminal should get.
    That it follows on the fact before is not looked at.
    """
    whole = _object(line, {"body", "hash", "kind", "origin", "seq", "time"})
    kind, origin, digest, seq, time = (whole[key] for key in ("kind", "origin", "hash", "seq", "time"))
    if not (
        isinstance(kind, str) and _KIND.fullmatch(kind)
        and isinstance(origin, str) and ORIGIN.fullmatch(origin)
        and isinstance(digest, str) and HASH.fullmatch(digest)
        and type(seq) is int and type(time) is int and 0 <= time <= LATEST
    ):  # fmt: skip
        raise ValueError("fact")
    body = canonical(whole["body"])
    if _DOUBTFUL.search(body) and not all(text.isprintable() for text in _texts(whole["body"])):
        raise ValueError("signs")
    typed = None
    if kind in KINDS:
        typed = wire.of_json(KINDS[kind], whole["body"])
        if isinstance(typed, RunBegun) and abs(typed.offset) > _DAY_MINUTES:
            raise ValueError("offset")
    return Fact(origin, seq, time, kind, body, digest, typed)


def content_line(digest: str, body: str) -> str:
    """Return a kept scenario version as canonical JSON."""
    return canonical({"body": body, "hash": digest}) + "\n"


def read_content(line: bytes) -> tuple[str, str]:
    """Return hash and text of a kept scenario version; raise `ValueError` or `TypeError` where it is none."""
    whole = _object(line, {"body", "hash"})
    body, digest = whole["body"], whole["hash"]
    if not isinstance(body, str) or sha256(body.encode()).hexdigest() != digest:
        raise ValueError("content")
    json.loads(body)
    return digest, body


def person_line(person: Person) -> str:
    """Return a name as canonical JSON."""
    return canonical({"id": person.id, "name": person.name, "number": person.number}) + "\n"


def read_person(line: bytes) -> Person:
    """Return the name of a line; raise `ValueError` or `TypeError` where it is none."""
    whole = _object(line, {"id", "name", "number"})
    pseudonym, name, number = whole["id"], whole["name"], whole["number"]
    if not (isinstance(pseudonym, str) and _PERSON.fullmatch(pseudonym)):
        raise ValueError("id")
    if not (isinstance(name, str) and isinstance(number, str)):
        raise TypeError("text is wanted")
    try:
        return Person(pseudonym, clean(name), clean(number) if number else "")
    except RingtrueError as error:
        raise ValueError("name") from error


def _object(line: bytes, keys: set[str]) -> dict[str, Json]:
    whole = json.loads(line)
    if not isinstance(whole, dict) or whole.keys() != keys:
        raise ValueError("keys")
    return whole


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for member in value:
            yield from _texts(member)
    elif isinstance(value, dict):
        for member in value.values():
            yield from _texts(member)
