"""Bodies of every kind are written in one form and read back as they were."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from inspect import signature
from types import NoneType, UnionType
from typing import get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import StoreError
from results.journal.canonical import SAFE
from results.journal.facts import wire
from results.journal.facts.fact import Body
from results.journal.facts.people import GroupAdded
from results.journal.facts.runs import PlayAbandoned, PlayEnded, RunBegun, RunEnded
from results.journal.facts.wire import KINDS
from results.journal.score_body import ScoreBody


def values(hint: object) -> st.SearchStrategy[object]:
    """Return any value of a field's type that a journal may hold."""
    if isinstance(hint, type) and is_dataclass(hint):
        hints = get_type_hints(hint)
        return st.builds(hint, **{column.name: values(hints[column.name]) for column in fields(hint)})
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=3).map(tuple)
    if get_origin(hint) is UnionType:
        return st.one_of([values(option) for option in get_args(hint)])
    simple: dict[object, st.SearchStrategy[object]] = {
        str: st.text(max_size=8),
        int: st.integers(-SAFE, SAFE),
        bool: st.booleans(),
        NoneType: st.none(),
    }
    return simple[hint]


BODIES = st.one_of([values(kind) for kind in KINDS.values()])


@given(BODIES)
def test_bodies_read_back(body: Body) -> None:
    assert wire.read(type(body), wire.write(body)) == body


@given(BODIES)
def test_keys_are_sorted_and_the_kind_is_not_among_them(body: Body) -> None:
    keys = list(json.loads(wire.write(body)))
    assert keys == sorted(signature(type(body)).parameters)


def test_every_kind_has_a_name_of_its_own() -> None:
    assert len(KINDS) == 28
    assert all(kind.kind == name for name, kind in KINDS.items())


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "[]",
        "null",
        "nonsense",
        '{"run":1,"complete":true}',
        '{"run":"r","complete":1}',
        '{"run":"r","complete":true,"later":1}',
    ],
)
def test_what_is_no_body_is_refused(text: str) -> None:
    with pytest.raises(StoreError) as caught:
        wire.read(RunEnded, text)
    assert caught.value.code == "fact-body"
    assert "run-ended" in str(caught.value)


def test_a_field_an_older_version_did_not_write_takes_its_default() -> None:
    assert wire.read(GroupAdded, '{"group":"g","label":"一组"}') == GroupAdded("g", "一组", False)
    run = RunBegun("r", "d", "A", ("s",), 1, "1", "off", True, "each", 70, "p", "g")
    assert wire.read(RunBegun, wire.write(run).replace('"partner":"",', "")) == run


def test_a_list_must_be_of_what_it_holds() -> None:
    with pytest.raises(StoreError):
        wire.read(PlayAbandoned, '{"run":"r","play":"p","reason":["x"]}')
    body = RunBegun("r", "d", "A", ("s",), 1, "1", "off", True, "each", 70, "p", "g")
    with pytest.raises(StoreError):
        wire.read(RunBegun, wire.write(body).replace('["s"]', "[1]"))


def test_a_float_cannot_be_written() -> None:
    score = ScoreBody(1, 5, "hit", 0.5, (), 500, 10, 20, (), "safe", (), None)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        wire.write(PlayEnded("r", "p", True, score))
