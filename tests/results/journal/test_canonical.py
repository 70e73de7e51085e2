"""One canonical form: what RFC 8785 says, for what facts hold."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from results.journal.canonical import SAFE, Json, canonical, link

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-SAFE, SAFE) | TEXT,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("abcXYZ_-09", max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(JSON)
def test_it_reads_back_and_is_stable(value: Json) -> None:
    text = canonical(value)
    assert json.loads(text) == value
    assert canonical(json.loads(text)) == text


def test_it_is_rfc_8785_where_there_are_no_floats() -> None:
    value: Json = {"string": '€$\u000f\nA\'B"\\\\"/', "literals": [None, True, False]}
    assert canonical(value) == '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'


@pytest.mark.parametrize("value", [1.5, {"é": 1}, [float("nan")], {"a": [{"b": 1.0}]}, {1: 2}, b"x"])
def test_floats_and_foreign_keys_have_no_place(value: Json) -> None:
    with pytest.raises(TypeError):
        canonical(value)


@pytest.mark.parametrize("value", [SAFE + 1, -SAFE - 1, "\ud800", ["\udfff"]])
def test_what_other_readers_would_not_keep_is_refused(value: Json) -> None:
    with pytest.raises(ValueError):
        canonical(value)


def test_the_hash_is_over_the_sorted_whole() -> None:
    body = canonical({"label": "一组", "group": "g", "simulated": False})
    whole = canonical({"body": json.loads(body), "kind": "group-added", "origin": "o", "seq": 1, "time": 5})
    expected = sha256(("0" * 64 + whole).encode()).hexdigest()
    assert link("0" * 64, "o", 1, 5, "group-added", body) == expected


def test_the_hash_of_a_fact_never_changes() -> None:
    body = '{"group":"g","label":"一组","simulated":false}'
    assert link("0" * 64, "o-1", 1, 1_700_000_000_000, "group-added", body) == (
        "a1f7f6b06d2969045a5894a75946b327ee48d392a3c99cde904d410ca6905bcd"
    )
